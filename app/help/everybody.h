// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everybody's part in helping: how they give and receive, what they have done and what they offer.
#pragma once

#include "app/help/matching.h"
#include "app/store/tx.h"

namespace kith::helps {

struct Everybody {
    std::vector<Helper> helpers; ///< in lists, by folded name
    std::vector<Deed> deeds; ///< of anybody; what is offered only while it stands
};
Everybody everybody(Reader &reader);

Matcher matcherOf(Reader &reader);
/// From helps that have been read: all there are.
Matcher matcherOf(Reader &reader, const QList<Help> &helps);

} // namespace kith::helps
