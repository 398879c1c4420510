// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one committed change touched: the only thing the store ever announces.
#pragma once

#include "app/core/id.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QMetaType>

namespace kith {

using OpId = Id<struct OpTag>; ///< 1, 2, 3 ... in the order of commits

struct ChangeSet {
    OpId op; ///< the newest of them
    QString session; ///< who made it: compare with Store::session()
    QHash<QByteArray, QList<qint64>> rows; ///< row ids by table; an empty list means "many"

    bool touches(const char *table) const { return rows.contains(table); }
};

} // namespace kith

Q_DECLARE_METATYPE(kith::ChangeSet)
