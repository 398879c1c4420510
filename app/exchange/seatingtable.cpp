// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a gathering, the chosen ones or others: a row for each seat, or what is printed of them.
#include "app/exchange/exporttables.h"

#include "app/store/community.h"
#include "app/tables/tablewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

struct SeatSource {
    const Wording &wording;
    const TableRound &round;
    const Seat &seat;
    const tables::Guest &guest;
};

using S = SeatSource;
using T = ExportTable;

#define LABEL(text) QT_TRANSLATE_NOOP("ExportColumn", text)
constexpr std::array specs = {
    ColumnSpec<S>{"round", nullptr, LABEL("Round"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.round.number); }},
    ColumnSpec<S>{"starts", nullptr, LABEL("Begins"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.round.starts.toUtf8()); }},
    ColumnSpec<S>{"table", nullptr, LABEL("Table"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.seat.tableNumber); }},
    ColumnSpec<S>{"person_id", nullptr, LABEL("Person number"), CellKind::Text, true, [](const S &s, T &t) { t.putNumber(s.guest.id.value); }},
    ColumnSpec<S>{"name", nullptr, LABEL("Name"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.guest.name.toUtf8()); }},
    ColumnSpec<S>{"call_name", nullptr, LABEL("Name to call them by"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.guest.called.toUtf8()); }},
    ColumnSpec<S>{"locked", nullptr, LABEL("Locked"), CellKind::Flag, true, [](const S &s, T &t) { s.wording.flag(t, s.seat.locked); }},
};
constexpr std::span<const ColumnSpec<S>> allSpecs(specs);

constexpr ColumnSpec<S> headingLabel{"heading", nullptr, LABEL("Whose"), CellKind::Text, true, nullptr};
constexpr ColumnSpec<S> captionLabel{"caption", nullptr, LABEL("When"), CellKind::Text, true, nullptr};
constexpr ColumnSpec<S> linesLabel{"lines", nullptr, LABEL("Who and where"), CellKind::List, true, nullptr};
constexpr ColumnSpec<S> nameLabel{"name", nullptr, LABEL("Name"), CellKind::Text, true, nullptr};
constexpr ColumnSpec<S> tableLabel{"table", nullptr, LABEL("Table"), CellKind::Text, true, nullptr};
#undef LABEL

QStringList usualColumns(const ExportRequest &request)
{
    return QString::fromLatin1(Wording(request).words ? "round starts table name" : "round starts table person_id name").split(u' ');
}

/// "Round 2 · 19:35".
QString sayRound(const TableRound &round)
{
    const QString number = Tr::tr("Round %1").arg(round.number);
    return round.starts.isEmpty() ? number : number + QStringLiteral(" · ") + round.starts;
}

class SeatingSheet
{
public:
    SeatingSheet(Reader &reader, const ExportRequest &request) : m_request(request), m_sheet(tables::sheetOf(reader, request.gathering)) { }
    ExportTable make(const Progress &progress);

private:
    void list(const Progress &progress);
    void cards();
    void slips();
    void byName();
    void byTable();
    void row(const QStringList &cells);
    /// For each guest with a seat, by name, where they sit in each round.
    QMap<int, QMap<int, int>> placesByGuest() const;
    int guestAt(PersonId person) const;

    const ExportRequest &m_request;
    const tables::Sheet m_sheet;
    QList<tables::SheetRound> m_rounds;
    ExportTable m_table;
};

ExportTable SeatingSheet::make(const Progress &progress)
{
    const tables::SheetPlan *named = m_sheet.plan(m_request.tables);
    if (const tables::SheetPlan *plan = named ? named : m_sheet.chosen())
        m_rounds = plan->rounds;
    switch (m_request.layout) {
    case ExportLayout::Cards:
        cards();
        break;
    case ExportLayout::Slips:
        slips();
        break;
    case ExportLayout::ByName:
        byName();
        break;
    case ExportLayout::ByTable:
        byTable();
        break;
    default:
        list(progress);
    }
    m_table.title = Tr::tr("Tables for %1").arg(m_sheet.gathering.title);
    const WallTime start = m_sheet.gathering.startTime();
    m_table.subtitle = QLocale().toString(start.date(), QLocale::LongFormat) + QStringLiteral(" · ") + Tr::tr("%n rounds", nullptr, int(m_rounds.size()));
    m_table.emptyText = Tr::tr("Nobody has a seat yet.");
    return std::move(m_table);
}

int SeatingSheet::guestAt(PersonId person) const
{
    return int(m_sheet.guest(person) - m_sheet.guests.constData());
}

QMap<int, QMap<int, int>> SeatingSheet::placesByGuest() const
{
    QMap<int, QMap<int, int>> places;
    for (const tables::SheetRound &round : m_rounds) {
        for (const QList<Seat> &table : round.tables) {
            for (const Seat &seat : table)
                places[guestAt(seat.personId)].insert(round.round.number, seat.tableNumber);
        }
    }
    return places;
}

void SeatingSheet::row(const QStringList &cells)
{
    for (const QString &cell : cells) {
        m_table.put(cell.toUtf8());
        m_table.endCell();
    }
}

void SeatingSheet::list(const Progress &progress)
{
    const Wording wording(m_request);
    const auto chosen = chosenSpecs(allSpecs, m_request.columns.isEmpty() ? usualColumns(m_request) : m_request.columns);
    for (const ColumnSpec<S> *spec : chosen)
        m_table.columns.append(columnOf(*spec));
    for (const tables::SheetRound &round : m_rounds) {
        progress.checkpoint();
        for (const QList<Seat> &table : round.tables) {
            for (const Seat &seat : table) {
                for (const ColumnSpec<S> *spec : chosen) {
                    spec->put({wording, round.round, seat, m_sheet.guests[guestAt(seat.personId)]}, m_table);
                    m_table.endCell();
                }
            }
        }
    }
}

void SeatingSheet::cards()
{
    m_table.columns = {columnOf(headingLabel), columnOf(captionLabel), columnOf(linesLabel)};
    for (const tables::SheetRound &round : m_rounds) {
        for (qsizetype t = 0; t < round.tables.size(); ++t) {
            QStringList people;
            for (const Seat &seat : round.tables[t])
                people.append(tables::nameAt(m_sheet, seat.personId));
            row({Tr::tr("Table %1").arg(t + 1), sayRound(round.round), people.join(QLatin1Char(listSeparator))});
        }
    }
}

void SeatingSheet::slips()
{
    m_table.columns = {columnOf(headingLabel), columnOf(captionLabel), columnOf(linesLabel)};
    const auto places = placesByGuest();
    for (auto guest = places.begin(); guest != places.end(); ++guest) {
        QStringList lines;
        for (const tables::SheetRound &round : m_rounds) {
            if (const int table = guest->value(round.round.number))
                lines.append(Tr::tr("%1: table %2").arg(sayRound(round.round)).arg(table));
        }
        row({m_sheet.guests[guest.key()].name, m_sheet.gathering.title, lines.join(QLatin1Char(listSeparator))});
    }
}

void SeatingSheet::byName()
{
    m_table.columns = {columnOf(nameLabel)};
    for (const tables::SheetRound &round : m_rounds) {
        const QString id = QStringLiteral("round_%1").arg(round.round.number);
        m_table.columns.append({id, id, sayRound(round.round), CellKind::Text});
    }
    const auto places = placesByGuest();
    for (auto guest = places.begin(); guest != places.end(); ++guest) {
        QStringList cells{m_sheet.guests[guest.key()].name};
        for (const tables::SheetRound &round : m_rounds) {
            const int table = guest->value(round.round.number);
            cells.append(table ? QString::number(table) : QString());
        }
        row(cells);
    }
}

void SeatingSheet::byTable()
{
    m_table.columns = {columnOf(tableLabel), columnOf(captionLabel), columnOf(linesLabel)};
    qsizetype most = 0;
    for (const tables::SheetRound &round : m_rounds)
        most = std::max(most, round.tables.size());
    for (qsizetype t = 0; t < most; ++t) {
        for (const tables::SheetRound &round : m_rounds) {
            QStringList people;
            for (const Seat &seat : round.tables.value(t))
                people.append(tables::nameAt(m_sheet, seat.personId));
            if (!people.isEmpty())
                row({QString::number(t + 1), sayRound(round.round), people.join(QLatin1Char(listSeparator))});
        }
    }
}

} // namespace

ExportTable seatingTable(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    if (!request.gathering)
        throw Failure(Tr::tr("Say whose tables: one gathering, or next or last. Nothing was written."));
    ExportTable table = SeatingSheet(reader, request).make(progress);
    const auto community = reader.first<CommunityRow>();
    table.footer = community ? community->name : QString();
    return table;
}

QList<ExportColumn> seatingColumns()
{
    return offeredColumns(allSpecs);
}

} // namespace kith::exchange
