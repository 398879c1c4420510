// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/actor.h"

#include "app/session/settings.h"

#include <pwd.h>
#include <unistd.h>

namespace kith {

QString whoIsHere(const Settings &settings)
{
    const QString told = qEnvironmentVariable("KITH_ACTOR").simplified();
    if (!told.isEmpty())
        return told;
    if (!settings.name().isEmpty())
        return settings.name();
    const passwd *user = getpwuid(geteuid());
    return user ? QString::fromLocal8Bit(user->pw_name) : qEnvironmentVariable("USER");
}

} // namespace kith
