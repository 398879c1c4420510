// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/anyrows.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace kith {

namespace {

constexpr const char *postgresReferences =
    "SELECT t.relname, a.attname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid "
    "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] "
    "WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace AND r.relname = ?";

constexpr const char *postgresKeys =
    "SELECT i.relname, a.attname FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid "
    "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey) "
    "WHERE x.indisunique AND NOT x.indisprimary AND t.relnamespace = current_schema()::regnamespace AND t.relname = ?";

constexpr const char *sqliteKeys = "SELECT l.name, i.name FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE l.\"unique\" = 1 AND l.origin <> 'pk'";

} // namespace

Connection &AnyRows::connection()
{
    return m_reader.m_connection;
}

QList<QByteArray> AnyRows::tables()
{
    QList<QByteArray> names = connection().tables();
    names.removeIf([](const QByteArray &name) { return name == "op" || name == "change" || name == "meta"; });
    return names;
}

const AnyTable &AnyRows::table(const QByteArray &name)
{
    auto &kept = m_tables[name];
    if (!kept) {
        const QList<ColumnInfo> columns = connection().columns(name);
        kept = std::make_shared<AnyTable>(AnyTable{shapeOf(name, columns), columns});
    }
    return *kept;
}

QList<Reference> AnyRows::referencesTo(const QByteArray &target)
{
    QList<Reference> found;
    if (connection().dialect() == "sqlite") {
        const QList<QByteArray> all = tables();
        for (const QByteArray &name : all) {
            Statement &s = connection().statement("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = ?");
            s.bind(1, Cell::of(name));
            s.bind(2, Cell::of(target));
            while (s.step())
                found.append({name, s.bytes(0).toByteArray()});
        }
    } else {
        Statement &s = connection().statement(postgresReferences);
        s.bind(1, Cell::of(target));
        while (s.step())
            found.append({s.bytes(0).toByteArray(), s.bytes(1).toByteArray()});
    }
    std::sort(found.begin(), found.end(), [](const Reference &a, const Reference &b) { return std::tie(a.table, a.column) < std::tie(b.table, b.column); });
    return found;
}

QList<QList<QByteArray>> AnyRows::uniqueKeys(const QByteArray &name)
{
    std::map<QByteArray, QList<QByteArray>> keys;
    Statement &s = connection().statement(connection().dialect() == "sqlite" ? sqliteKeys : postgresKeys);
    s.bind(1, Cell::of(name));
    while (s.step())
        keys[s.bytes(0).toByteArray()].append(s.bytes(1).toByteArray());
    QList<QList<QByteArray>> found;
    for (const auto &[index, columns] : keys)
        found.append(columns);
    return found;
}

std::optional<Cells> AnyRows::find(const RowName &row)
{
    Statement &s = connection().statement(table(row.table).shape.selectById);
    s.bind(1, Cell::of(row.id));
    if (!s.step())
        return {};
    Cells cells = cellsFrom(s);
    s.reset();
    return cells;
}

QList<Cells> AnyRows::where(const QByteArray &name, const std::vector<Condition> &conditions)
{
    Statement &s = m_reader.conditional(table(name).shape.select, conditions, " ORDER BY id");
    QList<Cells> rows;
    while (s.step())
        rows.append(cellsFrom(s));
    return rows;
}

void AnyRows::each(const QByteArray &name, const std::function<void(const Cells &)> &take)
{
    Statement &s = m_reader.conditional(table(name).shape.select, {}, " ORDER BY id");
    while (s.step())
        take(cellsFrom(s));
}

qint64 AnyRows::uses(const RowName &row)
{
    qint64 found = 0;
    const QList<Reference> references = referencesTo(row.table);
    for (const Reference &reference : references) {
        Statement &s = connection().statement("SELECT count(*) FROM " + reference.table + " WHERE " + reference.column + " = ?");
        s.bind(1, Cell::of(row.id));
        s.step();
        found += s.integer(0);
        s.reset();
    }
    return found;
}

QList<AnyChange> AnyRows::changesOf(OpId op)
{
    struct Raw {
        qint64 seq;
        RowName row;
        QByteArray before, after;
    };
    std::vector<Raw> raw;
    Statement &s = connection().statement("SELECT c.seq, c.table_name, c.row_id, c.before, c.after FROM op o "
                                          "JOIN change c ON c.seq BETWEEN o.first_change AND o.last_change WHERE o.id = ? ORDER BY c.seq");
    s.bind(1, Cell::of(op.value));
    while (s.step())
        raw.push_back({s.integer(0), {s.bytes(1).toByteArray(), s.integer(2)}, s.bytes(3).toByteArray(), s.bytes(4).toByteArray()});
    QList<AnyChange> changes;
    for (const Raw &change : raw) {
        const QList<ColumnInfo> &columns = table(change.row.table).columns;
        const auto cells = [&](const QByteArray &image) { return image.isEmpty() ? Cells() : cellsFromImage(columns, image); };
        changes.append({change.seq, change.row, cells(change.before), cells(change.after)});
    }
    return changes;
}

qint64 AnyRows::firstChangeOf(const RowName &row)
{
    Statement &s = connection().statement("SELECT coalesce(min(seq), 0) FROM change WHERE row_id = ? AND table_name = ?");
    s.bind(1, Cell::of(row.id));
    s.bind(2, Cell::of(row.table));
    s.step();
    const qint64 seq = s.integer(0);
    s.reset();
    return seq;
}

qint64 AnyRows::lastChangeOf(OpId op)
{
    Statement &s = connection().statement("SELECT last_change FROM op WHERE id = ?");
    s.bind(1, Cell::of(op.value));
    const qint64 seq = s.step() ? s.integer(0) : 0;
    s.reset();
    return seq;
}

QList<Cells> AnyRows::imagesOf(const RowName &row)
{
    QList<QByteArray> images;
    Statement &s = connection().statement("SELECT before, after FROM change WHERE row_id = ? AND table_name = ? ORDER BY seq");
    s.bind(1, Cell::of(row.id));
    s.bind(2, Cell::of(row.table));
    while (s.step())
        images << s.bytes(0).toByteArray() << s.bytes(1).toByteArray();
    QList<Cells> all;
    for (const QByteArray &image : images) {
        if (!image.isEmpty())
            all.append(cellsFromImage(table(row.table).columns, image));
    }
    return all;
}

Cells AnyRows::asOf(const RowName &row, qint64 seq)
{
    Statement &s = connection().statement("SELECT after FROM change WHERE row_id = ? AND table_name = ? AND seq <= ? ORDER BY seq DESC LIMIT 1");
    s.bind(1, Cell::of(row.id));
    s.bind(2, Cell::of(row.table));
    s.bind(3, Cell::of(seq));
    const QByteArray image = s.step() ? s.bytes(0).toByteArray() : QByteArray();
    s.reset();
    return image.isEmpty() ? Cells() : cellsFromImage(table(row.table).columns, image);
}

void AnyWriter::insert(const QByteArray &name, const Cells &cells)
{
    m_tx.insertRow(table(name).shape, cells);
}

bool AnyWriter::update(const QByteArray &name, const Cells &before, const Cells &after)
{
    return m_tx.updateRow(table(name).shape, before, after);
}

void AnyWriter::remove(const QByteArray &name, const Cells &cells)
{
    m_tx.removeRow(table(name).shape, cells);
}

} // namespace kith
