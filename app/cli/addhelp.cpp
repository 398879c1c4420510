// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/addhelp.h"

#include "app/cli/assignment.h"
#include "app/cli/helpjson.h"
#include "app/cli/invocation.h"
#include "app/followups/followups.h"
#include "app/gatherings/roster.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/people.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Told = QHash<QString, QString>; ///< what a reference was called, by its column

/// The short word for a column: "by" for by_on, "helper" for helper_id.
QString columnOf(const QString &field, const QStringList &columns)
{
    for (const QString &column : {field, field + u"_id"_s, field + u"_on"_s}) {
        if (columns.contains(column))
            return column;
    }
    static const QHash<QString, QString> others{{u"on"_s, u"happened_on"_s}, {u"status"_s, u"state"_s}, {u"why"_s, u"what"_s}};
    return others.value(field, field);
}

/// Puts the fields into a row; references are looked up later, in the transaction that writes.
template<Row R>
Told fill(R &row, const QList<Pair> &pairs)
{
    Told told;
    for (const Pair &pair : pairs) {
        const QString column = columnOf(pair.field, fieldsOf<R>());
        if (!setField(row, column, pair.value))
            told.insert(column, pair.value);
    }
    return told;
}

PersonId person(Reader &reader, const Told &told, const QString &column)
{
    const QString name = told.value(column);
    return name.isEmpty() ? PersonId() : people::theOneCalled(reader, name).id;
}

GatheringId gathering(Reader &reader, const Told &told)
{
    const QString which = told.value(u"gathering_id"_s);
    return which.isEmpty() ? GatheringId() : gatherings::theOneCalled(reader, which).id;
}

/// Several people have commas between them; a name with a comma in it is told by its number.
QList<PersonId> several(Reader &reader, const QString &names)
{
    QList<PersonId> people;
    const QStringList each = names.split(u',', Qt::SkipEmptyParts);
    for (const QString &name : each)
        people << people::theOneCalled(reader, name.trimmed()).id;
    return people;
}

template<class List, class IdOf>
auto theOne(const List &all, IdOf isIt)
{
    return *std::find_if(all.begin(), all.end(), isIt);
}

void needs(const Told &told, const QString &column)
{
    if (told.value(column).isEmpty())
        throw UsageError{Tr::tr("Say who: %1=NAME.").arg(column.chopped(3))};
}

} // namespace

void addAsk(Invocation &run)
{
    Ask ask;
    const Told told = fill(ask, pairsOf(run.arguments));
    needs(told, u"person_id"_s);
    const Ask added = run.change(helps::AddAsk, [=](Tx &tx) {
        Ask whole = ask;
        whole.personId = person(tx, told, u"person_id"_s);
        whole.gatheringId = gathering(tx, told);
        return helps::addAsk(tx, whole);
    });
    const auto asked = run.ask([&](Reader &reader) { return theOne(helps::asks(reader), [&](const auto &one) { return one.ask.id == added.id; }); });
    if (run.wantsJson())
        run.print(QJsonDocument(askJson(asked)));
    else
        run.say(Tr::tr("Noted what %1 needs with the number %2.").arg(asked.asker.name, added.id.toText()));
}

void addOffer(Invocation &run)
{
    Offer offer;
    const Told told = fill(offer, pairsOf(run.arguments));
    needs(told, u"person_id"_s);
    const Offer added = run.change(helps::AddOffer, [=](Tx &tx) {
        Offer whole = offer;
        whole.personId = person(tx, told, u"person_id"_s);
        return helps::addOffer(tx, whole);
    });
    const auto offered = run.ask([&](Reader &reader) { return theOne(helps::offers(reader), [&](const auto &one) { return one.offer.id == added.id; }); });
    if (run.wantsJson())
        run.print(QJsonDocument(offerJson(offered)));
    else
        run.say(Tr::tr("Noted what %1 offers with the number %2.").arg(offered.giver.name, added.id.toText()));
}

void addHelp(Invocation &run)
{
    QList<Pair> pairs = pairsOf(run.arguments);
    Help help;
    for (Pair &pair : pairs) {
        if (pair.field != u"thanked")
            continue;
        bool thanked = false;
        assign(thanked, pair.field, pair.value);
        pair = {u"state"_s, thanked ? u"thanked"_s : u"happened"_s};
    }
    const Told told = fill(help, pairs);
    needs(told, u"helper_id"_s);
    needs(told, u"helped_id"_s);
    const QList<Help> logged = run.change(helps::Log, [=](Tx &tx) {
        Help whole = help;
        whole.helperId = person(tx, told, u"helper_id"_s);
        whole.viaId = person(tx, told, u"via_id"_s);
        whole.gatheringId = gathering(tx, told);
        whole.askId = AskId::fromText(told.value(u"ask_id"_s));
        whole.offerId = OfferId::fromText(told.value(u"offer_id"_s));
        return helps::log(tx, whole, several(tx, told.value(u"helped_id"_s)));
    });
    QJsonArray rows;
    const auto ledger = run.ask([](Reader &reader) { return helps::ledger(reader); });
    for (const Help &one : logged) {
        const auto row = theOne(ledger, [&](const auto &known) { return known.help.id == one.id; });
        rows.append(helpJson(row));
        if (!run.wantsJson())
            run.say(Tr::tr("Logged that %1 helped %2 with the number %3.").arg(row.helper.name, row.helped.name, one.id.toText()));
    }
    if (run.wantsJson())
        run.print(rows.size() == 1 ? QJsonDocument(rows.first().toObject()) : QJsonDocument(rows));
}

static void addRhythm(Invocation &run, const Told &told, int everyDays)
{
    const Rhythm begun = run.change(followups::KeepInTouch, [=](Tx &tx) {
        return followups::keepInTouch(tx, person(tx, told, u"about_id"_s), everyDays, person(tx, told, u"owner_id"_s));
    });
    const auto item = run.ask([&](Reader &reader) { return theOne(followups::items(reader), [&](const auto &one) { return one.rhythm.id == begun.id; }); });
    if (run.wantsJson())
        run.print(QJsonDocument(followUpJson(item)));
    else
        run.say(Tr::tr("To keep in touch with %1, next on %2.").arg(item.about.name, item.dueOn().toString(Qt::ISODate)));
}

void addFollowUp(Invocation &run)
{
    QList<Pair> pairs = pairsOf(run.arguments);
    int everyDays = 0;
    pairs.removeIf([&](const Pair &pair) {
        if (pair.field == u"every_days")
            assign(everyDays, pair.field, pair.value);
        return pair.field == u"every_days";
    });
    FollowUp followUp;
    const Told told = fill(followUp, pairs);
    if (everyDays != 0) {
        needs(told, u"about_id"_s);
        return addRhythm(run, told, everyDays);
    }
    const FollowUp made = run.change(followups::Promise, [=](Tx &tx) {
        FollowUp whole = followUp;
        whole.ownerId = person(tx, told, u"owner_id"_s);
        whole.aboutId = person(tx, told, u"about_id"_s);
        whole.gatheringId = gathering(tx, told);
        return followups::promise(tx, whole);
    });
    const auto item = run.ask([&](Reader &reader) { return theOne(followups::items(reader), [&](const auto &one) { return one.followUp.id == made.id; }); });
    if (run.wantsJson())
        run.print(QJsonDocument(followUpJson(item)));
    else
        run.say(Tr::tr("Promised for %1 with the number %2.").arg(made.dueOn.toString(Qt::ISODate), made.id.toText()));
}

} // namespace kith::cli
