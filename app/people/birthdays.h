// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose birthday is soon.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"

namespace kith::people {

/// When a birthday ("1991-04-03", "--04-03") comes round next, on this day at the earliest. Who was born on 29 February has
/// it on the 28th in other years. Invalid when the text is no birthday.
QDate nextBirthday(const QString &birthday, QDate from);

struct Birthday {
    PersonId person;
    QString name;
    QString called;
    QString email, phone; ///< the first of each
    QDate on;
    bool operator==(const Birthday &) const = default;
};
/// Today and in the days after it, the earliest first. Those who do not want to be contacted are left in peace.
QList<Birthday> birthdays(Reader &reader, QDate today, int days = 7);

} // namespace kith::people
