// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What there was with one person, month by month, the newest first.
#pragma once

#include <QCoreApplication>

#include "ui/kit/rowmodel.h"
#include "ui/people/moment.h"
#include "ui/people/personcard.h"

namespace kith {

class TimelineModel : public RowModel<Moment> {
    Q_DECLARE_TR_FUNCTIONS(TimelineModel)
public:
    explicit TimelineModel(QObject *parent = nullptr);
    enum Filter { Everything, Gatherings, Help, Contacts, Promises, Notes };

    void take(const PersonCard &card);
    void setFilter(Filter filter);
    // What a confidential note says, while it is open.
    void setTextOf(std::function<std::optional<QString>(const Note &)> textOf) { m_textOf = std::move(textOf); }
    Moment::What whatOf(qint64 key) const;

private:
    QVariant value(const Moment &moment, int role) const;
    Moment momentOf(const PersonCard &card, const people::Visit &visit) const;
    Moment momentOf(const PersonCard &card, const ContactMade &contact) const;
    Moment momentOf(const PersonCard &card, const Note &note) const;

    std::function<std::optional<QString>(const Note &)> m_textOf;
    QDate m_today;
};

} // namespace kith
