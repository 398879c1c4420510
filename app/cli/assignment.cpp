// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assignment.h"

using namespace Qt::StringLiterals;

namespace kith::cli {

QList<Pair> pairsOf(const Arguments &arguments)
{
    QList<Pair> pairs;
    for (const QString &word : arguments.positional().mid(2)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            throw UsageError{AssignmentTr::tr("\"%1\" is not FIELD=VALUE.").arg(word)};
        pairs.append({word.left(equals), word.mid(equals + 1)});
    }
    return pairs;
}

void refuseValue(const QString &field, const QString &value, const QString &wanted)
{
    throw UsageError{AssignmentTr::tr("\"%1\" is no value for %2; it takes %3.").arg(value, field, wanted)};
}

void assign(QString &to, const QString &, const QString &value)
{
    to = value;
}

void assign(bool &to, const QString &field, const QString &value)
{
    const bool yes = value == u"yes" || value == u"true" || value == u"1";
    if (!yes && value != u"no" && value != u"false" && value != u"0")
        refuseValue(field, value, AssignmentTr::tr("yes or no"));
    to = yes;
}

void assign(int &to, const QString &field, const QString &value)
{
    bool ok = false;
    to = value.toInt(&ok);
    if (!ok)
        refuseValue(field, value, AssignmentTr::tr("a whole number"));
}

void assign(double &to, const QString &field, const QString &value)
{
    bool ok = false;
    to = value.toDouble(&ok);
    if (!ok)
        refuseValue(field, value, AssignmentTr::tr("a number such as 1.5"));
}

void assign(QDate &to, const QString &field, const QString &value)
{
    to = QDate::fromString(value, Qt::ISODate);
    if (!to.isValid() && !value.isEmpty())
        refuseValue(field, value, AssignmentTr::tr("a date such as 2026-11-24"));
}

void assign(QStringList &to, const QString &field, const QString &value)
{
    to.clear();
    if (!value.startsWith(u'[')) {
        to = value.split(u',', Qt::SkipEmptyParts);
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
    if (!document.isArray())
        refuseValue(field, value, AssignmentTr::tr("entries with commas between them, or a JSON array"));
    const QJsonArray entries = document.array();
    for (const auto &entry : entries)
        to << entry.toString();
}

void assign(TextMap &to, const QString &field, const QString &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(value.toUtf8());
    if (!document.isObject())
        refuseValue(field, value, AssignmentTr::tr("a JSON object of texts"));
    to = mapFromJson(value.toUtf8());
}

bool isComputed(const QString &field)
{
    static const QStringList computed{u"id"_s, u"folded"_s, u"starts_at"_s, u"ends_at"_s,
                                      u"event_id"_s, u"moved_on"_s, u"thanked_on"_s, u"answered_on"_s, u"answered_by_id"_s, u"ended_on"_s, u"reason"_s, u"logged_by"_s};
    return computed.contains(field);
}

} // namespace kith::cli
