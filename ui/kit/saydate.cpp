// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times in words.
#include "ui/kit/saydate.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include "app/core/walltime.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SayDate)
};

// The language's long format without the weekday, and without the year when it goes without saying.
QString dayFormat(bool weekday, bool year)
{
    static const QRegularExpression weekdayPart(QStringLiteral("dddd?[,.]? *"));
    static const QRegularExpression yearPart(QStringLiteral("([,/.]? *(de )?y+( *'[^']*')?)|(y+'[^']*' *)"));
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    if (!weekday)
        format.remove(weekdayPart);
    else
        format.replace(QLatin1String("dddd, "), QLatin1String("dddd "));
    if (!year)
        format.remove(yearPart);
    return format.trimmed();
}

} // namespace

QString sayDay(QDate day, QDate today)
{
    return QLocale().toString(day, dayFormat(false, day.year() != today.year()));
}

QString sayWeekday(QDate day, QDate today)
{
    return QLocale().toString(day, dayFormat(true, day.year() != today.year()));
}

QString sayMonth(QDate day, QDate today)
{
    const QString month = QLocale().standaloneMonthName(day.month());
    return day.year() == today.year() ? month : QStringLiteral("%1 %2").arg(month).arg(day.year());
}

QString sayTime(QTime time)
{
    const QString format = QLocale().timeFormat(QLocale::ShortFormat);
    return QLocale().toString(time, QLocale().language() == QLocale::C ? QStringLiteral("HH:mm") : format);
}

QString sayWhen(Instant at, const QString &zone, QDate today)
{
    const WallTime local = WallTime::at(at, zone);
    return Tr::tr("%1, %2").arg(sayWeekday(local.date(), today), sayTime(local.time()));
}

QString sayTimes(QTime from, QTime until)
{
    return until.isValid() ? sayTime(from) + u'–' + sayTime(until) : sayTime(from);
}

QString sayRecently(QDate day, QDate today)
{
    if (day == today)
        return Tr::tr("Today");
    if (day == today.addDays(-1))
        return Tr::tr("Yesterday");
    return sayWeekday(day, today);
}

QDate readDay(const QString &typed)
{
    const QString text = typed.trimmed();
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso;
    const QLocale locale;
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (const QDate day = locale.toDate(text, format); day.isValid() && day.year() > 1900)
            return day;
    }
    return QDate::fromString(text, QStringLiteral("d MMMM yyyy"));
}

} // namespace kith
