// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was chosen for one kind of list, kept from one time to the next.
#pragma once

#include "app/exchange/exporting.h"

namespace kith {

class Settings;

struct ExportChoices {
    QString format; ///< id of an ExportKind; empty: the usual one
    QMap<QString, QStringList> columns; ///< by format, in their order; absent: what suits it
    std::optional<exchange::GuestGroups> guests; ///< absent: who suits the format
    exchange::ExportOrder order = exchange::ExportOrder::Given;

    /// `list`: "people", "attendees" ...
    static ExportChoices keptIn(const Settings &settings, const QString &list);
    void keep(Settings &settings, const QString &list) const;
};

} // namespace kith
