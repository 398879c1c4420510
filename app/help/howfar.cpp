// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/howfar.h"

#include <QCoreApplication>

namespace kith::helps {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HowFar)
};

} // namespace

QString sayHowFar(HelpState state)
{
    switch (state) {
    case HelpState::Tentative:
        return Tr::tr("not asked yet");
    case HelpState::Agreed:
        return Tr::tr("agreed");
    case HelpState::Happened:
        return Tr::tr("thanks not said yet");
    case HelpState::Thanked:
        return Tr::tr("thanked");
    case HelpState::DidNotWorkOut:
        return Tr::tr("did not work out");
    }
    return {};
}

} // namespace kith::helps
