// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/icalendar.h"

#include "app/exchange/contentlines.h"
#include "app/exchange/libical.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <memory>
#include <utility>

namespace kith::exchange {

namespace {

constexpr qsizetype longestRule = 256;
constexpr int mostTimes = 500;
constexpr int longestYears = 100;
constexpr int stepsOfNothing = 400'000;
constexpr int mostSteps = 2'000'000;

struct Free {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    void operator()(icalparser *parser) const { icalparser_free(parser); }
    void operator()(icalrecur_iterator *dates) const { icalrecur_iterator_free(dates); }
};

using Component = std::unique_ptr<icalcomponent, Free>;
using OwnedText = std::unique_ptr<char, decltype(&std::free)>;

QString textOf(const char *text)
{
    return text ? QString::fromUtf8(text) : QString();
}

QString parameterOf(icalproperty *property, const char *name)
{
    return textOf(OwnedText(icalproperty_get_parameter_as_string_r(property, name), &std::free).get());
}

CalendarTime timeOf(icaltimetype written, icalproperty *property)
{
    CalendarTime time;
    if (icaltime_is_null_time(written))
        return time;
    time.date = QDate(written.year, written.month, written.day);
    if (written.is_date)
        return time;
    time.time = QTime(written.hour, written.minute);
    if (!time.time.isValid())
        return {};
    icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    time.zone = icaltime_is_utc(written) ? QStringLiteral("UTC") : zone ? textOf(icalparameter_get_tzid(zone)) : QString();
    return time;
}

int minutesOf(const icaldurationtype &duration)
{
    const qint64 minutes = qint64(duration.weeks) * 7 * 24 * 60 + qint64(duration.days) * 24 * 60 + qint64(duration.hours) * 60 + duration.minutes;
    return duration.is_neg ? 0 : int(qMin<qint64>(minutes, 1'000'000));
}

Answer answerOf(icalproperty *attendee)
{
    icalparameter *partstat = icalproperty_get_first_parameter(attendee, ICAL_PARTSTAT_PARAMETER);
    switch (partstat ? icalparameter_get_partstat(partstat) : ICAL_PARTSTAT_NONE) {
    case ICAL_PARTSTAT_ACCEPTED: return Answer::Accepted;
    case ICAL_PARTSTAT_TENTATIVE: return Answer::Tentative;
    case ICAL_PARTSTAT_DECLINED: return Answer::Declined;
    default: return Answer::NeedsAction;
    }
}

bool isNobody(icalproperty *attendee)
{
    icalparameter *kind = icalproperty_get_first_parameter(attendee, ICAL_CUTYPE_PARAMETER);
    const int type = kind ? icalparameter_get_cutype(kind) : ICAL_CUTYPE_INDIVIDUAL;
    return type == ICAL_CUTYPE_ROOM || type == ICAL_CUTYPE_RESOURCE || type == ICAL_CUTYPE_GROUP;
}

void takeGuest(CalendarEntry &entry, icalproperty *attendee, int line)
{
    if (isNobody(attendee))
        return;
    CalendarGuest guest;
    guest.line = line;
    icalparameter *name = icalproperty_get_first_parameter(attendee, ICAL_CN_PARAMETER);
    guest.name = unescaped(textOf(name ? icalparameter_get_cn(name) : nullptr)).simplified();
    const QString address = textOf(icalproperty_get_attendee(attendee));
    guest.email = address.startsWith(u"mailto:", Qt::CaseInsensitive) ? address.sliced(7).trimmed() : QString();
    guest.answer = answerOf(attendee);
    if (const int more = parameterOf(attendee, "X-NUM-GUESTS").toInt(); more > 0)
        guest.partySize = 1 + qMin(more, 49);
    entry.guests.append(guest);
}

/// False when the value is no time that exists.
bool takeTime(CalendarTime &to, icaltimetype written, icalproperty *property)
{
    const CalendarTime time = timeOf(written, property);
    if (time.isValid())
        to = time;
    return time.isValid();
}

bool takeExtra(QList<CalendarTime> &to, icaltimetype written, icalproperty *property)
{
    CalendarTime time;
    if (!takeTime(time, written, property))
        return false;
    to.append(time);
    return true;
}

bool takeRDate(CalendarEntry &entry, icalproperty *property)
{
    const icaldatetimeperiodtype date = icalproperty_get_rdate(property);
    return takeExtra(entry.also, icaltime_is_null_time(date.time) ? date.period.start : date.time, property);
}

/// False when nothing could be made of it.
bool takeProperty(CalendarEntry &entry, icalproperty *property, int line)
{
    switch (icalproperty_isa(property)) {
    case ICAL_SUMMARY_PROPERTY: entry.title = textOf(icalproperty_get_summary(property)).simplified(); return true;
    case ICAL_LOCATION_PROPERTY: entry.venue = textOf(icalproperty_get_location(property)).simplified(); return true;
    case ICAL_DESCRIPTION_PROPERTY: entry.agenda = textOf(icalproperty_get_description(property)).trimmed(); return true;
    case ICAL_STATUS_PROPERTY: entry.isCancelled = icalproperty_get_status(property) == ICAL_STATUS_CANCELLED; return true;
    case ICAL_DURATION_PROPERTY: entry.minutes = minutesOf(icalproperty_get_duration(property)); return true;
    case ICAL_ATTENDEE_PROPERTY: takeGuest(entry, property, line); return true;
    case ICAL_DTSTART_PROPERTY: return takeTime(entry.start, icalproperty_get_dtstart(property), property);
    case ICAL_DTEND_PROPERTY: return takeTime(entry.end, icalproperty_get_dtend(property), property);
    case ICAL_RECURRENCEID_PROPERTY:
        entry.isFromThereOn = icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER);
        return takeTime(entry.original, icalproperty_get_recurrenceid(property), property);
    case ICAL_EXDATE_PROPERTY: return takeExtra(entry.except, icalproperty_get_exdate(property), property);
    case ICAL_RDATE_PROPERTY: return takeRDate(entry, property);
    default: return false;
    }
}

/// A component with this line alone, so that a broken one spoils no other.
Component parsed(QByteArray line)
{
    const std::unique_ptr<icalparser, Free> parser(icalparser_new());
    char begin[] = "BEGIN:VEVENT", end[] = "END:VEVENT";
    icalparser_add_line(parser.get(), begin);
    icalparser_add_line(parser.get(), line.data());
    return Component(icalparser_add_line(parser.get(), end));
}

/// A rule on the way to its times. libical 3.0.16 gets some rules wrong without saying so: they are refused, or put right first.
class Rule
{
public:
    Rule(const QString &text, const WallTime &start, bool isDay) : m_start(start), m_isDay(isDay)
    {
        m_rule = icalrecurrencetype_from_string(text.toUtf8().constData());
        m_calendar.reset(m_rule.rscale);
        if (isDay)
            m_rule.by_hour[0] = m_rule.by_minute[0] = ICAL_RECURRENCE_ARRAY_MAX;
    }

    Recurrence expand(QDate horizon)
    {
        Recurrence found;
        if (!isSound() || !setEnd(horizon))
            return found;
        found.isEndless = m_isEndless;
        complete();
        const std::unique_ptr<icalrecur_iterator, Free> dates(icalrecur_iterator_new(m_rule, written(m_start)));
        if (!dates) {
            found.steps = stepsOfNothing;
            return found;
        }
        found.times.append(m_start);
        collect(dates.get(), found, horizon);
        return found;
    }

private:
    static bool has(const short *part) { return part[0] != ICAL_RECURRENCE_ARRAY_MAX; }

    template<class Test>
    static bool anyOf(const short *part, Test test)
    {
        for (; *part != ICAL_RECURRENCE_ARRAY_MAX; ++part) {
            if (test(*part))
                return true;
        }
        return false;
    }

    static bool isBefore(const WallTime &a, const WallTime &b) { return std::pair(a.date(), a.time()) < std::pair(b.date(), b.time()); }

    static icaltimetype written(const WallTime &time)
    {
        icaltimetype t = icaltime_null_time();
        t.year = time.date().year();
        t.month = time.date().month();
        t.day = time.date().day();
        t.hour = time.time().hour();
        t.minute = time.time().minute();
        return t;
    }

    bool isSound() const
    {
        const auto &r = m_rule;
        if (!isGregorian())
            return isFeast();
        const bool isLong = r.freq == ICAL_MONTHLY_RECURRENCE || r.freq == ICAL_YEARLY_RECURRENCE;
        if (!isLong && r.freq != ICAL_DAILY_RECURRENCE && r.freq != ICAL_WEEKLY_RECURRENCE)
            return false;
        // It begins in wrong weeks, and reads out of bounds for the last one.
        if (has(r.by_week_no) || has(r.by_second))
            return false;
        if (has(r.by_year_day) && (has(r.by_month) || has(r.by_month_day)))
            return false;
        const bool hasOrdinals = anyOf(r.by_day, [](short day) { return icalrecurrencetype_day_position(day) != 0; });
        if (!isLong && (hasOrdinals || has(r.by_set_pos) || anyOf(r.by_month_day, [](short day) { return day < 1; })))
            return false;
        const int most = r.freq == ICAL_YEARLY_RECURRENCE && !has(r.by_month) ? 53 : 5;
        if (anyOf(r.by_day, [most](short day) { return std::abs(icalrecurrencetype_day_position(day)) > most; }))
            return false;
        // Other calendars have leap months.
        if (anyOf(r.by_month, [](short month) { return month > 12; }) || (isOfEachMonth() && hasOrdinals))
            return false;
        return !has(r.by_set_pos) || !countsTwice();
    }

    /// One day of another calendar's year. Anything else there can lead it out of the years ICU knows, and out of its own memory.
    bool isFeast() const
    {
        const auto &r = m_rule;
        const auto isOne = [](const short *part) { return has(part) && part[1] == ICAL_RECURRENCE_ARRAY_MAX; };
        const bool isAnythingElse = has(r.by_day) || has(r.by_year_day) || has(r.by_week_no) || has(r.by_set_pos) || has(r.by_hour) || has(r.by_minute) || has(r.by_second);
        return r.freq == ICAL_YEARLY_RECURRENCE && r.interval == 1 && isOne(r.by_month) && isOne(r.by_month_day) && r.by_month_day[0] > 0 && !isAnythingElse
            && m_start.date().year() >= 1900 && m_start.date().year() < 2200;
    }

    /// "The 15th" of a year: of every month, where libical takes the start's alone.
    bool isOfEachMonth() const { return m_rule.freq == ICAL_YEARLY_RECURRENCE && has(m_rule.by_month_day) && !has(m_rule.by_month); }

    /// Positions are counted before a day named from both ends, or with several times, is one.
    bool countsTwice() const
    {
        const auto &r = m_rule;
        const auto before = [](short day) { return day < 0; };
        const auto after = [](short day) { return day > 0; };
        const auto several = [](const short *part) { return has(part) && part[1] != ICAL_RECURRENCE_ARRAY_MAX; };
        if (several(r.by_hour) || several(r.by_minute))
            return true;
        if (anyOf(r.by_month_day, before) && anyOf(r.by_month_day, after))
            return true;
        const auto fromEnd = [](short day) { return icalrecurrencetype_day_position(day) < 0; };
        const auto fromStart = [](short day) { return icalrecurrencetype_day_position(day) >= 0; };
        return anyOf(r.by_day, fromEnd) && anyOf(r.by_day, fromStart);
    }

    bool isGregorian() const { return !m_rule.rscale || qstricmp(m_rule.rscale, "GREGORIAN") == 0; }

    /// Hours come out in the order of the rule, and as often as it names them.
    static void sort(short *part)
    {
        short *end = part;
        while (*end != ICAL_RECURRENCE_ARRAY_MAX)
            ++end;
        std::sort(part, end);
        std::fill(std::unique(part, end), end, short(ICAL_RECURRENCE_ARRAY_MAX));
    }

    void complete()
    {
        sort(m_rule.by_hour);
        sort(m_rule.by_minute);
        if (m_rule.freq == ICAL_WEEKLY_RECURRENCE) {
            // Every other Sunday begins a week early when the start is no Sunday, so weeks are counted here.
            m_weeks = std::exchange(m_rule.interval, short(1));
        }
        if (isOfEachMonth()) {
            for (short month = 1; month <= 12; ++month)
                m_rule.by_month[month - 1] = month;
            m_rule.by_month[12] = ICAL_RECURRENCE_ARRAY_MAX;
        }
    }

    /// False when the rule ends at a day that does not exist.
    bool setEnd(QDate horizon)
    {
        m_count = std::exchange(m_rule.count, 0);
        m_isEndless = !m_count && icaltime_is_null_time(m_rule.until);
        WallTime last(m_isEndless ? std::max(horizon, m_start.date()) : m_start.date().addYears(longestYears), QTime(23, 59), m_start.zone());
        if (!m_count && !m_isEndless) {
            const WallTime until = endAsWritten();
            if (!until.isValid())
                return false;
            last = isBefore(until, last) ? until : last;
        }
        m_last = last.date();
        m_rule.until = written(last);
        return true;
    }

    /// The end is written in UTC, the times are not; a day means all of it.
    WallTime endAsWritten() const
    {
        const icaltimetype &u = m_rule.until;
        const bool isWhole = m_isDay || u.is_date;
        const WallTime until(QDate(u.year, u.month, u.day), isWhole ? QTime(23, 59) : QTime(u.hour, u.minute), m_start.zone());
        return !isWhole && icaltime_is_utc(u) ? WallTime::at(WallTime(until.date(), until.time(), QStringLiteral("UTC")).toInstant(), m_start.zone()) : until;
    }

    void collect(icalrecur_iterator *dates, Recurrence &found, QDate horizon) const
    {
        QDate seen = m_start.date();
        int left = m_count ? m_count - 1 : std::numeric_limits<int>::max();
        int steps = 0;
        icaltimetype t = icalrecur_iterator_next(dates);
        const bool isNothing = icaltime_is_null_time(t) && m_rule.freq >= ICAL_MONTHLY_RECURRENCE;
        for (; left > 0 && steps < mostSteps && !icaltime_is_null_time(t); t = icalrecur_iterator_next(dates), ++steps) {
            const WallTime time(QDate(t.year, t.month, t.day), QTime(t.hour, t.minute), m_start.zone());
            seen = time.date();
            if (!isBefore(m_start, time) || !isInItsWeek(time.date()))
                continue;
            --left;
            if (found.times.size() == mostTimes) {
                found.isCut = true;
                if (time.date() > horizon)
                    break;
                found.times.removeFirst();
            }
            found.times.append(time);
        }
        found.isCut = found.isCut || steps == mostSteps;
        steps += int(m_start.date().daysTo(icaltime_is_null_time(t) ? m_last : seen)) / daysOfStep();
        found.steps = isNothing ? stepsOfNothing : steps * costOfStep();
    }

    bool isInItsWeek(QDate date) const
    {
        const int first = m_rule.week_start == ICAL_SUNDAY_WEEKDAY ? Qt::Sunday : int(m_rule.week_start) - 1;
        const auto weekOf = [first](QDate day) { return day.addDays(-((day.dayOfWeek() - first + 7) % 7)); };
        return m_weeks == 1 || weekOf(m_start.date()).daysTo(weekOf(date)) / 7 % m_weeks == 0;
    }

    int daysOfStep() const
    {
        switch (m_rule.freq) {
        case ICAL_WEEKLY_RECURRENCE: return 7;
        case ICAL_MONTHLY_RECURRENCE: return 30;
        case ICAL_YEARLY_RECURRENCE: return 365;
        default: return 1;
        }
    }

    /// Other calendars are worked out by ICU, and the moon's by astronomy.
    int costOfStep() const
    {
        if (isGregorian())
            return 1;
        return qstricmp(m_rule.rscale, "CHINESE") == 0 || qstricmp(m_rule.rscale, "DANGI") == 0 ? 1000 : 50;
    }

    const WallTime m_start;
    const bool m_isDay;
    icalrecurrencetype m_rule;
    OwnedText m_calendar{nullptr, &std::free};
    int m_count = 0;
    int m_weeks = 1;
    bool m_isEndless = false;
    QDate m_last;
};

/// Clocks change once a year, on one weekday or day of one month; any other rule could take for ever.
bool isClockRule(const icalrecurrencetype &rule)
{
    const auto none = [](const short *part) { return part[0] == ICAL_RECURRENCE_ARRAY_MAX; };
    if (rule.freq != ICAL_YEARLY_RECURRENCE || rule.interval != 1 || rule.rscale || none(rule.by_month) || rule.by_month[1] != ICAL_RECURRENCE_ARRAY_MAX)
        return false;
    if (!none(rule.by_second) || !none(rule.by_minute) || !none(rule.by_hour) || !none(rule.by_year_day) || !none(rule.by_week_no) || !none(rule.by_set_pos))
        return false;
    for (const short *day = rule.by_month_day; *day != ICAL_RECURRENCE_ARRAY_MAX; ++day) {
        if (*day < 1 || *day > 28)
            return false;
    }
    return none(rule.by_day) || (rule.by_day[1] == ICAL_RECURRENCE_ARRAY_MAX && std::abs(icalrecurrencetype_day_position(rule.by_day[0])) <= 4);
}

bool isUsableZone(icalcomponent *zone)
{
    if (!zone || icalcomponent_isa(zone) != ICAL_VTIMEZONE_COMPONENT)
        return false;
    for (icalcomponent *part = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT); part; part = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT)) {
        for (icalproperty *p = icalcomponent_get_first_property(part, ICAL_RRULE_PROPERTY); p; p = icalcomponent_get_next_property(part, ICAL_RRULE_PROPERTY)) {
            if (!isClockRule(icalproperty_get_rrule(p)))
                return false;
        }
    }
    return true;
}

} // namespace

bool readInto(CalendarEntry &entry, const ContentLine &line, const QString &value)
{
    // Quoted-printable values of old calendars come with their line breaks.
    QString text = line.name + line.parameters + u':' + value;
    text.remove(u'\r').replace(u'\n', QLatin1String("\\n"));
    if (!loadLibical().ok())
        return false;
    const Component alone = parsed(text.toUtf8());
    bool isTaken = false;
    for (icalproperty *p = icalcomponent_get_first_property(alone.get(), ICAL_ANY_PROPERTY); p; p = icalcomponent_get_next_property(alone.get(), ICAL_ANY_PROPERTY))
        isTaken = takeProperty(entry, p, line.line) || isTaken;
    return isTaken;
}

Recurrence recurrenceOf(const QString &rule, const WallTime &start, bool isDay, QDate horizon)
{
    // libical keeps an interval in sixteen bits, whatever becomes of it.
    static const QRegularExpression hugeInterval(QStringLiteral("INTERVAL=\\d{5}"), QRegularExpression::CaseInsensitiveOption);
    const bool isRefused = rule.size() > longestRule || rule.contains(hugeInterval) || !loadLibical().ok();
    return isRefused ? Recurrence() : Rule(rule, start, isDay).expand(horizon);
}

QList<int> zoneOffsets(const QByteArray &vtimezone, const QList<QDateTime> &at)
{
    if (!loadLibical().ok())
        return {};
    Component component(icalparser_parse_string(vtimezone.constData()));
    if (!isUsableZone(component.get()))
        return {};
    icaltimezone *zone = icaltimezone_new();
    QList<int> offsets;
    if (icaltimezone_set_component(zone, component.get())) {
        component.release(); // it is the zone's now
        for (const QDateTime &local : at) {
            icaltimetype t = icaltime_null_time();
            t.year = local.date().year();
            t.month = local.date().month();
            t.day = local.date().day();
            t.hour = local.time().hour();
            offsets.append(icaltimezone_get_utc_offset(zone, &t, nullptr));
        }
    }
    icaltimezone_free(zone, 1);
    return offsets;
}

} // namespace kith::exchange
