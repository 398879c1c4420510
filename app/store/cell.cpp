// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/cell.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith {

bool Cell::isEmpty() const
{
    switch (type) {
    case Type::Null:
        return true;
    case Type::Integer:
        return integer == 0;
    case Type::Real:
        return real == 0;
    case Type::Text:
        return text.isEmpty() || text == "[]" || text == "{}";
    }
    return true;
}

QByteArray listToJson(const QStringList &list)
{
    if (list.isEmpty())
        return QByteArrayLiteral("[]");
    if (list.size() == 1) {
        // Most lists hold one plain value; a 100,000-row import feels the difference.
        const QByteArray only = list.first().toUtf8();
        const bool plain = std::all_of(only.begin(), only.end(), [](char c) { return uchar(c) >= 32 && c != '"' && c != '\\'; });
        if (plain)
            return "[\"" + only + "\"]";
    }
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

QStringList listFromJson(QByteArrayView json)
{
    if (json.size() <= 2)
        return {};
    if (json.startsWith("[\"") && json.endsWith("\"]")) {
        const QByteArrayView only = json.sliced(2, json.size() - 4);
        if (!only.contains('"') && !only.contains('\\'))
            return {QString::fromUtf8(only)};
    }
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(json.toByteArray()).array();
    for (const auto &value : array)
        list.append(value.toString());
    return list;
}

QByteArray mapToJson(const TextMap &map)
{
    if (map.isEmpty())
        return QByteArrayLiteral("{}");
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TextMap mapFromJson(QByteArrayView json)
{
    TextMap map;
    if (json.size() <= 2)
        return map;
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

} // namespace kith
