// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/exporttables.h"

#include "app/core/folding.h"

#include <QCoreApplication>

#include <chrono>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

void putTwo(ExportTable &to, unsigned number)
{
    to.put(char('0' + number / 10 % 10));
    to.put(char('0' + number % 10));
}

struct Broken {
    std::chrono::year_month_day day;
    std::chrono::hh_mm_ss<std::chrono::milliseconds> time;
};

Broken broken(qint64 ms)
{
    const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(ms)};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    return {std::chrono::year_month_day(day), std::chrono::hh_mm_ss(at - day)};
}

void putDay(ExportTable &to, const Broken &at)
{
    const int year = int(at.day.year());
    putTwo(to, unsigned(year / 100));
    putTwo(to, unsigned(year % 100));
    to.put('-');
    putTwo(to, unsigned(at.day.month()));
    to.put('-');
    putTwo(to, unsigned(at.day.day()));
}

void putTime(ExportTable &to, const Broken &at, bool withSeconds)
{
    putTwo(to, unsigned(at.time.hours().count()));
    to.put(':');
    putTwo(to, unsigned(at.time.minutes().count()));
    if (!withSeconds)
        return;
    to.put(':');
    putTwo(to, unsigned(at.time.seconds().count()));
}

} // namespace

QString columnLabel(const char *label)
{
    return QCoreApplication::translate("ExportColumn", label);
}

void refuseColumn(const QString &asked, const QStringList &known)
{
    if (asked.startsWith(u"note") || asked == u"agenda") {
        throw Failure(Tr::tr("Notes never leave in a list, so nothing was written. \"kith export STORE everything\" writes a whole copy, "
                             "notes included."));
    }
    throw Failure(Tr::tr("There is no column \"%1\", so nothing was written. There are: %2.").arg(asked, known.join(QStringLiteral(", "))));
}

Wording::Wording(const ExportRequest &request)
    : words(request.format == ExportFormat::Pdf || request.format == ExportFormat::Html || request.format == ExportFormat::Xlsx),
      contactsOfAll(request.contactsOfAll && request.format != ExportFormat::Pdf && request.format != ExportFormat::Html
                    && request.format != ExportFormat::VCard),
      yes(words ? Tr::tr("Yes").toUtf8() : QByteArrayLiteral("yes")),
      no(words ? Tr::tr("No").toUtf8() : QByteArrayLiteral("no"))
{
}

void Wording::flag(ExportTable &to, bool value) const
{
    to.put(value ? yes : no);
}

/// The text of a list with one plain entry, which most lists are; null for any other.
static QByteArrayView onlyEntry(QByteArrayView json)
{
    if (json.size() < 4 || !json.startsWith("[\"") || !json.endsWith("\"]"))
        return {};
    const QByteArrayView only = json.sliced(2, json.size() - 4);
    return only.contains('"') || only.contains('\\') ? QByteArrayView() : only;
}

void putList(ExportTable &to, QByteArrayView json)
{
    if (json.size() <= 2)
        return;
    if (const QByteArrayView only = onlyEntry(json); !only.isNull()) {
        to.put(only);
        return;
    }
    bool isFirst = to.isCellEmpty();
    const QStringList entries = listFromJson(json);
    for (const QString &entry : entries) {
        if (!isFirst)
            to.put(listSeparator);
        to.put(entry.toUtf8());
        isFirst = false;
    }
}

void putFirst(ExportTable &to, QByteArrayView json)
{
    if (json.size() <= 2)
        return;
    if (const QByteArrayView only = onlyEntry(json); !only.isNull())
        to.put(only);
    else if (const QStringList entries = listFromJson(json); !entries.isEmpty())
        to.put(entries.first().toUtf8());
}

void putInstant(ExportTable &to, Instant at)
{
    if (!at)
        return;
    const Broken parts = broken(at.ms);
    putDay(to, parts);
    to.put('T');
    putTime(to, parts, true);
    if (const auto ms = unsigned(parts.time.subseconds().count())) {
        to.put('.');
        to.put(char('0' + ms / 100));
        putTwo(to, ms % 100);
    }
    to.put('Z');
}

WallClock::WallClock(const QByteArray &zone) : m_zone(zone) { }

qint64 WallClock::local(Instant at)
{
    // Zones change on the quarter of an hour, so one look-up serves all arrivals of that quarter.
    constexpr qint64 quarterMs = 15 * 60 * 1000;
    const qint64 quarter = at.ms / quarterMs;
    if (quarter != m_quarter) {
        m_quarter = quarter;
        m_offset = m_zone.isValid() ? m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.ms, Qt::UTC)) * 1000 : 0;
    }
    return at.ms + m_offset;
}

void WallClock::put(ExportTable &to, Instant at)
{
    if (!at)
        return;
    const Broken parts = broken(local(at));
    putDay(to, parts);
    to.put('T');
    putTime(to, parts, true);
}

void WallClock::putDate(ExportTable &to, Instant at)
{
    if (at)
        putDay(to, broken(local(at)));
}

void WallClock::putShort(ExportTable &to, Instant at, bool withDate)
{
    if (!at)
        return;
    const Broken parts = broken(local(at));
    if (withDate) {
        putDay(to, parts);
        to.put(' ');
    }
    putTime(to, parts, false);
}

ExportTable reordered(const ExportTable &table, std::span<const int> rows)
{
    ExportTable to;
    to.title = table.title;
    to.subtitle = table.subtitle;
    to.footer = table.footer;
    to.emptyText = table.emptyText;
    to.columns = table.columns;
    for (int row : rows) {
        for (int column = 0; column < int(table.columns.size()); ++column) {
            to.put(table.cell(row, column));
            to.endCell();
        }
    }
    return to;
}

QString familyKey(const QString &folded, const QString &familyName)
{
    const QString family = fold(familyName);
    return (family.isEmpty() ? folded.section(u' ', -1) : family) + u' ' + folded;
}

} // namespace kith::exchange
