// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A change that a page asks for and then only hears about when it was refused: what was done shows by itself.
#pragma once

#include "app/store/store.h"
#include "ui/kit/whendone.h"

namespace kith {

// `who` has the signal told(QString).
template <typename Who, typename F>
void changeOrTell(Who &who, Store &store, const Verb &verb, F f)
{
    whenDone(&who, store.perform(verb, std::move(f)), [&who](const auto &result) {
        if (!result.ok())
            Q_EMIT who.told(result.error().text);
    });
}

} // namespace kith
