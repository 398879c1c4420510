// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/isodate.h"

#include <QString>

namespace kith {

namespace {

/// -1 where anything but a digit is among them.
int numberIn(QByteArrayView digits)
{
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        number = 10 * number + (c - '0');
    }
    return number;
}

} // namespace

QDate dateFromIso(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    if (text.size() >= 10 && text[4] == '-' && text[7] == '-' && (text.size() == 10 || text[10] == 'T')) {
        const int year = numberIn(text.first(4)), month = numberIn(text.sliced(5, 2)), day = numberIn(text.sliced(8, 2));
        if (year >= 0 && month >= 0 && day >= 0)
            return QDate(year, month, day);
    }
    return QDate::fromString(QString::fromUtf8(text), Qt::ISODate);
}

} // namespace kith
