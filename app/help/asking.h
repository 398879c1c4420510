// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people need and what they can give: the verbs.
#pragma once

#include "app/help/ask.h"
#include "app/help/offer.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::helps {

inline constexpr Verb AddAsk{"help.ask", QT_TRANSLATE_NOOP("Verb", "Noted what %1 needs")};
inline constexpr Verb SaveAsk{"help.save-ask", QT_TRANSLATE_NOOP("Verb", "Changed what %1 needs")};
inline constexpr Verb WithdrawAsk{"help.withdraw-ask", QT_TRANSLATE_NOOP("Verb", "%1 needs it no longer")};
inline constexpr Verb CloseAsk{"help.close-ask", QT_TRANSLATE_NOOP("Verb", "Kindly closed what %1 asked for")};
inline constexpr Verb ReopenAsk{"help.reopen-ask", QT_TRANSLATE_NOOP("Verb", "%1 needs it after all")};
inline constexpr Verb RemoveAsk{"help.remove-ask", QT_TRANSLATE_NOOP("Verb", "Removed what %1 asked for")};
inline constexpr Verb AddOffer{"help.offer", QT_TRANSLATE_NOOP("Verb", "Noted what %1 offers")};
inline constexpr Verb SaveOffer{"help.save-offer", QT_TRANSLATE_NOOP("Verb", "Changed what %1 offers")};
inline constexpr Verb PauseOffer{"help.pause-offer", QT_TRANSLATE_NOOP("Verb", "Paused what %1 offers")};
inline constexpr Verb ResumeOffer{"help.resume-offer", QT_TRANSLATE_NOOP("Verb", "%1 offers it again")};
inline constexpr Verb RemoveOffer{"help.remove-offer", QT_TRANSLATE_NOOP("Verb", "Removed what %1 offers")};

/// What is needed is said in words; the kind is guessed from them where none was said; it is noted as of today unless a day
/// was said. Throws Failure{Rule} for an ask without words, or needed before it was asked for.
Ask addAsk(Tx &tx, const Ask &ask);
/// The words, the kind and the days as they should be; how far it has come is told by its helps.
Ask saveAsk(Tx &tx, const Ask &ask);
/// Whoever asked needs it no longer. Those who were to help need not, and are told by that state.
void withdrawAsk(Tx &tx, AskId id, const QString &reason = {});
/// Nobody could help, and they know.
void closeAsk(Tx &tx, AskId id, const QString &reason = {});
void reopenAsk(Tx &tx, AskId id);
/// Refused once somebody has helped or tried to; withdraw it instead.
void removeAsk(Tx &tx, AskId id);

/// Like addAsk.
Offer addOffer(Tx &tx, const Offer &offer);
Offer saveOffer(Tx &tx, const Offer &offer);
void pauseOffer(Tx &tx, OfferId id);
void resumeOffer(Tx &tx, OfferId id);
/// Refused once somebody was helped by it; pause it instead.
void removeOffer(Tx &tx, OfferId id);

} // namespace kith::helps
