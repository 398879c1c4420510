// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/democrowdhelp.h"
#include "app/cli/demonames.h"
#include "app/cli/demowriter.h"

#include "app/gatherings/gatherings.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

constexpr Verb MakeUp{"demo.make-up", QT_TRANSLATE_NOOP("Verb", "Made up %1")};
constexpr qint64 minute = 60000, day = 24 * 60 * minute;
constexpr int rowsInOneChange = 4000;
constexpr int invitedLately = 20; ///< of the past gatherings, so many still have their answers

/// A community of any size: people join one after the other, come often at first and less later, as people do.
class Crowd
{
public:
    Crowd(int people, int gatherings, quint32 seed, Instant now);
    DemoCounts fill(Store &store, FixedClock &clock);

private:
    Gathering gathering(int index);
    int sizeOf(int gathering) const;
    void write(Store &store, const std::function<void(Tx &)> &change);
    void writePeople(Store &store);
    void writeGatherings(Store &store);
    void writeHelp(Store &store);
    void fillOne(Tx &tx, int index);
    void attend(Tx &tx, const Gathering &gathering, PersonId person, bool invited);
    void invite(Tx &tx, const Gathering &gathering, PersonId person, Answer answer);
    QList<PersonId> choose(int howMany, int known);

    int m_peopleCount, m_gatheringCount, m_past;
    DemoCalendar m_calendar;
    DemoIds m_ids;
    DemoCounts m_counts;
    DemoNames m_names;
    std::vector<Person> m_people;
    std::vector<Gathering> m_gatherings;
    std::vector<int> m_chosenIn; ///< by person: the last gathering they were drawn for
    int m_draw = 0;
    int m_rows = 0;
};

Crowd::Crowd(int people, int gatherings, quint32 seed, Instant now)
    : m_peopleCount(people),
      m_gatheringCount(gatherings),
      m_past(std::max(gatherings - 3, gatherings / 2)),
      m_calendar(u"Europe/London"_s, WallTime::fromText(demoNextEnds, u"Europe/London"_s), now),
      m_names(seed, people),
      m_chosenIn(size_t(people), -1)
{
}

/// Backwards from the next one: every second week, or closer where there are many.
Gathering Crowd::gathering(int index)
{
    const int step = std::clamp(3650 / std::max(1, m_gatheringCount), 1, 14);
    const WallTime next = m_calendar.moved(demoNextStarts);
    Gathering gathering;
    m_ids.give(gathering);
    gathering.title = m_names.oneOf("titles");
    gathering.venue = m_names.oneOf("venues");
    gathering.starts = WallTime(next.date().addDays((index - m_past) * step), next.time(), next.zone()).toText();
    gathering.ends = WallTime::fromText(gathering.starts, next.zone()).plusMinutes(150).toText();
    if (index < m_past) {
        gathering.state = GatheringState::Held;
        gathering.attendanceClosed = true;
    } else {
        gathering.capacity = sizeOf(index);
    }
    return gatherings::tidied(gathering, next.zone());
}

/// Sixty a gathering on average where there are people enough, whatever lies in the future: evenings vary in pairs.
int Crowd::sizeOf(int index) const
{
    const int average = std::min(60, std::max(1, m_peopleCount * 6 / 10));
    if (index >= m_past)
        return average;
    const int extra = average * (m_gatheringCount - m_past);
    const int share = average + extra / m_past + (index < extra % m_past ? 1 : 0);
    const int swing = index == m_past - 1 && m_past % 2 ? 0 : (share / 8 + (index / 2) % 5) * (index % 2 ? 1 : -1);
    return std::clamp(share + swing, 1, m_peopleCount);
}

/// Draws among those who are known by then; who joined lately is likelier to come.
QList<PersonId> Crowd::choose(int howMany, int known)
{
    QList<PersonId> drawn;
    const int draw = m_draw++;
    for (int tries = 0; drawn.size() < howMany; ++tries) {
        const quint64 a = m_names.below(quint32(known)), b = m_names.below(quint32(known));
        // Once luck runs out the rest are taken in order.
        int at = tries < 20 * howMany ? int(std::max(a, b)) : tries % known;
        if (m_chosenIn[size_t(at)] == draw)
            continue;
        m_chosenIn[size_t(at)] = draw;
        drawn << m_people[size_t(at)].id;
    }
    return drawn;
}

void Crowd::invite(Tx &tx, const Gathering &gathering, PersonId person, Answer answer)
{
    Invitation row;
    m_ids.give(row);
    row.gatheringId = gathering.id;
    row.personId = person;
    row.answer = answer;
    row.source = u"by hand"_s;
    row.invitedAt = {gathering.startsAt.ms - 12 * day};
    row.answeredAt = answer == Answer::NeedsAction ? Instant() : Instant{gathering.startsAt.ms - (8 + m_names.below(4)) * day};
    tx.insert(row);
    ++m_counts.invitations;
    ++m_rows;
}

void Crowd::attend(Tx &tx, const Gathering &gathering, PersonId person, bool invited)
{
    Attendance row;
    m_ids.give(row);
    row.gatheringId = gathering.id;
    row.personId = person;
    row.arrivedAt = {gathering.startsAt.ms + (qint64(m_names.below(45)) - 15) * minute};
    row.checkedInBy = tx.actor();
    row.how = m_names.below(4) == 0 ? How::Phone : How::Door;
    row.walkIn = !invited;
    tx.insert(row);
    ++m_counts.attendances;
    ++m_rows;
}

void Crowd::fillOne(Tx &tx, int index)
{
    const Gathering &gathering = m_gatherings[size_t(index)];
    tx.insert(gathering);
    ++m_rows;
    const bool isPast = index < m_past;
    const int size = sizeOf(index);
    // Half of them were there at the beginning; the others came to it since.
    const int known = std::max(size, m_peopleCount / 2 + int(qint64(m_peopleCount - m_peopleCount / 2) * std::min(index + 1, m_past) / std::max(1, m_past)));
    const bool hasAnswers = index >= m_past - invitedLately;
    const QList<PersonId> people = choose(size, std::min(known, m_peopleCount));
    for (const PersonId person : people) {
        const bool invited = hasAnswers && m_names.below(12) != 0;
        if (isPast && invited)
            invite(tx, gathering, person, Answer::Accepted);
        if (isPast)
            attend(tx, gathering, person, invited);
        else if (index == m_past)
            invite(tx, gathering, person, Answer(m_names.below(4)));
    }
}

void Crowd::write(Store &store, const std::function<void(Tx &)> &change)
{
    auto future = store.perform(MakeUp, change);
    future.waitForFinished();
    if (!future.result().ok())
        throw Failure(future.result().error());
}

void Crowd::writePeople(Store &store)
{
    for (size_t from = 0; from < m_people.size(); from += rowsInOneChange) {
        write(store, [&](Tx &tx) {
            const size_t to = std::min(m_people.size(), from + rowsInOneChange);
            for (size_t i = from; i < to; ++i)
                tx.insert(m_people[i]);
            tx.about(Tr::tr("%n people", nullptr, int(to - from)));
        });
    }
}

void Crowd::writeGatherings(Store &store)
{
    for (int index = 0; index < m_gatheringCount;) {
        write(store, [&](Tx &tx) {
            const int from = index;
            for (m_rows = 0; index < m_gatheringCount && m_rows < rowsInOneChange; ++index)
                fillOne(tx, index);
            tx.about(Tr::tr("%n gatherings", nullptr, index - from));
        });
    }
}

void Crowd::writeHelp(Store &store)
{
    const std::vector<Gathering> past(m_gatherings.begin(), m_gatherings.begin() + m_past);
    const QDate today = m_calendar.moved(demoNextStarts).date().addDays(-7);
    CrowdHelp(m_people, past, today, m_names, m_ids, m_counts).tell([&](const std::function<void(Tx &)> &change) { write(store, change); });
}

DemoCounts Crowd::fill(Store &store, FixedClock &clock)
{
    for (int i = 0; i < m_peopleCount; ++i) {
        m_people.push_back(m_names.person(i));
        m_ids.give(m_people.back());
    }
    for (int i = 0; i < m_gatheringCount; ++i)
        m_gatherings.push_back(gathering(i));
    // Written a week before the next gathering, so that nothing in the history is yet to come.
    clock.set({m_calendar.at(demoNextStarts).ms - 7 * day});
    writePeople(store);
    writeGatherings(store);
    writeHelp(store);
    m_counts.people = m_peopleCount;
    m_counts.gatherings = m_gatheringCount;
    return m_counts;
}

} // namespace

DemoPlan crowd(int people, int gatherings, quint32 seed, Instant now)
{
    const auto made = std::make_shared<Crowd>(people, gatherings, seed, now);
    return {Tr::tr("A made-up community"), u"Europe/London"_s, [made](Store &store, FixedClock &clock) { return made->fill(store, clock); }};
}

} // namespace kith::cli
