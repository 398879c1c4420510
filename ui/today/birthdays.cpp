// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Birthdays of the next seven days.
#include "app/people/birthdays.h"
#include "app/store/community.h"
#include "ui/kit/saydate.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

namespace kith {

namespace {

struct Week {
    QDate today;
    QList<people::Birthday> birthdays;
};

class Birthdays : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(Birthdays)
public:
    explicit Birthdays(Community &community);

private:
    static Week askWeek(Reader &reader);
    void show(const Week &week);

    QHash<qint64, Somebody> m_people;
};

Birthdays::Birthdays(Community &community) : TodaySection(community, QStringLiteral("birthdays"), tr("Birthdays this week"), Side::Beside)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(QStringLiteral("people"), key); });
    connect(this, &ActionList::actionClicked, this, [this](qint64 key) { reach(m_people.value(key)); });
    ask<Week>({"community", "person"}, &Birthdays::askWeek, [this](const Week &week) { show(week); });
}

Week Birthdays::askWeek(Reader &reader)
{
    const QDate today = reader.clock().today(zoneOf(reader));
    return {today, people::birthdays(reader, today)};
}

void Birthdays::show(const Week &week)
{
    QList<ActionRowContent> rows;
    m_people.clear();
    for (const people::Birthday &birthday : week.birthdays) {
        const Somebody somebody{birthday.person, birthday.name, birthday.called, birthday.email, birthday.phone};
        const qint64 days = week.today.daysTo(birthday.on);
        m_people.insert(birthday.person.value, somebody);
        rows.append(rowOf(somebody, days == 0 ? tr("Today") : days == 1 ? tr("Tomorrow") : sayWeekday(birthday.on, week.today)));
    }
    setPeople(rows);
}

} // namespace

TodaySection *birthdaysSection(Community &community)
{
    return new Birthdays(community);
}

} // namespace kith
