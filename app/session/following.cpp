// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/following.h"

#include "app/session/actor.h"
#include "app/session/settings.h"
#include "app/store/store.h"

namespace kith {

void follow(StoreOptions &options, const Settings &settings)
{
    options.actor = whoIsHere(settings);
    options.copyPlan = settings.copyPlan();
}

void follow(Store &store, const Settings &settings)
{
    QObject::connect(&settings, &Settings::changed, &store, [&store, &settings] {
        store.setActor(whoIsHere(settings));
        store.setCopyPlan(settings.copyPlan());
    });
}

} // namespace kith
