// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who helps whom: the verbs.
#pragma once

#include "app/help/help.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::helps {

inline constexpr Verb Log{"help.log", QT_TRANSLATE_NOOP("Verb", "Logged: %1")};
inline constexpr Verb Match{"help.match", QT_TRANSLATE_NOOP("Verb", "To be asked for help: %1")};
inline constexpr Verb Agree{"help.agree", QT_TRANSLATE_NOOP("Verb", "Said yes: %1")};
inline constexpr Verb Happen{"help.happen", QT_TRANSLATE_NOOP("Verb", "It happened: %1")};
inline constexpr Verb Thank{"help.thank", QT_TRANSLATE_NOOP("Verb", "Thanks said: %1")};
inline constexpr Verb NotWorkOut{"help.not-work-out", QT_TRANSLATE_NOOP("Verb", "Did not work out: %1")};
inline constexpr Verb Retake{"help.retake", QT_TRANSLATE_NOOP("Verb", "To be asked again: %1")};
inline constexpr Verb Save{"help.save", QT_TRANSLATE_NOOP("Verb", "Changed: %1")};
inline constexpr Verb Remove{"help.remove", QT_TRANSLATE_NOOP("Verb", "Removed: %1")};

/// The verb that brings a help to a state: Agree, Happen, Thank, NotWorkOut, or Retake for Tentative.
const Verb &verbTo(HelpState state);

/// One row for each who was helped, each time, of one event. What happened is as of today unless a day was said. Throws
/// Failure{Rule} when nobody was helped, somebody helps themselves or only brought themselves together, nothing says what
/// with, or it happened on a day that is yet to come.
QList<Help> log(Tx &tx, const Help &help, const QList<PersonId> &helped);
/// Somebody is to be asked to help with an ask.
Help match(Tx &tx, AskId ask, PersonId helper);
/// Brings helps to a state, as of a day or today, whatever they were before; the asks they are for follow.
void move(Tx &tx, const QList<HelpId> &ids, HelpState to, QDate on = {}, const QString &reason = {});
/// Changes one row, and in the others of its event whatever they have in common.
Help save(Tx &tx, const Help &help);
void remove(Tx &tx, const QList<HelpId> &ids);
/// Every row of these rows' events.
QList<HelpId> whole(Reader &reader, const QList<HelpId> &ids);

/// An ask as far as its helps have come; one that was withdrawn or closed stays so.
void followHelps(Tx &tx, AskId id);
/// Those who were to help with an ask that has ended need not.
void letGoOfMatches(Tx &tx, AskId id, const QString &reason);

} // namespace kith::helps
