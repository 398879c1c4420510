// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/seatingfile.h"

#include "app/exchange/tablelayout.h"
#include "app/exchange/textsource.h"
#include "app/people/people.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int mostRounds = 100, mostTables = 1000;

struct Columns {
    int id = -1, name = -1, round = -1, table = -1;
};

Columns columnsOf(const CsvTable &table)
{
    Columns columns;
    for (int column = 0; table.rows() > 0 && column < table.columns(0); ++column) {
        const QString heading = table.cell(0, column).toString().simplified().toLower();
        if (heading == u"person_id")
            columns.id = column;
        else if (heading == u"name" || heading == u"display_name" || heading == u"full_name")
            columns.name = column;
        else if (heading == u"round")
            columns.round = column;
        else if (heading == u"table")
            columns.table = column;
    }
    if (columns.table < 0 || (columns.id < 0 && columns.name < 0))
        throw Failure(Tr::tr("The first line must name the columns name, round and table; round may be left out. Nothing was changed."));
    return columns;
}

int numberIn(const CsvTable &table, int row, int column, int most)
{
    if (column < 0)
        return 1;
    bool isNumber = false;
    const int number = table.cell(row, column).trimmed().toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        throw Failure(Tr::tr("In line %1 \"%2\" is no round or table. Nothing was changed.").arg(table.line(row)).arg(table.cell(row, column)));
    return number;
}

} // namespace

QList<SatLine> satLines(const QByteArray &file)
{
    const auto decoded = decodeText(file);
    if (!decoded.ok())
        throw Failure(decoded.error());
    const auto read = readCsv(decoded->text, likelyDelimiter(decoded->text, {QStringLiteral("name"), QStringLiteral("round"), QStringLiteral("table")}));
    if (!read.ok())
        throw Failure(read.error());
    const Columns columns = columnsOf(*read);
    QList<SatLine> lines;
    for (int row = 1; row < read->rows(); ++row) {
        if (read->isBlank(row))
            continue;
        SatLine line;
        line.line = read->line(row);
        if (columns.id >= 0)
            line.id = PersonId::fromText(read->cell(row, columns.id).trimmed().toString());
        if (columns.name >= 0)
            line.name = withoutFormulaGuard(read->cell(row, columns.name)).toString().simplified();
        line.round = numberIn(*read, row, columns.round, mostRounds);
        line.table = numberIn(*read, row, columns.table, mostTables);
        if (!line.id && line.name.isEmpty())
            throw Failure(Tr::tr("Line %1 names nobody. Nothing was changed.").arg(line.line));
        lines.append(line);
    }
    if (lines.isEmpty())
        throw Failure(Tr::tr("Nobody sits anywhere in this file. Nothing was changed."));
    return lines;
}

tables::Seating seatingOf(Reader &reader, const QList<SatLine> &lines)
{
    tables::Seating seating;
    for (const SatLine &line : lines) {
        seating.resize(std::max<qsizetype>(seating.size(), line.round));
        tables::SeatedRound &round = seating[line.round - 1];
        round.resize(std::max<qsizetype>(round.size(), line.table));
        try {
            const auto known = line.id ? reader.find<Person>(line.id) : std::nullopt;
            round[line.table - 1].append(known ? known->id : people::theOneCalled(reader, line.name).id);
        } catch (const Failure &failure) {
            throw Failure(Tr::tr("Line %1: %2").arg(QString::number(line.line), failure.error.text), failure.error.kind);
        }
    }
    return seating;
}

} // namespace kith::exchange
