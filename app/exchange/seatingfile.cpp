// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/seatingfile.h"

#include "app/core/folding.h"
#include "app/exchange/tablelayout.h"
#include "app/exchange/textsource.h"
#include "app/people/people.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr int mostRounds = 100, mostTables = 1000;

struct Columns {
    int id = -1, name = -1, round = -1, table = -1;
};

bool isName(const QString &heading)
{
    return heading == u"name" || heading == u"display_name" || heading == u"full_name";
}

CsvTable tableOf(const QByteArray &file, const QStringList &headings)
{
    const auto decoded = decodeText(file);
    if (!decoded.ok())
        throw Failure(decoded.error());
    auto read = readCsv(decoded->text, likelyDelimiter(decoded->text, headings));
    if (!read.ok())
        throw Failure(read.error());
    return std::move(read).value();
}

Columns columnsOf(const CsvTable &table)
{
    Columns columns;
    for (int column = 0; table.rows() > 0 && column < table.columns(0); ++column) {
        const QString heading = table.cell(0, column).toString().simplified().toLower();
        if (heading == u"person_id")
            columns.id = column;
        else if (isName(heading))
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

QString nameIn(const CsvTable &table, int row, int column)
{
    return withoutFormulaGuard(table.cell(row, column)).toString().simplified();
}

/// A slip of the pen in a number would make an evening of a hundred rounds.
void refuseGaps(const QList<SatLine> &lines)
{
    QSet<int> rounds{0};
    for (const SatLine &line : lines)
        rounds.insert(line.round);
    for (const SatLine &line : lines) {
        if (!rounds.contains(line.round - 1))
            throw Failure(Tr::tr("Line %1 is of round %2, but nobody sits in round %3. Nothing was changed.").arg(line.line).arg(line.round).arg(line.round - 1));
    }
}

/// People by what a file calls them. Each is looked for once, as a file names most people in each round.
class Naming
{
public:
    explicit Naming(Reader &reader) : m_reader(reader)
    {
        Report rows = reader.report("people_names");
        while (rows.next()) {
            const PersonId id = rows.id<PersonId>(0);
            const QString callName = fold(rows.text(2));
            m_exact[rows.text(1)].insert(id);
            if (!callName.isEmpty())
                m_exact[callName].insert(id);
        }
    }

    PersonId personOf(const SatLine &line)
    {
        if (line.id && isThere(line.id))
            return line.id;
        PersonId &known = m_known[line.name];
        if (!known)
            known = find(line.name);
        return known;
    }

private:
    bool isThere(PersonId id)
    {
        const auto known = m_there.constFind(id);
        return known != m_there.constEnd() ? *known : *m_there.insert(id, m_reader.find<Person>(id).has_value());
    }
    PersonId find(const QString &name)
    {
        bool isNumber = false;
        name.toLongLong(&isNumber);
        const QSet<PersonId> exact = m_exact.value(fold(name));
        // What is not plain from the name alone is asked, or refused, as everywhere.
        return !isNumber && exact.size() == 1 ? *exact.begin() : people::theOneCalled(m_reader, name).id;
    }

    Reader &m_reader;
    QHash<QString, QSet<PersonId>> m_exact; ///< by folded name
    QHash<QString, PersonId> m_known;
    QHash<PersonId, bool> m_there;
};

} // namespace

QList<SatLine> satLines(const QByteArray &file)
{
    const CsvTable table = tableOf(file, {QStringLiteral("name"), QStringLiteral("round"), QStringLiteral("table")});
    const Columns columns = columnsOf(table);
    QList<SatLine> lines;
    for (int row = 1; row < table.rows(); ++row) {
        if (table.isBlank(row))
            continue;
        SatLine line;
        line.line = table.line(row);
        if (columns.id >= 0)
            line.id = PersonId::fromText(table.cell(row, columns.id).trimmed().toString());
        if (columns.name >= 0)
            line.name = nameIn(table, row, columns.name);
        line.round = numberIn(table, row, columns.round, mostRounds);
        line.table = numberIn(table, row, columns.table, mostTables);
        if (!line.id && line.name.isEmpty())
            throw Failure(Tr::tr("Line %1 names nobody. Nothing was changed.").arg(line.line));
        lines.append(line);
    }
    if (lines.isEmpty())
        throw Failure(Tr::tr("Nobody sits anywhere in this file. Nothing was changed."));
    refuseGaps(lines);
    return lines;
}

QStringList namesOf(const QByteArray &file)
{
    const CsvTable table = tableOf(file, {QStringLiteral("name")});
    int column = 0, row = 0;
    while (row < table.rows() && table.isBlank(row))
        ++row;
    for (int c = 0; row < table.rows() && c < table.columns(row); ++c) {
        if (!isName(table.cell(row, c).toString().simplified().toLower()))
            continue;
        column = c;
        ++row;
        break;
    }
    QStringList names;
    for (; row < table.rows(); ++row) {
        if (const QString name = nameIn(table, row, column); !name.isEmpty())
            names.append(name);
    }
    return names;
}

tables::Seating seatingOf(Reader &reader, const QList<SatLine> &lines)
{
    tables::Seating seating;
    Naming naming(reader);
    for (const SatLine &line : lines) {
        seating.resize(std::max<qsizetype>(seating.size(), line.round));
        tables::SeatedRound &round = seating[line.round - 1];
        round.resize(std::max<qsizetype>(round.size(), line.table));
        try {
            round[line.table - 1].append(naming.personOf(line));
        } catch (const Failure &failure) {
            throw Failure(Tr::tr("Line %1: %2").arg(QString::number(line.line), failure.error.text), failure.error.kind);
        }
    }
    return seating;
}

} // namespace kith::exchange
