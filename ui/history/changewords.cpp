// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A change of rows in words.
#include "ui/history/changewords.h"

#include <QLocale>

#include "app/core/walltime.h"
#include "app/gatherings/gathering.h"
#include "app/people/person.h"
#include "app/upkeep/storedwords.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;
using upkeep::StoredField;

QString ChangeWords::personName(qint64 id)
{
    const auto person = m_reader.find<Person>(PersonId{id});
    return person ? person->name : tr("somebody who was removed");
}

QString ChangeWords::gatheringTitle(qint64 id)
{
    const auto gathering = m_reader.find<Gathering>(GatheringId{id});
    return gathering ? gathering->title : tr("a gathering that was removed");
}

QString ChangeWords::heading(const RowChange &change)
{
    const QJsonObject &row = change.after.isEmpty() ? change.before : change.after;
    for (const QString &own : {u"name"_s, u"title"_s, u"what"_s}) {
        if (row.contains(own))
            return row.value(own).toString();
    }
    const qint64 person = row.value("person_id"_L1).toInteger(), gathering = row.value("gathering_id"_L1).toInteger();
    if (person && gathering)
        return tr("%1 at %2").arg(isolated(personName(person)), isolated(gatheringTitle(gathering)));
    return upkeep::sayTable(QString::fromLatin1(change.table));
}

QString ChangeWords::value(const QString &column, const QJsonValue &value)
{
    using Shape = StoredField::Shape;
    const StoredField *field = upkeep::storedField(column);
    const Shape shape = field ? field->shape : Shape::Text;
    if (shape == Shape::YesNo)
        return value.toInteger() ? tr("yes") : tr("no");
    if (value.isUndefined() || value.isNull())
        return {};
    switch (shape) {
    case Shape::List:
        return listFromJson(value.toString().toUtf8()).join(u", "_s);
    case Shape::Map: {
        QStringList parts;
        const TextMap map = mapFromJson(value.toString().toUtf8());
        for (auto part = map.begin(); part != map.end(); ++part)
            parts << u"%1: %2"_s.arg(part.key(), part.value());
        return parts.join(u", "_s);
    }
    case Shape::Moment: {
        const WallTime at = WallTime::at({value.toInteger()}, m_zone);
        return tr("%1, %2").arg(sayDay(at.date(), m_today), sayTime(at.time()));
    }
    case Shape::WallTime: {
        const WallTime at = WallTime::fromText(value.toString(), m_zone);
        return tr("%1, %2").arg(sayDay(at.date(), m_today), sayTime(at.time()));
    }
    case Shape::Person:
        return personName(value.toInteger());
    case Shape::Gathering:
        return gatheringTitle(value.toInteger());
    case Shape::Word:
        return upkeep::sayStored(value.toString());
    case Shape::Day: {
        // A birthday may lack its year.
        const QDate on = QDate::fromString(value.toString(), Qt::ISODate);
        return on.isValid() ? sayDay(on, m_today) : value.toString();
    }
    default:
        return !value.isDouble()                        ? value.toString()
            : value.toDouble() == double(value.toInteger()) ? QLocale().toString(value.toInteger())
                                                            : QLocale().toString(value.toDouble());
    }
}

// Before or after, whoever may not read one of the two is not told what changed.
bool ChangeWords::isForOthers(const RowChange &change) const
{
    if (change.table != Note::table)
        return false;
    for (const QJsonObject &row : {change.before, change.after}) {
        Note note;
        note.author = row.value("author"_L1).toString();
        note.level = enumFromName<NoteLevel>(row.value("level"_L1).toString().toLatin1());
        if (!row.isEmpty() && !mayRead(note, m_who))
            return true;
    }
    return false;
}

ReadableChange ChangeWords::say(const RowChange &change)
{
    using Kind = ReadableChange::Kind;
    ReadableChange said{Kind::Changed, heading(change), upkeep::sayTable(QString::fromLatin1(change.table)), {}};
    if (change.before.isEmpty())
        said.kind = Kind::Added;
    else if (change.after.isEmpty())
        said.kind = Kind::Removed;
    if (isForOthers(change))
        return said;
    QStringList columns;
    for (const StoredField &field : upkeep::storedFields())
        columns << QLatin1String(field.column);
    for (const QJsonObject &row : {change.before, change.after}) {
        for (const QString &column : row.keys()) {
            if (!columns.contains(column))
                columns << column;
        }
    }
    for (const QString &column : std::as_const(columns)) {
        const QJsonValue before = change.before.value(column), after = change.after.value(column);
        const StoredField *field = upkeep::storedField(column);
        if (before == after || (field && field->shape == StoredField::Shape::Computed))
            continue;
        const QString name = field ? field->said() : QString(column).replace(u'_', u' ');
        said.fields.append({name, said.kind == Kind::Added ? QString() : value(column, before),
                            said.kind == Kind::Removed ? QString() : value(column, after)});
    }
    return said;
}

} // namespace kith
