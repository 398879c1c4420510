// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/person.h"

#include "app/core/folding.h"

namespace kith {

QString Person::called() const
{
    return calledBy(name, callName, givenName);
}

QString calledBy(const QString &name, const QString &callName, const QString &givenName)
{
    if (!callName.isEmpty())
        return callName;
    if (!givenName.isEmpty())
        return givenName;
    return name.section(u' ', 0, 0, QString::SectionSkipEmpty);
}

QString foldedNameOf(const QString &name, const QString &callName)
{
    return callName.isEmpty() ? fold(name) : fold(name + u' ' + callName);
}

} // namespace kith
