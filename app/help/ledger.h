// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of help: who needs what, who offers what, and who has helped whom.
#pragma once

#include "app/help/matching.h"
#include "app/people/names.h"

namespace kith::helps {

using people::Named;

/// One who was helped, by whom and with what.
struct LoggedHelp {
    Help help;
    Named helper, helped, via;
    QString gathering; ///< title
    QString folded = {}; ///< what it was, where and with whom, where somebody searches in it
    bool operator==(const LoggedHelp &) const = default;

    /// Whether no organizer had a part in it.
    bool isAmongPeers() const { return !helper.organizer && !helped.organizer && !via.organizer; }
};
/// Every help in every state, the latest first; what has no day yet before the others.
QList<LoggedHelp> ledger(Reader &reader);
/// Those in one of these states.
QList<LoggedHelp> ledger(Reader &reader, const QList<HelpState> &states);
/// Of helps that have been read.
QList<LoggedHelp> ledger(Reader &reader, const QList<Help> &helps);

struct AskedFor {
    Ask ask;
    Named asker;
    QString gathering;
    QString answeredBy;
    bool operator==(const AskedFor &) const = default;

    int daysWaiting(QDate today) const { return int(ask.askedOn.daysTo(today)); }
};
/// Every ask, the one waiting longest first.
QList<AskedFor> asks(Reader &reader);

struct Offered {
    Offer offer;
    Named giver;
    bool operator==(const Offered &) const = default;
};
/// Every offer, the latest first.
QList<Offered> offers(Reader &reader);

/// An ask that nobody has answered, and who might.
struct Unanswered {
    AskedFor asked;
    QList<Suggestion> suggestions;
    bool operator==(const Unanswered &) const = default;
};
/// The one waiting longest first.
QList<Unanswered> unanswered(Reader &reader);
QList<Unanswered> unanswered(Reader &reader, const Matcher &matcher);

/// Whether neither side has said for 14 days whether it happened: since it was agreed or asked, or since the day it was for.
bool isUnconfirmed(const Help &help, QDate today);

} // namespace kith::helps
