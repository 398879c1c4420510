// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/birthdays.h"

#include <algorithm>

namespace kith::people {

static QDate inYear(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() || month != 2 || day != 29 ? date : QDate(year, 2, 28);
}

QDate nextBirthday(const QString &birthday, QDate from)
{
    const int month = birthday.mid(birthday.size() - 5, 2).toInt(), day = birthday.right(2).toInt();
    const QDate thisYear = inYear(from.year(), month, day);
    return thisYear >= from || !thisYear.isValid() ? thisYear : inYear(from.year() + 1, month, day);
}

QList<Birthday> birthdays(Reader &reader, QDate today, int days)
{
    QList<Birthday> soon;
    Report rows = reader.report("birthdays");
    while (rows.next()) {
        const QDate on = nextBirthday(rows.text(6), today);
        if (rows.flag(7) && on.isValid() && today.daysTo(on) <= days)
            soon.append({rows.id<PersonId>(0), rows.text(1), calledBy(rows.text(1), rows.text(2), rows.text(3)), rows.list(4).value(0), rows.list(5).value(0), on});
    }
    std::stable_sort(soon.begin(), soon.end(), [](const Birthday &a, const Birthday &b) { return a.on < b.on; });
    return soon;
}

} // namespace kith::people
