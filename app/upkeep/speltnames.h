// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names somebody goes by, in every spelling they may be written in: made once, for they are compared with many.
#pragma once

#include "app/core/folding.h"
#include "app/core/namesound.h"
#include "app/core/spellings.h"

namespace kith::upkeep {

struct SpeltName {
    explicit SpeltName(const QString &name)
        : ways(QStringList{fold(name)} + spellings(name)), bare(bareSound(ways.first())), leavesVowelsOut(kith::leavesVowelsOut(name))
    {
    }
    QStringList ways; ///< folded; the first is that of the name itself
    QString bare; ///< its sound without vowels
    bool leavesVowelsOut = false;
};

struct SpeltNames {
    SpeltNames(const QString &name, const QString &callName)
        : whole(name), called(callName.isEmpty() ? whole : SpeltName(calledInFull(name, callName))), isCalledOtherwise(!callName.isEmpty())
    {
    }
    SpeltName whole;
    SpeltName called; ///< with the call name for all but the last word
    bool isCalledOtherwise = false;

private:
    static QString calledInFull(const QString &name, const QString &callName)
    {
        return name.contains(u' ') ? callName + u' ' + name.section(u' ', -1) : callName;
    }
};

} // namespace kith::upkeep
