// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// FIELD=VALUE words put into a row by the names of its columns.
#pragma once

#include "app/cli/arguments.h"
#include "app/store/row.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kith::cli {

struct AssignmentTr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct Pair {
    QString field, value;
};
/// The FIELD=VALUE words after the store and what is added; throws UsageError for a word that is none.
QList<Pair> pairsOf(const Arguments &arguments);

[[noreturn]] void refuseValue(const QString &field, const QString &value, const QString &wanted);

// Each throws UsageError for text its column does not take.
void assign(QString &to, const QString &field, const QString &value);
void assign(bool &to, const QString &field, const QString &value);
void assign(int &to, const QString &field, const QString &value);
void assign(double &to, const QString &field, const QString &value);
void assign(QDate &to, const QString &field, const QString &value);
/// "a, b" or a JSON array of texts.
void assign(QStringList &to, const QString &field, const QString &value);
/// A JSON object of texts.
void assign(TextMap &to, const QString &field, const QString &value);
template<NamedEnum E>
void assign(E &to, const QString &field, const QString &value)
{
    QStringList names;
    for (const std::string_view name : enumNames(E{}))
        names << QString::fromLatin1(name.data(), qsizetype(name.size()));
    const qsizetype at = names.indexOf(value);
    if (at < 0)
        refuseValue(field, value, names.join(QStringLiteral(", ")));
    to = E(at);
}

/// Whether the rules of the noun fill this column, so that nobody sets it.
bool isComputed(const QString &field);

template<class T>
concept Assignable = requires(T &to, const QString &text) { assign(to, text, text); };

template<Row R>
QStringList fieldsOf()
{
    QStringList fields;
    const auto take = [&](const auto &column) {
        const QString name = QString::fromLatin1(column.name);
        if (!isComputed(name))
            fields << name;
    };
    std::apply([&](const auto &...column) { (take(column), ...); }, R::columns());
    return fields;
}

/// Sets one field. False when its type cannot be set from text alone (a reference to somebody).
template<Row R>
bool setField(R &row, const QString &field, const QString &value)
{
    if (!fieldsOf<R>().contains(field))
        throw UsageError{AssignmentTr::tr("There is no field \"%1\". There are: %2.").arg(field, fieldsOf<R>().join(QStringLiteral(", ")))};
    bool isSet = false;
    const auto put = [&](const auto &column) {
        auto &member = row.*(column.member);
        if constexpr (Assignable<std::remove_reference_t<decltype(member)>>) {
            if (field == QLatin1StringView(column.name)) {
                assign(member, field, value);
                isSet = true;
            }
        }
    };
    std::apply([&](const auto &...column) { (put(column), ...); }, R::columns());
    return isSet;
}

} // namespace kith::cli
