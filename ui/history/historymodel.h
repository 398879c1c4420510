// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal as the rows of a list, day by day, the newest first.
#pragma once

#include <QCoreApplication>

#include "app/store/history.h"
#include "ui/kit/rowmodel.h"

namespace kith {

struct HistoryAnswer {
    QList<HistoryEntry> entries;
    bool more = false;   // older ones are left
    QString zone;
    QDate today;

    static HistoryAnswer ask(Reader &reader, const HistoryQuery &query);
};

class HistoryModel : public RowModel<HistoryEntry> {
    Q_DECLARE_TR_FUNCTIONS(HistoryModel)
public:
    explicit HistoryModel(QObject *parent = nullptr);
    void take(const HistoryAnswer &answer);
    const HistoryEntry *entry(qint64 op) const;
    // "Tuesday 24 November, 19:04".
    QString when(const HistoryEntry &entry) const;

private:
    QVariant value(const HistoryEntry &entry, int role) const;
    QDate dayOf(const HistoryEntry &entry) const;

    QString m_zone;
    QDate m_today;
};

} // namespace kith
