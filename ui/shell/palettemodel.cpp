// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding for the palette.
#include "ui/shell/palettemodel.h"

#include <algorithm>

#include "app/core/isolated.h"
#include "app/core/joined.h"
#include "ui/kit/avatar.h"
#include "ui/kit/command.h"
#include "ui/kit/excerpt.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"
#include "ui/people/foundby.h"

namespace kith {

using namespace Qt::StringLiterals;
using search::Thing;

namespace {

PaletteRow::Kind rowKindOf(search::Kind kind)
{
    switch (kind) {
    case search::Kind::Person: return PaletteRow::Kind::Person;
    case search::Kind::Ask:
    case search::Kind::Offer: return PaletteRow::Kind::Need;
    case search::Kind::Help: return PaletteRow::Kind::Help;
    case search::Kind::FollowUp: return PaletteRow::Kind::FollowUp;
    case search::Kind::Note: return PaletteRow::Kind::Note;
    case search::Kind::Gathering: break;
    }
    return PaletteRow::Kind::Gathering;
}

QString iconOf(search::Kind kind)
{
    switch (kind) {
    case search::Kind::Person: return {};
    case search::Kind::Ask:
    case search::Kind::Offer: return u"hand"_s;
    case search::Kind::Help: return u"help"_s;
    case search::Kind::FollowUp: return u"follow-up"_s;
    case search::Kind::Note: return u"note"_s;
    case search::Kind::Gathering: break;
    }
    return u"calendar"_s;
}

// Where a thing has a place of its own.
QString pageOf(const Thing &thing)
{
    switch (thing.opens ? thing.kind : search::Kind::Person) {
    case search::Kind::Ask:
    case search::Kind::Help: return u"help"_s;
    case search::Kind::FollowUp: return u"follow-ups"_s;
    case search::Kind::Note:
    case search::Kind::Gathering: return u"gatherings"_s;
    default: return u"people"_s;
    }
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : RowModel([](const PaletteRow &row) { return row.kind == PaletteRow::Kind::Command ? -row.id - 1 : row.id; },
               {{tr("Found"), [this](const PaletteRow &row, int role) { return value(row, role); }}}, parent)
{
    groupBy([](const PaletteRow &row) { return QString::number(int(row.kind)); },
            [](const QString &kind, int) {
                const QString titles[] = {tr("People"), tr("Do"), tr("Gatherings"), tr("Asks and offers"), tr("Help"), tr("Follow-ups"), tr("Notes")};
                return Section{titles[kind.toInt()], {}, {}};
            });
}

void PaletteModel::setShelves(QList<search::ShelfPointer> shelves)
{
    m_shelves = std::move(shelves);
    find(m_typed);
}

void PaletteModel::setCommands(QList<PaletteCommand> commands)
{
    m_commands = std::move(commands);
    std::vector<Thing> things(size_t(m_commands.size()));
    for (size_t i = 0; i < things.size(); ++i) {
        things[i].id = qint64(i);
        things[i].folded = search::searchText(m_commands[qsizetype(i)].title);
    }
    m_commandShelf = std::make_shared<const search::Shelf>(std::move(things));
    find(m_typed);
}

void PaletteModel::find(const QString &typed)
{
    m_typed = typed;
    const search::Query query(typed);
    QList<PaletteRow> rows;
    for (int i = 0; query.isEmpty() && i < m_commands.size(); ++i)
        rows.append({PaletteRow::Kind::Command, i, m_commands[i].title, {}, m_commands[i].iconName, {}, 0});
    if (!query.isEmpty())
        rows = found(query, Fit::Exact);
    const bool hasPerson = std::any_of(rows.cbegin(), rows.cend(), [](const PaletteRow &row) { return row.kind == PaletteRow::Kind::Person; });
    if (rows.isEmpty())
        rows = found(query, Fit::Near);
    else if (!query.isEmpty() && !hasPerson)
        rows += rowsOf(0, query, Fit::Near);   // a slip does not hide a person because something else is called so
    setRows(rows);
    setHits(typed);
}

QList<PaletteRow> PaletteModel::commandRows(const search::Query &query, Fit fit) const
{
    QList<PaletteRow> rows;
    for (const Thing *thing : m_commandShelf ? m_commandShelf->best(query, fit, mostOfEach) : std::vector<const Thing *>()) {
        const PaletteCommand &command = m_commands[qsizetype(thing->id)];
        rows.append({PaletteRow::Kind::Command, thing->id, command.title, {}, command.iconName, {}, 0});
    }
    return rows;
}

QList<PaletteRow> PaletteModel::rowsOf(qsizetype shelf, const search::Query &query, Fit fit) const
{
    QList<PaletteRow> rows;
    if (shelf >= m_shelves.size() || !m_shelves[shelf])
        return rows;
    const int most = shelf < 2 ? mostOfEach : mostWritten;
    for (const Thing *thing : m_shelves[shelf]->best(query, fit, size_t(most)))
        rows.append(rowOf(*thing, query));
    return rows;
}

QList<PaletteRow> PaletteModel::found(const search::Query &query, Fit fit) const
{
    // Whoever is called so is meant first; who is only known for it is not, where something can be done that is called so.
    const QList<PaletteRow> people = rowsOf(0, query, fit), commands = commandRows(query, fit);
    const bool isCalledSo = !people.isEmpty() && people.first().caption.isEmpty();
    QList<PaletteRow> rows = isCalledSo ? people + commands : commands + people;
    for (qsizetype shelf = 1; shelf < m_shelves.size(); ++shelf)
        rows += rowsOf(shelf, query, fit);
    return rows;
}

PaletteRow PaletteModel::rowOf(const Thing &thing, const search::Query &query) const
{
    PaletteRow row{rowKindOf(thing.kind), thing.id, thing.title, captionOf(thing, query), iconOf(thing.kind), pageOf(thing), thing.opens};
    if (thing.kind == search::Kind::Note)
        row.name = tr("Note about %1").arg(isolated(thing.title));
    if (!row.opens)
        row.opens = thing.who.id.value;
    return row;
}

// What it is and of whom; and the words that were looked for, where neither that nor its title has them.
QString PaletteModel::captionOf(const Thing &thing, const search::Query &query) const
{
    const QString who = isolated(thing.who.name);
    const search::Detail *reason = search::reasonFor(thing, query);
    QStringList parts;
    switch (thing.kind) {
    case search::Kind::Person: break;
    case search::Kind::Ask: parts << tr("Ask of %1").arg(who); break;
    case search::Kind::Offer: parts << tr("Offer of %1").arg(who); break;
    case search::Kind::FollowUp: parts << (who.isEmpty() ? tr("Follow-up") : tr("Follow-up about %1").arg(who)); break;
    case search::Kind::Note: return excerpt(thing.details.empty() ? QString() : thing.details.front().text, m_typed);
    case search::Kind::Gathering: parts << sayDay(thing.day, m_today); break;
    case search::Kind::Help: {
        QStringList helped;
        for (const search::Who &other : thing.others)
            helped << other.name;
        parts << tr("%1 helped %2").arg(who, sayNames(helped));
        break;
    }
    }
    if (reason && (reason->part != search::Part::Name || thing.kind == search::Kind::Person))
        parts << sayFoundBy(*reason, m_typed);
    return joined(parts);
}

QVariant PaletteModel::value(const PaletteRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case roles::Face:
        return row.kind == PaletteRow::Kind::Person ? QVariant::fromValue(AvatarFace{QString::number(row.id), row.name, {}}) : QVariant();
    case roles::IconName:
        return row.iconName.isEmpty() ? QVariant() : QVariant(row.iconName);
    case roles::Line2:
        return row.caption;
    case roles::Right1:
        return row.kind == PaletteRow::Kind::Command ? sayKeys(m_commands[int(row.id)].key) : QString();
    default:
        return {};
    }
}

} // namespace kith
