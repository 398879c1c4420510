// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Help page is asked for, and the people its filters stand for.
#pragma once

#include <QSet>

#include "app/help/ledger.h"

namespace kith {

// Made on the store's thread.
struct HelpAnswer {
    QList<helps::Unanswered> asks;        // the open ones, the one waiting longest first
    QList<helps::LoggedHelp> ledger;
    QList<helps::Offered> offers;         // those that stand
    QList<helps::Helper> people;
    QDate today;
    QSet<PersonId> forgotten;             // who is counted and is nobody any more
    QStringList kinds;                    // of the helps that happened, sorted

    static HelpAnswer ask(Reader &reader);
};

enum class HelpFilter { Everyone, NeverHelped, NeverAsked, CarryingALot, WaitingLongest, ThanksNotSaid };
constexpr int helpFilterCount = int(HelpFilter::ThanksNotSaid) + 1;

// Those a filter is about; none of them for a filter that is about no people.
QList<helps::Helper> peopleOf(const HelpAnswer &answer, HelpFilter filter);
int countOf(const HelpAnswer &answer, HelpFilter filter);

} // namespace kith
