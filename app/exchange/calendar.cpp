// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendar.h"

#include "app/exchange/calendartext.h"
#include "app/exchange/calendarzones.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace kith::exchange {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr int mostEvents = 20'000;
constexpr int mostAnswers = 100'000;
constexpr int mostSteps = 4'000'000; // some ten seconds
constexpr int longestMinutes = 31 * 24 * 60;
constexpr int dayMinutes = 24 * 60;

/// Spreads series out and puts moved dates where they belong.
class Spreading
{
public:
    Spreading(CalendarText text, const QString &zone, QDate today)
        : m_text(std::move(text)), m_zones(m_text.zones, zone, today), m_zone(zone), m_horizon(today.addYears(1))
    {
        m_file.unmapped = m_text.unmapped;
    }

    Result<CalendarFile> run()
    {
        for (const CalendarEntry &entry : std::as_const(m_text.entries)) {
            if (entry.original.isValid())
                m_moved.insert(dateKey(entry, entry.original), &entry);
        }
        for (const CalendarEntry &entry : std::as_const(m_text.entries)) {
            if (!entry.original.isValid())
                spread(entry);
            if (m_file.events.size() > mostEvents)
                return refusal(CalendarWords::tr("Line %1: there are more than %L2 dates. Nothing was imported.").arg(entry.line).arg(mostEvents));
            if (m_answers > mostAnswers)
                return refusal(CalendarWords::tr("Line %1: there are more than %L2 answers. Nothing was imported.").arg(entry.line).arg(mostAnswers));
            if (m_steps > mostSteps)
                return refusal(CalendarWords::tr("Line %1: the series in this file would take too long to work out. Nothing was imported.").arg(entry.line));
        }
        addLoneMoves();
        m_file.notes = m_text.notes.told();
        return std::move(m_file);
    }

private:
    static Error refusal(const QString &text) { return Error{Error::Kind::Rule, text, {}}; }

    QString homeOf(const CalendarEntry &entry)
    {
        const QString own = entry.home.isEmpty() ? QString() : m_zones.find(entry.home);
        return own.isEmpty() ? m_zone : own;
    }

    /// In the zone it is written in; what nobody knows is as the clock at home has it.
    WallTime wallTime(const CalendarEntry &entry, const CalendarTime &time)
    {
        if (time.isDay() || time.zone.isEmpty())
            return {time.date, time.isDay() ? QTime(0, 0) : time.time, homeOf(entry)};
        QString zone = m_zones.find(time.zone);
        if (zone.isEmpty()) {
            zone = homeOf(entry);
            if (!m_unknown.contains(time.zone) && m_unknown.size() < 100) {
                m_unknown.insert(time.zone);
                m_text.notes.add(CalendarWords::tr("Line %1: nobody knows the time zone “%2”; its times were taken as those of %3.").arg(entry.line).arg(time.zone.left(60), zone));
            }
        }
        return {time.date, time.time, zone};
    }

    /// UTC is how programs write a moment, not where people meet.
    WallTime shown(const CalendarEntry &entry, const WallTime &time) { return time.zone() == u"UTC" ? WallTime::at(time.toInstant(), homeOf(entry)) : time; }

    static QString seriesOf(const CalendarEntry &entry) { return entry.uid.isEmpty() ? entry.title : entry.uid; }
    static QString dayKey(const CalendarEntry &entry, QDate day) { return seriesOf(entry) + u'/' + day.toString(Qt::ISODate); }
    static QString instantKey(const CalendarEntry &entry, const WallTime &time) { return seriesOf(entry) + u'/' + QString::number(time.toInstant().ms); }

    QString dateKey(const CalendarEntry &entry, const CalendarTime &time)
    {
        return time.isDay() ? dayKey(entry, time.date) : instantKey(entry, wallTime(entry, time));
    }

    QString externalId(const CalendarEntry &entry, const WallTime &time)
    {
        return QStringLiteral("ical:%1/%2").arg(seriesOf(entry), shown(entry, time).toText().remove(u'-').remove(u':'));
    }

    QList<WallTime> startsOf(const CalendarEntry &entry)
    {
        const WallTime start = wallTime(entry, entry.start);
        QList<WallTime> starts{start};
        for (const QString &rule : entry.rules) {
            if (m_steps > mostSteps || starts.size() > mostEvents)
                break;
            const Recurrence dates = recurrenceOf(rule, start, entry.start.isDay(), m_horizon);
            m_steps += dates.steps;
            noteRule(entry, rule, dates);
            starts += dates.times;
        }
        for (const CalendarTime &also : entry.also)
            starts.append(wallTime(entry, also));
        const auto before = [](const WallTime &a, const WallTime &b) { return std::pair(a.date(), a.time()) < std::pair(b.date(), b.time()); };
        std::stable_sort(starts.begin(), starts.end(), before);
        starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
        return starts;
    }

    void noteRule(const CalendarEntry &entry, const QString &rule, const Recurrence &dates)
    {
        if (dates.times.isEmpty())
            m_text.notes.add(CalendarWords::tr("Line %1: Kith does not know the rule “%2”; only the first date was taken.").arg(entry.line).arg(rule.left(120)));
        else if (dates.isCut)
            m_text.notes.add(CalendarWords::tr("Line %1: “%2” has more dates than anybody plans; %L3 of them were taken.").arg(entry.line).arg(entry.title).arg(dates.times.size()));
        else if (dates.isEndless)
            m_text.notes.add(CalendarWords::tr("Line %1: “%2” goes on without an end; its dates for a year from now were taken.").arg(entry.line).arg(entry.title));
    }

    void spread(const CalendarEntry &entry)
    {
        QSet<QString> except;
        for (const CalendarTime &time : entry.except)
            except.insert(dateKey(entry, time));
        const bool isSeries = !entry.rules.isEmpty() || !entry.also.isEmpty();
        for (const WallTime &start : startsOf(entry)) {
            const QString day = dayKey(entry, start.date());
            const QString instant = instantKey(entry, start);
            if (except.contains(day) || except.contains(instant))
                continue;
            const CalendarEntry *moved = isSeries ? m_moved.take(instant) : nullptr;
            if (!moved && isSeries)
                moved = m_moved.take(day);
            add(moved ? *moved : entry, moved ? wallTime(*moved, moved->start) : start, externalId(entry, start), entry);
        }
    }

    /// A moved date whose series is in another file, or without it.
    void addLoneMoves()
    {
        for (const CalendarEntry &entry : std::as_const(m_text.entries)) {
            if (!entry.original.isValid())
                continue;
            if (entry.isFromThereOn)
                m_text.notes.add(CalendarWords::tr("Line %1: “%2” was moved with every later date; Kith moved this one date only.").arg(entry.line).arg(entry.title));
            if (m_moved.value(dateKey(entry, entry.original)) == &entry)
                add(entry, wallTime(entry, entry.start), externalId(entry, wallTime(entry, entry.original)), entry);
        }
    }

    int minutesOf(const CalendarEntry &entry)
    {
        if (!entry.end.isValid())
            return entry.minutes;
        const WallTime from = wallTime(entry, entry.start);
        const WallTime to = wallTime(entry, entry.end);
        const QString utc = QStringLiteral("UTC");
        const bool isSameClock = from.zone() == to.zone();
        const qint64 ms = isSameClock ? WallTime(to.date(), to.time(), utc).toInstant().ms - WallTime(from.date(), from.time(), utc).toInstant().ms
                                      : to.toInstant().ms - from.toInstant().ms;
        return int(std::clamp<qint64>(ms / 60'000, 0, longestMinutes + 1));
    }

    /// Who is asked to the series is asked to a moved date that names nobody.
    void add(const CalendarEntry &entry, const WallTime &start, const QString &key, const CalendarEntry &series)
    {
        CalendarEvent dated;
        dated.guests = entry.guests.isEmpty() ? series.guests : entry.guests;
        m_answers += dated.guests.size();
        Gathering &gathering = dated.gathering;
        gathering.title = entry.title;
        gathering.venue = entry.venue;
        gathering.agenda = entry.agenda;
        gathering.state = entry.isCancelled ? GatheringState::Cancelled : GatheringState::Planned;
        const WallTime here = shown(entry, start);
        gathering.zone = here.zone();
        gathering.starts = here.toText();
        gathering.allDay = entry.start.isDay();
        const int minutes = minutesOf(entry);
        // The day after the last is how iCalendar ends a whole day.
        if (minutes > 0 && minutes <= longestMinutes && !(gathering.allDay && minutes == dayMinutes))
            gathering.ends = here.plusMinutes(gathering.allDay ? minutes - dayMinutes : minutes).toText();
        gathering.externalIds = {key};
        m_file.events.append(dated);
    }

    CalendarText m_text;
    CalendarZones m_zones;
    const QString m_zone;
    const QDate m_horizon;
    CalendarFile m_file;
    QHash<QString, const CalendarEntry *> m_moved;
    QSet<QString> m_unknown;
    qint64 m_answers = 0;
    qint64 m_steps = 0;
};

} // namespace

bool looksLikeCalendar(QStringView text)
{
    return text.left(4096).trimmed().startsWith(u"BEGIN:VCALENDAR", Qt::CaseInsensitive);
}

Result<CalendarFile> readCalendar(const QString &text, const QString &zone, QDate today)
{
    Result<CalendarText> read = readCalendarText(text);
    return read ? Spreading(std::move(*read), zone, today).run() : Result<CalendarFile>(read.error());
}

} // namespace kith::exchange
