// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times in the words of the user's language, as short as today allows.
#pragma once

#include "app/core/clock.h"

#include <QDate>
#include <QString>
#include <QTime>

#include "app/session/settings.h"

namespace kith {

// How days are written and where weeks begin from now on. Like the default locale this is the whole program's, on every thread.
void setDateHabits(const DateHabits &habits);
Qt::DayOfWeek firstDayOfWeek();
// What QDateEdit shows: the weekday and the whole date.
QString dayEditFormat();

// "12 May", with the year when it is not this one; in the order of the user's language.
QString sayDay(QDate day, QDate today);
// The same with the month cut short, where there is little room: "12 Nov".
QString sayShortDay(QDate day, QDate today);
// The whole date in a style that may not be the chosen one.
QString sayDayAs(DateStyle style, QDate day);
// "12 May" of every year.
QString sayDayOfYear(QDate day);
// "Tuesday 12 May".
QString sayWeekday(QDate day, QDate today);
// "May", "December 2025".
QString sayMonth(QDate day, QDate today);
// "18:30".
QString sayTime(QTime time);
// "Tuesday 12 May, 18:30", by the clock on the wall of a zone.
QString sayWhen(Instant at, const QString &zone, QDate today);
// "18:30–21:00", "18:30" when the end is not said.
QString sayTimes(QTime from, QTime until);
// "Today", "Yesterday", else the weekday and day.
QString sayRecently(QDate day, QDate today);
// What a person typed as a day: "2026-05-12" or the way their language writes one; invalid when it is none.
QDate readDay(const QString &typed);

} // namespace kith
