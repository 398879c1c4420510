// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendartext.h"

#include "app/exchange/contentlines.h"
#include "app/exchange/libical.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace kith::exchange {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr int mostEntries = 20'000;
constexpr int mostValues = 100'000; // guests and single dates
constexpr int deepest = 8;
constexpr int mostNotes = 200;
constexpr qsizetype longestParameters = 4096;
constexpr qsizetype longestZone = 64 * 1024;

enum class Meaning { NoPlace, Technical, Value, Dates, Uid, Rule };

Meaning meaningOf(const QString &name)
{
    static const QHash<QString, Meaning> known = [] {
        QHash<QString, Meaning> all{{QStringLiteral("UID"), Meaning::Uid}, {QStringLiteral("RRULE"), Meaning::Rule}, {QStringLiteral("EXDATE"), Meaning::Dates}, {QStringLiteral("RDATE"), Meaning::Dates}};
        for (const char *value : {"SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "ATTENDEE"})
            all.insert(QLatin1String(value), Meaning::Value);
        for (const char *technical : {"DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "PRIORITY"})
            all.insert(QLatin1String(technical), Meaning::Technical);
        return all;
    }();
    return known.value(name, Meaning::NoPlace);
}

/// Walks through the components of a file and keeps what has a place.
class CalendarReading
{
public:
    explicit CalendarReading(QStringView text) : m_lines(text, BrokenLines::Give) { }

    Result<CalendarText> run()
    {
        while (m_lines.next(m_line)) {
            if (m_line.name == u"BEGIN")
                begin(m_line.value.trimmed().toUpper());
            else if (m_line.name == u"END")
                end(m_line.value.trimmed().toUpper());
            else
                takeLine();
            if (m_open.size() > deepest)
                return refusal(CalendarWords::tr("Line %1: more than %2 things stand inside one another. Nothing was imported.").arg(m_line.line).arg(deepest));
            if (m_found.entries.size() > mostEntries)
                return refusal(CalendarWords::tr("Line %1: there are more than %L2 events. Nothing was imported.").arg(m_line.line).arg(mostEntries));
            if (m_values > mostValues)
                return refusal(CalendarWords::tr("Line %1: there are more than %L2 guests and single dates. Nothing was imported.").arg(m_line.line).arg(mostValues));
        }
        leaveOutUnended();
        return std::move(m_found);
    }

private:
    static Error refusal(const QString &text) { return Error{Error::Kind::Rule, text, {}}; }

    void begin(const QString &component)
    {
        if (component == u"VCALENDAR" || component == u"VEVENT") {
            // These stand in nothing else, so whatever is still open was never ended.
            leaveOutUnended();
            m_open.clear();
        }
        m_open.append(component);
        if (component == u"VCALENDAR") {
            m_home.clear();
        } else if (component == u"VEVENT") {
            m_entry.emplace();
            m_entry->line = m_line.line;
            m_entry->home = m_home;
        } else if (component == u"VTIMEZONE") {
            m_zone = {};
            m_zoneName.clear();
        } else if (!m_open.contains(u"VTIMEZONE") && component != u"VALARM") {
            noPlace(component);
        }
        keepZoneLine();
    }

    void end(const QString &component)
    {
        keepZoneLine();
        if (!m_open.contains(component))
            return;
        while (m_open.takeLast() != component) { }
        if (component == u"VEVENT")
            takeEntry();
        else if (component == u"VTIMEZONE" && !m_zoneName.isEmpty() && m_zone.text.size() <= longestZone)
            m_found.zones.insert(m_zoneName, m_zone);
        else if (component == u"VCALENDAR")
            leaveOutUnended();
    }

    void takeLine()
    {
        const QString inside = m_open.isEmpty() ? QString() : m_open.last();
        if (m_open.contains(u"VTIMEZONE"))
            takeZoneLine();
        else if (inside == u"VEVENT" && m_entry)
            takeEntryLine();
        else if (m_line.name == u"X-WR-TIMEZONE")
            m_home = m_line.value.trimmed();
    }

    void takeZoneLine()
    {
        if (m_line.name == u"TZID")
            m_zoneName = m_line.value.trimmed();
        else if (m_line.name == u"X-LIC-LOCATION")
            m_zone.place = m_line.value.trimmed();
        keepZoneLine();
    }

    void keepZoneLine()
    {
        if (m_zone.text.size() <= longestZone && m_open.contains(u"VTIMEZONE"))
            m_zone.text += (m_line.name + m_line.parameters + u':' + m_line.value).toUtf8() + "\r\n";
    }

    void takeEntryLine()
    {
        const QString value = m_line.value.trimmed();
        if (m_line.name.isEmpty()) {
            m_found.notes.add(CalendarWords::tr("Line %1: “%2” is not a line of a calendar. It was left out.").arg(m_line.line).arg(value.left(60)));
            return;
        }
        const Meaning meaning = meaningOf(m_line.name);
        if (meaning == Meaning::NoPlace) {
            noPlace(m_line.name);
        } else if (m_line.isTooLong || m_line.parameters.size() > longestParameters) {
            m_found.notes.add(CalendarWords::tr("Line %1: %2 is too long. It was left out.").arg(m_line.line).arg(m_line.name));
        } else if (meaning == Meaning::Uid) {
            m_entry->uid = value;
        } else if (meaning == Meaning::Rule) {
            m_entry->rules.append(value);
        } else if (meaning != Meaning::Technical) {
            // libical takes no more than 500 values of one line.
            const QStringList values = meaning == Meaning::Dates ? value.split(u',', Qt::SkipEmptyParts) : QStringList{value};
            for (const QString &one : values)
                takeValue(one);
        }
    }

    void takeValue(const QString &value)
    {
        m_values += meaningOf(m_line.name) == Meaning::Dates || m_line.name == u"ATTENDEE";
        if (!value.isEmpty() && !readInto(*m_entry, m_line, value))
            m_found.notes.add(CalendarWords::tr("Line %1: %2 cannot be “%3”. It was left out.").arg(m_line.line).arg(m_line.name, value.left(60)));
    }

    void takeEntry()
    {
        if (!m_entry)
            return;
        if (!m_entry->start.isValid() || m_entry->title.isEmpty())
            m_found.notes.add(CalendarWords::tr("Line %1: an event without a title or a start. It was left out.").arg(m_entry->line));
        else
            m_found.entries.append(std::move(*m_entry));
        m_entry.reset();
    }

    void leaveOutUnended()
    {
        if (m_entry)
            m_found.notes.add(CalendarWords::tr("Line %1: an event begins here and never ends. It was left out.").arg(m_entry->line));
        m_entry.reset();
    }

    void noPlace(const QString &name)
    {
        if (m_found.unmapped.size() < mostNotes && !m_found.unmapped.contains(name))
            m_found.unmapped.append(name.left(60));
    }

    ContentLines m_lines;
    ContentLine m_line;
    CalendarText m_found;
    int m_values = 0;
    QStringList m_open; ///< components begun and not yet ended
    QString m_home;
    std::optional<CalendarEntry> m_entry;
    QString m_zoneName;
    CalendarZone m_zone;
};

} // namespace

void CalendarNotes::add(const QString &note)
{
    if (m_told.size() < mostNotes)
        m_told.append(note);
    else
        ++m_untold;
}

QStringList CalendarNotes::told() const
{
    return m_untold ? m_told + QStringList{CalendarWords::tr("…and %L1 more like these.").arg(m_untold)} : m_told;
}

Result<CalendarText> readCalendarText(QStringView text)
{
    const Result<Done> library = loadLibical();
    return library.ok() ? CalendarReading(text).run() : library.error();
}

} // namespace kith::exchange
