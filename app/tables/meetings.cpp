// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/meetings.h"

#include "app/store/idlist.h"
#include "app/tables/company.h"
#include "app/tables/problem.h"
#include "app/tables/seat.h"

#include <QSet>

#include <algorithm>

namespace kith::tables {

namespace {

/// Of one pair; by their places in the list of ids, which is sorted.
struct Pair {
    int times = 0;
    int weight = 0;
    qint64 lastDay = 0; ///< Julian
};

struct SatRound {
    GatheringId gathering;
    qint64 day = 0;
    bool isClosed = false, isOver = false, wasTaken = false;
};

/// Those at one table are in the order of the list.
template<class F>
void eachPair(Company company, F take)
{
    for (size_t j = 1; j < company.size(); ++j) {
        for (size_t i = 0; i < j; ++i)
            take(company[i].person, company[j].person);
    }
}

/// When two met, and what that counts.
struct Occasion {
    qint64 day = 0;
    int weight = 0;
};

class Remembering
{
public:
    Remembering(Reader &reader, const QList<PersonId> &people, const Gathering &gathering);
    Past past(const QList<PersonId> &asked) const;

private:
    template<class F>
    void eachRow(const char *question, F take);
    void askWhoCame();
    void askWhereTheySat();
    void findRounds();
    void findSmallGatherings();
    void meetAtTables();
    void meetInRound(Company company, const SatRound &round);
    void meetAtSmallGatherings();
    void meet(int one, int other, const Occasion &occasion);
    Occasion occasion(qint64 day) const { return {day, faded(m_day - day)}; }
    int placeOf(PersonId person) const;
    /// Of a pair in the order of the list, in a triangle without its diagonal.
    size_t at(int one, int other) const { return size_t(other) * size_t(other - 1) / 2 + size_t(one); }

    Reader &m_reader;
    const Gathering &m_gathering;
    QList<PersonId> m_people; ///< sorted
    qint64 m_day;
    std::vector<Pair> m_pairs;
    std::vector<int> m_timesBefore;
    Companies m_came, m_sat; ///< by gathering; by round
    QHash<qint64, SatRound> m_rounds;
    QHash<qint64, qint64> m_small; ///< a small gathering's day
    QSet<std::pair<qint64, size_t>> m_satAtSmall; ///< pairs that shared a table at a small gathering
};

qint64 dayOf(const QString &wallTime)
{
    return QDate::fromString(wallTime.left(10), Qt::ISODate).toJulianDay();
}

Remembering::Remembering(Reader &reader, const QList<PersonId> &people, const Gathering &gathering)
    : m_reader(reader), m_gathering(gathering), m_people(people), m_day(dayOf(gathering.starts))
{
    std::sort(m_people.begin(), m_people.end());
    m_people.erase(std::unique(m_people.begin(), m_people.end()), m_people.end());
    const size_t count = size_t(m_people.size());
    m_pairs.resize(count * (count - std::min<size_t>(count, 1)) / 2);
    m_timesBefore.resize(count);
    askWhoCame();
    askWhereTheySat();
    findRounds();
    findSmallGatherings();
    meetAtTables();
    meetAtSmallGatherings();
}

int Remembering::placeOf(PersonId person) const
{
    return int(std::lower_bound(m_people.begin(), m_people.end(), person) - m_people.begin());
}

/// Takes each row of what was asked about these people with the place of the one it is about, looked for only where it changes.
template<class F>
void Remembering::eachRow(const char *question, F take)
{
    Report rows = m_reader.report(question, idList(m_people));
    PersonId last;
    for (int person = 0; rows.next(); take(rows, person)) {
        const PersonId id{rows.integer(0)};
        if (id != last)
            person = placeOf(id);
        last = id;
    }
}

void Remembering::askWhoCame()
{
    eachRow("tables_came", [this](const Report &rows, int person) {
        const qint64 gathering = rows.integer(1);
        m_came.add(gathering, {0, person});
        m_timesBefore[size_t(person)] += gathering != m_gathering.id.value && rows.instant(2) < m_gathering.startsAt;
    });
    m_came.gather();
}

void Remembering::askWhereTheySat()
{
    eachRow("tables_sat", [this](const Report &rows, int person) { m_sat.add(rows.integer(1), {int(rows.integer(2)), person}); });
    m_sat.gather();
}

void Remembering::findRounds()
{
    QList<TableRoundId> shared;
    for (qint64 round : m_sat.places()) {
        if (m_sat.at(round).size() > 1)
            shared.append(TableRoundId{round});
    }
    if (shared.isEmpty())
        return;
    Report rows = m_reader.report("tables_rounds", m_reader.clock().now(), idList(shared), m_gathering.id, m_gathering.startsAt);
    while (rows.next())
        m_rounds.insert(rows.integer(0), {rows.id<GatheringId>(1), dayOf(rows.text(2)), rows.flag(3), rows.flag(4), rows.flag(5)});
}

void Remembering::findSmallGatherings()
{
    QList<GatheringId> perhaps;
    for (qint64 gathering : m_came.places()) {
        const size_t guests = m_came.at(gathering).size();
        if (guests > 1 && guests <= size_t(everyoneMet))
            perhaps.append(GatheringId{gathering});
    }
    if (perhaps.isEmpty())
        return;
    Report rows = m_reader.report("tables_small", idList(perhaps), m_gathering.id, m_gathering.startsAt, everyoneMet);
    while (rows.next())
        m_small.insert(rows.integer(0), dayOf(rows.text(1)));
}

void Remembering::meet(int one, int other, const Occasion &occasion)
{
    Pair &pair = m_pairs[at(one, other)];
    ++pair.times;
    pair.weight += occasion.weight;
    pair.lastDay = std::max(pair.lastDay, occasion.day);
}

void Remembering::meetAtTables()
{
    for (auto round = m_rounds.cbegin(); round != m_rounds.cend(); ++round) {
        if (round->isClosed || round->isOver)
            meetInRound(m_sat.at(round.key()), *round);
    }
}

void Remembering::meetInRound(Company company, const SatRound &round)
{
    const Occasion then = occasion(round.day);
    const bool everybodyCounts = round.isClosed || !round.wasTaken, isSmall = m_small.contains(round.gathering.value);
    std::vector<char> came(size_t(m_people.size()), everybodyCounts);
    if (!everybodyCounts) {
        for (const Spot &guest : m_came.at(round.gathering.value))
            came[size_t(guest.person)] = 1;
    }
    eachTable(company, [&](Company table) {
        eachPair(table, [&](int one, int other) {
            if (!came[size_t(one)] || !came[size_t(other)])
                return;
            meet(one, other, then);
            if (isSmall)
                m_satAtSmall.insert({round.gathering.value, at(one, other)});
        });
    });
}

void Remembering::meetAtSmallGatherings()
{
    for (auto small = m_small.cbegin(); small != m_small.cend(); ++small) {
        const Occasion then = occasion(*small);
        eachPair(m_came.at(small.key()), [&](int one, int other) {
            if (!m_satAtSmall.contains({small.key(), at(one, other)}))
                meet(one, other, then);
        });
    }
}

Past Remembering::past(const QList<PersonId> &asked) const
{
    Past past;
    for (int i = 0; i < int(m_people.size()); ++i) {
        for (int j = i + 1; j < int(m_people.size()); ++j) {
            const Pair &pair = m_pairs[at(i, j)];
            if (pair.times > 0)
                past.meetings.append({m_people[i], m_people[j], pair.times, QDate::fromJulianDay(pair.lastDay), pair.weight});
        }
    }
    for (PersonId person : asked)
        past.timesBefore.append(m_timesBefore[size_t(placeOf(person))]);
    return past;
}

} // namespace

int faded(qint64 days)
{
    const qint64 years = std::max<qint64>(days, 0) / halfForgotten, within = std::max<qint64>(days, 0) % halfForgotten;
    if (years >= 5)
        return 1;
    const qint64 from = oneMeeting >> years;
    return int(std::max<qint64>(1, from - from * within / (2 * halfForgotten)));
}

Past pastOf(Reader &reader, const QList<PersonId> &people, const Gathering &gathering)
{
    return Remembering(reader, people, gathering).past(people);
}

} // namespace kith::tables
