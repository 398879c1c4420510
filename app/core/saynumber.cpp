// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/saynumber.h"

#include <QCoreApplication>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};
}

QString sayNumber(int number)
{
    switch (number) {
    case 1: return Tr::tr("one");
    case 2: return Tr::tr("two");
    case 3: return Tr::tr("three");
    case 4: return Tr::tr("four");
    case 5: return Tr::tr("five");
    case 6: return Tr::tr("six");
    case 7: return Tr::tr("seven");
    case 8: return Tr::tr("eight");
    case 9: return Tr::tr("nine");
    case 10: return Tr::tr("ten");
    case 11: return Tr::tr("eleven");
    case 12: return Tr::tr("twelve");
    default: return QString::number(number);
    }
}

QString capitalized(const QString &sentence)
{
    return sentence.isEmpty() ? sentence : sentence.left(1).toUpper() + sentence.mid(1);
}

} // namespace kith
