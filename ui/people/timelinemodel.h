// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What there was with one person, month by month, the newest first.
#pragma once

#include <QCoreApplication>

#include "ui/kit/rowmodel.h"
#include "ui/people/personcard.h"

namespace kith {

struct Moment {
    qint64 key = 0;         // the gathering; below 0 when there is nothing to open
    QDate day;
    bool ahead = false;
    QString iconName;
    int tone = 0;           // Colour of the disc
    QString line1;
    QString line2;
    bool operator==(const Moment &) const = default;
};

class TimelineModel : public RowModel<Moment> {
    Q_DECLARE_TR_FUNCTIONS(TimelineModel)
public:
    explicit TimelineModel(QObject *parent = nullptr);
    void take(const PersonCard &card);

private:
    QVariant value(const Moment &moment, int role) const;
    Moment momentOf(const PersonCard &card, const people::Visit &visit) const;

    QDate m_today;
};

} // namespace kith
