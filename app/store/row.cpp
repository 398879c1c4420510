// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/row.h"

#include <QJsonDocument>
#include <QJsonObject>

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

static void appendText(QByteArray &json, const QByteArray &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    const char *from = text.constData();
    const char *const end = from + text.size();
    for (const char *at = from;; ++at) {
        const bool special = at != end && (uchar(*at) < 0x20 || *at == '"' || *at == '\\');
        if (at != end && !special)
            continue;
        json.append(from, at - from);
        if (at == end)
            break;
        if (uchar(*at) < 0x20)
            json.append("\\u00").append(hex[uchar(*at) >> 4]).append(hex[uchar(*at) & 15]);
        else
            json.append('\\').append(*at);
        from = at + 1;
    }
    json += '"';
}

QByteArray imageOf(const TableShape &shape, std::span<const Cell> cells)
{
    QByteArray json;
    json.reserve(256);
    json += '{';
    for (size_t i = 0; i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        if (cell.isEmpty())
            continue;
        if (json.size() > 1)
            json += ',';
        json.append('"').append(shape.names[qsizetype(i)]).append("\":");
        if (cell.type == Cell::Type::Text)
            appendText(json, cell.text);
        else
            json += cell.type == Cell::Type::Integer ? QByteArray::number(cell.integer) : QByteArray::number(cell.real, 'g', 17);
    }
    json += '}';
    return json;
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

} // namespace kith
