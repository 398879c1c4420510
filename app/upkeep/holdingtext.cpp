// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/walltime.h"
#include "app/upkeep/holding.h"
#include "app/upkeep/holdingwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

QString shown(const QJsonValue &value)
{
    QStringList parts;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        parts.append(entry.toString());
    const QJsonObject map = value.toObject();
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        parts.append(entry.key() + u": "_s + entry.value().toString());
    if (value.isArray() || value.isObject())
        return parts.join(u", ");
    return value.isBool() ? Tr::tr("yes") : value.toVariant().toString();
}

/// A number nobody reads: what it stands for is said beside it.
bool isNumberOnly(const QString &key)
{
    return key == u"id" || key.endsWith(u"_id") || key == u"introduced_by";
}

QString bare(const QString &key)
{
    QString label = QString(key).replace(u'_', u' ');
    label[0] = label[0].toUpper();
    return label;
}

/// A row on its way into a sentence: what has been said is taken out of it.
class Row
{
public:
    Row(const QJsonObject &row, const QString &zone) : m_left(row), m_kind(row.value("kind"_L1).toString()), m_zone(zone) { }

    QString sentence(const RowWords *words)
    {
        QStringList parts;
        if (words) {
            parts.append(opened(words->openings));
            for (const Addition &addition : words->additions)
                parts.append(added(addition));
        }
        for (auto entry = m_left.begin(); entry != m_left.end(); ++entry) {
            if (!isNumberOnly(entry.key()))
                parts.append(bare(entry.key()).toLower() + u": "_s + shown(entry.value()));
        }
        parts.removeAll(QString());
        return parts.join(u", ");
    }

private:
    QString take(QLatin1StringView key)
    {
        m_said.append(saidValue(key, shown(m_left.take(key))));
        return m_said.last();
    }

    QString opened(const QList<Opening> &openings)
    {
        for (const Opening &opening : openings) {
            const bool isAllThere = std::all_of(opening.keys.begin(), opening.keys.end(), [this](QLatin1StringView key) { return m_left.contains(key); });
            if (!isAllThere || (!opening.kind.isEmpty() && opening.kind != m_kind))
                continue;
            if (!opening.kind.isEmpty())
                m_left.remove("kind"_L1);
            QStringList values;
            for (const QLatin1StringView key : opening.keys)
                values.append(take(key));
            return filled(opening.said, values);
        }
        return {};
    }

    /// QString::arg would read a "%1" in somebody's words as a place.
    static QString filled(const QString &text, const QStringList &values)
    {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
            if (place < 1 || place > values.size()) {
                out += text[i];
                continue;
            }
            out += values[place - 1];
            ++i;
        }
        return out;
    }

    QString added(const Addition &addition)
    {
        if (!m_left.contains(addition.key))
            return {};
        const QJsonValue left = m_left.value(addition.key);
        const bool isNothing = (addition.as == Addition::As::Several && left.toInt() <= 1) || (addition.as == Addition::As::Otherwise && m_said.contains(left.toString()));
        if (isNothing) {
            m_left.remove(addition.key);
            return {};
        }
        const QString value = take(addition.key);
        if (addition.as == Addition::As::Flag)
            return addition.said;
        return filled(addition.said, {addition.as == Addition::As::Moment ? WallTime::at(Instant::fromIso(value), m_zone).toText().replace(u'T', u' ') : value});
    }

    QJsonObject m_left;
    QString m_kind;
    QString m_zone;
    QStringList m_said;
};

QStringList linesOf(const QJsonObject &person)
{
    QStringList lines;
    for (auto entry = person.begin(); entry != person.end(); ++entry) {
        if (isNumberOnly(entry.key()) || entry.key() == u"name")
            continue;
        const QString label = personLabel(entry.key());
        lines.append(u"%1: %2"_s.arg(label.isEmpty() ? bare(entry.key()) : label, saidValue(entry.key(), shown(entry.value()))));
    }
    return lines;
}

void addRows(QStringList &lines, const QString &heading, const QJsonArray &rows, const RowWords *words, const QString &zone)
{
    lines << QString() << u"%1 (%2)"_s.arg(heading).arg(rows.size());
    for (const QJsonValue &row : rows)
        lines.append(u"  "_s + Row(row.toObject(), zone).sentence(words).replace(u'\n', u"\n    "_s));
}

} // namespace

QString toText(const Holding &holding)
{
    QStringList lines{holding.person.value("name"_L1).toString(), QString()};
    lines += linesOf(holding.person);
    QStringList told;
    const QList<RowWords> all = rowWords();
    for (const RowWords &words : all) {
        const QString table = words.table;
        told.append(table);
        if (holding.rows.contains(table))
            addRows(lines, words.heading, holding.rows.value(table), &words, holding.zone);
    }
    for (auto table = holding.rows.begin(); table != holding.rows.end(); ++table) {
        if (!told.contains(table.key()))
            addRows(lines, bare(table.key()), *table, nullptr, holding.zone);
    }
    if (holding.othersNotes > 0)
        lines << QString() << Tr::tr("%n notes are for the eyes of whoever wrote them.", nullptr, holding.othersNotes);
    return lines.join(u'\n').trimmed() + u'\n';
}

} // namespace kith::upkeep
