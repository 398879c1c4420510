// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/listwriters.h"

#include "app/exchange/csvwriter.h"
#include "app/exchange/exporttables.h"
#include "app/exchange/jsontext.h"
#include "app/exchange/vcard.h"
#include "app/people/person.h"

#include <QHash>
#include <QSet>

namespace kith::exchange {

static QByteArray spelledOut(QByteArrayView list, QByteArrayView separator)
{
    return list.toByteArray().replace(listSeparator, separator);
}

QByteArray csvBytes(const ExportTable &table, bool raw, Progress &progress)
{
    CsvStyle style;
    style.formulaGuard = !raw;
    CsvWriter csv(style);
    const int columns = int(table.columns.size());
    csv.reserve(qsizetype(table.rows()) * columns * 12);
    for (const ExportColumn &column : table.columns)
        csv.cell(QStringView(column.id));
    csv.endRow();
    progress.begin(table.rows());
    for (int row = 0; row < table.rows(); ++row) {
        if (row % 512 == 0)
            progress.checkpoint();
        for (int column = 0; column < columns; ++column) {
            const QByteArrayView cell = table.cell(row, column);
            if (cell.contains(listSeparator))
                csv.cell(QByteArrayView(spelledOut(cell, "; ")));
            else
                csv.cell(cell);
        }
        csv.endRow();
        progress.step();
    }
    return csv.takeBytes();
}

static void appendJsonList(QByteArray &to, QByteArrayView list)
{
    to += '[';
    if (!list.isEmpty()) {
        const QList<QByteArray> entries = list.toByteArray().split(listSeparator);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (i)
                to += ',';
            appendJsonText(to, entries[i]);
        }
    }
    to += ']';
}

static void appendJsonCell(QByteArray &to, CellKind kind, QByteArrayView cell)
{
    switch (kind) {
    case CellKind::List:
        appendJsonList(to, cell);
        return;
    case CellKind::Number:
        to += cell.isEmpty() ? QByteArrayView("null") : cell;
        return;
    case CellKind::Flag:
        to += cell == "yes" ? "true" : cell == "no" ? "false" : "null";
        return;
    case CellKind::Optional:
        if (cell.isEmpty()) {
            to += "null";
            return;
        }
        break;
    default:
        break;
    }
    appendJsonText(to, cell);
}

QByteArray jsonBytes(const ExportTable &table, Progress &progress)
{
    QByteArray json = "[";
    progress.begin(table.rows());
    for (int row = 0; row < table.rows(); ++row) {
        if (row % 512 == 0)
            progress.checkpoint();
        json += row ? ",\n  {" : "\n  {";
        bool isFirst = true;
        for (int column = 0; column < int(table.columns.size()); ++column) {
            const ExportColumn &about = table.columns[column];
            if (about.kind == CellKind::Tick || about.kind == CellKind::Signature)
                continue;
            json += isFirst ? "\"" : ", \"";
            json += about.key.toLatin1() + "\": ";
            appendJsonCell(json, about.kind, table.cell(row, column));
            isFirst = false;
        }
        json += '}';
        progress.step();
    }
    return json + "\n]\n";
}

static VCard cardOf(const Person &person, bool withContacts)
{
    VCard card;
    card.name = person.name;
    card.given = person.givenName;
    card.family = person.familyName;
    card.nickname = person.callName;
    card.pronouns = person.pronouns;
    card.birthday = person.birthday;
    card.categories = person.tags;
    if (withContacts) {
        card.emails = person.emails;
        card.phones = person.phones;
    }
    return card;
}

QList<qint64> cardHolders(Reader &reader, const ExportRequest &request, const Progress &progress)
{
    ExportRequest list = request;
    const bool isAttendees = request.what == ExportWhat::Attendees;
    list.columns = {isAttendees ? QStringLiteral("person_id") : QStringLiteral("id")};
    const ExportTable table = isAttendees ? attendeeTable(reader, list, progress) : peopleTable(reader, list, progress);
    QList<qint64> holders;
    QSet<qint64> known;
    for (int row = 0; row < table.rows(); ++row) {
        const qint64 id = table.cell(row, 0).toLongLong();
        if (known.contains(id))
            continue;
        known.insert(id);
        holders.append(id);
    }
    return holders;
}

QByteArray vCardBytes(Reader &reader, const ExportRequest &request, const Progress &progress, qint64 *cards)
{
    // The list says who and in which order; the cards hold more of each than its columns do.
    const QList<qint64> holders = cardHolders(reader, request, progress);
    QHash<qint64, Person> people;
    reader.each<Person>([&](Person person) { people.insert(person.id.value, std::move(person)); });
    QByteArray bytes;
    for (qint64 id : holders) {
        if (*cards % 512 == 0)
            progress.checkpoint();
        const Person person = people.value(id);
        bytes += vCardText(cardOf(person, person.mayBeContacted), VCardVersion::V3);
        ++*cards;
    }
    return bytes;
}

} // namespace kith::exchange
