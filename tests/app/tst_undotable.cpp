// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One table of every verb: done, undone, redone, undone again, heard by a second store. A new verb joins the table.
#include "tests/support/testcommunity.h"

#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/help/words.h"
#include "app/people/confidential.h"
#include "app/people/contactlog.h"
#include "app/people/filters.h"
#include "app/people/notes.h"
#include "app/people/notsame.h"
#include "app/people/relations.h"
#include "app/store/undo.h"
#include "app/tables/seating.h"
#include "app/upkeep/merge.h"

#include <QFile>
#include <QRegularExpression>

using namespace kith;
using namespace kith::test;

namespace {

/// The small community every verb starts from.
struct Scene {
    explicit Scene(TestCommunity::Database database) : community(database)
    {
        ana = community.person(QStringLiteral("Ana Lindqvist"));
        ben = community.person(QStringLiteral("Ben"));
        cleo = community.person(QStringLiteral("Cléo Martin"));
        gone = community.change([](Tx &tx) {
            const Person person = people::addNamed(tx, QStringLiteral("Gus"));
            people::archive(tx, {person.id});
            return tx.get<Person>(person.id);
        });
        supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        picnic = community.gathering(QStringLiteral("Picnic"), QStringLiteral("2026-06-23T17:00"));
        community.change([this](Tx &tx) {
            gatherings::answer(tx, supper.id, ana.id, Answer::Accepted);
            gatherings::wait(tx, supper.id, ben.id);
            gatherings::checkIn(tx, picnic.id, ana.id, tx.now());
            people::tag(tx, {ana.id}, QStringLiteral("cooks"));
        });
        dora = community.change([this](Tx &tx) {
            const PersonId id = gatherings::walkIn(tx, supper.id, QStringLiteral("Dora"), tx.now()).attendance.personId;
            return tx.get<Person>(id);
        });
        community.change([this](Tx &tx) { helping(tx); });
        // Made one in a change of its own, which a later one can take back.
        const PersonId twin = community.person(QStringLiteral("Ben Again")).id;
        community.change([=, this](Tx &tx) { upkeep::merge(tx, ben.id, twin); });
        merge = community.ask([this](Reader &reader) { return upkeep::mergesOf(reader, ben.id).first().id; });
        community.change([this](Tx &tx) {
            note = notes::write(tx, {{}, ana.id, {}, {}, NoteLevel::Organizers, QStringLiteral("Prefers to be rung"), {}, {}, {}});
            pair = relations::pairUp(tx, {{}, RelationKind::Mentor, ana.id, ben.id, QDate(2026, 10, 1), {}, QStringLiteral("Find work"), 14, {}, {}});
            relations::shareHousehold(tx, ben.id, cleo.id, {});
            relations::keepApart(tx, ana.id, cleo.id, {});
            filter = filters::keep(tx, {{}, QStringLiteral("Cooks"), QStringLiteral("cooks"), PeopleGroup::Everyone, {}});
            contact = contactlog::log(tx, {{}, cleo.id, ContactHow::Wrote, {}, {}, {}});
        });
        community.change([this](Tx &tx) { seating(tx); });
    }
    void helping(Tx &tx)
    {
        Ask wanted;
        wanted.personId = ana.id;
        wanted.what = QStringLiteral("A ladder");
        ask = helps::addAsk(tx, wanted);
        Offer given;
        given.personId = ben.id;
        given.what = QStringLiteral("Tools to lend");
        offer = helps::addOffer(tx, given);
        Help done;
        done.helperId = ben.id;
        done.what = QStringLiteral("Carried the tables");
        carried = helps::log(tx, done, {ana.id, dora.id});
        FollowUp promised;
        promised.what = QStringLiteral("Ring Ana");
        promised.aboutId = ana.id;
        promise = followups::promise(tx, promised);
        rhythm = followups::keepInTouch(tx, dora.id, 42, ana.id);
    }
    /// Two rounds of two tables of two for the supper, the first closed.
    void seating(Tx &tx)
    {
        TablePlan wanted;
        wanted.gatheringId = supper.id;
        wanted.size = 2;
        tables = tables::make(tx, wanted, {{{ana.id, ben.id}, {cleo.id, dora.id}}, {{ana.id, cleo.id}, {ben.id, dora.id}}});
        rounds = tx.select<TableRound>(where(&TableRound::planId, tables.id));
        rule = tables::addRule(tx, {{}, tables.id, TableRuleKind::Pin, ana.id, {}, 1, 0, {}, QStringLiteral("near the door")});
        tables::lock(tx, rounds[1].id, {dora.id});
        tables::closeRound(tx, rounds[0].id);
    }
    TestCommunity community;
    TablePlan tables;
    QList<TableRound> rounds;
    TableRule rule;
    Person ana, ben, cleo, gone, dora;
    Gathering supper, picnic;
    Ask ask;
    Offer offer;
    QList<Help> carried; ///< of Ana and of Dora, by Ben
    FollowUp promise; ///< about Ana
    Rhythm rhythm; ///< with Dora
    Note note;
    Relation pair;
    ContactMade contact;
    MergeId merge;
    SavedFilter filter;
};

struct Act {
    Verb verb;
    std::function<void(Tx &, const Scene &)> act;
    bool stays = false; ///< it cannot be taken back
};

const std::vector<Act> &table()
{
    namespace g = gatherings;
    namespace p = people;
    namespace h = helps;
    namespace f = followups;
    namespace r = relations;
    namespace t = tables;
    static const std::vector<Act> rows{
        {p::Add, [](Tx &tx, const Scene &) { p::addNamed(tx, QStringLiteral("Suharto")); }},
        {p::Save, [](Tx &tx, const Scene &s) {
             Person person = s.ana;
             person.tags = {QStringLiteral("cooks")};
             person.pronouns = QStringLiteral("she/her");
             person.custom.insert(QStringLiteral("T-shirt"), QStringLiteral("M \"slim\""));
             person.birthday = QStringLiteral("--02-29");
             person.introducedBy = s.ben.id;
             p::save(tx, person);
         }},
        {p::Archive, [](Tx &tx, const Scene &s) { p::archive(tx, {s.ana.id, s.ben.id}); }},
        {p::Unarchive, [](Tx &tx, const Scene &s) { p::unarchive(tx, {s.gone.id}); }},
        {p::Remove, [](Tx &tx, const Scene &s) { p::remove(tx, s.gone.id); }},
        {p::Tag, [](Tx &tx, const Scene &s) { p::tag(tx, {s.ana.id, s.ben.id, s.cleo.id}, QStringLiteral("drives")); }},
        {p::Untag, [](Tx &tx, const Scene &s) { p::untag(tx, {s.ana.id}, QStringLiteral("Cooks")); }},
        {p::TellApart, [](Tx &tx, const Scene &s) { p::tellApart(tx, s.ana.id, s.ben.id); }},
        {notes::Write, [](Tx &tx, const Scene &s) { notes::write(tx, {{}, {}, s.supper.id, {}, NoteLevel::Mine, QStringLiteral("It was loud"), {}, {}, {}}); }},
        {notes::Save, [](Tx &tx, const Scene &s) {
             Note note = s.note;
             note.text = QStringLiteral("Prefers letters");
             note.level = NoteLevel::Door;
             notes::save(tx, note);
         }},
        {notes::Remove, [](Tx &tx, const Scene &s) { notes::remove(tx, s.note.id); }},
        {confidential::SetPassphrase, [](Tx &tx, const Scene &) { confidential::setPassphrase(tx, {{}, QStringLiteral("c2FsdA=="), 1, 8192, QStringLiteral("a2V5"), {}, {}}); }},
        {confidential::ChangePassphrase, [](Tx &tx, const Scene &) {
             const NoteKey kept = confidential::setPassphrase(tx, {{}, QStringLiteral("c2FsdA=="), 1, 8192, QStringLiteral("a2V5"), {}, {}});
             confidential::changePassphrase(tx, kept, {{}, QStringLiteral("b3RoZXI="), 2, 8192, QStringLiteral("a2V5"), {}, {}});
         }, true},
        {r::ShareHousehold, [](Tx &tx, const Scene &s) { r::shareHousehold(tx, s.ana.id, s.ben.id, QDate(2026, 2, 1)); }},
        {r::LeaveHousehold, [](Tx &tx, const Scene &s) { r::leaveHousehold(tx, s.cleo.id); }},
        {r::PairUp, [](Tx &tx, const Scene &s) { r::pairUp(tx, {{}, RelationKind::Mentor, s.ben.id, s.cleo.id, {}, {}, {}, 0, {}, {}}); }},
        {r::SavePair, [](Tx &tx, const Scene &s) {
             Relation pair = s.pair;
             pair.hope = QStringLiteral("Find a flat");
             r::savePair(tx, pair);
         }},
        {r::PairMet, [](Tx &tx, const Scene &s) { r::pairMet(tx, s.pair.id, QDate(2026, 11, 20)); }},
        {r::EndPair, [](Tx &tx, const Scene &s) { r::endPair(tx, s.pair.id, QDate(2026, 11, 20), QStringLiteral("That asking is fine")); }},
        {r::KeepApart, [](Tx &tx, const Scene &s) { r::keepApart(tx, s.ana.id, s.ben.id, {}); }},
        {r::LetMeet, [](Tx &tx, const Scene &s) { r::letMeet(tx, s.cleo.id, s.ana.id); }},
        {contactlog::Log, [](Tx &tx, const Scene &s) { contactlog::log(tx, {{}, s.ana.id, ContactHow::Met, {}, {}, QStringLiteral("at the market")}); }},
        {contactlog::Save, [](Tx &tx, const Scene &s) {
             ContactMade contact = s.contact;
             contact.about = QStringLiteral("the flat");
             contactlog::save(tx, contact);
         }},
        {upkeep::MergePeople, [](Tx &tx, const Scene &s) { upkeep::merge(tx, s.ana.id, s.cleo.id); }},
        {upkeep::Unmerge, [](Tx &tx, const Scene &s) { upkeep::unmerge(tx, s.merge); }},
        {filters::Keep, [](Tx &tx, const Scene &) { filters::keep(tx, {{}, QStringLiteral("Drivers"), QStringLiteral("drives"), PeopleGroup::New, {}}); }},
        {filters::Rename, [](Tx &tx, const Scene &s) { filters::rename(tx, s.filter.id, QStringLiteral("In the kitchen")); }},
        {filters::Remove, [](Tx &tx, const Scene &s) { filters::remove(tx, s.filter.id); }},
        {contactlog::Remove, [](Tx &tx, const Scene &s) { contactlog::remove(tx, s.contact.id); }},
        {g::Plan, [](Tx &tx, const Scene &) {
             Gathering gathering;
             gathering.title = QStringLiteral("Board games");
             gathering.starts = QStringLiteral("2026-12-01T18:30");
             g::plan(tx, gathering);
         }},
        {g::Save, [](Tx &tx, const Scene &s) {
             Gathering gathering = s.supper;
             gathering.venue = QStringLiteral("Mill Lane Hall");
             gathering.ends = QStringLiteral("2026-11-24T21:00");
             g::save(tx, gathering);
         }},
        {g::SetCapacity, [](Tx &tx, const Scene &s) { g::setCapacity(tx, s.supper.id, 2); }},
        {g::Move, [](Tx &tx, const Scene &s) { g::moveTo(tx, s.supper.id, QDate(2026, 11, 27)); }},
        {g::Cancel, [](Tx &tx, const Scene &s) { g::cancel(tx, s.supper.id); }},
        {g::Uncancel, [](Tx &tx, const Scene &s) {
             g::cancel(tx, s.supper.id);
             g::uncancel(tx, s.supper.id);
             g::setCapacity(tx, s.supper.id, 5);
         }},
        {g::Remove, [](Tx &tx, const Scene &) {
             Gathering gathering;
             gathering.title = QStringLiteral("Mistake");
             gathering.starts = QStringLiteral("2026-12-01T18:30");
             g::remove(tx, g::plan(tx, gathering).id);
             gathering.title = QStringLiteral("Kept");
             g::plan(tx, gathering);
         }},
        {g::CloseAttendance, [](Tx &tx, const Scene &s) { g::closeAttendance(tx, s.picnic.id); }},
        {g::ReopenAttendance, [](Tx &tx, const Scene &s) {
             g::closeAttendance(tx, s.picnic.id);
             g::reopenAttendance(tx, s.picnic.id);
         }},
        {g::Invite, [](Tx &tx, const Scene &s) { g::invite(tx, s.picnic.id, {s.ben.id, s.cleo.id}, QStringLiteral("by hand")); }},
        {g::Uninvite, [](Tx &tx, const Scene &s) { g::uninvite(tx, s.supper.id, s.ana.id); }},
        {g::SetAnswer, [](Tx &tx, const Scene &s) { g::answer(tx, s.supper.id, s.ana.id, Answer::Declined); }},
        {g::SetComment, [](Tx &tx, const Scene &s) { g::setComment(tx, s.supper.id, s.ana.id, QStringLiteral("Brings a cake")); }},
        {g::SetWaitingRule, [](Tx &tx, const Scene &s) { g::setWaitingRule(tx, s.supper.id, WaitingRule::StrictOrder); }},
        {g::SetWaiting, [](Tx &tx, const Scene &s) { g::wait(tx, s.supper.id, s.ana.id); }},
        {g::CheckIn, [](Tx &tx, const Scene &s) { g::checkIn(tx, s.supper.id, s.cleo.id, tx.now()); }},
        {g::CheckOut, [](Tx &tx, const Scene &s) { g::checkOut(tx, s.picnic.id, s.ana.id, {tx.now().ms + 60000}); }},
        {g::WalkIn, [](Tx &tx, const Scene &s) { g::walkIn(tx, s.supper.id, QStringLiteral("Wren"), tx.now()); }},
        {g::LetIn, [](Tx &tx, const Scene &s) { g::letIn(tx, s.supper.id, {s.dora.id}, QStringLiteral("Ana Lindqvist")); }},
        {g::LetIn, [](Tx &tx, const Scene &s) { g::giveSeats(tx, s.supper.id, {s.ben.id, s.cleo.id}, QStringLiteral("Ana Lindqvist")); }},
        {g::NotHere, [](Tx &tx, const Scene &s) { g::notHere(tx, s.picnic.id, s.ana.id); }},
        {h::AddAsk, [](Tx &tx, const Scene &s) {
             Ask ask;
             ask.personId = s.ben.id;
             ask.what = QStringLiteral("A lift to the clinic");
             ask.byOn = QDate(2026, 12, 3);
             h::addAsk(tx, ask);
         }},
        {h::SaveAsk, [](Tx &tx, const Scene &s) {
             Ask ask = s.ask;
             ask.what = QStringLiteral("A long ladder");
             h::saveAsk(tx, ask);
         }},
        {h::WithdrawAsk, [](Tx &tx, const Scene &s) {
             h::match(tx, s.ask.id, s.ben.id);
             h::withdrawAsk(tx, s.ask.id, QStringLiteral("Found one in the shed"));
         }},
        {h::CloseAsk, [](Tx &tx, const Scene &s) { h::closeAsk(tx, s.ask.id, QStringLiteral("Nobody has one")); }},
        {h::ReopenAsk, [](Tx &tx, const Scene &s) {
             h::closeAsk(tx, s.ask.id);
             h::reopenAsk(tx, s.ask.id);
             h::match(tx, s.ask.id, s.cleo.id);
         }},
        {h::RemoveAsk, [](Tx &tx, const Scene &s) { h::removeAsk(tx, s.ask.id); }},
        {h::AddOffer, [](Tx &tx, const Scene &s) {
             Offer offer;
             offer.personId = s.cleo.id;
             offer.what = QStringLiteral("Bread on Fridays");
             h::addOffer(tx, offer);
         }},
        {h::SaveOffer, [](Tx &tx, const Scene &s) {
             Offer offer = s.offer;
             offer.howOften = QStringLiteral("at weekends");
             offer.untilOn = QDate(2027, 1, 31);
             h::saveOffer(tx, offer);
         }},
        {h::PauseOffer, [](Tx &tx, const Scene &s) { h::pauseOffer(tx, s.offer.id); }},
        {h::ResumeOffer, [](Tx &tx, const Scene &s) {
             h::pauseOffer(tx, s.offer.id);
             h::resumeOffer(tx, s.offer.id);
             h::match(tx, s.ask.id, s.ben.id);
         }},
        {h::RemoveOffer, [](Tx &tx, const Scene &s) { h::removeOffer(tx, s.offer.id); }},
        {h::Log, [](Tx &tx, const Scene &s) {
             Help help;
             help.helperId = s.ben.id;
             help.what = QStringLiteral("Lent a ladder");
             help.askId = s.ask.id;
             help.offerId = s.offer.id;
             help.viaId = s.cleo.id;
             help.gatheringId = s.picnic.id;
             help.hours = 1.5;
             h::log(tx, help, {s.ana.id});
         }},
        {h::Match, [](Tx &tx, const Scene &s) { h::match(tx, s.ask.id, s.ben.id); }},
        {h::Agree, [](Tx &tx, const Scene &s) { h::move(tx, {h::match(tx, s.ask.id, s.ben.id).id}, HelpState::Agreed); }},
        {h::Happen, [](Tx &tx, const Scene &s) { h::move(tx, {h::match(tx, s.ask.id, s.ben.id).id}, HelpState::Happened); }},
        {h::Thank, [](Tx &tx, const Scene &s) { h::move(tx, h::whole(tx, {s.carried.first().id}), HelpState::Thanked); }},
        {h::NotWorkOut, [](Tx &tx, const Scene &s) {
             h::move(tx, {h::match(tx, s.ask.id, s.ben.id).id}, HelpState::DidNotWorkOut, {}, QStringLiteral("The ladder is too short"));
         }},
        {h::Retake, [](Tx &tx, const Scene &s) { h::move(tx, {s.carried.first().id}, HelpState::Tentative); }},
        {h::Save, [](Tx &tx, const Scene &s) {
             Help help = s.carried.last();
             help.what = QStringLiteral("Carried tables and benches");
             help.askId = s.ask.id;
             h::save(tx, help);
         }},
        {h::Remove, [](Tx &tx, const Scene &s) { h::remove(tx, {s.carried.last().id}); }},
        {h::SaveWords, [](Tx &tx, const Scene &) { h::saveWords(tx, {{{}, QStringLiteral("lift"), {QStringLiteral("drives"), QStringLiteral("tandem")}}}); }},
        {f::Promise, [](Tx &tx, const Scene &s) {
             FollowUp promise;
             promise.what = QStringLiteral("Ask Finn about the job");
             promise.ownerId = s.ben.id;
             promise.gatheringId = s.picnic.id;
             promise.dueOn = QDate(2026, 11, 30);
             f::promise(tx, promise);
         }},
        {f::Promise, [](Tx &tx, const Scene &s) {
             FollowUp promise;
             promise.what = QStringLiteral("Ask about the allotment");
             f::promise(tx, promise, {s.ana.id, s.cleo.id});
         }},
        {f::Save, [](Tx &tx, const Scene &s) {
             FollowUp promise = s.promise;
             promise.dueOn = QDate(2026, 12, 1);
             f::save(tx, promise);
         }},
        {f::Finish, [](Tx &tx, const Scene &s) { f::finish(tx, {s.promise.id}); }},
        {f::Drop, [](Tx &tx, const Scene &s) { f::drop(tx, {s.promise.id}, QStringLiteral("She rang first")); }},
        {f::Reopen, [](Tx &tx, const Scene &s) {
             f::finish(tx, {s.promise.id});
             f::reopen(tx, {s.promise.id});
             f::snooze(tx, {s.promise.id}, QDate(2026, 12, 1));
         }},
        {f::Snooze, [](Tx &tx, const Scene &s) { f::snooze(tx, {s.promise.id}, QDate(2026, 12, 1)); }},
        {f::Reassign, [](Tx &tx, const Scene &s) { f::reassign(tx, {s.promise.id}, s.cleo.id); }},
        {f::Remove, [](Tx &tx, const Scene &s) { f::remove(tx, s.promise.id); }},
        {f::KeepInTouch, [](Tx &tx, const Scene &s) { f::keepInTouch(tx, s.dora.id, 28); }},
        {f::LetBe, [](Tx &tx, const Scene &s) { f::letBe(tx, s.rhythm.id); }},
        {f::SnoozeRhythm, [](Tx &tx, const Scene &s) { f::snoozeRhythm(tx, s.rhythm.id, QDate(2026, 12, 24)); }},
        {f::Touch, [](Tx &tx, const Scene &s) {
             f::snoozeRhythm(tx, s.rhythm.id, QDate(2026, 12, 24));
             f::touch(tx, s.rhythm.id);
         }},
        {t::Make, [](Tx &tx, const Scene &s) {
             TablePlan wanted = s.tables;
             wanted.size = 4;
             t::make(tx, wanted, {{{s.ana.id, s.ben.id, s.dora.id}}, {{s.ana.id, s.ben.id, s.cleo.id}}});
         }},
        {t::Make, [](Tx &tx, const Scene &s) {
             TablePlan wanted;
             wanted.gatheringId = s.picnic.id;
             t::make(tx, wanted, {{{s.ana.id}}});
         }},
        {t::Arrange, [](Tx &tx, const Scene &s) {
             TablePlan wanted = s.tables;
             wanted.among = Among::Here;
             wanted.hostEach = true;
             t::arrange(tx, wanted);
         }},
        {t::Another, [](Tx &tx, const Scene &s) { t::another(tx, s.tables.id, QStringLiteral("Larger tables")); }},
        {t::Choose, [](Tx &tx, const Scene &s) {
             t::reopenRound(tx, s.rounds[0].id);
             t::choose(tx, t::another(tx, s.tables.id, QStringLiteral("Larger tables")).id);
         }},
        {t::Rename, [](Tx &tx, const Scene &s) { t::rename(tx, s.tables.id, QStringLiteral("Small tables")); }},
        {t::RemovePlan, [](Tx &tx, const Scene &s) { t::removePlan(tx, s.tables.id); }},
        {t::Enter, [](Tx &tx, const Scene &s) { t::enter(tx, s.picnic.id, {{{s.ana.id, s.ben.id}, {s.cleo.id}}}); }},
        {t::Move, [](Tx &tx, const Scene &s) { t::moveTo(tx, s.rounds[1].id, s.dora.id, 1); }},
        {t::Swap, [](Tx &tx, const Scene &s) { t::swap(tx, s.rounds[1].id, s.ana.id, s.ben.id); }},
        {t::Lock, [](Tx &tx, const Scene &s) { t::lock(tx, s.rounds[1].id, {s.ana.id, s.cleo.id}); }},
        {t::Unlock, [](Tx &tx, const Scene &s) { t::unlock(tx, s.rounds[1].id, {s.dora.id}); }},
        {t::SeatLate, [](Tx &tx, const Scene &s) { t::seatLate(tx, s.tables.id, {s.gone.id}); }},
        {t::TakeOff, [](Tx &tx, const Scene &s) { t::takeOff(tx, s.tables.id, {s.ben.id}); }},
        {t::AddRule, [](Tx &tx, const Scene &s) { t::addRule(tx, {{}, s.tables.id, TableRuleKind::Apart, s.ana.id, s.dora.id, 0, 0, {}, {}}); }},
        {t::RemoveRule, [](Tx &tx, const Scene &s) { t::removeRule(tx, s.rule.id); }},
        {t::SetStart, [](Tx &tx, const Scene &s) { t::setStart(tx, s.rounds[1].id, QStringLiteral("19:35")); }},
        {t::CloseRound, [](Tx &tx, const Scene &s) { t::closeRound(tx, s.rounds[1].id); }},
        {t::ReopenRound, [](Tx &tx, const Scene &s) { t::reopenRound(tx, s.rounds[0].id); }},
    };
    return rows;
}

/// The names of every `inline constexpr Verb X{"name", ...}` in a header.
QStringList verbsDeclaredIn(const QString &header)
{
    QFile file(QStringLiteral(KITH_SOURCE_DIR "/") + header);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(header));
    QStringList names;
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression verb(QStringLiteral("constexpr Verb \\w+\\{\"([^\"]+)\""));
    for (auto it = verb.globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

} // namespace

class TestUndoTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerbOfTheNounsIsInTheTable()
    {
        QStringList known;
        for (const Act &row : table())
            known << QString::fromLatin1(row.verb.name);
        for (const char *header : {"app/people/people.h", "app/people/notes.h", "app/people/relations.h", "app/people/contactlog.h", "app/people/notsame.h", "app/people/confidential.h", "app/people/filters.h",
                                   "app/upkeep/merge.h", "app/gatherings/gatherings.h", "app/help/asking.h", "app/help/helping.h", "app/help/words.h", "app/followups/followups.h",
                                   "app/tables/seating.h"}) {
            const QStringList declared = verbsDeclaredIn(QString::fromLatin1(header));
            QVERIFY(!declared.isEmpty());
            for (const QString &name : declared)
                QVERIFY2(known.contains(name), qPrintable(name));
        }
    }

    void everyVerbIsUndoneAndRedoneExactly_data()
    {
        TestCommunity::databases();
    }
    void everyVerbIsUndoneAndRedoneExactly()
    {
        QFETCH(TestCommunity::Database, database);
        for (const Act &row : table()) {
            if (row.stays)
                continue;
            Scene scene(database);
            TestCommunity &community = scene.community;
            const QByteArray before = community.contents();
            must(community.store().perform(row.verb, [&](Tx &tx) { row.act(tx, scene); }));
            const QByteArray after = community.contents();
            QVERIFY2(after != before, row.verb.name);

            const UndoReport undone = must(community.store().undoLast());
            QCOMPARE(undone.verb, QString::fromLatin1(row.verb.name));
            QVERIFY2(community.contents() == before, row.verb.name);
            must(community.store().redoLast());
            QVERIFY2(community.contents() == after, row.verb.name);
            community.reopen();
            must(community.store().undo(undone.reverted));
            QVERIFY2(community.contents() == before, row.verb.name);
            must(community.store().redo(undone.reverted));
            QVERIFY2(community.contents() == after, row.verb.name);
        }
    }

    void whatStaysIsPassedOverAndRefused_data()
    {
        TestCommunity::databases();
    }
    void whatStaysIsPassedOverAndRefused()
    {
        QFETCH(TestCommunity::Database, database);
        for (const Act &row : table()) {
            if (!row.stays)
                continue;
            Scene scene(database);
            TestCommunity &community = scene.community;
            const OpId before = community.ask([](Reader &reader) { return lastUndoable(reader); });
            must(community.store().perform(row.verb, [&](Tx &tx) { row.act(tx, scene); }));
            const QByteArray after = community.contents();
            QCOMPARE(community.ask([](Reader &reader) { return lastUndoable(reader); }), before);
            QCOMPARE(wait(community.store().undo({before.value + 1})).error().kind, Error::Kind::Rule);
            QVERIFY2(community.contents() == after, row.verb.name);
        }
    }

    void everyVerbIsHeardByASecondProgram_data()
    {
        TestCommunity::databases();
    }
    void everyVerbIsHeardByASecondProgram()
    {
        QFETCH(TestCommunity::Database, database);
        for (const Act &row : table()) {
            Scene scene(database);
            const auto other = scene.community.another();
            QList<ChangeSet> heard;
            connect(other.get(), &Store::changed, this, [&](const ChangeSet &changes) { heard.append(changes); });
            must(scene.community.store().perform(row.verb, [&](Tx &tx) { row.act(tx, scene); }));
            QVERIFY2(QTest::qWaitFor([&] { return !heard.isEmpty(); }, 5000), row.verb.name);
            QCOMPARE(heard.first().session, scene.community.store().session());
            QVERIFY(!heard.first().rows.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestUndoTable)
#include "tst_undotable.moc"
