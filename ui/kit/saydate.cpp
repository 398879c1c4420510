// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days and times in words.
#include "ui/kit/saydate.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <atomic>

#include "app/core/walltime.h"
#include "ui/kit/dateformat.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SayDate)
};

std::atomic<DateStyle> chosenStyle = DateStyle::Language;
std::atomic<int> chosenWeekStart = 0;

// The long format without the weekday, and without the year when it goes without saying.
QString formatFrom(const QLocale &locale, bool weekday, bool year)
{
    QString format = locale.dateFormat(QLocale::LongFormat);
    if (weekday)
        format.replace(QLatin1String("dddd, "), QLatin1String("dddd "));
    else
        format = withoutWeekday(format);
    return year ? format : withoutYear(format);
}

// The language's own. Lists say hundreds of days, so that what was made stays.
QString languageFormat(bool weekday, bool year)
{
    struct Made {
        QLocale locale;
        std::array<QString, 4> formats;
    };
    thread_local Made made;
    if (const QLocale locale; made.locale != locale)
        made = {locale, {}};
    QString &format = made.formats[size_t(weekday) * 2 + size_t(year)];
    if (format.isEmpty())
        format = formatFrom(made.locale, weekday, year);
    return format;
}

QString formatOf(DateStyle style, bool weekday, bool year)
{
    const QString before = weekday ? QStringLiteral("dddd ") : QString();
    switch (style) {
    case DateStyle::Language:
        return languageFormat(weekday, year);
    case DateStyle::DayFirst:
        return before + (year ? QLatin1String("d MMMM yyyy") : QLatin1String("d MMMM"));
    case DateStyle::MonthFirst:
        return before + (year ? QLatin1String("MMMM d, yyyy") : QLatin1String("MMMM d"));
    case DateStyle::Numbers:
        return before + QLatin1String("yyyy-MM-dd");
    }
    Q_UNREACHABLE();
}

QString dayFormat(bool weekday, bool year)
{
    return formatOf(chosenStyle, weekday, year);
}

// The ways of writing a day that the chosen style settles; the language's own come after them.
QStringList typedFormats()
{
    switch (chosenStyle.load()) {
    case DateStyle::DayFirst:
        return {QStringLiteral("d/M/yyyy"), QStringLiteral("d.M.yyyy"), QStringLiteral("d MMM yyyy")};
    case DateStyle::MonthFirst:
        return {QStringLiteral("M/d/yyyy"), QStringLiteral("MMMM d, yyyy"), QStringLiteral("MMMM d yyyy"), QStringLiteral("MMM d, yyyy")};
    default:
        return {};
    }
}

} // namespace

void setDateHabits(const DateHabits &habits)
{
    chosenStyle = habits.style;
    chosenWeekStart = habits.weekStart;
}

Qt::DayOfWeek firstDayOfWeek()
{
    const int chosen = chosenWeekStart;
    return chosen ? Qt::DayOfWeek(chosen) : QLocale().firstDayOfWeek();
}

QString dayEditFormat()
{
    return dayFormat(true, true).replace(QLatin1String("dddd"), QLatin1String("ddd"));
}

QString sayDay(QDate day, QDate today)
{
    return QLocale().toString(day, dayFormat(false, day.year() != today.year()));
}

QString sayShortDay(QDate day, QDate today)
{
    return QLocale().toString(day, dayFormat(false, day.year() != today.year()).replace(QLatin1String("MMMM"), QLatin1String("MMM")));
}

QString sayDayAs(DateStyle style, QDate day)
{
    return QLocale().toString(day, formatOf(style, false, true));
}

QString sayDayOfYear(QDate day)
{
    return QLocale().toString(day, chosenStyle == DateStyle::Numbers ? languageFormat(false, false) : dayFormat(false, false));
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
    const QStringList formats = typedFormats();
    for (const QString &format : formats) {
        if (const QDate day = locale.toDate(text, format); day.isValid())
            return day;
    }
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (const QDate day = locale.toDate(text, format); day.isValid() && day.year() > 1900)
            return day;
    }
    return QDate::fromString(text, QStringLiteral("d MMMM yyyy"));
}

} // namespace kith
