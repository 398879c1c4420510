// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gatherings as rows: what comes up, then the past by months, the latest first.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class GatheringList : public RowModel<gatherings::Listed>
{
    Q_OBJECT
public:
    explicit GatheringList(const Clock &clock, QObject *parent = nullptr);
    void setGatherings(QList<gatherings::Listed> all);

private:
    QString sectionOf(const gatherings::Listed &listed) const;
    Section heading(const QString &key, int count) const;
    QVariant value(const gatherings::Listed &listed, int role) const;

    const Clock &m_clock;
    Instant m_now; ///< of the last answer, so that rows do not change place while they are looked at
};

} // namespace kith
