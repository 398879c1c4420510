// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/check.h"

#include "app/store/anyrows.h"
#include "app/store/journal.h"
#include "app/store/undo.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

QString shown(const Cell &cell)
{
    if (cell.isEmpty())
        return Tr::tr("nothing");
    return cell.type == Cell::Type::Text ? u'"' + QString::fromUtf8(cell.text) + u'"'
        : cell.type == Cell::Type::Real  ? QString::number(cell.real)
                                         : QString::number(cell.integer);
}

/// "person 42 (Zoë Baxter)"
QString called(const AnyTable &table, qint64 id, const Cells &row)
{
    QString text = QStringLiteral("%1 %2").arg(QString::fromUtf8(table.shape.table)).arg(id);
    for (const char *column : {"name", "title"}) {
        const qsizetype at = table.shape.names.indexOf(column);
        if (at >= 0 && size_t(at) < row.size())
            text += QStringLiteral(" (%1)").arg(QString::fromUtf8(row[size_t(at)].text));
    }
    return text;
}

} // namespace

class Checker
{
public:
    Checker(Reader &reader, Progress &progress) : m_connection(reader.m_connection), m_rows(reader), m_progress(progress) { }

    CheckReport run();
    RepairReport repair(Tx &tx);

private:
    void checkFile();
    void checkReferences();
    void checkNumbering();
    void checkTable(const QByteArray &name);
    void compare(const AnyTable &table, qint64 id, const Cells &now, const QByteArray *image);
    void differ(const AnyTable &table, qint64 id, const Cells &now, const Cells &journaled);
    qint64 single(const QByteArray &sql);
    void putRight(Tx &tx, const Rotten &rotten);

    Connection &m_connection;
    AnyRows m_rows;
    Progress &m_progress;
    CheckReport m_report;
};

CheckReport Checker::run()
{
    checkFile();
    checkReferences();
    checkNumbering();
    const QList<QByteArray> tables = m_rows.tables();
    for (const QByteArray &table : tables)
        checkTable(table);
    return m_report;
}

void Checker::checkFile()
{
    if (m_connection.dialect() != "sqlite")
        return;
    Statement &check = m_connection.statement("PRAGMA integrity_check(20)");
    while (check.step()) {
        if (check.bytes(0) == "ok")
            continue;
        m_report.damagedFile = true;
        m_report.problems << Tr::tr("The database file is damaged: %1.").arg(check.text(0));
    }
}

void Checker::checkReferences()
{
    if (m_connection.dialect() != "sqlite")
        return;
    Statement &check = m_connection.statement("PRAGMA foreign_key_check");
    while (check.step())
        m_report.problems << Tr::tr("%1 %2 refers to a %3 that is not there.").arg(check.text(0)).arg(check.integer(1)).arg(check.text(2));
}

qint64 Checker::single(const QByteArray &sql)
{
    Statement &s = m_connection.statement(sql);
    s.step();
    const qint64 number = s.integer(0);
    s.reset();
    return number;
}

void Checker::checkNumbering()
{
    // What was lost with a damaged file is known, and was told when the rest was saved.
    const qint64 missing = single("SELECT coalesce(max(seq), 0) - count(*) - (SELECT coalesce(max(CAST(value AS BIGINT)), 0) FROM meta WHERE name = 'lost') FROM change");
    if (missing != 0)
        m_report.problems << Tr::tr("The journal has lost %n changes.", nullptr, int(missing));
    const qint64 orphans = single("SELECT count(*) FROM change c LEFT JOIN op o ON o.id = c.op_id WHERE o.id IS NULL");
    if (orphans != 0)
        m_report.problems << Tr::tr("%n changes in the journal belong to no entry of the history.", nullptr, int(orphans));
}

void Checker::checkTable(const QByteArray &name)
{
    const AnyTable &table = m_rows.table(name);
    Statement &rows = m_connection.statement(table.shape.select + " ORDER BY id");
    Statement &images = newestImages(m_connection, name);
    bool moreRows = rows.step(), moreImages = images.step();
    while (moreRows || moreImages) {
        const qint64 row = moreRows ? rows.integer(0) : 0, image = moreImages ? images.integer(0) : 0;
        const bool takeRow = moreRows && (!moreImages || row <= image), takeImage = moreImages && (!moreRows || image <= row);
        const QByteArray after = takeImage ? images.bytes(1).toByteArray() : QByteArray();
        compare(table, takeRow ? row : image, takeRow ? cellsFrom(rows) : Cells(), takeImage ? &after : nullptr);
        if (takeRow && ++m_report.rows % 1000 == 0)
            m_progress.checkpoint();
        moreRows = takeRow ? rows.step() : moreRows;
        moreImages = takeImage ? images.step() : moreImages;
    }
}

void Checker::compare(const AnyTable &table, qint64 id, const Cells &now, const QByteArray *image)
{
    if (!image) {
        // The community's own row is made with the store, before there is a journal.
        if (table.shape.table != "community")
            m_report.problems << Tr::tr("%1 is not in the journal: it was not written by Kith.").arg(called(table, id, now));
        return;
    }
    if (now.empty() && image->isEmpty())
        return;
    if (!now.empty() && imageOf(table.shape, now) == *image)
        return;
    if (!image->isEmpty() && !isSound(table.columns, id, *image)) {
        m_report.problems << Tr::tr("The journal's image of %1 is damaged. The entry itself is kept as it is.").arg(called(table, id, now));
        return;
    }
    const Cells journaled = image->isEmpty() ? Cells() : cellsFromImage(table.columns, *image);
    differ(table, id, now, journaled);
    m_report.rotten.push_back({table.shape.table, id, now, journaled});
}

void Checker::differ(const AnyTable &table, qint64 id, const Cells &now, const Cells &journaled)
{
    if (now.empty()) {
        m_report.problems << Tr::tr("%1 is missing.").arg(called(table, id, journaled));
    } else if (journaled.empty()) {
        m_report.problems << Tr::tr("%1 is there, but the journal says it was removed.").arg(called(table, id, now));
    } else if (!maySayValues(table.shape.table)) {
        m_report.problems << Tr::tr("%1 is not as the journal says.").arg(called(table, id, journaled));
    } else {
        for (size_t i = 0; i < now.size(); ++i) {
            if (now[i] == journaled[i])
                continue;
            m_report.problems << Tr::tr("%1: %2 is %3, but the journal says %4.")
                                     .arg(called(table, id, journaled), QString::fromUtf8(table.shape.names[qsizetype(i)]).replace(u'_', u' '),
                                          shown(now[i]), shown(journaled[i]));
        }
    }
}

void Checker::putRight(Tx &tx, const Rotten &rotten)
{
    const AnyTable &table = m_rows.table(rotten.table);
    if (rotten.now.empty())
        tx.insertRow(table.shape, rotten.journaled);
    else if (rotten.journaled.empty())
        tx.removeRow(table.shape, rotten.now);
    else
        tx.updateRow(table.shape, rotten.now, rotten.journaled);
}

RepairReport Checker::repair(Tx &tx)
{
    RepairReport report;
    report.found = run();
    if (report.found.damagedFile)
        m_connection.run("REINDEX");
    // A guest can only come back after the person: what is refused is tried again until nothing moves any more.
    std::vector<Rotten> waiting = report.found.rotten;
    for (bool moved = true; moved && !waiting.empty();) {
        std::vector<Rotten> refused;
        report.left.clear();
        for (const Rotten &rotten : waiting) {
            if (const auto why = tx.attempt([&] { putRight(tx, rotten); })) {
                report.left << Tr::tr("%1 %2 could not be put right: %3").arg(QString::fromUtf8(rotten.table)).arg(rotten.row).arg(why->text);
                refused.push_back(rotten);
            } else {
                ++report.repaired;
            }
        }
        moved = refused.size() < waiting.size();
        waiting = std::move(refused);
    }
    tx.about(Tr::tr("%n entries", nullptr, report.repaired));
    report.op = tx.op();
    return report;
}

CheckReport checkStore(Reader &reader, Progress &progress)
{
    return Checker(reader, progress).run();
}

RepairReport repairStore(Tx &tx, Progress &progress)
{
    return Checker(tx, progress).repair(tx);
}

} // namespace kith
