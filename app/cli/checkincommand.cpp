// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/cli/rowjson.h"
#include "app/gatherings/gatherings.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Arrival {
    Person person;
    Gathering gathering;
    gatherings::CheckedIn done;
    OpId op;
};

QString whom(const Invocation &run)
{
    const QString name = run.arguments.positional().mid(1).join(u' ').simplified();
    if (!run.arguments.has(u"gathering"_s))
        throw UsageError{Tr::tr("Say where: --gathering next, last, a number or a title.")};
    return name;
}

/// "2026-11-24T19:04Z" as it is, "2026-11-24T19:04" and "19:04" by the clock on the wall of the gathering.
Instant timeOf(const QString &text, const Gathering &gathering, Instant now)
{
    if (text.isEmpty())
        return now;
    const QString full = text.size() <= 5 ? gathering.startTime().date().toString(Qt::ISODate) + u'T' + text.rightJustified(5, u'0') : text;
    const QDateTime read = QDateTime::fromString(full, Qt::ISODate);
    const WallTime local = WallTime::fromText(full, gathering.zone);
    const Instant at = read.isValid() && read.timeSpec() != Qt::LocalTime ? Instant{read.toMSecsSinceEpoch()} : local.toInstant();
    if (!at)
        throw UsageError{Tr::tr("\"%1\" is not a time; write 19:04, 2026-11-24T19:04 or 2026-11-24T19:04Z.").arg(text)};
    return at;
}

QString clockTime(Instant at, const Gathering &gathering)
{
    return WallTime::at(at, gathering.zone).time().toString(u"HH:mm"_s);
}

/// Somebody who is here already and came in without a seat: who decided can be noted afterwards.
void noteDecision(Invocation &run, Arrival &arrival, const QString &decidedBy)
{
    arrival.done.attendance = run.change(gatherings::LetIn, [&](Tx &tx) {
        gatherings::letIn(tx, arrival.gathering.id, {arrival.person.id}, decidedBy);
        arrival.op = tx.op();
        return tx.get<Attendance>(arrival.done.attendance.id);
    });
}

void tellFullRoom(Invocation &run, const Arrival &arrival, const QString &decidedBy)
{
    const QString by = arrival.done.attendance.overCapacityBy;
    if (by.isEmpty() && !decidedBy.isEmpty())
        return run.warn(Tr::tr("There was a seat for %1, so nobody had to decide, and %2 was not noted.").arg(arrival.person.name, decidedBy));
    if (by.isEmpty() || (arrival.done.already && decidedBy.isEmpty()))
        return;
    run.warn(Tr::tr("Every seat of %1 was taken; it is noted that %2 let them in.").arg(arrival.gathering.title, by));
    const auto deciders = run.ask(gatherings::deciders);
    if (deciders.isEmpty() || gatherings::isDecider(deciders, by))
        return;
    QStringList names;
    for (const gatherings::Decider &decider : deciders)
        names.append(decider.name);
    run.warn(Tr::tr("Who may decide: %1. The same command with --decided-by NAME notes who did.").arg(names.join(u", "_s)));
}

Arrival arrive(Invocation &run, const Gathering &gathering, const QString &name, Instant time, const QString &decidedBy)
{
    const bool walkIn = run.arguments.has(u"walk-in"_s);
    return run.change(walkIn ? gatherings::WalkIn : gatherings::CheckIn, [=](Tx &tx) {
        Arrival made;
        made.gathering = gathering;
        made.done = walkIn ? gatherings::walkIn(tx, gathering.id, name, time, How::Door, false, decidedBy)
                           : gatherings::checkIn(tx, gathering.id, people::theOneCalled(tx, name).id, time, How::Door, decidedBy);
        made.person = tx.get<Person>(made.done.attendance.personId);
        made.op = tx.op();
        return made;
    });
}

int checkIn(Invocation &run)
{
    const QString name = whom(run), which = run.arguments.value(u"gathering"_s), at = run.arguments.value(u"at"_s);
    const QString decider = run.arguments.value(u"decided-by"_s);
    // Read apart, so that wrong usage is told as such and nothing has begun.
    const Gathering gathering = run.ask([=](Reader &reader) { return gatherings::theOneCalled(reader, which); });
    const QString decidedBy = decider.isEmpty() ? decider : run.ask([=](Reader &reader) { return gatherings::theDeciderCalled(reader, decider); });
    const Instant time = timeOf(at, gathering, run.clock.now());
    Arrival arrival = arrive(run, gathering, name, time, decidedBy);
    const QString before = arrival.done.attendance.overCapacityBy;
    if (arrival.done.already && !decidedBy.isEmpty() && !before.isEmpty() && before != decidedBy)
        noteDecision(run, arrival, decidedBy);
    const Instant since = arrival.done.attendance.arrivedAt;
    if (run.wantsJson()) {
        QJsonObject told{{u"person_id"_s, arrival.person.id.toText()},
                         {u"name"_s, arrival.person.name},
                         {u"arrived_at"_s, instantJson(since)},
                         {u"op_id"_s, arrival.op ? QJsonValue(arrival.op.toText()) : QJsonValue()}};
        if (const QString by = arrival.done.attendance.overCapacityBy; !by.isEmpty()) {
            told.insert(u"over_capacity"_s, true);
            told.insert(u"decided_by"_s, by);
        }
        run.print(QJsonDocument(told));
    } else {
        run.say((arrival.done.already ? Tr::tr("%1 is here already, since %2.") : Tr::tr("%1 is here, %2.")).arg(arrival.person.name, clockTime(since, gathering)));
    }
    tellFullRoom(run, arrival, decidedBy);
    return Worked;
}

int checkOut(Invocation &run)
{
    const QString name = whom(run), which = run.arguments.value(u"gathering"_s), at = run.arguments.value(u"at"_s);
    const Gathering gathering = run.ask([=](Reader &reader) { return gatherings::theOneCalled(reader, which); });
    const Instant time = timeOf(at, gathering, run.clock.now());
    const Arrival leaving = run.change(gatherings::CheckOut, [=](Tx &tx) {
        Arrival made;
        made.person = people::theOneCalled(tx, name);
        gatherings::checkOut(tx, gathering.id, made.person.id, time);
        made.done.attendance = *tx.first<Attendance>(where(&Attendance::gatheringId, gathering.id), where(&Attendance::personId, made.person.id));
        made.op = tx.op();
        return made;
    });
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"person_id"_s, leaving.person.id.toText()},
                                            {u"name"_s, leaving.person.name},
                                            {u"arrived_at"_s, instantJson(leaving.done.attendance.arrivedAt)},
                                            {u"left_at"_s, instantJson(leaving.done.attendance.leftAt)},
                                            {u"op_id"_s, leaving.op ? QJsonValue(leaving.op.toText()) : QJsonValue()}}));
    } else {
        run.say(Tr::tr("%1 left at %2.").arg(leaving.person.name, clockTime(leaving.done.attendance.leftAt, gathering)));
    }
    return Worked;
}

const Option gatheringOption{"gathering", "ID", QT_TRANSLATE_NOOP("CommandLine", "where: next, last, a number or a title")};
const Option atOption{"at", "TIME", QT_TRANSLATE_NOOP("CommandLine", "when, if not now: 19:04, 2026-11-24T19:04 or 2026-11-24T19:04Z")};
const Option decidedByOption{"decided-by", "NAME", QT_TRANSLATE_NOOP("CommandLine", "which organizer let them in, should every seat be taken; also afterwards")};

} // namespace

Command checkInCommand()
{
    return {"check-in", "STORE --gathering ID|next NAME|ID [--walk-in] [--at TIME] [--decided-by NAME]", QT_TRANSLATE_NOOP("CommandLine", "Notes that somebody arrived."),
            {gatheringOption, {"walk-in", nullptr, QT_TRANSLATE_NOOP("CommandLine", "somebody new, known by name alone")}, atOption, decidedByOption}, 2, -1, checkIn};
}

Command checkOutCommand()
{
    return {"check-out", "STORE --gathering ID|next NAME|ID [--at TIME]", QT_TRANSLATE_NOOP("CommandLine", "Notes that somebody left."),
            {gatheringOption, atOption}, 2, -1, checkOut};
}

} // namespace kith::cli
