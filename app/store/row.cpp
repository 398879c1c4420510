// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/row.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace kith {

TableShape::TableShape(QByteArray tableName, QList<QByteArray> columnNames) : table(std::move(tableName)), names(std::move(columnNames))
{
    const QByteArray list = names.join(", ");
    QByteArray questions = "?";
    questions.append(QByteArray(", ?").repeated(int(names.size()) - 1));
    select = "SELECT " + list + " FROM " + table;
    selectById = select + " WHERE id = ?";
    insert = "INSERT INTO " + table + " (" + list + ") VALUES (" + questions + ")";
    update = "UPDATE " + table + " SET " + names.mid(1).join(" = ?, ") + " = ? WHERE id = ?";
    remove = "DELETE FROM " + table + " WHERE id = ?";
}

TableShape shapeOf(const QByteArray &table, const QList<ColumnInfo> &columns)
{
    QList<QByteArray> names;
    for (const ColumnInfo &column : columns)
        names.append(column.name);
    return TableShape(table, names);
}

Cells cellsFrom(const Statement &statement)
{
    Cells cells;
    cells.reserve(size_t(statement.columnCount()));
    for (int i = 0; i < statement.columnCount(); ++i)
        cells.push_back(statement.cell(i));
    return cells;
}

/// Writes into room that was made for the longest it can become; appending piece by piece shows in a large import.
class ImageWriter
{
public:
    explicit ImageWriter(qsizetype most)
    {
        if (room().size() < most)
            room().resize(most);
        m_begin = m_at = room().data();
    }
    void put(char c) { *m_at++ = c; }
    void put(QByteArrayView bytes)
    {
        std::memcpy(m_at, bytes.data(), size_t(bytes.size()));
        m_at += bytes.size();
    }
    void putText(const QByteArray &text)
    {
        put('"');
        for (const char c : text)
            putCharacter(c);
        put('"');
    }
    bool isEmpty() const { return m_at == m_begin; }
    QByteArray written() const { return {m_begin, m_at - m_begin}; }

private:
    void putCharacter(char c)
    {
        static constexpr char hex[] = "0123456789abcdef";
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            return put(c);
        put('\\');
        if (uchar(c) >= 0x20)
            return put(c);
        put(QByteArrayView("u00"));
        put(hex[uchar(c) >> 4]);
        put(hex[uchar(c) & 15]);
    }
    static QByteArray &room()
    {
        thread_local QByteArray kept;
        return kept;
    }

    char *m_begin;
    char *m_at;
};

/// The longest that a cell can become, with its name, quotes and comma.
static qsizetype mostFor(const QByteArray &name, const Cell &cell)
{
    constexpr qsizetype number = 32, escaped = 6, marks = 6;
    return name.size() + marks + (cell.type == Cell::Type::Text ? cell.text.size() * escaped : number);
}

QByteArray imageOf(const TableShape &shape, std::span<const Cell> cells)
{
    qsizetype most = 2;
    for (size_t i = 0; i < cells.size(); ++i)
        most += mostFor(shape.names[qsizetype(i)], cells[i]);
    ImageWriter json(most);
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        if (cell.isEmpty())
            continue;
        json.put(json.isEmpty() ? '{' : ',');
        json.put('"');
        json.put(shape.names[qsizetype(i)]);
        json.put(QByteArrayView("\":"));
        if (cell.type == Cell::Type::Text)
            json.putText(cell.text);
        else
            json.put(cell.type == Cell::Type::Integer ? QByteArray::number(cell.integer) : QByteArray::number(cell.real, 'g', 17));
    }
    if (json.isEmpty())
        json.put('{');
    json.put('}');
    return json.written();
}

Cells cellsFromImage(const QList<ColumnInfo> &columns, const QByteArray &image)
{
    const QJsonObject object = QJsonDocument::fromJson(image).object();
    Cells cells;
    cells.reserve(size_t(columns.size()));
    for (const ColumnInfo &column : columns) {
        const QJsonValue value = object.value(QLatin1String(column.name));
        switch (column.type) {
        case Cell::Type::Real:
            cells.push_back(Cell::of(value.toDouble()));
            break;
        case Cell::Type::Text:
            cells.push_back(Cell::of(value.isString() ? value.toString().toUtf8() : column.emptyText));
            break;
        default:
            // A reference that is none is NULL; so is every integer column without a default.
            cells.push_back(value.isUndefined() && column.emptyText.isEmpty() ? Cell{} : Cell::of(value.toInteger()));
        }
    }
    return cells;
}

bool isSound(const QList<ColumnInfo> &columns, qint64 row, const QByteArray &image)
{
    const Cells cells = cellsFromImage(columns, image);
    return cells[0].integer == row && imageOf(shapeOf({}, columns), cells) == image;
}

} // namespace kith
