// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/dates.h"

#include <QHash>
#include <QLocale>

#include <array>

namespace kith::exchange {

namespace {

/// The numbers and the word of a date as written: "12 Mar 2024", "03/04/1991", "--04-03".
struct DateParts {
    std::array<int, 3> number = {};
    std::array<int, 3> digits = {};
    int count = 0;
    int month = 0; ///< named by a word
    int monthAt = 0; ///< how many numbers stood before the word
    bool isYearless = false; ///< began with "--"
    QStringView rest; ///< what follows: a time, or nothing
};

const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> all;
        for (const QLocale::Language language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish, QLocale::Italian,
                                                 QLocale::Dutch, QLocale::Portuguese, QLocale::Polish, QLocale::Swedish}) {
            const QLocale locale(language);
            for (int month = 12; month >= 1; --month) {
                for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    for (QString name : {locale.monthName(month, format), locale.standaloneMonthName(month, format)}) {
                        name = name.toLower();
                        name.remove(u'.');
                        if (!name.isEmpty() && !name.at(0).isDigit() && !all.contains(name))
                            all.insert(name, month);
                    }
                }
            }
        }
        all.insert(QStringLiteral("sept"), 9);
        return all;
    }();
    return names;
}

int monthNamed(QStringView word)
{
    return monthNames().value(word.toString().toLower(), 0);
}

qsizetype skipWord(QStringView text, qsizetype at)
{
    while (at < text.size() && (text[at].isLetter() || text[at].isMark()))
        ++at;
    return at;
}

bool isSmallWord(QStringView word)
{
    for (QStringView small : {QStringView(u"st"), QStringView(u"nd"), QStringView(u"rd"), QStringView(u"th"), QStringView(u"de"), QStringView(u"of")}) {
        if (word.compare(small, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Whether the date is complete, so that what comes next is the time.
bool isComplete(const DateParts &parts)
{
    return parts.count + (parts.month ? 1 : 0) >= 3;
}

bool takeNumber(QStringView text, qsizetype &at, DateParts &parts)
{
    int value = 0;
    int digits = 0;
    for (; at < text.size() && text[at].isDigit() && digits < 9; ++at, ++digits)
        value = value * 10 + text[at].digitValue();
    if (digits > 4 && digits != 8)
        return false;
    if (digits == 8) {
        if (parts.count || parts.month)
            return false;
        parts.number = {value / 10000, value / 100 % 100, value % 100};
        parts.digits = {4, 2, 2};
        parts.count = 3;
        return true;
    }
    parts.number[size_t(parts.count)] = value;
    parts.digits[size_t(parts.count++)] = digits;
    return true;
}

std::optional<DateParts> splitDate(QStringView text)
{
    DateParts parts;
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 60)
        return {};
    qsizetype at = 0;
    if (text.startsWith(u"--")) {
        parts.isYearless = true;
        at = 2;
        if (text.size() >= 6 && text[2].isDigit() && text[3].isDigit() && text[4].isDigit() && text[5].isDigit()) {
            parts.number = {text.sliced(2, 2).toInt(), text.sliced(4, 2).toInt(), 0};
            parts.count = 2;
            return parts;
        }
    }
    while (at < text.size()) {
        const QChar c = text[at];
        if (isComplete(parts) && (c == u' ' || c == u'T' || c == u't' || c == u',')) {
            parts.rest = text.sliced(at + 1).trimmed();
            return parts;
        }
        if (c.isDigit()) {
            if (parts.count >= 3 || !takeNumber(text, at, parts))
                return {};
        } else if (c.isLetter()) {
            const qsizetype end = skipWord(text, at);
            const QStringView word = text.sliced(at, end - at);
            const int month = monthNamed(word);
            if (month && !parts.month) {
                parts.month = month;
                parts.monthAt = parts.count;
            } else if (!isSmallWord(word) && parts.count + parts.month > 0) {
                return {};
            }
            at = end;
        } else if (QStringView(u"/.-, \u00a0").contains(c)) {
            ++at;
        } else {
            return {};
        }
    }
    return parts;
}

/// "19" is 2019, "84" is 1984: two digits mean the century that has already begun for a birthday.
int fullYear(int number, int digits, int thisYear, bool mayBeFuture)
{
    if (digits > 2)
        return number;
    const int century = thisYear / 100 * 100;
    const int limit = mayBeFuture ? thisYear % 100 + 20 : thisYear % 100;
    return number <= limit ? century + number : century - 100 + number;
}

bool isDay(const DayReading &day)
{
    return QDate::isValid(day.year ? day.year : 2000, day.month, day.day) && (!day.year || day.year >= 1000);
}

std::optional<DayReading> dayWithMonthName(const DateParts &parts, int thisYear, bool mayBeFuture)
{
    DayReading day{0, parts.month, 0};
    if (parts.count == 1 && parts.digits[0] <= 2)
        day.day = parts.number[0];
    else if (parts.count == 2 && parts.digits[0] > 2)
        day = {parts.number[0], parts.month, parts.number[1]};
    else if (parts.count == 2)
        day = {fullYear(parts.number[1], parts.digits[1], thisYear, mayBeFuture), parts.month, parts.number[0]};
    else
        return {};
    return isDay(day) ? std::optional(day) : std::nullopt;
}

bool isYearFirst(const DateParts &parts)
{
    return parts.count == 3 && parts.digits[0] > 2;
}

} // namespace

QString DayReading::toText() const
{
    const auto two = [](int n) { return QString::number(n).rightJustified(2, u'0'); };
    const QString head = year ? QString::number(year).rightJustified(4, u'0') + u'-' : QStringLiteral("--");
    return head + two(month) + u'-' + two(day);
}

static std::optional<DayReading> dayFrom(const DateParts &parts, DateOrder order, int thisYear, bool mayBeFuture)
{
    if (parts.month)
        return dayWithMonthName(parts, thisYear, mayBeFuture);
    DayReading day;
    if (isYearFirst(parts)) {
        day = {parts.number[0], parts.number[1], parts.number[2]};
    } else if (parts.isYearless && parts.count == 2) {
        day = {0, parts.number[0], parts.number[1]};
    } else if (parts.count >= 2) {
        const int first = parts.number[0];
        const int second = parts.number[1];
        const bool isDayFirst = order == DateOrder::DayFirst || (order == DateOrder::Unknown && first > 12) || first == second;
        if (order == DateOrder::Unknown && first <= 12 && second <= 12 && first != second)
            return {};
        day = {0, isDayFirst ? second : first, isDayFirst ? first : second};
        if (parts.digits[0] > 2 || parts.digits[1] > 2)
            return {};
        if (parts.count == 3)
            day.year = fullYear(parts.number[2], parts.digits[2], thisYear, mayBeFuture);
    } else {
        return {};
    }
    // Some address books write 1604 for "no year was given".
    if (day.year == 1604)
        day.year = 0;
    return isDay(day) ? std::optional(day) : std::nullopt;
}

std::optional<DayReading> readDay(QStringView text, DateOrder order, int thisYear, bool mayBeFuture)
{
    const std::optional<DateParts> parts = splitDate(text);
    return parts ? dayFrom(*parts, order, thisYear, mayBeFuture) : std::nullopt;
}

/// Takes "+01:00", "-0500", "Z" or "UTC" off the end of a time.
static std::optional<int> takeOffset(QStringView &text)
{
    if (text.endsWith(u'Z', Qt::CaseInsensitive)) {
        text = text.chopped(1).trimmed();
        return 0;
    }
    if (text.endsWith(u"UTC", Qt::CaseInsensitive) || text.endsWith(u"GMT", Qt::CaseInsensitive)) {
        text = text.chopped(3).trimmed();
        return 0;
    }
    const qsizetype sign = qMax(text.lastIndexOf(u'+'), text.lastIndexOf(u'-'));
    if (sign < 4)
        return {};
    const QString digits = text.sliced(sign + 1).toString().remove(u':');
    bool ok = false;
    const int value = digits.toInt(&ok);
    if (!ok || (digits.size() != 4 && digits.size() != 2))
        return {};
    const int seconds = digits.size() == 2 ? value * 3600 : (value / 100 * 60 + value % 100) * 60;
    const int factor = text[sign] == u'-' ? -1 : 1;
    text = text.left(sign).trimmed();
    return factor * seconds;
}

static std::optional<QTime> readTimeOfDay(QStringView text)
{
    std::array<int, 3> part = {};
    int count = 0;
    qsizetype at = 0;
    while (at < text.size() && count < 3) {
        const qsizetype from = at;
        for (; at < text.size() && text[at].isDigit(); ++at)
            part[size_t(count)] = part[size_t(count)] * 10 + text[at].digitValue();
        if (at == from || at - from > 2)
            return {};
        ++count;
        if (at < text.size() && (text[at] == u':' || (text[at] == u'.' && count < 3 && at + 1 < text.size() && text[at + 1].isDigit())))
            ++at;
        else
            break;
    }
    int ms = 0;
    if (at < text.size() && (text[at] == u'.' || text[at] == u',')) {
        int unit = 100;
        for (++at; at < text.size() && text[at].isDigit(); ++at, unit /= 10)
            ms += unit * text[at].digitValue();
    }
    QString suffix = text.sliced(at).toString().toLower();
    suffix.remove(u'.').remove(u' ').remove(QChar(0x202F)).remove(QChar(0xA0));
    if (suffix == u"pm" || suffix == u"am") {
        if (part[0] < 1 || part[0] > 12)
            return {};
        part[0] = part[0] % 12 + (suffix == u"pm" ? 12 : 0);
    } else if (!suffix.isEmpty() && suffix != u"h" && suffix != u"uhr") {
        return {};
    } else if (count < 2) {
        return {};
    }
    const QTime time(part[0], part[1], part[2], ms);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<MomentReading> readMoment(QStringView text, DateOrder order, int thisYear)
{
    const std::optional<DateParts> parts = splitDate(text);
    const std::optional<DayReading> day = parts ? dayFrom(*parts, order, thisYear, true) : std::nullopt;
    if (!day || !day->year)
        return {};
    MomentReading moment{day->toDate(), {}, {}};
    QStringView rest = parts->rest;
    if (rest.isEmpty())
        return moment;
    moment.offsetSeconds = takeOffset(rest);
    moment.time = readTimeOfDay(rest);
    return moment.time ? std::optional(moment) : std::nullopt;
}

void DateColumn::look(QStringView text)
{
    const std::optional<DateParts> parts = splitDate(text);
    if (!parts || parts->month || parts->isYearless || parts->count < 2 || isYearFirst(*parts))
        return;
    const int first = parts->number[0];
    const int second = parts->number[1];
    const bool fitsDayFirst = first >= 1 && first <= 31 && second >= 1 && second <= 12;
    const bool fitsMonthFirst = second >= 1 && second <= 31 && first >= 1 && first <= 12;
    const bool isNewProof = fitsDayFirst != fitsMonthFirst && !(fitsDayFirst ? m_dayFirst : m_monthFirst);
    if (isNewProof)
        m_proofs.append(text.trimmed().toString());
    m_dayFirst = m_dayFirst || (fitsDayFirst && !fitsMonthFirst);
    m_monthFirst = m_monthFirst || (fitsMonthFirst && !fitsDayFirst);
    if (fitsDayFirst && fitsMonthFirst && first != second && m_samples.size() < 3)
        m_samples.append(text.trimmed().toString());
}

DateOrder DateColumn::order(DateOrder told) const
{
    if (m_dayFirst != m_monthFirst)
        return m_dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return told;
}

} // namespace kith::exchange
