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

int checkIn(Invocation &run)
{
    const QString name = whom(run), which = run.arguments.value(u"gathering"_s), at = run.arguments.value(u"at"_s);
    const bool walkIn = run.arguments.has(u"walk-in"_s);
    // Read apart, so that wrong usage is told as such and nothing has begun.
    const Gathering gathering = run.ask([=](Reader &reader) { return gatherings::theOneCalled(reader, which); });
    const Instant time = timeOf(at, gathering, run.clock.now());
    const Arrival arrival = run.change(walkIn ? gatherings::WalkIn : gatherings::CheckIn, [=](Tx &tx) {
        Arrival made;
        made.done = walkIn ? gatherings::walkIn(tx, gathering.id, name, time) : gatherings::checkIn(tx, gathering.id, people::theOneCalled(tx, name).id, time);
        made.person = tx.get<Person>(made.done.attendance.personId);
        made.op = tx.op();
        return made;
    });
    const Instant since = arrival.done.attendance.arrivedAt;
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"person_id"_s, arrival.person.id.toText()},
                                            {u"name"_s, arrival.person.name},
                                            {u"arrived_at"_s, instantJson(since)},
                                            {u"op_id"_s, arrival.op ? QJsonValue(arrival.op.toText()) : QJsonValue()}}));
    } else {
        run.say((arrival.done.already ? Tr::tr("%1 is here already, since %2.") : Tr::tr("%1 is here, %2.")).arg(arrival.person.name, clockTime(since, gathering)));
    }
    if (arrival.done.overCapacity)
        run.warn(Tr::tr("Every seat of %1 was taken; it is noted that %2 let them in.").arg(gathering.title, arrival.done.attendance.overCapacityBy));
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

} // namespace

Command checkInCommand()
{
    return {"check-in", "STORE --gathering ID|next NAME|ID [--walk-in] [--at TIME]", QT_TRANSLATE_NOOP("CommandLine", "Notes that somebody arrived."),
            {gatheringOption, {"walk-in", nullptr, QT_TRANSLATE_NOOP("CommandLine", "somebody new, known by name alone")}, atOption}, 2, -1, checkIn};
}

Command checkOutCommand()
{
    return {"check-out", "STORE --gathering ID|next NAME|ID [--at TIME]", QT_TRANSLATE_NOOP("CommandLine", "Notes that somebody left."),
            {gatheringOption, atOption}, 2, -1, checkOut};
}

} // namespace kith::cli
