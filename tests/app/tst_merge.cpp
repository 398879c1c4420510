// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two records are made one without losing a fact, and two again as they were.
#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/contactlog.h"
#include "app/people/notes.h"
#include "app/people/notsame.h"
#include "app/people/relations.h"
#include "app/tables/seating.h"
#include "app/upkeep/merge.h"
#include "app/upkeep/mergedrow.h"
#include "tests/support/testcommunity.h"

#include <QRandomGenerator>
#include <QSet>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

upkeep::Merged mergeOf(TestCommunity &community, PersonId keep, PersonId other)
{
    return must(community.store().perform(upkeep::MergePeople, [=](Tx &tx) { return upkeep::merge(tx, keep, other); }));
}

MergeId newestMerge(TestCommunity &community, PersonId kept)
{
    return community.ask([=](Reader &reader) { return upkeep::mergesOf(reader, kept).first().id; });
}

upkeep::Unmerged unmergeOf(TestCommunity &community, PersonId kept, const QList<upkeep::LaterEdit> &give = {})
{
    const MergeId id = newestMerge(community, kept);
    return must(community.store().perform(upkeep::Unmerge, [=](Tx &tx) { return upkeep::unmerge(tx, id, give); }));
}

QList<upkeep::LaterEdit> editsSince(TestCommunity &community, PersonId kept)
{
    const MergeId id = newestMerge(community, kept);
    return community.ask([=](Reader &reader) { return upkeep::editsSince(reader, id); });
}

Attendance here(TestCommunity &community, GatheringId gathering, PersonId person)
{
    return community.ask([=](Reader &reader) {
        return reader.first<Attendance>(where(&Attendance::gatheringId, gathering), where(&Attendance::personId, person)).value_or(Attendance());
    });
}

Invitation invited(TestCommunity &community, GatheringId gathering, PersonId person)
{
    return community.ask([=](Reader &reader) {
        return reader.first<Invitation>(where(&Invitation::gatheringId, gathering), where(&Invitation::personId, person)).value_or(Invitation());
    });
}

/// Grace was written down twice; both were at the supper, and each alone somewhere.
struct Scene {
    explicit Scene(TestCommunity::Database database = TestCommunity::Database::Sqlite) : community(database)
    {
        grace = community.person(u"Grace Okafor"_s);
        again = community.person(u"Gracie Okafor"_s);
        ben = community.person(u"Ben"_s);
        supper = community.gathering(u"Supper"_s).id;
        picnic = community.gathering(u"Picnic"_s, u"2026-06-23T17:00"_s).id;
        community.change([this](Tx &tx) {
            gatherings::answer(tx, supper, grace.id, Answer::Accepted);
            gatherings::answer(tx, supper, again.id, Answer::Declined);
            gatherings::checkIn(tx, supper, again.id, {tx.now().ms - 60000});
            gatherings::checkIn(tx, picnic, again.id, tx.now());
            notes::write(tx, {{}, again.id, {}, {}, NoteLevel::Organizers, u"Sings"_s, {}, {}, {}});
            contactlog::log(tx, {{}, again.id, ContactHow::Rang, {}, {}, {}});
            relations::shareHousehold(tx, again.id, ben.id, {});
            Person introduced = ben;
            introduced.introducedBy = again.id;
            people::save(tx, introduced);
            Person contact = again;
            contact.phones = {u"020 7946 0117"_s};
            contact.tags = {u"sings"_s};
            again = people::save(tx, contact);
        });
    }
    TestCommunity community;
    Person grace, again, ben;
    GatheringId supper, picnic;
};

/// What is known to have happened, whoever of those made one it is said of: of every table of the schema that refers to people.
class Facts
{
public:
    Facts(Reader &reader, const QHash<qint64, qint64> &whoIsWho) : m_rows(reader), m_whoIsWho(whoIsWho)
    {
        const QList<Reference> references = m_rows.referencesTo(Person::table);
        for (const Reference &reference : references) {
            // The record of a merge is made by merging.
            if (reference.table != Merge::table)
                m_columns[reference.table].append(reference.column);
        }
        for (auto table = m_columns.begin(); table != m_columns.end(); ++table)
            m_rows.each(table.key(), [&](const Cells &cells) { take(table.key(), cells); });
    }
    QSet<QString> all() const { return m_facts; }
    /// "help.via_id" for each column that says of somebody.
    QSet<QString> columns() const { return m_said; }
    QSet<QString> everyColumn() const
    {
        QSet<QString> names;
        for (auto table = m_columns.begin(); table != m_columns.end(); ++table) {
            for (const QByteArray &column : *table)
                names.insert(QString::fromUtf8(table.key() + '.' + column));
        }
        return names;
    }

private:
    qint64 who(qint64 id) const { return m_whoIsWho.value(id, id); }
    void take(const QByteArray &name, const Cells &cells)
    {
        const AnyTable &table = m_rows.table(name);
        QList<qint64> people;
        QStringList words{QString::fromUtf8(name)};
        for (const QByteArray &column : std::as_const(m_columns[name])) {
            const Cell &cell = cells[size_t(table.at(column))];
            people.append(who(cell.integer));
            words.append(QString::number(people.last()));
            if (!cell.isEmpty())
                m_said.insert(QString::fromUtf8(name + '.' + column));
        }
        if (name == Person::table)
            return takeIntroduction(cells, people.first());
        const bool isPair = name == Relation::table || name == NotSame::table || name == TableRule::table;
        // Nobody is related to themselves.
        if (isPair && people.first() == people.last())
            return;
        const bool isOnce = name == Relation::table && cells[size_t(table.at("kind"))].text != "mentor";
        const QList<QList<QByteArray>> keys = m_rows.uniqueKeys(name);
        if (isOnce)
            words = {u"relation"_s, QString::fromUtf8(cells[size_t(table.at("kind"))].text), QString::number(std::min(people[0], people[1])), QString::number(std::max(people[0], people[1]))};
        else if (keys.isEmpty())
            words.append(QString::number(cells[0].integer));
        for (const QList<QByteArray> &key : keys) {
            for (const QByteArray &column : key)
                words.append(QString::number(m_columns[name].contains(column) ? who(cells[size_t(table.at(column))].integer) : cells[size_t(table.at(column))].integer));
        }
        m_facts.insert(words.join(u' '));
    }
    /// One who was introduced by somebody; of the two made one it is a field, and a field is chosen.
    void takeIntroduction(const Cells &cells, qint64 by)
    {
        const qint64 person = who(cells[0].integer);
        if (by && !m_whoIsWho.values().contains(person))
            m_facts.insert(u"introduced %1 %2"_s.arg(person).arg(by));
    }

    AnyRows m_rows;
    QHash<qint64, qint64> m_whoIsWho;
    QMap<QByteArray, QList<QByteArray>> m_columns;
    QSet<QString> m_facts, m_said;
};

QSet<QString> factsOf(TestCommunity &community, const QHash<qint64, qint64> &whoIsWho)
{
    return community.ask([&](Reader &reader) { return Facts(reader, whoIsWho).all(); });
}

/// A community in which anything may happen between a few people.
struct RandomHistory {
    RandomHistory(TestCommunity &its, quint32 seed) : community(its), random(seed)
    {
        for (int i = 0; i < 6; ++i)
            people.append(community.person(u"Person %1"_s.arg(i)).id);
        for (int i = 0; i < 4; ++i)
            gatherings.append(community.gathering(u"Gathering %1"_s.arg(i)).id);
    }
    PersonId someone() { return people[random.bounded(int(people.size()))]; }
    /// What a rule forbids does not happen.
    void happen()
    {
        community.clock().advance(1000 + random.bounded(100000));
        wait(community.store().perform(Verb{"test", "Test %1"}, [this](Tx &tx) {
            random.bounded(2) ? meet(tx) : care(tx);
            sit(tx);
        }));
    }
    void meet(Tx &tx)
    {
        const PersonId who = someone(), other = someone();
        const GatheringId where = gatherings[random.bounded(int(gatherings.size()))];
        switch (random.bounded(9)) {
        case 0: gatherings::answer(tx, where, who, Answer(random.bounded(4))); break;
        case 1: gatherings::checkIn(tx, where, who, tx.now()); break;
        case 2: notes::write(tx, {{}, who, {}, {}, NoteLevel::Organizers, u"n"_s, {}, {}, {}}); break;
        case 3: contactlog::log(tx, {{}, who, ContactHow::Met, {}, {}, {}}); break;
        case 4: if (who != other) relations::shareHousehold(tx, who, other, {}); break;
        case 5: if (who != other) relations::keepApart(tx, who, other, {}); break;
        case 6: if (who != other) relations::pairUp(tx, {{}, RelationKind::Mentor, who, other, {}, {}, {}, 14, {}, {}}); break;
        case 7: if (who != other) people::tellApart(tx, who, other); break;
        default: people::tag(tx, {who}, u"t%1"_s.arg(random.bounded(5))); break;
        }
    }
    void sit(Tx &tx)
    {
        const auto one = [this] { return people[moreRandom.bounded(int(people.size()))]; };
        const GatheringId where = gatherings[moreRandom.bounded(int(gatherings.size()))];
        const auto plan = tx.first<TablePlan>(kith::where(&TablePlan::gatheringId, where));
        const PersonId who = one(), other = one(), third = one();
        TablePlan wanted;
        wanted.gatheringId = where;
        if (!plan && who != other && who != third && other != third)
            tables::make(tx, wanted, {{{who, other}, {third}}, {{who}, {other, third}}});
        else if (plan && who != other)
            tables::addRule(tx, {{}, plan->id, moreRandom.bounded(2) ? TableRuleKind::Together : TableRuleKind::Apart, who, other, 0, 0, {}, {}});
    }
    void care(Tx &tx)
    {
        const PersonId who = someone(), other = someone(), third = someone();
        switch (random.bounded(6)) {
        case 0: asks.append(helps::addAsk(tx, askOf(who)).id); break;
        case 1: helps::addOffer(tx, offerOf(who)); break;
        case 2: helps::log(tx, helpOf(who, third), {other}); break;
        case 3: if (!asks.isEmpty()) helps::move(tx, {helps::match(tx, asks[random.bounded(int(asks.size()))], who).id}, HelpState::Agreed); break;
        case 4: promise(tx, who, other); break;
        default: followups::keepInTouch(tx, who, 7 + random.bounded(60), other); break;
        }
        Person introduced = tx.get<Person>(who);
        introduced.introducedBy = random.bounded(4) || third == who ? introduced.introducedBy : third;
        people::save(tx, introduced);
    }
    static Ask askOf(PersonId who)
    {
        Ask ask;
        ask.personId = who;
        ask.what = u"A ladder"_s;
        return ask;
    }
    static Offer offerOf(PersonId who)
    {
        Offer offer;
        offer.personId = who;
        offer.what = u"Tools"_s;
        return offer;
    }
    static Help helpOf(PersonId who, PersonId via)
    {
        Help help;
        help.helperId = who;
        help.viaId = via;
        help.what = u"Carried the tables"_s;
        return help;
    }
    static void promise(Tx &tx, PersonId owner, PersonId about)
    {
        FollowUp promised;
        promised.what = u"Ring"_s;
        promised.ownerId = owner;
        promised.aboutId = about;
        followups::promise(tx, promised);
    }

    TestCommunity &community;
    QRandomGenerator random;
    QRandomGenerator moreRandom{7}; ///< for tables, so that what else happens stays as it is
    QList<PersonId> people;
    QList<GatheringId> gatherings;
    QList<AskId> asks;
};

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactIsTheSurvivorsAndNoneIsLost_data() { TestCommunity::databases(); }
    void everyFactIsTheSurvivorsAndNoneIsLost()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        const QHash<qint64, qint64> same{{scene.again.id.value, scene.grace.id.value}};
        const QSet<QString> before = factsOf(scene.community, same);
        const upkeep::Merged merged = mergeOf(scene.community, scene.grace.id, scene.again.id);
        QCOMPARE(factsOf(scene.community, {{scene.grace.id.value, scene.grace.id.value}}), before);
        QCOMPARE(merged.moved, (upkeep::RowCounts{{"attendance", 2}, {"contact", 1}, {"invitation", 1}, {"note", 1}, {"person", 1}, {"relation", 1}}));
        QVERIFY(!scene.community.ask([&](Reader &reader) { return reader.find<Person>(scene.again.id); }));
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.ben.id).introducedBy; }), scene.grace.id);
        const Person person = scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id); });
        QCOMPARE(person.name, u"Grace Okafor"_s);
        QCOMPARE(person.phones, QStringList{u"020 7946 0117"_s});
        QCOMPARE(person.tags, QStringList{u"sings"_s});
    }

    void whoCameCameWhateverTheyHadAnswered()
    {
        Scene scene;
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        QVERIFY(here(scene.community, scene.supper, scene.grace.id).id);
        const auto guests = scene.community.ask([&](Reader &reader) { return reader.count<Invitation>(where(&Invitation::gatheringId, scene.supper)); });
        QCOMPARE(guests, 1);
    }

    void thePreviewTellsWhatWouldMove_data() { TestCommunity::databases(); }
    void thePreviewTellsWhatWouldMove()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        const auto preview = scene.community.ask([&](Reader &reader) { return upkeep::previewMerge(reader, scene.grace.id, scene.again.id); });
        QCOMPARE(preview.moved, mergeOf(scene.community, scene.grace.id, scene.again.id).moved);
        QCOMPARE(preview.joined, (upkeep::RowCounts{{"invitation", 1}}));
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id); }), preview.merged);
    }

    void thePreviewTellsWhatSpeaksOfTwoPeople()
    {
        Scene scene;
        const auto between = [&] { return scene.community.ask([&](Reader &reader) { return upkeep::previewMerge(reader, scene.grace.id, scene.again.id).between; }); };
        QCOMPARE(between(), 0);
        scene.community.change([&](Tx &tx) {
            Help help;
            help.helperId = scene.again.id;
            help.what = u"Sewed her coat"_s;
            helps::log(tx, help, {scene.grace.id});
            relations::shareHousehold(tx, scene.grace.id, scene.again.id, {});
        });
        QCOMPARE(between(), 2);
        scene.community.change([&](Tx &tx) { people::tellApart(tx, scene.again.id, scene.grace.id); });
        QCOMPARE(between(), 3);
    }

    void aFieldCanBeTakenFromTheOther()
    {
        Scene scene;
        Person says = upkeep::mergedPerson(scene.grace, scene.again);
        QVERIFY(upkeep::takeColumn(says, scene.again, "name"));
        QVERIFY(!upkeep::takeColumn(says, scene.again, "id"));
        QVERIFY(!upkeep::takeColumn(says, scene.again, "shoe_size"));
        scene.community.change([&](Tx &tx) { upkeep::merge(tx, scene.grace.id, scene.again.id, says); });
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id).name; }), u"Gracie Okafor"_s);
    }

    void twoRecordsAreJoinedByWhatSaysMore()
    {
        Person kept, other;
        kept.name = u"Grace"_s;
        kept.birthday = u"--04-03"_s;
        kept.photoConsent = Consent::Yes;
        kept.emails = {u"g@example.org"_s};
        other.name = u"Grace Okafor"_s;
        other.birthday = u"1991-04-03"_s;
        other.photoConsent = Consent::No;
        other.mayBeContacted = false;
        other.emails = {u"G@example.org"_s, u"grace@example.org"_s};
        other.notes = u"Plays the viola"_s;
        other.joinedOn = QDate(2024, 1, 6);
        const Person merged = upkeep::mergedPerson(kept, other);
        QCOMPARE(merged.name, u"Grace"_s);
        QCOMPARE(merged.birthday, u"1991-04-03"_s);
        QCOMPARE(merged.photoConsent, Consent::No);
        QVERIFY(!merged.mayBeContacted);
        QCOMPARE(merged.emails, QStringList({u"g@example.org"_s, u"grace@example.org"_s}));
        QCOMPARE(merged.notes, u"Plays the viola"_s);
        QCOMPARE(merged.joinedOn, QDate(2024, 1, 6));
    }

    void theFirstArrivalAndTheLastLeavingCount()
    {
        const Attendance first{{1}, {9}, {1}, {1000}, {}, u"Ana"_s, How::Door, true, {}};
        const Attendance second{{2}, {9}, {2}, {500}, {4000}, u"Ben"_s, How::Phone, false, u"Cleo"_s};
        const Attendance merged = upkeep::mergedAttendance(first, second);
        QCOMPARE(merged, (Attendance{{1}, {9}, {1}, {500}, {4000}, u"Ben"_s, How::Phone, false, u"Cleo"_s}));
    }

    void theLaterOfTwoAnswersCounts()
    {
        Invitation yes{{1}, {9}, {1}, Answer::Accepted, 1, {}, u"luma"_s, {u"t-1"_s}, {100}, {200}, u"Looking forward"_s, {}, {}};
        Invitation no{{2}, {9}, {2}, Answer::Declined, 3, {}, {}, {u"t-2"_s}, {50}, {300}, {}, {}, {}};
        Invitation none{{3}, {9}, {3}, Answer::NeedsAction, 1, {}, {}, {}, {}, {}, {}, {}, {}};
        QCOMPARE(upkeep::mergedInvitation(yes, no).answer, Answer::Declined);
        QCOMPARE(upkeep::mergedInvitation(no, yes).answer, Answer::Declined);
        QCOMPARE(upkeep::mergedInvitation(none, yes).answer, Answer::Accepted);
        QCOMPARE(upkeep::mergedInvitation(yes, none).answer, Answer::Accepted);
        const Invitation both = upkeep::mergedInvitation(yes, no);
        QCOMPARE(both.tickets, QStringList({u"t-1"_s, u"t-2"_s}));
        QCOMPARE(both.partySize, 3);
        QCOMPARE(both.invitedAt.ms, 50);
    }

    void nobodyIsRelatedToThemselvesAfterwards_data() { TestCommunity::databases(); }
    void nobodyIsRelatedToThemselvesAfterwards()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        scene.community.change([&](Tx &tx) {
            relations::shareHousehold(tx, scene.grace.id, scene.again.id, {});
            people::tellApart(tx, scene.grace.id, scene.again.id);
            Person introduced = tx.get<Person>(scene.grace.id);
            introduced.introducedBy = scene.again.id;
            people::save(tx, introduced);
        });
        const QByteArray before = scene.community.contents();
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        const auto related = scene.community.ask([&](Reader &reader) { return relations::of(reader, scene.grace.id, true); });
        QCOMPARE(related.size(), 1);
        QCOMPARE(related.first().who, scene.ben.id);
        QCOMPARE(scene.community.ask([](Reader &reader) { return reader.count<NotSame>(); }), 0);
        QVERIFY(!scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id); }).introducedBy);
        unmergeOf(scene.community, scene.grace.id);
        QCOMPARE(scene.community.contents(), before);
    }

    void whoWasToldApartFromOneIsNotTheOther()
    {
        Scene scene;
        scene.community.change([&](Tx &tx) { people::tellApart(tx, scene.ben.id, scene.again.id); });
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        QVERIFY(scene.community.ask([&](Reader &reader) { return people::ToldApart(reader).contains(scene.grace.id, scene.ben.id); }));
    }

    void aRecordIsNotMadeOneWithItself()
    {
        Scene scene;
        QVERIFY(!wait(scene.community.store().perform(upkeep::MergePeople, [&](Tx &tx) { return upkeep::merge(tx, scene.grace.id, scene.grace.id); })).ok());
    }

    void bothAreAsTheyWereAfterTakingItBack_data() { TestCommunity::databases(); }
    void bothAreAsTheyWereAfterTakingItBack()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        const QByteArray before = scene.community.contents();
        const upkeep::Merged merged = mergeOf(scene.community, scene.grace.id, scene.again.id);
        scene.community.clock().advance(qint64(31) * 86400 * 1000);
        scene.community.reopen();
        const upkeep::Unmerged parted = unmergeOf(scene.community, scene.grace.id);
        QCOMPARE(scene.community.contents(), before);
        QCOMPARE(parted.back, scene.again.id);
        QVERIFY(parted.later.isEmpty());
        QCOMPARE(parted.moved.value("attendance"), merged.moved.value("attendance"));
    }

    void whatWasDoneSinceIsToldAndStays_data() { TestCommunity::databases(); }
    void whatWasDoneSinceIsToldAndStays()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        const GatheringId later = scene.community.gathering(u"Later"_s).id;
        scene.community.change([&](Tx &tx) {
            gatherings::checkIn(tx, later, scene.grace.id, tx.now());
            Person person = tx.get<Person>(scene.grace.id);
            person.pronouns = u"she/her"_s;
            people::save(tx, person);
        });
        const auto edits = editsSince(scene.community, scene.grace.id);
        QCOMPARE(edits.size(), 2);
        QCOMPARE(edits[0].column, "pronouns");
        QCOMPARE(edits[0].now, u"she/her"_s);
        QCOMPARE(edits[1].row.table, "attendance");
        QCOMPARE(edits[1].now, u"Later"_s);
        QCOMPARE(unmergeOf(scene.community, scene.grace.id).later, edits);
        QVERIFY(here(scene.community, later, scene.grace.id).id);
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id).pronouns; }), u"she/her"_s);
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.again.id); }), scene.again);
    }

    void whatWasDoneSinceCanBeGivenToTheOther_data() { TestCommunity::databases(); }
    void whatWasDoneSinceCanBeGivenToTheOther()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        const GatheringId later = scene.community.gathering(u"Later"_s).id;
        scene.community.change([&](Tx &tx) {
            gatherings::checkIn(tx, later, scene.grace.id, tx.now());
            Person person = tx.get<Person>(scene.grace.id);
            person.phones = {u"020 7946 0999"_s};
            people::save(tx, person);
        });
        const upkeep::Unmerged parted = unmergeOf(scene.community, scene.grace.id, editsSince(scene.community, scene.grace.id));
        QVERIFY(parted.later.isEmpty());
        QVERIFY(here(scene.community, later, scene.again.id).id);
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.again.id).phones; }), QStringList{u"020 7946 0999"_s});
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id).phones; }), QStringList());
    }

    void mergesCanBeTakenBackInAnyOrder_data() { TestCommunity::databases(); }
    void mergesCanBeTakenBackInAnyOrder()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        const QByteArray before = scene.community.contents();
        mergeOf(scene.community, scene.again.id, scene.grace.id);
        const MergeId first = newestMerge(scene.community, scene.again.id);
        mergeOf(scene.community, scene.ben.id, scene.again.id);
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.count<Person>(); }), 1);
        const auto parted = must(scene.community.store().perform(upkeep::Unmerge, [=](Tx &tx) { return upkeep::unmerge(tx, first); }));
        QCOMPARE(parted.kept, scene.ben.id);
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.grace.id); }), scene.grace);
        QCOMPARE(invited(scene.community, scene.supper, scene.grace.id).answer, Answer::Accepted);
        unmergeOf(scene.community, scene.ben.id);
        QCOMPARE(scene.community.contents(), before);
    }

    void twoWhoAreNowTwoAgainCanBeMadeOneOnceMore()
    {
        Scene scene;
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        const QByteArray one = scene.community.contents();
        unmergeOf(scene.community, scene.grace.id);
        mergeOf(scene.community, scene.grace.id, scene.again.id);
        QCOMPARE(scene.community.contents(), one);
    }

    void randomHistoriesLoseNoFactAndComeBackExactly_data() { TestCommunity::databases(); }
    void randomHistoriesLoseNoFactAndComeBackExactly()
    {
        QFETCH(TestCommunity::Database, database);
        QSet<QString> said, everyColumn;
        for (const quint32 seed : {1u, 2u, 3u, 4u}) {
            TestCommunity community(database);
            RandomHistory history(community, seed);
            for (int i = 0; i < 60; ++i)
                history.happen();
            community.ask([&](Reader &reader) {
                const Facts facts(reader, {});
                said += facts.columns();
                everyColumn = facts.everyColumn();
            });
            QList<QByteArray> states;
            QList<PersonId> keepers, &people = history.people;
            for (int i = 0; i < 4; ++i) {
                states.append(community.contents());
                const PersonId keep = people.takeAt(history.random.bounded(int(people.size()))), other = people.takeAt(history.random.bounded(int(people.size())));
                people.append(keep);
                const QSet<QString> facts = factsOf(community, {{other.value, keep.value}});
                mergeOf(community, keep, other);
                const QSet<QString> now = factsOf(community, {{keep.value, keep.value}});
                QVERIFY2(now == facts, qPrintable(u"seed %1, merge %2: lost %3; new %4"_s.arg(seed).arg(i).arg((facts - now).values().join(u", "), (now - facts).values().join(u", "))));
                keepers.append(keep);
            }
            for (int i = 3; i >= 0; --i) {
                unmergeOf(community, keepers[i]);
                QVERIFY2(community.contents() == states[i], qPrintable(u"seed %1, unmerge %2"_s.arg(seed).arg(i)));
            }
        }
        // A new table that tells of people must happen here, too.
        QVERIFY2(said == everyColumn, qPrintable((everyColumn - said).values().join(u", ")));
    }

    void whateverNamesARowRefersToIt_data() { TestCommunity::databases(); }
    void whateverNamesARowRefersToIt()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        // A row that is gone, an entry of the history, and the first row of an event of help.
        const QSet<QString> others{u"merge.gone_id"_s, u"merge.op_id"_s, u"forgotten.person_id"_s, u"help.event_id"_s};
        const QSet<QString> loose = community.ask([](Reader &reader) {
            AnyRows rows(reader);
            QSet<QString> columns;
            const QList<QByteArray> tables = rows.tables();
            for (const QByteArray &name : tables) {
                for (const ColumnInfo &column : rows.table(name).columns) {
                    if (column.name.endsWith("_id"))
                        columns.insert(QString::fromUtf8(name + '.' + column.name));
                }
            }
            for (const QByteArray &name : tables) {
                for (const Reference &reference : rows.referencesTo(name))
                    columns.remove(QString::fromUtf8(reference.table + '.' + reference.column));
            }
            return columns;
        });
        QCOMPARE(loose, others);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
