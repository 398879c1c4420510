// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/meetings.h"

#include "app/store/idlist.h"
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

/// One person at one place: a table of a round, or a gathering.
struct Spot {
    qint64 where = 0;
    int table = 0;
    int person = 0;
    auto operator<=>(const Spot &) const = default;
};
using Spots = std::vector<Spot>;

/// Each stretch of spots that are at the same place, when it holds two people or more.
template<class F>
void eachMeeting(const Spots &spots, F take)
{
    for (size_t from = 0, to = 0; from < spots.size(); from = to) {
        while (to < spots.size() && spots[to].where == spots[from].where && spots[to].table == spots[from].table)
            ++to;
        if (to - from > 1)
            take(std::span(spots).subspan(from, to - from));
    }
}

struct SatRound {
    GatheringId gathering;
    qint64 day = 0;
    bool isClosed = false, isOver = false, wasTaken = false;
};

class Remembering
{
public:
    Remembering(Reader &reader, const QList<PersonId> &people, const Gathering &gathering);
    Past past(const QList<PersonId> &asked) const;

private:
    void askWhoCame();
    void askWhereTheySat();
    void findRounds();
    void findSmallGatherings();
    void meetAtTables();
    void meetAtSmallGatherings();
    void meet(int one, int other, qint64 day);
    bool came(int person, GatheringId gathering) const;
    int placeOf(PersonId person) const;
    /// Of a pair in the order of the list, in a triangle without its diagonal.
    size_t at(int one, int other) const { return size_t(other) * size_t(other - 1) / 2 + size_t(one); }

    Reader &m_reader;
    const Gathering &m_gathering;
    QList<PersonId> m_people; ///< sorted
    qint64 m_day;
    std::vector<Pair> m_pairs;
    std::vector<int> m_timesBefore;
    Spots m_came, m_sat; ///< sorted
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

void Remembering::askWhoCame()
{
    Report rows = m_reader.report("tables_came", idList(m_people));
    while (rows.next()) {
        const int person = placeOf(rows.id<PersonId>(0));
        const qint64 gathering = rows.integer(1);
        m_came.push_back({gathering, 0, person});
        m_timesBefore[size_t(person)] += gathering != m_gathering.id.value && rows.instant(2) < m_gathering.startsAt;
    }
    std::sort(m_came.begin(), m_came.end());
}

void Remembering::askWhereTheySat()
{
    Report rows = m_reader.report("tables_sat", idList(m_people));
    while (rows.next())
        m_sat.push_back({rows.integer(1), int(rows.integer(2)), placeOf(rows.id<PersonId>(0))});
    std::sort(m_sat.begin(), m_sat.end());
}

void Remembering::findRounds()
{
    QList<TableRoundId> shared;
    eachMeeting(m_sat, [&](std::span<const Spot> table) {
        if (shared.isEmpty() || shared.last().value != table.front().where)
            shared.append(TableRoundId{table.front().where});
    });
    if (shared.isEmpty())
        return;
    Report rows = m_reader.report("tables_rounds", m_reader.clock().now(), idList(shared), m_gathering.id, m_gathering.startsAt);
    while (rows.next())
        m_rounds.insert(rows.integer(0), {rows.id<GatheringId>(1), dayOf(rows.text(2)), rows.flag(3), rows.flag(4), rows.flag(5)});
}

void Remembering::findSmallGatherings()
{
    QList<GatheringId> perhaps;
    eachMeeting(m_came, [&](std::span<const Spot> gathering) {
        if (gathering.size() <= size_t(everyoneMet))
            perhaps.append(GatheringId{gathering.front().where});
    });
    if (perhaps.isEmpty())
        return;
    Report rows = m_reader.report("tables_small", idList(perhaps), m_gathering.id, m_gathering.startsAt, everyoneMet);
    while (rows.next())
        m_small.insert(rows.integer(0), dayOf(rows.text(1)));
}

bool Remembering::came(int person, GatheringId gathering) const
{
    return std::binary_search(m_came.begin(), m_came.end(), Spot{gathering.value, 0, person});
}

void Remembering::meet(int one, int other, qint64 day)
{
    Pair &pair = m_pairs[at(one, other)];
    ++pair.times;
    pair.weight += faded(m_day - day);
    pair.lastDay = std::max(pair.lastDay, day);
}

void Remembering::meetAtTables()
{
    eachMeeting(m_sat, [&](std::span<const Spot> table) {
        const auto found = m_rounds.constFind(table.front().where);
        if (found == m_rounds.constEnd() || !(found->isClosed || found->isOver))
            return;
        std::vector<int> sat;
        for (const Spot &spot : table) {
            if (found->isClosed || !found->wasTaken || came(spot.person, found->gathering))
                sat.push_back(spot.person);
        }
        const bool isSmall = m_small.contains(found->gathering.value);
        for (size_t j = 1; j < sat.size(); ++j) {
            for (size_t i = 0; i < j; ++i) {
                meet(sat[i], sat[j], found->day);
                if (isSmall)
                    m_satAtSmall.insert({found->gathering.value, at(sat[i], sat[j])});
            }
        }
    });
}

void Remembering::meetAtSmallGatherings()
{
    eachMeeting(m_came, [&](std::span<const Spot> gathering) {
        const auto found = m_small.constFind(gathering.front().where);
        if (found == m_small.constEnd())
            return;
        for (size_t j = 1; j < gathering.size(); ++j) {
            for (size_t i = 0; i < j; ++i) {
                if (!m_satAtSmall.contains({found.key(), at(gathering[i].person, gathering[j].person)}))
                    meet(gathering[i].person, gathering[j].person, *found);
            }
        }
    });
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
