// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences about gatherings and guests that more than one page says.
#pragma once

#include "app/gatherings/roster.h"

#include <QString>

namespace kith::words {

/// What the wall clock of a zone said: "19:04".
QString clockTime(Instant at, const QString &zone);
/// "18:30–21:00", "All day".
QString hours(const Gathering &gathering);
/// "Tuesday 26 May · 18:30–21:00 · Mill Lane Hall".
QString dateLine(const Gathering &gathering, QDate today);
/// "Mill Lane Hall · 18:30".
QString placeLine(const Gathering &gathering);

/// How a gathering stands, in two short lines: "20 coming, full" and "2 waiting"; "21 came" and "2 new".
struct Standing {
    QString first, second;
};
Standing standing(const gatherings::Listed &listed, Instant now);
/// Not over, not held, not called off.
bool isAhead(const Gathering &gathering, Instant now);

/// "All 12 seats are taken."
QString allTaken(int seats);
/// "1st in line".
QString inLine(int place);
/// What they answered, in one or two words.
QString answer(Answer answer);
/// The same behind a name: "Grace Okafor: coming".
QString answerInSentence(Answer answer);
QString rule(WaitingRule rule);
/// What the rule means, in a sentence.
QString ruleMeaning(WaitingRule rule);
/// "by phone", "walked in", "door".
QString how(How how, bool walkIn);

} // namespace kith::words
