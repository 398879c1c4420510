// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dates an iCalendar rule means ("FREQ=MONTHLY;BYDAY=2TU,4TU"), in local days so that clock changes move nothing.
#pragma once

#include <QDate>
#include <QList>
#include <QStringView>

#include <optional>

namespace kith::exchange {

struct Recurrence {
    QList<QDate> dates; ///< the first is the start itself
    bool isCut = false; ///< the rule has no end, or more dates than anybody plans
};

/// Nothing for a rule that uses parts this program does not know. A rule without an end stops at `horizon`.
std::optional<Recurrence> recurrenceOf(QStringView rule, QDate start, QDate horizon);

} // namespace kith::exchange
