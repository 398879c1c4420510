// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One value of one column, and how each C++ type becomes one.
#pragma once

#include "app/core/clock.h"
#include "app/core/id.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <string_view>

namespace kith {

struct Cell {
    enum class Type : quint8 { Null, Integer, Real, Text };
    Type type = Type::Null;
    qint64 integer = 0;
    double real = 0;
    QByteArray text; ///< UTF-8

    static Cell of(qint64 value) { return {Type::Integer, value, 0, {}}; }
    static Cell of(double value) { return {Type::Real, 0, value, {}}; }
    static Cell of(QByteArray utf8) { return {Type::Text, 0, 0, std::move(utf8)}; }
    /// Null, 0, "", "[]" or "{}": what a column holds when nothing was said.
    bool isEmpty() const;
    bool operator==(const Cell &) const = default;
};

using TextMap = QMap<QString, QString>;

/// Lists and maps of text are stored as JSON, so that other programs can read them.
QByteArray listToJson(const QStringList &list);
QStringList listFromJson(QByteArrayView json);
QByteArray mapToJson(const TextMap &map);
TextMap mapFromJson(QByteArrayView json);

/// An enum that is stored as text declares `constexpr auto enumNames(E) { return std::array<std::string_view, N>{...}; }`
/// beside it, names in the order of its values.
template<class E>
concept NamedEnum = requires(E e) { enumNames(e); };

template<NamedEnum E>
QString enumName(E value)
{
    const std::string_view name = enumNames(value)[size_t(value)];
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

/// The value with that name, or nothing said for a name this program does not know.
template<NamedEnum E>
E enumFromName(QByteArrayView name, E unknown = E{})
{
    constexpr auto names = enumNames(E{});
    for (size_t i = 0; i < names.size(); ++i) {
        if (QByteArrayView(names[i].data(), qsizetype(names[i].size())) == name)
            return E(i);
    }
    return unknown;
}

inline Cell toCell(bool value) { return Cell::of(qint64(value)); }
inline Cell toCell(int value) { return Cell::of(qint64(value)); }
inline Cell toCell(qint64 value) { return Cell::of(value); }
inline Cell toCell(double value) { return Cell::of(value); }
inline Cell toCell(const QString &value) { return Cell::of(value.toUtf8()); }
inline Cell toCell(const char *value) { return Cell::of(QByteArray(value)); }
inline Cell toCell(QDate value) { return Cell::of(value.isValid() ? value.toString(Qt::ISODate).toLatin1() : QByteArray()); }
inline Cell toCell(Instant value) { return Cell::of(value.ms); }
inline Cell toCell(const QStringList &value) { return Cell::of(listToJson(value)); }
inline Cell toCell(const TextMap &value) { return Cell::of(mapToJson(value)); }
template<class Tag>
Cell toCell(Id<Tag> value) { return value ? Cell::of(value.value) : Cell{}; }
template<NamedEnum E>
Cell toCell(E value)
{
    const std::string_view name = enumNames(value)[size_t(value)];
    return Cell::of(QByteArray(name.data(), qsizetype(name.size())));
}

} // namespace kith
