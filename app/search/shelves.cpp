// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/shelves.h"

#include "app/core/folding.h"
#include "app/core/spellings.h"
#include "app/followups/followup.h"
#include "app/gatherings/titles.h"
#include "app/help/help.h"
#include "app/people/names.h"

#include <algorithm>
#include <optional>

namespace kith::search {

namespace {

using Things = std::vector<Thing>;

/// What people are called, asked for only where something is about somebody.
class Called
{
public:
    explicit Called(Reader &reader) : m_reader(reader) { }
    Who operator[](PersonId id)
    {
        if (!m_names)
            m_names.emplace(m_reader);
        return {id, (*m_names)[id].name};
    }

private:
    Reader &m_reader;
    std::optional<people::Names> m_names;
};

Thing titled(Kind kind, qint64 id, const QString &title)
{
    Thing thing;
    thing.kind = kind;
    thing.id = id;
    thing.title = title;
    thing.folded = searchText(title);
    return thing;
}

/// The record's own notes are an organizer's, like a note nobody has given a level.
bool mayReadRecord(const Onlooker &who)
{
    return mayRead(Note(), who);
}

Thing personFrom(const Report &row, const Onlooker &who)
{
    Thing thing;
    thing.id = thing.opens = row.integer(0);
    thing.who = {row.id<PersonId>(0), row.text(1)};
    thing.title = thing.who.name;
    thing.folded = row.text(2);
    if (const QString others = otherSpellings(QString(thing.title + u' ' + row.text(3))); !others.isEmpty())
        thing.folded += u' ' + others;
    const QString legal = row.text(4) + u' ' + row.text(5);
    if (!matchesWords(thing.folded, foldedWords(legal)))
        addDetails(thing, Part::Name, {legal.trimmed()});
    addDetails(thing, Part::Email, row.list(6));
    addDetails(thing, Part::Phone, row.list(7));
    addDetails(thing, Part::Tag, row.list(8));
    addDetails(thing, Part::Need, row.list(9) + row.list(10));
    if (mayReadRecord(who))
        addDetails(thing, Part::Note, {row.text(11)});
    return thing;
}

Things people(Reader &reader, const Onlooker &who, bool withArchived)
{
    Things things;
    Report rows = reader.report("search_people", withArchived);
    while (rows.next())
        things.push_back(personFrom(rows, who));
    return things;
}

Things gatheringsHeld(Reader &reader)
{
    Things things;
    Report rows = reader.report("gathering_titles");
    while (rows.next()) {
        Thing thing = titled(Kind::Gathering, rows.integer(0), rows.text(1));
        thing.opens = thing.id;
        thing.day = rows.day(3);
        addDetails(thing, Part::Place, {rows.text(2)});
        things.push_back(std::move(thing));
    }
    return things;
}

/// An ask stands on the board for itself while it waits, and later as the help it has become.
Things asks(Reader &reader, Called &called)
{
    QHash<qint64, qint64> become;
    Report rows = reader.report("search_answers");
    while (rows.next())
        become.insert(rows.integer(0), rows.integer(1));
    Things things;
    reader.each<Ask>([&](const Ask &ask) {
        Thing thing = titled(Kind::Ask, ask.id.value, ask.what);
        thing.opens = ask.isWaiting() || ask.isEnded() ? thing.id : become.value(thing.id);
        thing.who = called[ask.personId];
        thing.day = ask.askedOn;
        addDetails(thing, Part::Name, {thing.who.name});
        addDetails(thing, Part::Word, {ask.kind});
        things.push_back(std::move(thing));
    });
    return things;
}

Things offers(Reader &reader, Called &called)
{
    Things things;
    reader.each<Offer>([&](const Offer &offer) {
        Thing thing = titled(Kind::Offer, offer.id.value, offer.what);
        thing.opens = thing.id;
        thing.who = called[offer.personId];
        thing.day = offer.offeredOn;
        addDetails(thing, Part::Name, {thing.who.name});
        addDetails(thing, Part::Word, {offer.kind, offer.howOften});
        things.push_back(std::move(thing));
    });
    return things;
}

/// Those helped at one time are one thing, under the first of its rows.
Things helpsDone(Reader &reader, Called &called)
{
    Things things;
    QHash<qint64, size_t> events;
    Report rows = reader.report("search_helps");
    while (rows.next()) {
        const auto known = events.constFind(rows.integer(1));
        const Who helped = called[rows.id<PersonId>(3)];
        if (known != events.constEnd()) {
            things[*known].others.append(helped);
            addDetails(things[*known], Part::Name, {helped.name});
            continue;
        }
        events.insert(rows.integer(1), things.size());
        Thing thing = titled(Kind::Help, rows.integer(0), rows.text(4).isEmpty() ? rows.text(5) : rows.text(4));
        thing.opens = rows.name<HelpState>(6) == HelpState::DidNotWorkOut ? 0 : thing.id;
        thing.who = called[rows.id<PersonId>(2)];
        thing.others.append(helped);
        thing.day = rows.day(7);
        addDetails(thing, Part::Name, {thing.who.name, helped.name});
        addDetails(thing, Part::Word, {rows.text(5)});
        things.push_back(std::move(thing));
    }
    return things;
}

Things followUps(Reader &reader, Called &called)
{
    Things things;
    reader.each<FollowUp>([&](const FollowUp &promise) {
        Thing thing = titled(Kind::FollowUp, promise.id.value, promise.what);
        thing.opens = promise.state == FollowUpState::Open ? thing.id : 0;
        thing.who = called[promise.aboutId ? promise.aboutId : promise.ownerId];
        thing.day = promise.showsOn();
        addDetails(thing, Part::Name, {thing.who.name});
        if (promise.aboutId && promise.ownerId)
            addDetails(thing, Part::Name, {called[promise.ownerId].name});
        things.push_back(std::move(thing));
    });
    return things;
}

/// What a confidential note says is never looked into, not even while it is open on the screen.
Things notes(Reader &reader, const Onlooker &who, Called &called)
{
    const QHash<GatheringId, QString> titles = gatherings::titles(reader);
    Things things;
    reader.each<Note>([&](const Note &note) {
        if (!mayRead(note, who) || note.isConfidential())
            return;
        const Who about = note.personId ? called[note.personId] : Who();
        Thing thing = titled(Kind::Note, note.id.value, note.personId ? about.name : titles.value(note.gatheringId));
        thing.who = about;
        thing.opens = note.gatheringId.value;
        addDetails(thing, Part::Note, {note.text});
        things.push_back(std::move(thing));
    });
    return things;
}

ShelfPointer shelved(Things things)
{
    return std::make_shared<const Shelf>(std::move(things));
}

/// Ids rise with time.
ShelfPointer latestFirst(Things things)
{
    std::sort(things.begin(), things.end(), [](const Thing &a, const Thing &b) { return a.id > b.id; });
    return shelved(std::move(things));
}

/// Everybody by their number, to be told what else is known of them.
class Everyone
{
public:
    explicit Everyone(Things people) : m_people(std::move(people))
    {
        for (size_t i = 0; i < m_people.size(); ++i)
            m_place.insert(m_people[i].id, i);
    }
    void add(PersonId id, const Detail &detail)
    {
        if (const auto at = m_place.constFind(id.value); at != m_place.constEnd())
            m_people[*at].details.push_back(detail);
    }
    /// What it is called, of everyone it is about.
    void add(const Things &things, Part part, Part ofOthers)
    {
        for (const Thing &thing : things) {
            add(thing.who.id, {part, thing.title, thing.folded});
            for (const Who &other : thing.others)
                add(other.id, {ofOthers, thing.title, thing.folded});
        }
    }
    Things take() { return std::move(m_people); }

private:
    Things m_people;
    QHash<qint64, size_t> m_place;
};

} // namespace

QList<Source> sources()
{
    return {
        {{"person"}, [](Reader &reader, const Onlooker &who) { return shelved(people(reader, who, false)); }},
        {{"gathering"}, [](Reader &reader, const Onlooker &) { return shelved(gatheringsHeld(reader)); }},
        {{"ask", "offer", "help", "person"}, [](Reader &reader, const Onlooker &) {
             Called called(reader);
             Things things = asks(reader, called);
             for (Thing &offer : offers(reader, called))
                 things.push_back(std::move(offer));
             return latestFirst(std::move(things));
         }},
        {{"help", "person"}, [](Reader &reader, const Onlooker &) {
             Called called(reader);
             return latestFirst(helpsDone(reader, called));
         }},
        {{"follow_up", "person"}, [](Reader &reader, const Onlooker &) {
             Called called(reader);
             return latestFirst(followUps(reader, called));
         }},
        {{"note", "person", "gathering"}, [](Reader &reader, const Onlooker &who) {
             Called called(reader);
             return latestFirst(notes(reader, who, called));
         }},
    };
}

ShelfPointer everyone(Reader &reader, const Onlooker &who)
{
    Called called(reader);
    Everyone all(people(reader, who, true));
    all.add(asks(reader, called), Part::Ask, Part::Ask);
    all.add(offers(reader, called), Part::Offer, Part::Offer);
    all.add(helpsDone(reader, called), Part::Gave, Part::Got);
    all.add(followUps(reader, called), Part::FollowUp, Part::FollowUp);
    for (const Thing &note : notes(reader, who, called)) {
        for (const Detail &text : note.details)
            all.add(note.who.id, text);
    }
    return shelved(all.take());
}

QList<QByteArray> everyonesTables()
{
    return {"person", "ask", "offer", "help", "follow_up", "note"};
}

} // namespace kith::search
