// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/greeting.h"

#include "app/core/isolated.h"

#include <QCoreApplication>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Greeting)
};
}

QString greeting(QTime at, const QString &name)
{
    const QString called = isolated(name.section(u' ', 0, 0, QString::SectionSkipEmpty));
    const bool named = !name.trimmed().isEmpty();
    if (at.hour() >= 5 && at.hour() < 12)
        return named ? Tr::tr("Good morning, %1.").arg(called) : Tr::tr("Good morning.");
    if (at.hour() >= 12 && at.hour() < 18)
        return named ? Tr::tr("Good afternoon, %1.").arg(called) : Tr::tr("Good afternoon.");
    return named ? Tr::tr("Good evening, %1.").arg(called) : Tr::tr("Good evening.");
}

} // namespace kith
