// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/roster.h"

#include "app/core/folding.h"
#include "app/core/spellings.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith::gatherings {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Roster)
};

Counts countsFrom(const Report &row, int at)
{
    const auto number = [&](int i) { return int(row.integer(at + i)); };
    return {number(0), number(1), number(2), number(3), number(4), number(5), number(6), number(7), number(8)};
}

} // namespace

QList<Listed> list(Reader &reader)
{
    QHash<GatheringId, Counts> counts;
    {
        Report rows = reader.report("gathering_counts");
        while (rows.next())
            counts.insert(rows.id<GatheringId>(0), countsFrom(rows, 1));
    }
    QList<Listed> all;
    reader.each<Gathering>([&](Gathering gathering) {
        const Counts of = counts.value(gathering.id);
        all.append({std::move(gathering), of});
    });
    std::stable_sort(all.begin(), all.end(), [](const Listed &a, const Listed &b) { return a.gathering.startsAt < b.gathering.startsAt; });
    return all;
}

Counts counts(Reader &reader, GatheringId id)
{
    Report row = reader.report("gathering_counts_of", id, id);
    return row.next() ? countsFrom(row, 0) : Counts{};
}

GatheringId next(Reader &reader)
{
    Report row = reader.report("gathering_next", reader.clock().now());
    return row.next() ? row.id<GatheringId>(0) : GatheringId{};
}

GatheringId last(Reader &reader)
{
    Report row = reader.report("gathering_last", reader.clock().now());
    return row.next() ? row.id<GatheringId>(0) : GatheringId{};
}

int begun(Reader &reader)
{
    Report row = reader.report("gatherings_begun", reader.clock().now());
    return row.next() ? int(row.integer(0)) : 0;
}

/// The gatherings a typed title can mean: the exact title, else all words begin words of it.
static QList<Gathering> called(Reader &reader, const QString &typed)
{
    const QStringList words = foldedWords(typed);
    const QString whole = words.join(u' ');
    QList<Gathering> exact, found;
    reader.each<Gathering>([&](const Gathering &gathering) {
        const QString title = fold(gathering.title);
        if (!words.isEmpty() && matchesWords(title, words))
            found.append(gathering);
        if (!words.isEmpty() && title == whole)
            exact.append(gathering);
    });
    return exact.isEmpty() ? found : exact;
}

static QString candidates(const QList<Gathering> &gatherings)
{
    QStringList texts;
    for (const Gathering &gathering : gatherings.mid(0, 5))
        texts << QStringLiteral("%1 %2 (%3)").arg(gathering.title, QString(gathering.starts).replace(u'T', u' '), gathering.id.toText());
    return texts.join(QStringLiteral(", "));
}

Gathering theOneCalled(Reader &reader, const QString &typed)
{
    if (typed == u"next" || typed == u"last") {
        const GatheringId id = typed == u"next" ? next(reader) : last(reader);
        if (!id)
            throw Failure(Tr::tr("There is no %1 gathering. Plan one first.").arg(typed), Error::Kind::NotFound);
        return reader.get<Gathering>(id);
    }
    if (const auto known = reader.find<Gathering>(GatheringId::fromText(typed)))
        return *known;
    const QList<Gathering> found = called(reader, typed);
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        throw Failure(Tr::tr("There is no gathering \"%1\". Say next, last, a number or a title.").arg(typed), Error::Kind::NotFound);
    throw Failure(Tr::tr("\"%1\" can be %n gatherings: %2. Nothing was changed. Say the number in brackets.", nullptr, int(found.size()))
                      .arg(typed, candidates(found)));
}

static Guest guestFrom(const Report &row)
{
    Guest guest;
    guest.person = row.id<PersonId>(0);
    guest.name = row.text(1);
    guest.folded = row.text(2);
    guest.callName = row.text(3);
    guest.accessNeeds = row.list(4);
    guest.dietaryNeeds = row.list(5);
    guest.timesBefore = int(row.integer(6));
    guest.invited = row.flag(7);
    guest.answer = row.name<Answer>(8);
    guest.partySize = int(row.integer(9));
    guest.waitingSince = row.instant(10);
    guest.invitedAt = row.instant(11);
    guest.answeredAt = row.instant(12);
    guest.comment = row.text(13);
    guest.reason = row.text(14);
    guest.decidedBy = row.text(15);
    guest.source = row.text(16);
    guest.tickets = row.list(17);
    guest.attendance = row.id<AttendanceId>(18);
    guest.arrivedAt = row.instant(19);
    guest.leftAt = row.instant(20);
    guest.checkedInBy = row.text(21);
    guest.how = row.name<How>(22);
    guest.walkIn = row.flag(23);
    guest.overCapacityBy = row.text(24);
    guest.called = calledBy(guest.name, guest.callName, row.text(25));
    return guest;
}

static QList<Guest> guests(Reader &reader, GatheringId id, bool everybody)
{
    const auto gathering = reader.find<Gathering>(id);
    const Instant before = gathering ? gathering->startsAt : Instant{};
    QList<Guest> all;
    Report rows = reader.report("roster", before, id, id, everybody);
    while (rows.next()) {
        Guest guest = guestFrom(rows);
        // Only where names are searched: the tables of other scripts take longer to load than a start may.
        if (const QString others = everybody ? otherSpellings(QString(guest.name + u' ' + guest.callName)) : QString(); !others.isEmpty())
            guest.folded += u' ' + others;
        all.append(std::move(guest));
    }
    QList<Guest *> waiting;
    for (Guest &guest : all) {
        if (guest.waitingSince)
            waiting.append(&guest);
    }
    std::sort(waiting.begin(), waiting.end(), [](const Guest *a, const Guest *b) {
        return std::pair(a->waitingSince, a->person) < std::pair(b->waitingSince, b->person);
    });
    for (qsizetype i = 0; i < waiting.size(); ++i)
        waiting[i]->place = int(i) + 1;
    return all;
}

QList<Guest> roster(Reader &reader, GatheringId id)
{
    return guests(reader, id, false);
}

QList<Guest> doorList(Reader &reader, GatheringId id)
{
    return guests(reader, id, true);
}

QList<Decider> deciders(Reader &reader)
{
    QList<Person> organizers = reader.select<Person>(where(&Person::organizer, true), where(&Person::archived, false));
    std::stable_sort(organizers.begin(), organizers.end(), [](const Person &a, const Person &b) { return a.folded < b.folded; });
    QList<Decider> deciders;
    for (const Person &person : std::as_const(organizers))
        deciders.append({person.name, person.called()});
    return deciders;
}

bool isDecider(const QList<Decider> &deciders, const QString &name)
{
    const QString folded = fold(name);
    return std::any_of(deciders.begin(), deciders.end(),
                       [&](const Decider &decider) { return fold(decider.name) == folded || fold(decider.called) == folded; });
}

QString theDeciderCalled(Reader &reader, const QString &typed)
{
    const QList<Decider> all = deciders(reader);
    if (all.isEmpty())
        return typed.simplified();
    const QStringList words = foldedWords(typed);
    QStringList names, meant, exact;
    for (const Decider &decider : all) {
        names.append(decider.name);
        if (isDecider({decider}, typed))
            exact.append(decider.name);
        if (!words.isEmpty() && matchesWords(fold(decider.name + u' ' + decider.called), words))
            meant.append(decider.name);
    }
    if (!exact.isEmpty())
        meant = exact;
    if (meant.size() == 1)
        return meant.first();
    throw Failure(meant.isEmpty() ? Tr::tr("\"%1\" is none of the organizers, who may decide: %2. Nothing was changed.").arg(typed, names.join(u", "))
                                  : Tr::tr("\"%1\" can be several organizers: %2. Nothing was changed.").arg(typed, meant.join(u", ")),
                  Error::Kind::NotFound);
}

QList<Tap> taps(Reader &reader, GatheringId id, PersonId person)
{
    QList<Tap> taps;
    const QString ours = QLatin1String("%\"gathering_id\":") + id.toText() + u'%';
    Report rows = reader.report("taps", ours, ours);
    while (rows.next()) {
        const bool isHere = rows.bytes(8).size() > 0;
        const QJsonObject image = QJsonDocument::fromJson((isHere ? rows.bytes(8) : rows.bytes(7)).toByteArray()).object();
        const PersonId who{image.value(u"person_id").toInteger()};
        if (GatheringId{image.value(u"gathering_id").toInteger()} != id || (person && who != person))
            continue;
        taps.append({rows.id<OpId>(0), rows.instant(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5), rows.flag(6), who, isHere});
    }
    return taps;
}

} // namespace kith::gatherings
