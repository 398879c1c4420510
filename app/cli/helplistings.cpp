// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"

#include "app/cli/helpjson.h"
#include "app/core/folding.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString askWord(AskState state)
{
    constexpr const char *words[] = {QT_TRANSLATE_NOOP("CommandLine", "open"),      QT_TRANSLATE_NOOP("CommandLine", "matched"),
                                     QT_TRANSLATE_NOOP("CommandLine", "helped"),    QT_TRANSLATE_NOOP("CommandLine", "thanked"),
                                     QT_TRANSLATE_NOOP("CommandLine", "withdrawn"), QT_TRANSLATE_NOOP("CommandLine", "closed")};
    return Tr::tr(words[size_t(state)]);
}

QString helpWord(HelpState state)
{
    constexpr const char *words[] = {QT_TRANSLATE_NOOP("CommandLine", "to be asked"), QT_TRANSLATE_NOOP("CommandLine", "agreed"),
                                     QT_TRANSLATE_NOOP("CommandLine", "happened"), QT_TRANSLATE_NOOP("CommandLine", "thanked"),
                                     QT_TRANSLATE_NOOP("CommandLine", "did not work out")};
    return Tr::tr(words[size_t(state)]);
}

QString promiseWord(FollowUpState state)
{
    constexpr const char *words[] = {QT_TRANSLATE_NOOP("CommandLine", "open"), QT_TRANSLATE_NOOP("CommandLine", "done"),
                                     QT_TRANSLATE_NOOP("CommandLine", "dropped")};
    return Tr::tr(words[size_t(state)]);
}

} // namespace

bool Wanted::matches(const QString &text) const
{
    return words.isEmpty() || matchesWords(fold(text), words);
}

Listing askListing(Reader &reader, const Wanted &wanted)
{
    Listing listing{{}, TextTable({Tr::tr("Asked"), Tr::tr("Who"), Tr::tr("What"), Tr::tr("By"), Tr::tr("State"), Tr::tr("Answered by"), Tr::tr("Number")})};
    const QList<helps::AskedFor> all = helps::asks(reader);
    for (const helps::AskedFor &asked : all) {
        if (wanted.isFull(listing))
            break;
        const Ask &ask = asked.ask;
        if (!wanted.isAt(ask.gatheringId) || !wanted.matches(QStringList{asked.asker.name, asked.asker.called, ask.what, ask.kind}.join(u' ')))
            continue;
        listing.objects.append(askJson(asked));
        listing.table.add({day(ask.askedOn), asked.asker.name, ask.what, day(ask.byOn), askWord(ask.state), asked.answeredBy, ask.id.toText()});
    }
    return listing;
}

Listing offerListing(Reader &reader, const Wanted &wanted)
{
    Listing listing{{}, TextTable({Tr::tr("Offered"), Tr::tr("Who"), Tr::tr("What"), Tr::tr("How often"), Tr::tr("Until"), Tr::tr("Paused"), Tr::tr("Number")})};
    const QList<helps::Offered> all = helps::offers(reader);
    for (const helps::Offered &offered : all) {
        if (wanted.isFull(listing))
            break;
        const Offer &offer = offered.offer;
        if (!wanted.matches(QStringList{offered.giver.name, offered.giver.called, offer.what, offer.kind}.join(u' ')))
            continue;
        listing.objects.append(offerJson(offered));
        listing.table.add({day(offer.offeredOn), offered.giver.name, offer.what, offer.howOften, day(offer.untilOn), offer.paused ? Tr::tr("yes") : QString(),
                           offer.id.toText()});
    }
    return listing;
}

Listing helpListing(Reader &reader, const Wanted &wanted)
{
    Listing listing{{}, TextTable({Tr::tr("When"), Tr::tr("Who helped"), Tr::tr("Whom"), Tr::tr("With what"), Tr::tr("At"), Tr::tr("Via"), Tr::tr("State"), Tr::tr("Number")})};
    const QList<helps::LoggedHelp> all = helps::ledger(reader);
    for (const helps::LoggedHelp &logged : all) {
        if (wanted.isFull(listing))
            break;
        const Help &help = logged.help;
        const QStringList found{logged.helper.name, logged.helper.called, logged.helped.name, logged.helped.called, help.what, help.kind};
        if (!wanted.isAt(help.gatheringId) || !wanted.matches(found.join(u' ')))
            continue;
        listing.objects.append(helpJson(logged));
        listing.table.add({day(help.happenedOn), logged.helper.name, logged.helped.name, help.what, logged.gathering, logged.via.name, helpWord(help.state),
                           help.id.toText()});
    }
    return listing;
}

Listing followUpListing(Reader &reader, const Wanted &wanted)
{
    Listing listing{{}, TextTable({Tr::tr("Due"), Tr::tr("Owner"), Tr::tr("About"), Tr::tr("What"), Tr::tr("Put off until"), Tr::tr("State"), Tr::tr("Number")})};
    const QList<followups::Item> all = followups::items(reader);
    for (const followups::Item &item : all) {
        if (wanted.isFull(listing))
            break;
        const QString what = item.isRhythm() ? Tr::tr("Keep in touch every %n days", nullptr, item.rhythm.everyDays) : item.followUp.what;
        if (!wanted.isAt(item.followUp.gatheringId) || !wanted.matches(QStringList{item.owner.name, item.about.name, item.about.called, what}.join(u' ')))
            continue;
        listing.objects.append(followUpJson(item));
        const QDate until = item.isRhythm() ? item.rhythm.snoozedUntil : item.followUp.snoozedUntil;
        listing.table.add({day(item.dueOn()), item.owner.name, item.about.name, what, day(until), promiseWord(item.followUp.state),
                           item.isRhythm() ? item.rhythm.id.toText() : item.followUp.id.toText()});
    }
    return listing;
}

} // namespace kith::cli
