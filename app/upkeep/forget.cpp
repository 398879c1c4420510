// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/forget.h"

#include "app/core/folding.h"
#include "app/followups/followup.h"
#include "app/help/words.h"
#include "app/people/contactlog.h"
#include "app/people/note.h"
#include "app/people/notsame.h"
#include "app/people/people.h"
#include "app/people/relation.h"
#include "app/tables/seat.h"
#include "app/upkeep/mergerecord.h"
#include "app/upkeep/writtenwords.h"

#include <algorithm>

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

/// Rows that tell of nothing but the person.
const QSet<QByteArray> &goingTables()
{
    static const QSet<QByteArray> tables{Note::table, Relation::table, ContactMade::table, Rhythm::table, NotSame::table, Merge::table, TableRule::table};
    return tables;
}

class Forgetter
{
public:
    Forgetter(Tx &tx, const QList<PersonId> &numbers) : m_tx(tx), m_rows(tx), m_numbers(numbers), m_references(m_rows.referencesTo(Person::table)) { }

    TheirWords run();

private:
    QList<Person> records();
    QStringList otherNames();
    Person nobody(PersonId id) const;
    bool isAboutThem(const RowName &row, const Cells &cells);
    void cleanCells(const RowName &row, Cells &cells);
    void cleanTable(const QByteArray &name);
    void blank(const AnyTable &table, Cells &cells);

    Tx &m_tx;
    AnyWriter m_rows;
    QList<PersonId> m_numbers;
    QList<Reference> m_references;
    std::unique_ptr<TheirWords> m_words;
};

/// Everything their record, and those made one with it, have ever said.
QList<Person> Forgetter::records()
{
    QList<Person> all;
    for (const PersonId id : std::as_const(m_numbers)) {
        const QList<Cells> images = m_rows.imagesOf({Person::table, id.value});
        for (const Cells &cells : images) {
            Person person;
            size_t at = 0;
            const auto read = [&](const auto &column) {
                const Cell &cell = cells[at++];
                using T = std::remove_cvref_t<decltype(person.*(column.member))>;
                if constexpr (std::is_same_v<T, QString>)
                    person.*(column.member) = QString::fromUtf8(cell.text);
                else if constexpr (std::is_same_v<T, QStringList>)
                    person.*(column.member) = listFromJson(cell.text);
            };
            std::apply([&](const auto &...column) { (read(column), ...); }, Person::columns());
            all.append(person);
        }
        if (const auto person = m_tx.find<Person>(id))
            all.append(*person);
    }
    return all;
}

QStringList Forgetter::otherNames()
{
    QStringList names;
    m_tx.each<Person>([&](const Person &person) {
        if (!m_numbers.contains(person.id))
            names.append(fold(QStringList{person.name, person.callName, person.givenName, person.familyName}.join(u' ')));
    });
    return names;
}

Person Forgetter::nobody(PersonId id) const
{
    Person person;
    person.id = id;
    person.name = Tr::tr("Somebody forgotten");
    person.photoConsent = Consent::No;
    person.mayBeContacted = false;
    person.archived = true;
    return people::tidied(person);
}

bool Forgetter::isAboutThem(const RowName &row, const Cells &cells)
{
    if (row.table == Person::table)
        return m_numbers.contains(PersonId{row.id});
    const AnyTable &table = m_rows.table(row.table);
    const auto is = [&](const QByteArray &column) { return m_numbers.contains(PersonId{cells[size_t(table.at(column))].integer}); };
    if (row.table == Merge::table && is("gone_id"))
        return true;
    return std::any_of(m_references.begin(), m_references.end(), [&](const Reference &reference) { return reference.table == row.table && is(reference.column); });
}

void Forgetter::blank(const AnyTable &table, Cells &cells)
{
    const QList<QByteArray> written = writtenColumns(table);
    for (const QByteArray &column : written) {
        const size_t at = size_t(table.at(column));
        cells[at] = Cell::of(table.columns[qsizetype(at)].emptyText);
    }
}

/// A row, or an image of it, without them.
void Forgetter::cleanCells(const RowName &row, Cells &cells)
{
    const AnyTable &table = m_rows.table(row.table);
    const bool isTheirs = isAboutThem(row, cells);
    if (row.table == Person::table && isTheirs) {
        if (cells == cellsOf(nobody({row.id})))
            return;
        for (size_t i = 1; i < cells.size(); ++i) {
            const ColumnInfo &column = table.columns[qsizetype(i)];
            cells[i] = column.type == Cell::Type::Text ? Cell::of(column.emptyText) : column.emptyText.isEmpty() ? Cell{} : Cell::of(qint64(0));
        }
        return;
    }
    if (isTheirs)
        blank(table, cells);
    const QList<QByteArray> naming = namingColumns(table);
    for (const QByteArray &column : naming) {
        QByteArray &text = cells[size_t(table.at(column))].text;
        if (!text.isEmpty())
            text = m_words->without(QString::fromUtf8(text)).toUtf8();
    }
}

void Forgetter::cleanTable(const QByteArray &name)
{
    QList<Cells> rows;
    m_rows.each(name, [&](const Cells &cells) { rows.append(cells); });
    for (const Cells &before : std::as_const(rows)) {
        const RowName row{name, before[0].integer};
        if (goingTables().contains(name) && isAboutThem(row, before)) {
            m_rows.remove(name, before);
            continue;
        }
        Cells after = before;
        if (name == Person::table && m_numbers.contains(PersonId{row.id}))
            after = cellsOf(nobody({row.id}));
        else
            cleanCells(row, after);
        m_rows.update(name, before, after);
    }
}

TheirWords Forgetter::run()
{
    m_words = std::make_unique<TheirWords>(records(), otherNames(), helps::everyCommonWord(), Tr::tr("somebody"));
    for (const PersonId id : std::as_const(m_numbers)) {
        if (!isForgotten(m_tx, id))
            m_tx.insert(ForgottenRow{{}, id, m_tx.now(), m_tx.actor()});
    }
    const QList<QByteArray> tables = m_rows.tables();
    for (const QByteArray &table : tables) {
        if (table != "community")
            cleanTable(table);
    }
    eraseFromJournal(m_tx, {[this](const RowName &row, Cells &image) { cleanCells(row, image); },
                            [this](const QString &text, bool isTouched) { return m_words->without(text, isTouched); }});
    return *m_words;
}

} // namespace

Forgotten forget(Tx &tx, PersonId person)
{
    tx.get<Person>(person);
    if (isForgotten(tx, person))
        throw Failure(Tr::tr("Whoever that was has been forgotten already. Nothing was changed."));
    const QList<PersonId> numbers = numbersOf(tx, person);
    return {numbers, Forgetter(tx, numbers).run()};
}

void forgetAgain(Tx &tx, const QList<PersonId> &people)
{
    QList<PersonId> numbers;
    for (const PersonId person : people) {
        for (const PersonId number : numbersOf(tx, person)) {
            if (!numbers.contains(number) && !isForgotten(tx, number))
                numbers.append(number);
        }
    }
    if (!numbers.isEmpty())
        Forgetter(tx, numbers).run();
}

bool isForgotten(Reader &reader, PersonId person)
{
    return reader.count<ForgottenRow>(where(&ForgottenRow::personId, person)) > 0;
}

QList<PersonId> forgottenPeople(Reader &reader)
{
    QList<PersonId> people;
    reader.each<ForgottenRow>([&](const ForgottenRow &row) { people.append(row.personId); });
    return people;
}

QList<PersonId> numbersOf(Reader &reader, PersonId person)
{
    QList<PersonId> numbers{person};
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const QList<Merge> merges = reader.select<Merge>(where(&Merge::keptId, numbers[i]));
        for (const Merge &merge : merges) {
            if (!numbers.contains(merge.goneId))
                numbers.append(merge.goneId);
        }
    }
    return numbers;
}

} // namespace kith::upkeep
