// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What everything is found by, by whom, and why it was.
#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/notes.h"
#include "app/people/relations.h"
#include "app/search/shelves.h"
#include "app/upkeep/forget.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

using search::Part;
using search::Query;
using search::ShelfPointer;
using Fit = search::Shelf::Fit;

class TestSearch : public QObject
{
    Q_OBJECT

    static inline const Onlooker organizer{u"Mirela"_s};
    static inline const Onlooker volunteer{u"Mirela"_s, Onlooker::Place::Door};

    static Person zoe()
    {
        Person person;
        person.name = u"Zoë Baxter"_s;
        person.callName = u"Zozo"_s;
        person.givenName = u"Zoraida"_s;
        person.familyName = u"Baxter"_s;
        person.emails = {u"zb@example.org"_s};
        person.phones = {u"07700 900123"_s};
        person.tags = {u"Drummer"_s};
        person.accessNeeds = {u"Step-free way in"_s};
        person.dietaryNeeds = {u"No nuts"_s};
        return person;
    }
    static Note noteAbout(PersonId person, const QString &text, NoteLevel level = NoteLevel::Organizers)
    {
        return {{}, person, {}, {}, level, text, {}, {}, {}};
    }
    static Person add(TestCommunity &community, const Person &person)
    {
        return community.change([=](Tx &tx) { return people::add(tx, person); });
    }
    /// What is found on all shelves, as "kind: title".
    static QStringList found(TestCommunity &community, const QString &typed, const Onlooker &who = organizer, Fit fit = Fit::Exact)
    {
        static const char *const kinds[] = {"person", "ask", "offer", "help", "follow-up", "note", "gathering"};
        QStringList all;
        for (const search::Source &source : search::sources()) {
            const ShelfPointer shelf = community.ask([&](Reader &reader) { return source.read(reader, who); });
            for (const search::Thing *thing : shelf->best(Query(typed), fit, 5))
                all << QLatin1StringView(kinds[int(thing->kind)]) + u": "_s + thing->title;
        }
        return all;
    }
    static QStringList peopleFound(TestCommunity &community, const QString &typed, const Onlooker &who = organizer)
    {
        const ShelfPointer shelf = community.ask([&](Reader &reader) { return search::everyone(reader, who); });
        QStringList names;
        for (const search::Thing *thing : shelf->all(Query(typed), Fit::Exact))
            names << thing->title;
        return names;
    }
    static std::optional<Part> reason(TestCommunity &community, const QString &typed)
    {
        const ShelfPointer shelf = community.ask([&](Reader &reader) { return search::everyone(reader, organizer); });
        const auto people = shelf->all(Query(typed), Fit::Exact);
        const search::Detail *why = people.empty() ? nullptr : search::reasonFor(*people.front(), Query(typed));
        return why ? std::optional(why->part) : std::nullopt;
    }

private Q_SLOTS:
    void aPersonIsFoundByWhateverIsKnownOfThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("part"); ///< -1: the name says it
        const auto row = [](const char *title, const QString &typed, int part) { QTest::newRow(title) << typed << part; };
        row("without accents", u"zoe"_s, -1);
        row("in any case and order", u"BAXTER zoë"_s, -1);
        row("call name", u"zozo"_s, -1);
        row("given name", u"zoraida"_s, int(Part::Name));
        row("tag", u"drum"_s, int(Part::Tag));
        row("need", u"step-free"_s, int(Part::Need));
        row("diet", u"nuts"_s, int(Part::Need));
        row("name and tag", u"drummer baxter"_s, int(Part::Tag));
        row("address", u"zb@example.org"_s, int(Part::Email));
        row("part of an address", u"example"_s, int(Part::Email));
        row("number as written", u"07700 900123"_s, int(Part::Phone));
        row("number without spaces", u"07700900123"_s, int(Part::Phone));
        row("number from abroad", u"+44 7700 900123"_s, int(Part::Phone));
        row("number with 00", u"0044-7700-900-123"_s, int(Part::Phone));
        row("its last digits", u"900123"_s, int(Part::Phone));
    }
    void aPersonIsFoundByWhateverIsKnownOfThem()
    {
        QFETCH(QString, typed);
        QFETCH(int, part);
        TestCommunity community;
        add(community, zoe());
        community.person(u"Ana Okafor"_s);
        QCOMPARE(peopleFound(community, typed), QStringList(u"Zoë Baxter"_s));
        QCOMPARE(found(community, typed), QStringList(u"person: Zoë Baxter"_s));
        const auto why = reason(community, typed);
        QCOMPARE(why ? int(*why) : -1, part);
    }

    void whatIsWrittenDownIsFoundByItsWords_data() { TestCommunity::databases(); }
    void whatIsWrittenDownIsFoundByItsWords()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana Okafor"_s).id, ben = community.person(u"Ben Hart"_s).id;
        const Gathering supper = community.gathering(u"Spring Supper"_s);
        community.change([=](Tx &tx) {
            Ask ask;
            ask.personId = ana;
            ask.what = u"A ladder by Friday"_s;
            helps::addAsk(tx, ask);
            Offer offer;
            offer.personId = ben;
            offer.what = u"Ladders and drills"_s;
            helps::addOffer(tx, offer);
            Help help;
            help.helperId = ben;
            help.what = u"Carried the ladder"_s;
            helps::log(tx, help, {ana});
            FollowUp promise;
            promise.aboutId = ana;
            promise.what = u"Ask whether the ladder came back"_s;
            followups::promise(tx, promise);
            notes::write(tx, noteAbout(ana, u"Has no room for a ladder"_s));
            Note said = noteAbout({}, u"The ladder stood in the hall"_s);
            said.gatheringId = supper.id;
            notes::write(tx, said);
        });
        QCOMPARE(found(community, u"ladder"_s),
                 (QStringList{u"offer: Ladders and drills"_s, u"ask: A ladder by Friday"_s, u"help: Carried the ladder"_s,
                              u"follow-up: Ask whether the ladder came back"_s, u"note: Spring Supper"_s, u"note: Ana Okafor"_s}));
        QCOMPARE(found(community, u"supper spring"_s), (QStringList{u"gathering: Spring Supper"_s, u"note: Spring Supper"_s}));
        QCOMPARE(peopleFound(community, u"ladder"_s), (QStringList{u"Ana Okafor"_s, u"Ben Hart"_s}));
        QCOMPARE(peopleFound(community, u"carried ben"_s), QStringList(u"Ben Hart"_s));
        QCOMPARE(found(community, u"ladder okafor friday"_s), QStringList(u"ask: A ladder by Friday"_s));
    }

    void anAskIsShownAsTheHelpItHasBecome()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        Ask ask;
        ask.personId = ana;
        ask.what = u"A ladder"_s;
        const AskId id = community.change([=](Tx &tx) { return helps::addAsk(tx, ask); }).id;
        const auto opens = [&] {
            const ShelfPointer shelf = community.ask([](Reader &reader) { return search::sources()[2].read(reader, organizer); });
            return shelf->things().front().opens;
        };
        QCOMPARE(opens(), id.value);
        const HelpId help = community.change([=](Tx &tx) { return helps::match(tx, id, ben); }).id;
        QCOMPARE(opens(), help.value);
        community.change([=](Tx &tx) { helps::withdrawAsk(tx, id); });
        QCOMPARE(opens(), id.value);
    }

    void aHelpOfSeveralPeopleIsFoundOnce()
    {
        TestCommunity community;
        const PersonId ben = community.person(u"Ben"_s).id, dev = community.person(u"Dev"_s).id, ana = community.person(u"Ana"_s).id;
        community.change([=](Tx &tx) {
            Help help;
            help.helperId = ben;
            help.what = u"Moving house"_s;
            helps::log(tx, help, {dev, ana});
        });
        QCOMPARE(found(community, u"moving"_s), QStringList(u"help: Moving house"_s));
        QCOMPARE(found(community, u"moving dev ana"_s), QStringList(u"help: Moving house"_s));
        QCOMPARE(peopleFound(community, u"moving"_s), (QStringList{u"Ana"_s, u"Ben"_s, u"Dev"_s}));
    }

    void aSlipHidesNothing()
    {
        TestCommunity community;
        const PersonId ana = add(community, zoe()).id;
        community.change([=](Tx &tx) { notes::write(tx, noteAbout(ana, u"Plays the violin"_s)); });
        QCOMPARE(found(community, u"baxetr"_s), QStringList());
        QCOMPARE(found(community, u"baxetr"_s, organizer, Fit::Near), (QStringList{u"person: Zoë Baxter"_s, u"note: Zoë Baxter"_s}));
        QCOMPARE(found(community, u"vioiln"_s, organizer, Fit::Near), QStringList(u"note: Zoë Baxter"_s));
    }

    void shortWordsAreLookedForInNamesOnly()
    {
        TestCommunity community;
        community.person(u"Ana"_s);
        const PersonId ben = community.person(u"Ben"_s).id;
        community.change([=](Tx &tx) { notes::write(tx, noteAbout(ben, u"An announcement"_s)); });
        QCOMPARE(peopleFound(community, u"an"_s), QStringList(u"Ana"_s));
        QCOMPARE(peopleFound(community, u"ann"_s), QStringList(u"Ben"_s));
    }

    void theNextWordMayJustHaveBegun()
    {
        TestCommunity community;
        const PersonId ben = community.person(u"Ben"_s).id;
        community.person(u"Nora Piper"_s);
        community.change([=](Tx &tx) { notes::write(tx, noteAbout(ben, u"Carried the piano"_s)); });
        for (const QString &typed : {u"carried p"_s, u"carried pi"_s, u"carried pia"_s})
            QCOMPARE(peopleFound(community, typed), QStringList(u"Ben"_s));
        QCOMPARE(peopleFound(community, u"carried x"_s), QStringList());
    }

    void aNameBeginningWithWhatWasTypedComesFirst()
    {
        TestCommunity community;
        for (const QString &name : {u"Ada Mensah"_s, u"Mensah Boateng"_s})
            community.person(name);
        QCOMPARE(found(community, u"mens"_s), (QStringList{u"person: Mensah Boateng"_s, u"person: Ada Mensah"_s}));
    }

    void lettersMayBeGluedToAName()
    {
        TestCommunity community;
        community.person(u"D'Arcy O’Neill"_s);
        for (const QString &typed : {u"oneill"_s, u"darcy"_s, u"O'Neill"_s, u"o neill d'arcy"_s})
            QCOMPARE(found(community, typed), QStringList(u"person: D'Arcy O’Neill"_s));
    }

    void aNameInAnotherScriptIsFoundByItsLatinSpelling_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("spellings");
        QTest::newRow("ukrainian") << u"Ірина Шевченко"_s << QStringList{u"irina"_s, u"Iryna Shevchenko"_s, u"sevcenko"_s, u"Ірина"_s};
        QTest::newRow("russian") << u"Юлия Щукина"_s << QStringList{u"yuliya"_s, u"shchukina"_s};
        QTest::newRow("a soft sign") << u"Наталья Гончар"_s << QStringList{u"natalya gonchar"_s, u"honchar"_s};
        QTest::newRow("greek") << u"Ηρακλής Παπαδόπουλος"_s << QStringList{u"iraklis"_s, u"erakles"_s, u"papadopoulos"_s};
        QTest::newRow("arabic") << u"عمر فاطمة"_s << QStringList{u"mr"_s, u"Omar"_s, u"om"_s, u"fatima omar"_s, u"fatm"_s, u"عمر"_s};
        QTest::newRow("hebrew") << u"שרה כהן"_s << QStringList{u"srh khn"_s, u"שרה"_s};
        QTest::newRow("chinese") << u"林小雨"_s << QStringList{u"lin xiao yu"_s, u"xiaoyu lin"_s, u"小雨"_s, u"linxiaoyu"_s};
        QTest::newRow("a chinese family name") << u"曾国藩"_s << QStringList{u"zeng guofan"_s, u"ceng"_s};
        QTest::newRow("japanese") << u"やまだ たろう"_s << QStringList{u"yamada taro"_s, u"たろう"_s};
    }
    void aNameInAnotherScriptIsFoundByItsLatinSpelling()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, spellings);
        TestCommunity community;
        community.person(name);
        for (const QString &typed : spellings)
            QVERIFY2(found(community, typed) == QStringList(u"person: "_s + name), qPrintable(typed));
    }

    void aNoteIsFoundOnlyByWhoMayReadIt()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        community.store().setActor(u"Mirela"_s);
        community.change([=](Tx &tx) {
            notes::write(tx, noteAbout(ana, u"zither for organizers"_s));
            notes::write(tx, noteAbout(ana, u"yodel for myself"_s, NoteLevel::Mine));
            notes::write(tx, noteAbout(ana, u"xylophone for the door"_s, NoteLevel::Door));
        });
        const QStringList note{u"note: Ana"_s}, nothing;
        QCOMPARE(found(community, u"zither"_s), note);
        QCOMPARE(found(community, u"zither"_s, volunteer), nothing);
        QCOMPARE(found(community, u"yodel"_s), note);
        QCOMPARE(found(community, u"yodel"_s, {u"Ben"_s}), nothing);
        QCOMPARE(found(community, u"xylophone"_s, volunteer), note);
        QCOMPARE(peopleFound(community, u"zither"_s, volunteer), nothing);
        QCOMPARE(peopleFound(community, u"yodel"_s, {u"Ben"_s}), nothing);
        QCOMPARE(peopleFound(community, u"yodel"_s), QStringList(u"Ana"_s));
    }

    void whatAConfidentialNoteSaysIsFoundByNobody()
    {
        TestCommunity community;
        Note sealed = noteAbout(community.person(u"Ana"_s).id, QString());
        sealed.sealed = u"emEdhc2VhbGVk"_s;
        community.change([=](Tx &tx) { notes::write(tx, sealed); });
        QCOMPARE(found(community, u"emEdhc2VhbGVk"_s), QStringList());
        QCOMPARE(peopleFound(community, u"emEdhc2VhbGVk"_s), QStringList());
        QCOMPARE(found(community, u"ana"_s), QStringList(u"person: Ana"_s));
    }

    void whomToKeepApartNobodyComesUpon()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        community.change([=](Tx &tx) { relations::keepApart(tx, ana, ben, {}); });
        QCOMPARE(peopleFound(community, u"ben"_s), QStringList(u"Ben"_s));
        QCOMPARE(peopleFound(community, u"apart"_s), QStringList());
        QCOMPARE(found(community, u"apart"_s), QStringList());
    }

    void aForgottenPersonIsFoundNoMore()
    {
        TestCommunity community;
        const PersonId who = add(community, zoe()).id, ben = community.person(u"Ben"_s).id;
        community.change([=](Tx &tx) {
            notes::write(tx, noteAbout(who, u"Plays the violin"_s));
            Help help;
            help.helperId = who;
            help.what = u"Lent Baxter's ladder"_s;
            helps::log(tx, help, {ben});
        });
        must(community.store().perform(verbs::Forget, [=](Tx &tx) { upkeep::forget(tx, who); }));
        for (const QString &typed : {u"zoe"_s, u"baxter"_s, u"violin"_s, u"07700900123"_s, u"drummer"_s, u"zoraida"_s}) {
            QCOMPARE(found(community, typed), QStringList());
            QCOMPARE(peopleFound(community, typed), QStringList());
        }
    }

    void archivedPeopleAreFoundOnTheirPageOnly()
    {
        TestCommunity community;
        const PersonId who = add(community, zoe()).id;
        community.change([=](Tx &tx) { people::archive(tx, {who}); });
        QCOMPARE(found(community, u"zoe"_s), QStringList());
        QCOMPARE(peopleFound(community, u"drummer"_s), QStringList(u"Zoë Baxter"_s));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
