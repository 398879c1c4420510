// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody as the rows of a list, in the groups the chips stand for.
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <array>

#include "app/people/people.h"
#include "app/search/shelf.h"
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
    // What people are found by besides their names and tags.
    void setFindings(search::ShelfPointer everyone);
    void setGroup(Group group);
    int countOf(Group group) const { return m_counts[size_t(group)]; }

protected:
    bool isFoundElsewhere(int row, const QStringList &words, bool forgiving) const override;

private:
    const search::Detail *reasonFor(const people::Listed &person) const;
    bool isIn(Group group, const people::Listed &person) const;
    QVariant value(const people::Listed &person, int role) const;
    QString line2(const people::Listed &person) const;

    // Whom the words of one search find, told once for all rows.
    struct Found {
        QStringList words;
        bool forgiving = false;
        QSet<qint64> people;
    };

    search::ShelfPointer m_everyone;
    QHash<qint64, const search::Thing *> m_things;   // in m_everyone
    mutable Found m_found;
    Group m_group = Everyone;
    std::array<int, groupCount> m_counts{};
    int m_gatherings = 0;
    QString m_zone;
    Instant m_now;
};

} // namespace kith
