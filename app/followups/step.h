// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with what is due, whether it is a promise or a rhythm.
#pragma once

#include "app/followups/due.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

#include <functional>

namespace kith::followups {

/// One change, ready for Store::perform.
struct Step {
    const Verb &verb;
    std::function<void(Tx &)> run;
};

/// A promise is kept; of a rhythm, somebody was in touch.
Step done(const Item &item);
Step putOff(const Item &item, QDate until);

} // namespace kith::followups
