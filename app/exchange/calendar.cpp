// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendar.h"

#include "app/exchange/contentlines.h"
#include "app/exchange/recurrence.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

namespace kith::exchange {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr int mostEvents = 20'000;

/// When something is, as written.
struct CalendarTime {
    WallTime at;
    bool isDay = false;
};

/// One VEVENT before its series is spread out.
struct RawEvent {
    int line = 0;
    QString uid;
    Gathering gathering;
    CalendarTime start, end, recurrenceId;
    QString duration, rule;
    QList<CalendarTime> except, also;
    QList<CalendarGuest> guests;
};

QString knownZone(const QString &name, const QString &fallback)
{
    if (name.isEmpty())
        return fallback;
    if (isKnownZone(name))
        return name;
    // "/freeassociation.sourceforge.net/Europe/Berlin", or a name of Windows.
    const QString tail = name.section(u'/', -2);
    if (isKnownZone(tail))
        return tail;
    const QByteArray iana = QTimeZone::windowsIdToDefaultIanaId(name.toLatin1());
    return iana.isEmpty() ? fallback : QString::fromLatin1(iana);
}

CalendarTime readTime(QStringView text, const ContentLine &line, const QString &zone)
{
    text = text.trimmed();
    const QDate date = QDate::fromString(text.left(8).toString(), QStringLiteral("yyyyMMdd"));
    if (text.size() == 8)
        return {WallTime(date, QTime(0, 0), zone), true};
    const QTime time = QTime::fromString(text.sliced(qMin<qsizetype>(9, text.size())).left(6).toString(), QStringLiteral("HHmmss"));
    if (text.endsWith(u'Z'))
        return {WallTime::at(WallTime(date, time, QStringLiteral("UTC")).toInstant(), zone), false};
    return {WallTime(date, QTime(time.hour(), time.minute()), knownZone(line.parameter(u"TZID").value(0), zone)), false};
}

Answer answerOf(const QString &partstat)
{
    if (partstat.compare(u"ACCEPTED", Qt::CaseInsensitive) == 0)
        return Answer::Accepted;
    if (partstat.compare(u"TENTATIVE", Qt::CaseInsensitive) == 0)
        return Answer::Tentative;
    return partstat.compare(u"DECLINED", Qt::CaseInsensitive) == 0 ? Answer::Declined : Answer::NeedsAction;
}

void takeGuest(RawEvent &event, const ContentLine &line)
{
    const QString kind = line.parameter(u"CUTYPE").value(0).toUpper();
    if (kind == u"ROOM" || kind == u"RESOURCE" || kind == u"GROUP")
        return;
    CalendarGuest guest;
    guest.line = line.line;
    guest.name = unescaped(line.parameter(u"CN").value(0)).simplified();
    guest.email = line.value.startsWith(u"mailto:", Qt::CaseInsensitive) ? line.value.sliced(7).trimmed() : QString();
    guest.answer = answerOf(line.parameter(u"PARTSTAT").value(0));
    if (const int more = line.parameter(u"X-NUM-GUESTS").value(0).toInt(); more > 0)
        guest.partySize = 1 + qMin(more, 49);
    event.guests.append(guest);
}

/// False when the property has no place.
bool takeProperty(RawEvent &event, const ContentLine &line, const QString &zone)
{
    const QString &name = line.name;
    if (name == u"UID")
        event.uid = line.value.trimmed();
    else if (name == u"SUMMARY")
        event.gathering.title = unescaped(line.value).simplified();
    else if (name == u"LOCATION")
        event.gathering.venue = unescaped(line.value).simplified();
    else if (name == u"DESCRIPTION")
        event.gathering.agenda = unescaped(line.value).trimmed();
    else if (name == u"DTSTART")
        event.start = readTime(line.value, line, zone);
    else if (name == u"DTEND")
        event.end = readTime(line.value, line, zone);
    else if (name == u"DURATION")
        event.duration = line.value.trimmed();
    else if (name == u"RRULE")
        event.rule = line.value.trimmed();
    else if (name == u"EXDATE" || name == u"RDATE")
        for (const QString &one : line.value.split(u',', Qt::SkipEmptyParts))
            (name == u"EXDATE" ? event.except : event.also).append(readTime(one, line, zone));
    else if (name == u"RECURRENCE-ID")
        event.recurrenceId = readTime(line.value, line, zone);
    else if (name == u"STATUS")
        event.gathering.state = line.value.trimmed() == u"CANCELLED" ? GatheringState::Cancelled : GatheringState::Planned;
    else if (name == u"ATTENDEE")
        takeGuest(event, line);
    else
        return false;
    return true;
}

bool isTechnical(const QString &name)
{
    static const QStringList names{QStringLiteral("DTSTAMP"), QStringLiteral("SEQUENCE"), QStringLiteral("CREATED"), QStringLiteral("LAST-MODIFIED"),
                                   QStringLiteral("TRANSP"),  QStringLiteral("CLASS"),    QStringLiteral("PRIORITY")};
    return names.contains(name);
}

/// "PT1H30M", "P1D": minutes, 0 when it is none.
int minutesOf(const QString &duration)
{
    int minutes = 0;
    int number = 0;
    for (QChar c : duration) {
        if (c.isDigit())
            number = qMin(number * 10 + c.digitValue(), 100'000);
        else if (c.isLetter())
            minutes += std::exchange(number, 0) * (c == u'W' ? 7 * 24 * 60 : c == u'D' ? 24 * 60 : c == u'H' ? 60 : c == u'M' ? 1 : 0);
    }
    return minutes;
}

QString keyOf(const RawEvent &event, const WallTime &original)
{
    const QString uid = event.uid.isEmpty() ? event.gathering.title : event.uid;
    return QStringLiteral("ical:%1/%2").arg(uid, original.toText().remove(u'-').remove(u':'));
}

/// Spreads series out and puts moved dates where they belong.
class CalendarReading
{
public:
    CalendarReading(const QString &zone, QDate today) : m_zone(zone), m_today(today) { }

    Result<CalendarFile> run(const QString &text)
    {
        ContentLines lines(text);
        ContentLine line;
        while (lines.next(line)) {
            if (line.name == u"BEGIN" && line.value.trimmed() == u"VEVENT")
                readEvent(lines, line.line);
        }
        if (lines.isTooLong())
            return Error{Error::Kind::Rule, CalendarWords::tr("Line %1: a value is longer than 64 kB. Nothing was imported.").arg(line.line), {}};
        for (const RawEvent &event : m_raw)
            m_moved.insert(event.recurrenceId.at.isValid() ? keyOf(event, event.recurrenceId.at) : QString(), &event);
        for (const RawEvent &event : m_raw) {
            if (!event.recurrenceId.at.isValid())
                spread(event);
            if (m_file.events.size() > mostEvents)
                return Error{Error::Kind::Rule, CalendarWords::tr("Line %1: there are more than %L2 dates. Nothing was imported.").arg(event.line).arg(mostEvents), {}};
        }
        addLoneMoves();
        return std::move(m_file);
    }

private:
    void readEvent(ContentLines &lines, int began)
    {
        RawEvent event;
        event.line = began;
        int depth = 1;
        ContentLine line;
        while (depth > 0 && lines.next(line)) {
            if (line.name == u"BEGIN")
                ++depth;
            else if (line.name == u"END")
                --depth;
            else if (depth == 1 && !isTechnical(line.name) && !takeProperty(event, line, m_zone) && !m_file.unmapped.contains(line.name))
                m_file.unmapped.append(line.name);
        }
        if (depth > 0 || !event.start.at.isValid() || event.gathering.title.isEmpty())
            m_file.notes.append(CalendarWords::tr("Line %1: an event without a title, a start or an end of its entry. It was left out.").arg(began));
        else
            m_raw.append(event);
    }

    void spread(const RawEvent &event)
    {
        QList<WallTime> starts{event.start.at};
        if (!event.rule.isEmpty()) {
            const auto dates = recurrenceOf(event.rule, event.start.at.date(), m_today.addYears(1));
            if (!dates)
                m_file.notes.append(CalendarWords::tr("Line %1: Kith does not know the rule “%2”; only the first date was taken.").arg(event.line).arg(event.rule));
            else if (dates->isCut)
                m_file.notes.append(CalendarWords::tr("Line %1: “%2” goes on without an end; a year of it was taken.").arg(event.line).arg(event.gathering.title));
            for (QDate date : dates ? dates->dates.mid(1) : QList<QDate>())
                starts.append(WallTime(date, event.start.at.time(), event.start.at.zone()));
        }
        for (const CalendarTime &also : event.also)
            starts.append(also.at);
        const bool isSeries = !event.rule.isEmpty() || !event.also.isEmpty();
        for (const WallTime &start : std::as_const(starts)) {
            const bool isExcepted = std::any_of(event.except.begin(), event.except.end(), [&](const CalendarTime &t) { return t.isDay ? t.at.date() == start.date() : t.at == start; });
            if (isExcepted)
                continue;
            const RawEvent *moved = isSeries ? m_moved.take(keyOf(event, start)) : nullptr;
            add(moved ? *moved : event, moved ? moved->start.at : start, keyOf(event, start), moved && moved->guests.isEmpty() ? event.guests : QList<CalendarGuest>());
        }
    }

    /// A moved date whose series is in another file.
    void addLoneMoves()
    {
        m_moved.remove(QString());
        for (const RawEvent &event : m_raw) {
            if (event.recurrenceId.at.isValid() && m_moved.contains(keyOf(event, event.recurrenceId.at)))
                add(event, event.start.at, keyOf(event, event.recurrenceId.at), {});
        }
    }

    void add(const RawEvent &event, const WallTime &start, const QString &key, const QList<CalendarGuest> &inherited)
    {
        CalendarEvent dated{event.gathering, inherited.isEmpty() ? event.guests : inherited};
        Gathering &gathering = dated.gathering;
        gathering.zone = start.zone();
        gathering.allDay = event.start.isDay;
        gathering.starts = start.toText();
        int minutes = minutesOf(event.duration);
        if (event.end.at.isValid()) {
            const auto utc = [](const WallTime &t) { return WallTime(t.date(), t.time(), QStringLiteral("UTC")).toInstant().ms; };
            minutes = int((utc(event.end.at) - utc(event.start.at)) / 60'000);
        }
        // The day after the last is how iCalendar ends a whole day.
        if (minutes > 0 && minutes <= 31 * 24 * 60 && !(gathering.allDay && minutes == 24 * 60))
            gathering.ends = start.plusMinutes(gathering.allDay ? minutes - 24 * 60 : minutes).toText();
        gathering.externalIds = {key};
        m_file.events.append(dated);
    }

    const QString m_zone;
    const QDate m_today;
    CalendarFile m_file;
    QList<RawEvent> m_raw;
    QHash<QString, const RawEvent *> m_moved;
};

} // namespace

bool looksLikeCalendar(QStringView text)
{
    return text.left(4096).trimmed().startsWith(u"BEGIN:VCALENDAR", Qt::CaseInsensitive);
}

Result<CalendarFile> readCalendar(const QString &text, const QString &zone, QDate today)
{
    return CalendarReading(zone, today).run(text);
}

} // namespace kith::exchange
