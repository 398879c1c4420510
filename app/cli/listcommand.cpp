// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/cli/listing.h"
#include "app/cli/rowjson.h"

#include "app/core/folding.h"
#include "app/tables/places.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString dayOf(Instant instant, const QString &zone)
{
    return instant ? WallTime::at(instant, zone).date().toString(Qt::ISODate) : QString();
}

QString yes(bool flag)
{
    return flag ? Tr::tr("yes") : QString();
}

Listing peopleListing(Reader &reader, const Wanted &wanted)
{
    Listing listing{{}, TextTable({Tr::tr("Name"), Tr::tr("Email"), Tr::tr("Phone"), Tr::tr("Tags"), Tr::tr("Here"), Tr::tr("Last here"), Tr::tr("Number")})};
    const QList<people::Listed> all = people::list(reader, true);
    for (const people::Listed &listed : all) {
        if (wanted.isFull(listing))
            break;
        if (!wanted.words.isEmpty() && !matchesWords(listed.folded, wanted.words))
            continue;
        const Person person = reader.get<Person>(listed.id);
        listing.objects.append(personJson(person, {listed.firstSeen, listed.lastSeen, listed.timesHere}));
        const QString name = listed.archived ? Tr::tr("%1 (archived)").arg(listed.name) : listed.name;
        listing.table.add({name, listed.email, person.phones.value(0), listed.tags.join(u", "_s), QString::number(listed.timesHere),
                           dayOf(listed.lastSeen, systemZone()), listed.id.toText()});
    }
    return listing;
}

QString stateWord(const Gathering &gathering)
{
    switch (gathering.state) {
    case GatheringState::Planned:
        return Tr::tr("planned");
    case GatheringState::Held:
        return Tr::tr("held");
    case GatheringState::Cancelled:
        return Tr::tr("cancelled");
    }
    return {};
}

Listing gatheringListing(Reader &reader, const Wanted &wanted)
{
    Listing listing{{}, TextTable({Tr::tr("Starts"), Tr::tr("Title"), Tr::tr("Place"), Tr::tr("Seats"), Tr::tr("Coming"), Tr::tr("Waiting"), Tr::tr("Came"),
                                   Tr::tr("State"), Tr::tr("Number")})};
    for (const gatherings::Listed &listed : gatherings::list(reader)) {
        const Gathering &gathering = listed.gathering;
        if (wanted.isFull(listing))
            break;
        if (!wanted.matches(gathering.title + u' ' + gathering.venue))
            continue;
        listing.objects.append(gatheringJson(gathering, listed.counts));
        listing.table.add({QString(gathering.starts).replace(u'T', u' '), gathering.title, gathering.venue,
                           gathering.capacity ? QString::number(gathering.capacity) : QString(), QString::number(listed.counts.coming),
                           QString::number(listed.counts.waiting), QString::number(listed.counts.here), stateWord(gathering), gathering.id.toText()});
    }
    return listing;
}

QString answerWord(const gatherings::Guest &guest)
{
    if (!guest.invited)
        return {};
    if (guest.waitingSince)
        return Tr::tr("waiting, place %1").arg(guest.place);
    switch (guest.answer) {
    case Answer::NeedsAction:
        return Tr::tr("no answer");
    case Answer::Accepted:
        return guest.partySize > 1 ? Tr::tr("coming, %n seats", nullptr, guest.partySize) : Tr::tr("coming");
    case Answer::Tentative:
        return Tr::tr("maybe");
    case Answer::Declined:
        return Tr::tr("not coming");
    }
    return {};
}

Listing attendeeListing(Reader &reader, const QString &which, const Wanted &wanted)
{
    const Gathering gathering = gatherings::theOneCalled(reader, which);
    Listing listing{{}, TextTable({Tr::tr("Name"), Tr::tr("Answer"), Tr::tr("Arrived"), Tr::tr("Left"), Tr::tr("Walked in"), Tr::tr("Let in by"), Tr::tr("Number")})};
    const auto clockTime = [&](Instant at) { return at ? WallTime::at(at, gathering.zone).time().toString(u"HH:mm"_s) : QString(); };
    const QHash<PersonId, QString> tables = tables::tablesOf(reader, gathering.id);
    for (const gatherings::Guest &guest : gatherings::roster(reader, gathering.id)) {
        if (wanted.isFull(listing))
            break;
        if (!wanted.words.isEmpty() && !matchesWords(guest.folded, wanted.words))
            continue;
        listing.objects.append(attendeeJson(guest, tables.value(guest.person)));
        listing.table.add({guest.name, answerWord(guest), clockTime(guest.arrivedAt), clockTime(guest.leftAt), yes(guest.walkIn),
                           guest.overCapacityBy.isEmpty() ? guest.decidedBy : guest.overCapacityBy, guest.person.toText()});
    }
    return listing;
}

Listing changeListing(Reader &reader, const QString &find, qint64 limit)
{
    Listing listing{{}, TextTable({Tr::tr("Number"), Tr::tr("When"), Tr::tr("Who"), Tr::tr("What"), Tr::tr("Rows"), Tr::tr("Undone")})};
    for (const HistoryEntry &entry : history(reader, {{}, int(limit), find})) {
        listing.objects.append(historyJson(entry));
        listing.table.add({entry.op.toText(), WallTime::at(entry.at, systemZone()).toText().replace(u'T', u' '), entry.actor, entry.sentence(),
                           QString::number(entry.changes), yes(entry.undone)});
    }
    return listing;
}

Listing listed(Reader &reader, const QString &what, const Arguments &arguments, qint64 limit)
{
    const QString find = arguments.value(u"find"_s);
    Wanted wanted{foldedWords(find), limit, {}};
    if (what == u"people")
        return peopleListing(reader, wanted);
    if (what == u"gatherings")
        return gatheringListing(reader, wanted);
    if (what == u"attendees")
        return attendeeListing(reader, arguments.value(u"gathering"_s), wanted);
    if (what == u"history")
        return changeListing(reader, find, limit);
    if (arguments.has(u"gathering"_s))
        wanted.gathering = gatherings::theOneCalled(reader, arguments.value(u"gathering"_s)).id;
    if (what == u"asks")
        return askListing(reader, wanted);
    if (what == u"offers")
        return offerListing(reader, wanted);
    return what == u"helps" ? helpListing(reader, wanted) : followUpListing(reader, wanted);
}

void checkWhat(const QString &what, const Arguments &arguments)
{
    static const QStringList known{u"people"_s, u"gatherings"_s, u"attendees"_s, u"asks"_s, u"offers"_s, u"helps"_s, u"follow-ups"_s, u"history"_s};
    static const QStringList ofGatherings{u"attendees"_s, u"asks"_s, u"helps"_s, u"follow-ups"_s};
    if (!known.contains(what))
        throw UsageError{Tr::tr("There is no list of \"%1\"; there are %2.").arg(what, known.join(u", "_s))};
    if (!ofGatherings.contains(what) && arguments.has(u"gathering"_s))
        throw UsageError{Tr::tr("--gathering is for %1.").arg(ofGatherings.join(u", "_s))};
    if (what == u"attendees" && !arguments.has(u"gathering"_s))
        throw UsageError{Tr::tr("Say whose attendees: --gathering next, last, a number or a title.")};
}

int run(Invocation &run)
{
    const QString what = run.positional(1);
    checkWhat(what, run.arguments);
    constexpr int all = std::numeric_limits<int>::max();
    const qint64 limit = run.arguments.number(u"limit"_s, all, 0, all);
    const Listing listing = run.ask([&](Reader &reader) { return listed(reader, what, run.arguments, limit); });
    const bool notFound = listing.table.isEmpty() && run.arguments.has(u"find"_s);
    if (run.wantsJson())
        run.print(QJsonDocument(listing.objects));
    if (notFound)
        run.warn(Tr::tr("Nothing was found for \"%1\".").arg(run.arguments.value(u"find"_s)));
    if (notFound || run.wantsJson())
        return notFound ? Refused : Worked;
    if (listing.table.isEmpty()) {
        run.warn(Tr::tr("There is nothing yet."));
        return Worked;
    }
    for (const QString &line : listing.table.lines())
        run.say(line);
    return Worked;
}

} // namespace

Command listCommand()
{
    return {"list", "STORE people|gatherings|attendees|asks|offers|helps|follow-ups|history [--gathering ID] [--find TEXT] [--limit N]",
            QT_TRANSLATE_NOOP("CommandLine", "Lists people, gatherings, the attendees of one, asks, offers, helps, follow-ups, or every change ever made."),
            {{"gathering", "ID", QT_TRANSLATE_NOOP("CommandLine", "of which gathering: next, last, a number or a title")},
             {"find", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "only what has words beginning so, accents aside")},
             {"limit", "N", QT_TRANSLATE_NOOP("CommandLine", "at most so many")}},
            2, 2, run};
}

} // namespace kith::cli
