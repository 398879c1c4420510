// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/recurrence.h"

#include <algorithm>
#include <array>

namespace kith::exchange {

namespace {

constexpr int mostDates = 500;
constexpr int longestYears = 100;

enum class Frequency { Daily, Weekly, Monthly, Yearly };

struct WeekDay {
    int day = 0; ///< 1 is Monday
    int nth = 0; ///< of the month; from its end when negative; 0 is every one
};

struct Rule {
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    int count = 0;
    QDate until;
    QList<WeekDay> days;
    QList<int> monthDays, months, positions;
    int weekStart = 1;
};

int weekDayNamed(QStringView name)
{
    static constexpr std::array names{u"MO", u"TU", u"WE", u"TH", u"FR", u"SA", u"SU"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QStringView(names[i]))
            return int(i) + 1;
    }
    return 0;
}

std::optional<WeekDay> readWeekDay(QStringView text)
{
    text = text.trimmed();
    if (text.size() < 2)
        return {};
    const WeekDay day{weekDayNamed(text.last(2)), text.chopped(2).isEmpty() ? 0 : text.chopped(2).toInt()};
    return day.day && (day.nth != 0 || text.size() == 2) ? std::optional(day) : std::nullopt;
}

QList<int> readNumbers(QStringView text)
{
    QList<int> numbers;
    for (QStringView part : text.split(u','))
        numbers.append(part.toInt());
    return numbers;
}

bool readFrequency(QStringView text, Rule &rule)
{
    if (text == u"DAILY")
        rule.frequency = Frequency::Daily;
    else if (text == u"WEEKLY")
        rule.frequency = Frequency::Weekly;
    else if (text == u"MONTHLY")
        rule.frequency = Frequency::Monthly;
    else if (text == u"YEARLY")
        rule.frequency = Frequency::Yearly;
    else
        return false;
    return true;
}

bool readPart(QStringView name, QStringView value, Rule &rule)
{
    if (name == u"FREQ")
        return readFrequency(value, rule);
    if (name == u"INTERVAL")
        return (rule.interval = value.toInt()) > 0;
    if (name == u"COUNT")
        return (rule.count = value.toInt()) > 0;
    if (name == u"UNTIL")
        return (rule.until = QDate::fromString(value.left(8).toString(), QStringLiteral("yyyyMMdd"))).isValid();
    if (name == u"WKST")
        return (rule.weekStart = weekDayNamed(value)) > 0;
    if (name == u"BYMONTHDAY")
        return !(rule.monthDays = readNumbers(value)).contains(0);
    if (name == u"BYMONTH")
        return !(rule.months = readNumbers(value)).contains(0);
    if (name == u"BYSETPOS")
        return !(rule.positions = readNumbers(value)).contains(0);
    if (name != u"BYDAY")
        return false;
    for (QStringView part : value.split(u',')) {
        const auto day = readWeekDay(part);
        if (!day)
            return false;
        rule.days.append(*day);
    }
    return true;
}

std::optional<Rule> readRule(QStringView text, QDate start)
{
    Rule rule;
    bool hasFrequency = false;
    for (QStringView part : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0 || !readPart(part.left(equals).trimmed(), part.sliced(equals + 1).trimmed(), rule))
            return {};
        hasFrequency = hasFrequency || part.startsWith(u"FREQ");
    }
    // What the rule leaves open is as on the first day.
    if (rule.days.isEmpty() && rule.frequency == Frequency::Weekly)
        rule.days.append({start.dayOfWeek(), 0});
    if (rule.days.isEmpty() && rule.monthDays.isEmpty() && rule.frequency >= Frequency::Monthly)
        rule.monthDays.append(start.day());
    if (rule.months.isEmpty() && rule.frequency == Frequency::Yearly)
        rule.months.append(start.month());
    return hasFrequency ? std::optional(rule) : std::nullopt;
}

bool isWantedWeekDay(const Rule &rule, QDate date)
{
    const int fromStart = (date.day() - 1) / 7 + 1;
    const int fromEnd = -((date.daysInMonth() - date.day()) / 7 + 1);
    return std::any_of(rule.days.begin(), rule.days.end(), [&](const WeekDay &day) {
        return day.day == date.dayOfWeek() && (day.nth == 0 || day.nth == fromStart || day.nth == fromEnd);
    });
}

bool fits(const Rule &rule, QDate date)
{
    if (!rule.months.isEmpty() && !rule.months.contains(date.month()))
        return false;
    if (!rule.monthDays.isEmpty() && !rule.monthDays.contains(date.day()) && !rule.monthDays.contains(date.day() - date.daysInMonth() - 1))
        return false;
    return rule.days.isEmpty() || isWantedWeekDay(rule, date);
}

/// Which turn of the rule a day falls into: days, weeks, months or years since the start.
qint64 periodOf(const Rule &rule, QDate start, QDate date)
{
    switch (rule.frequency) {
    case Frequency::Daily: return start.daysTo(date);
    case Frequency::Weekly: return start.addDays(-((start.dayOfWeek() - rule.weekStart + 7) % 7)).daysTo(date) / 7;
    case Frequency::Monthly: return (date.year() - start.year()) * 12 + date.month() - start.month();
    case Frequency::Yearly: break;
    }
    return date.year() - start.year();
}

QList<QDate> chosen(const QList<QDate> &period, const QList<int> &positions)
{
    if (positions.isEmpty())
        return period;
    QList<QDate> picked;
    for (int i = 0; i < period.size(); ++i) {
        if (positions.contains(i + 1) || positions.contains(i - int(period.size())))
            picked.append(period[i]);
    }
    return picked;
}

} // namespace

std::optional<Recurrence> recurrenceOf(QStringView text, QDate start, QDate horizon)
{
    const std::optional<Rule> rule = readRule(text, start);
    if (!rule)
        return {};
    const bool isEndless = !rule->count && !rule->until.isValid();
    const QDate last = rule->until.isValid() ? rule->until : isEndless ? std::max(horizon, start) : start.addYears(longestYears);
    const int most = rule->count ? std::min(rule->count, mostDates) : mostDates;
    Recurrence found{{start}, isEndless || rule->count > mostDates};
    QList<QDate> period;
    qint64 current = 0;
    // A position counts from the beginning of its month, also before the first date.
    QDate date = rule->positions.isEmpty() ? start : QDate(start.year(), rule->frequency == Frequency::Yearly ? 1 : start.month(), 1);
    for (;; date = date.addDays(1)) {
        const qint64 turn = periodOf(*rule, start, date);
        if (turn != current || date > last) {
            for (QDate one : chosen(period, rule->positions)) {
                if (one > start && found.dates.size() < most)
                    found.dates.append(one);
            }
            period.clear();
            current = turn;
        }
        if (date > last || found.dates.size() >= most)
            break;
        if (turn % rule->interval == 0 && fits(*rule, date))
            period.append(date);
    }
    found.isCut = found.isCut || (rule->until.isValid() && found.dates.size() >= mostDates);
    return found;
}

} // namespace kith::exchange
