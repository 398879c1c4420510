// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words other services put into cells: answers, yes and no, lists.
#pragma once

#include "app/gatherings/invitation.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace kith::exchange {

struct AnswerReading {
    Answer answer = Answer::NeedsAction;
    bool isWaiting = false;
    bool attended = false; ///< "Checked in" says both
};

/// "approved", "Yes", "waitlist", "Refunded" ...; nothing for a word no service is known to use.
std::optional<AnswerReading> readAnswer(QStringView text);

/// "Y", "ja", "1", "true", "✓"; nothing for anything else.
std::optional<bool> readYesNo(QStringView text);

/// Splits at " ::: ", else at ";" or a line break, else at ",". Empty parts go.
QStringList splitList(QStringView text);

/// The labels of an address book without the ones it makes itself ("* myContacts").
QStringList readTags(QStringView text);

/// "none", "n/a", "-" and their like: nothing was said.
bool isNothing(QStringView text);

/// The ticket of a check-in link (".../check-in/evt-x?pk=g-1" gives "g-1"), and the gathering it names ("evt-x").
struct TicketLink {
    QString ticket;
    QString gathering;
};
TicketLink readTicketLink(QStringView url);

} // namespace kith::exchange
