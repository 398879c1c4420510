// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting what a row says to what is known: empty places are filled, lists united, the rest stays and is shown.
#pragma once

#include "app/exchange/importplan.h"
#include "app/exchange/phones.h"

namespace kith::exchange {

struct MergeRules {
    const PhoneBook &phones;
    bool mayReplace = false; ///< the file's word counts where texts differ
    QSet<Field> replace; ///< fields a person has decided so for
};

/// Changes `person` and says what changed, and what the file has otherwise but was kept. A list takes mostEntries; what is
/// beyond stands in a kept change.
QList<FieldChange> mergePerson(Person &person, const Person &from, const MergeRules &rules);

/// Whether entries were left out because a list is full.
bool isOverflow(const FieldChange &change);

/// Rows of one person about one gathering, as one: the stronger answer, all tickets, the earliest arrival.
void mergeGuest(IncomingGuest &guest, const IncomingGuest &from);

/// The words people read for an answer.
QString answerText(Answer answer, bool isWaiting);

} // namespace kith::exchange
