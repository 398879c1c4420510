// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A new store to measure on, and changes of it that end the program when they are refused.
#pragma once

#include "app/people/people.h"
#include "app/store/store.h"

#include <memory>

namespace kith::bench {

inline std::unique_ptr<Store> newStore(const QString &path, const Clock &clock)
{
    StoreOptions options;
    options.copies = StoreOptions::Copies::None;
    auto store = Store::create(Location::parse(path), QStringLiteral("Bench"), QStringLiteral("Europe/London"), clock, options);
    if (!store.ok())
        qFatal("%s", qPrintable(store.error().text));
    return std::move(*store);
}

template<class F>
void change(Store &store, F f)
{
    const auto done = store.perform(people::Add, f).result();
    if (!done.ok())
        qFatal("%s", qPrintable(done.error().text));
}

} // namespace kith::bench
