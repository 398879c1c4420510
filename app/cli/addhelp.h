// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "kith add" of an ask, an offer, a help or a follow-up: people by name, everything else by its field.
#pragma once

namespace kith::cli {

class Invocation;

void addAsk(Invocation &run);
void addOffer(Invocation &run);
void addHelp(Invocation &run);
/// With every_days it is a rhythm of keeping in touch.
void addFollowUp(Invocation &run);

} // namespace kith::cli
