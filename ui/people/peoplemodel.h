// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody as the rows of a list, in the groups the chips stand for.
#pragma once

#include <QCoreApplication>

#include <array>

#include "app/people/people.h"
#include "ui/kit/rowmodel.h"

namespace kith {

// What the list is asked for; made on the store's thread.
struct PeopleAnswer {
    QList<people::Listed> people;   // archived ones too
    int gatherings = 0;             // held so far
    QStringList tags;               // every one that is used, sorted
    QString zone;
    Instant now;

    static PeopleAnswer ask(Reader &reader);
};

class PeopleModel : public RowModel<people::Listed> {
    Q_DECLARE_TR_FUNCTIONS(PeopleModel)
public:
    enum Group { Everyone, NotSeen, New, Organizers, Archived };
    static constexpr int groupCount = Archived + 1;
    static constexpr int unseenDays = 60;
    static constexpr int newDays = 30;

    explicit PeopleModel(QObject *parent = nullptr);
    void take(const PeopleAnswer &answer);
    void setGroup(Group group);
    int countOf(Group group) const { return m_counts[size_t(group)]; }

private:
    bool isIn(Group group, const people::Listed &person) const;
    QVariant value(const people::Listed &person, int role) const;
    QString line2(const people::Listed &person) const;

    Group m_group = Everyone;
    std::array<int, groupCount> m_counts{};
    int m_gatherings = 0;
    QString m_zone;
    Instant m_now;
};

} // namespace kith
