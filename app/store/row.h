// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row told once: select, insert, update, journal, undo and equality all follow from its list of columns.
#pragma once

#include "app/core/isodate.h"
#include "app/store/cell.h"
#include "app/store/connection.h"

#include <span>
#include <tuple>
#include <vector>

namespace kith {

template<class R, class T>
struct Column {
    const char *name;
    T R::*member;
};
template<class R, class T>
Column(const char *, T R::*) -> Column<R, T>;

/// A struct with `table` and `columns()`, in the order of the schema, the id first.
template<class R>
concept Row = requires {
    R::table;
    R::columns();
};

/// The SQL of one table, made once.
struct TableShape {
    TableShape(QByteArray tableName, QList<QByteArray> columnNames);
    QByteArray table;
    QList<QByteArray> names;
    QByteArray select; ///< "SELECT id, name FROM person", without a condition
    QByteArray selectById;
    QByteArray insert;
    QByteArray update; ///< every column but the id, the id last
    QByteArray remove;
};
TableShape shapeOf(const QByteArray &table, const QList<ColumnInfo> &columns);

template<Row R>
const TableShape &shapeOf()
{
    static const TableShape shape = [] {
        QList<QByteArray> names;
        std::apply([&](const auto &...column) { (names.append(column.name), ...); }, R::columns());
        return TableShape(R::table, names);
    }();
    return shape;
}

inline void readCell(const Statement &s, int i, bool &to) { to = s.integer(i) != 0; }
inline void readCell(const Statement &s, int i, int &to) { to = int(s.integer(i)); }
inline void readCell(const Statement &s, int i, qint64 &to) { to = s.integer(i); }
inline void readCell(const Statement &s, int i, double &to) { to = s.real(i); }
inline void readCell(const Statement &s, int i, QString &to) { to = s.text(i); }
inline void readCell(const Statement &s, int i, QDate &to) { to = dateFromIso(s.bytes(i)); }
inline void readCell(const Statement &s, int i, Instant &to) { to.ms = s.integer(i); }
inline void readCell(const Statement &s, int i, QStringList &to) { to = listFromJson(s.bytes(i)); }
inline void readCell(const Statement &s, int i, TextMap &to) { to = mapFromJson(s.bytes(i)); }
template<class Tag>
void readCell(const Statement &s, int i, Id<Tag> &to) { to.value = s.isNull(i) ? 0 : s.integer(i); }
template<NamedEnum E>
void readCell(const Statement &s, int i, E &to) { to = enumFromName<E>(s.bytes(i)); }

template<Row R>
R rowFrom(const Statement &statement)
{
    R row;
    int at = 0;
    std::apply([&](const auto &...column) { (readCell(statement, at++, row.*(column.member)), ...); }, R::columns());
    return row;
}

using Cells = std::vector<Cell>;

/// The row a statement is at, whatever table it is of.
Cells cellsFrom(const Statement &statement);

template<Row R>
Cells cellsOf(const R &row)
{
    Cells cells;
    cells.reserve(std::tuple_size_v<decltype(R::columns())>);
    std::apply([&](const auto &...column) { (cells.push_back(toCell(row.*(column.member))), ...); }, R::columns());
    return cells;
}

/// A typed condition: `where(&Invitation::gatheringId, g)`.
struct Condition {
    const char *column;
    Cell value;
};

template<Row R, class T>
Condition where(T R::*member, const std::type_identity_t<T> &value)
{
    const char *name = nullptr;
    const auto check = [&]<class U>(const Column<R, U> &column) {
        if constexpr (std::is_same_v<T, U>) {
            if (column.member == member)
                name = column.name;
        }
    };
    std::apply([&](const auto &...column) { (check(column), ...); }, R::columns());
    Q_ASSERT(name);
    return {name, toCell(value)};
}

/// A row image for the journal: a JSON object of every column that is not empty, in the order of the schema.
QByteArray imageOf(const TableShape &shape, std::span<const Cell> cells);
/// The cells of an image; a column it does not name is empty. `columns` in the order of the shape.
Cells cellsFromImage(const QList<ColumnInfo> &columns, const QByteArray &image);
/// An image is sound when it is of that row and writing down what it says gives the same bytes again.
bool isSound(const QList<ColumnInfo> &columns, qint64 row, const QByteArray &image);

} // namespace kith
