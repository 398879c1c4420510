// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/undo.h"

#include "app/core/walltime.h"
#include "app/store/anyrows.h"
#include "app/store/erasing.h"
#include "app/store/journal.h"
#include "app/store/salvage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Undo)
};

struct OpRow {
    OpId id;
    QString verb, label, subject;
    OpId root, latest;
    bool undone = false;
    qint64 firstChange = 0, lastChange = 0;
};

struct ChangeRow {
    RowName row;
    QByteArray before, after;
};

} // namespace

/// Puts rows back through the same three writes every verb uses.
class Reverter
{
public:
    Reverter(Tx &tx, UndoMode mode) : m_tx(tx), m_mode(mode), m_rows(tx) { }

    UndoReport run(OpId id, bool undo);

private:
    OpRow opRow(OpId id);
    void revertRange(qint64 first, qint64 last);
    void revert(const ChangeRow &change);
    void removeInserted(const AnyTable &table, const ChangeRow &change);
    void insertRemoved(const AnyTable &table, const ChangeRow &change);
    void putBack(const AnyTable &table, const ChangeRow &change);
    void markRoot(const OpRow &root, bool undone);
    [[noreturn]] static void conflict(const AnyTable &table, const Cells &row, const QString &column, const Cell &left, const Cell &now);

    Tx &m_tx;
    UndoMode m_mode;
    UndoReport m_report;
    AnyRows m_rows;
};

static QString nameOf(const TableShape &shape, const Cells &row)
{
    for (const char *column : {"name", "title"}) {
        const qsizetype at = shape.names.indexOf(column);
        if (at >= 0)
            return QString::fromUtf8(row[size_t(at)].text);
    }
    return Tr::tr("an entry in \"%1\"").arg(QString::fromUtf8(shape.table));
}

/// A list or a set of named values, as the store keeps it, without brackets and quotes.
static QString shownText(const QByteArray &text)
{
    const QJsonDocument json = text.startsWith('[') || text.startsWith('{') ? QJsonDocument::fromJson(text) : QJsonDocument();
    if (json.isNull())
        return QString::fromUtf8(text);
    QStringList entries;
    const QJsonArray list = json.array();
    for (const QJsonValue &entry : list)
        entries.append(entry.toVariant().toString());
    const QJsonObject named = json.object();
    for (auto it = named.begin(); it != named.end(); ++it)
        entries.append(it.key() + QStringLiteral(": ") + it.value().toVariant().toString());
    return entries.isEmpty() ? Tr::tr("nothing") : entries.join(QStringLiteral(", "));
}

/// Columns that end so hold moments.
static QString shownMoment(qint64 ms)
{
    return ms ? WallTime::at({ms}, systemZone()).toText().replace(u'T', u' ') : Tr::tr("nothing");
}

static QString shown(const QString &column, const Cell &cell)
{
    switch (cell.type) {
    case Cell::Type::Null:
        return Tr::tr("nothing");
    case Cell::Type::Integer:
        return column.endsWith(u"_at") || column.endsWith(u"_since") ? shownMoment(cell.integer) : QString::number(cell.integer);
    case Cell::Type::Real:
        return QString::number(cell.real);
    case Cell::Type::Text:
        return cell.isEmpty() ? Tr::tr("nothing") : shownText(cell.text);
    }
    return {};
}

void Reverter::conflict(const AnyTable &table, const Cells &row, const QString &column, const Cell &left, const Cell &now)
{
    if (!maySayValues(table.shape.table))
        throw Failure(Tr::tr("%1 has changed since. Nothing was taken back.").arg(nameOf(table.shape, row)), Error::Kind::Conflict);
    throw Failure(Tr::tr("%1 has changed since: %2 was left as \"%3\" and is now \"%4\". Nothing was taken back.")
                      .arg(nameOf(table.shape, row), QString(column).replace(u'_', u' '), shown(column, left), shown(column, now)),
                  Error::Kind::Conflict);
}

OpRow Reverter::opRow(OpId id)
{
    Statement &s = m_tx.m_connection.statement("SELECT id, verb, label, subject, root, latest, undone, first_change, last_change FROM op WHERE id = ?");
    s.bind(1, Cell::of(id.value));
    if (!s.step())
        throw Failure(Tr::tr("There is no change with the number %1. \"kith list STORE history\" shows them.").arg(id.value), Error::Kind::NotFound);
    OpRow op{{s.integer(0)}, s.text(1), s.text(2), s.text(3), {s.integer(4)}, {s.integer(5)}, s.integer(6) != 0, s.integer(7), s.integer(8)};
    s.reset();
    return op;
}

UndoReport Reverter::run(OpId id, bool undo)
{
    OpRow root = opRow(id);
    if (root.root)
        root = opRow(root.root);
    if (root.verb == QLatin1StringView(verbs::Forget.name))
        throw Failure(Tr::tr("Whoever was forgotten cannot be remembered. Nothing was changed."));
    if (root.verb == QLatin1StringView(verbs::Salvage.name))
        throw Failure(Tr::tr("A part of this change was lost when the file was damaged, so it cannot be taken back. Nothing was changed."));
    if (root.undone == undo)
        throw Failure(undo ? Tr::tr("That change is undone already.") : Tr::tr("That change is in force already."));
    const OpRow applied = opRow(root.latest);
    m_report.reverted = root.id;
    m_report.verb = root.verb;
    m_report.label = root.label;
    m_report.subject = root.subject;
    m_tx.m_journal.setRoot(root.id);
    m_tx.about(sayVerb(root.label, root.subject));
    revertRange(applied.firstChange, applied.lastChange);
    m_report.op = m_tx.op();
    if (m_report.op)
        markRoot(root, undo);
    return m_report;
}

void Reverter::revertRange(qint64 first, qint64 last)
{
    constexpr qint64 block = 500;
    for (qint64 high = last; high >= first; high -= block) {
        std::vector<ChangeRow> changes;
        Statement &s = m_tx.m_connection.statement("SELECT table_name, row_id, before, after FROM change WHERE seq BETWEEN ? AND ? ORDER BY seq DESC");
        s.bind(1, Cell::of(std::max(first, high - block + 1)));
        s.bind(2, Cell::of(high));
        while (s.step())
            changes.push_back({{s.bytes(0).toByteArray(), s.integer(1)}, s.bytes(2).toByteArray(), s.bytes(3).toByteArray()});
        for (const ChangeRow &change : changes)
            revert(change);
    }
}

void Reverter::revert(const ChangeRow &change)
{
    const AnyTable &t = m_rows.table(change.row.table);
    const auto apply = [&] {
        if (change.before.isEmpty())
            removeInserted(t, change);
        else if (change.after.isEmpty())
            insertRemoved(t, change);
        else
            putBack(t, change);
    };
    if (m_mode == UndoMode::Whole)
        apply();
    else if (const auto refused = m_tx.attempt(apply))
        return m_report.kept.append(refused->text);
    ++m_report.rows;
}

void Reverter::removeInserted(const AnyTable &t, const ChangeRow &change)
{
    const auto now = m_rows.find(change.row);
    if (!now) {
        throw Failure(Tr::tr("%1 is not there any more, so it cannot be taken back. Nothing was changed.")
                          .arg(nameOf(t.shape, cellsFromImage(t.columns, change.after))),
                      Error::Kind::Conflict);
    }
    if (imageOf(t.shape, *now) != change.after) {
        const Cells left = cellsFromImage(t.columns, change.after);
        for (size_t i = 0; i < left.size(); ++i) {
            if (!(left[i] == (*now)[i]))
                conflict(t, *now, QString::fromUtf8(t.shape.names[qsizetype(i)]), left[i], (*now)[i]);
        }
    }
    askNouns(m_tx, {t.shape, *now, {}});
    m_tx.removeRow(t.shape, *now);
}

void Reverter::insertRemoved(const AnyTable &t, const ChangeRow &change)
{
    const Cells cells = cellsFromImage(t.columns, change.before);
    if (m_rows.find(change.row))
        throw Failure(Tr::tr("%1 is there already. Nothing was changed.").arg(nameOf(t.shape, cells)), Error::Kind::Conflict);
    askNouns(m_tx, {t.shape, {}, cells});
    m_tx.insertRow(t.shape, cells);
}

void Reverter::putBack(const AnyTable &t, const ChangeRow &change)
{
    const Cells before = cellsFromImage(t.columns, change.before);
    const Cells after = cellsFromImage(t.columns, change.after);
    const auto now = m_rows.find(change.row);
    if (!now)
        throw Failure(Tr::tr("%1 is not there any more. Nothing was changed.").arg(nameOf(t.shape, after)), Error::Kind::Conflict);
    Cells back = *now;
    for (size_t i = 0; i < back.size(); ++i) {
        if (before[i] == after[i])
            continue;
        if (!((*now)[i] == after[i]))
            conflict(t, *now, QString::fromUtf8(t.shape.names[qsizetype(i)]), after[i], (*now)[i]);
        back[i] = before[i];
    }
    askNouns(m_tx, {t.shape, *now, back});
    m_tx.updateRow(t.shape, *now, back);
}

void Reverter::markRoot(const OpRow &root, bool undone)
{
    Statement &s = m_tx.m_connection.statement("UPDATE op SET undone = ?, latest = ? WHERE id = ?");
    s.bind(1, Cell::of(qint64(undone)));
    s.bind(2, Cell::of(m_report.op.value));
    s.bind(3, Cell::of(root.id.value));
    s.step();
}

OpId lastUndoable(Reader &reader, const QString &actor)
{
    Report found = reader.report("last_undoable", actor, actor);
    return found.next() ? found.id<OpId>(0) : OpId{};
}

OpId lastRedoable(Reader &reader, const QString &actor)
{
    Report found = reader.report("last_redoable", actor, actor);
    return found.next() ? found.id<OpId>(0) : OpId{};
}

UndoReport undoOp(Tx &tx, OpId op, UndoMode mode)
{
    return Reverter(tx, mode).run(op, true);
}

UndoReport redoOp(Tx &tx, OpId op)
{
    return Reverter(tx, UndoMode::Whole).run(op, false);
}

} // namespace kith
