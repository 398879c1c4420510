// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demohelp.h"
#include "app/cli/demoseats.h"
#include "app/cli/demotold.h"

#include "app/gatherings/gatherings.h"
#include "app/people/people.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

constexpr qint64 minute = 60000, hour = 60 * minute, day = 24 * hour;

/// The two who keep the Table: what is planned and answered, and the door.
const QString planner = u"Mirela Kovač"_s, greeter = u"Tom Adeyemi"_s;

/// Thirty-four people and fourteen gatherings, told in resources/demo/tuesday.json and lived through day by day.
class TuesdayTable
{
public:
    TuesdayTable(const QJsonObject &told, Instant now)
        : m_told(told), m_calendar(told.value(u"zone").toString(), WallTime::fromText(demoNextEnds, told.value(u"zone").toString()), now)
    {
    }

    DemoCounts live(Store &store, FixedClock &clock);

private:
    void liveThrough(int gathering);
    void arrive(int gathering, Instant at, const QList<int> &who);
    void inviteToNext();
    void answerNext(const QJsonObject &told);
    int indexOf(const QString &name) const;
    int firstOf(int person) const { return int(m_people[size_t(person)].came.indexOf(u'x')); }
    QString subject(const QList<int> &who) const;
    void invitation(Tx &tx, int gathering, int person, Answer answer, Instant answeredAt);

    QJsonObject m_told;
    DemoCalendar m_calendar;
    DemoDiary m_diary;
    DemoIds m_ids;
    DemoCounts m_counts;
    std::vector<ToldPerson> m_people;
    std::vector<Gathering> m_gatherings;
    int m_next = 0;
};

int TuesdayTable::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(), [&](const ToldPerson &person) { return person.row.name == name; });
    Q_ASSERT(found != m_people.end());
    return int(found - m_people.begin());
}

QString TuesdayTable::subject(const QList<int> &who) const
{
    return who.size() == 1 ? m_people[size_t(who.first())].row.name : Tr::tr("%n people", nullptr, int(who.size()));
}

void TuesdayTable::invitation(Tx &tx, int gathering, int person, Answer answer, Instant answeredAt)
{
    Invitation row;
    m_ids.give(row);
    row.gatheringId = m_gatherings[size_t(gathering)].id;
    row.personId = m_people[size_t(person)].row.id;
    row.answer = answer;
    row.source = u"by hand"_s;
    row.invitedAt = tx.now();
    row.answeredAt = answeredAt;
    tx.insert(row);
    ++m_counts.invitations;
}

/// Somebody's first evening is when they become known; the first of all began with a list.
void TuesdayTable::arrive(int at, Instant when, const QList<int> &who)
{
    const Gathering &gathering = m_gatherings[size_t(at)];
    const bool newcomer = at > 0 && who.size() == 1 && firstOf(who.first()) == at;
    m_diary.at(when, newcomer ? gatherings::WalkIn : gatherings::CheckIn, [=, this](Tx &tx) {
        int order = 0;
        for (const int person : who) {
            const bool isNew = at > 0 && firstOf(person) == at;
            Person row = m_people[size_t(person)].row;
            if (isNew) {
                row.joinedOn = gathering.startTime().date();
                tx.insert(row);
            }
            Attendance attendance;
            m_ids.give(attendance);
            attendance.gatheringId = gathering.id;
            attendance.personId = row.id;
            attendance.arrivedAt = {when.ms + order++ * minute};
            attendance.checkedInBy = tx.actor();
            attendance.walkIn = isNew;
            tx.insert(attendance);
            ++m_counts.attendances;
        }
        tx.about(subject(who));
    });
}

void TuesdayTable::liveThrough(int at)
{
    const Gathering gathering = m_gatherings[size_t(at)];
    const Instant starts = gathering.startsAt;
    QList<int> came, known;
    for (int person = 0; person < int(m_people.size()); ++person) {
        if (m_people[size_t(person)].came.at(at) == u'x')
            came << person;
        if (m_gatherings[size_t(firstOf(person))].startsAt.ms < starts.ms - 12 * day)
            known << person;
    }
    m_diary.at({starts.ms - 13 * day}, gatherings::Plan, [=](Tx &tx) {
        tx.insert(gathering);
        tx.about(gathering.title);
    });
    if (at > 0) {
        m_diary.at({starts.ms - 12 * day}, gatherings::Invite, [=, this](Tx &tx) {
            for (const int person : known) {
                const bool comes = came.contains(person);
                const int habit = (person * 7 + at * 3) % 4; // those who stay away do not all say so
                const Answer answer = comes || habit == 1 ? Answer::Accepted : habit == 0 ? Answer::NeedsAction : Answer::Declined;
                invitation(tx, at, person, answer, answer == Answer::NeedsAction ? Instant() : Instant{starts.ms - (2 + person % 9) * day});
            }
            tx.about(subject(known));
        });
    }
    // The last evening is remembered guest by guest, so that its door has something to tell.
    const bool isLast = at == m_next - 1;
    m_diary.by(came.contains(indexOf(greeter)) ? greeter : planner);
    if (!isLast)
        arrive(at, {starts.ms - 8 * minute}, came);
    for (int i = 0; isLast && i < came.size(); ++i)
        arrive(at, {starts.ms - 12 * minute + i * 2 * minute}, {came[i]});
    m_diary.by(planner);
    m_diary.at({gathering.endsAt.ms + 20 * minute}, gatherings::CloseAttendance, [=](Tx &tx) { gatherings::closeAttendance(tx, gathering.id); });
}

void TuesdayTable::inviteToNext()
{
    const QJsonObject told = m_told.value(u"invited").toObject();
    const QJsonObject late = told.value(u"late").toObject();
    const QStringList never = toldTexts(told, u"never"_s);
    QList<int> atOnce;
    for (int person = 0; person < int(m_people.size()); ++person) {
        const QString name = m_people[size_t(person)].row.name;
        if (late.contains(name)) {
            m_diary.at(m_calendar.at(late.value(name).toString()), gatherings::Invite, [=, this](Tx &tx) {
                invitation(tx, m_next, person, Answer::NeedsAction, {});
                tx.about(name);
            });
        } else if (!never.contains(name)) {
            atOnce << person;
        }
    }
    m_diary.at(m_calendar.at(told.value(u"at").toString()), gatherings::Invite, [=, this](Tx &tx) {
        for (const int person : atOnce)
            invitation(tx, m_next, person, Answer::NeedsAction, {});
        tx.about(subject(atOnce));
    });
}

void TuesdayTable::answerNext(const QJsonObject &told)
{
    const QString answer = told.value(u"answer").toString();
    const QString comment = told.value(u"comment").toString();
    const GatheringId gathering = m_gatherings[size_t(m_next)].id;
    const PersonId person = m_people[size_t(indexOf(told.value(u"person").toString()))].row.id;
    const Instant at = m_calendar.at(told.value(u"at").toString());
    if (answer == u"waiting") {
        m_diary.at(at, gatherings::SetWaiting, [=](Tx &tx) { gatherings::wait(tx, gathering, person); });
    } else {
        m_diary.at(at, gatherings::SetAnswer,
                   [=](Tx &tx) { gatherings::answer(tx, gathering, person, enumFromName<Answer>(answer.toLatin1()), 1, {}, comment); });
    }
}

DemoCounts TuesdayTable::live(Store &store, FixedClock &clock)
{
    m_people = toldPeople(m_told, m_ids);
    m_gatherings = toldGatherings(m_told, m_calendar, m_ids);
    const auto next = std::find_if(m_gatherings.begin(), m_gatherings.end(),
                                   [&](const Gathering &gathering) { return gathering.startTime() == m_calendar.moved(demoNextStarts); });
    m_next = int(next - m_gatherings.begin());
    m_diary.by(planner);
    m_diary.at({m_gatherings[0].startsAt.ms - 14 * day}, people::Add, [this](Tx &tx) {
        QList<int> first;
        for (int person = 0; person < int(m_people.size()); ++person) {
            if (firstOf(person) != 0)
                continue;
            m_people[size_t(person)].row.joinedOn = m_gatherings[0].startTime().date();
            tx.insert(m_people[size_t(person)].row);
            first << person;
        }
        tx.about(subject(first));
    });
    for (int at = 0; at < m_next; ++at)
        liveThrough(at);
    for (int at = m_next; at < int(m_gatherings.size()); ++at) {
        // Planned when the one before last was over, one after the other.
        m_diary.at({m_gatherings[size_t(m_next - 3)].endsAt.ms + hour + at * minute}, gatherings::Plan, [gathering = m_gatherings[size_t(at)]](Tx &tx) {
            tx.insert(gathering);
            tx.about(gathering.title);
        });
    }
    inviteToNext();
    const QJsonArray answers = m_told.value(u"answers").toArray();
    for (const auto &told : answers)
        answerNext(told.toObject());
    m_diary.by(planner);
    const ToldHelp help(m_told, m_calendar, m_people, m_gatherings);
    help.tell(m_diary, m_ids, m_counts);
    const ToldSeats seats(m_told, m_calendar, m_people, m_gatherings);
    seats.tell(m_diary, m_ids);
    m_diary.write(store, clock);
    m_counts.people = qint64(m_people.size());
    m_counts.gatherings = qint64(m_gatherings.size());
    return m_counts;
}

} // namespace

DemoPlan tuesdayTable(Instant now)
{
    QFile file(u":/demo/tuesday.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Tr::tr("The demo is not in this program."), Error::Kind::Storage);
    const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
    const auto table = std::make_shared<TuesdayTable>(told, now);
    return {told.value(u"community").toString(), told.value(u"zone").toString(), [table](Store &store, FixedClock &clock) { return table->live(store, clock); }};
}

} // namespace kith::cli
