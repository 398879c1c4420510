// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding for the palette.
#include "ui/shell/palettemodel.h"

#include "app/core/folding.h"
#include "app/store/community.h"
#include "ui/kit/avatar.h"
#include "ui/kit/command.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"

namespace kith {

using namespace Qt::StringLiterals;

PaletteAnswer PaletteAnswer::ask(Reader &reader)
{
    PaletteAnswer answer;
    Report people = reader.report("people_names");
    while (people.next())
        answer.people.push_back({people.integer(0), people.text(1), people.text(2), {}});
    const auto community = reader.first<CommunityRow>();
    const QDate today = reader.clock().today(community ? community->zone : QString());
    Report gatherings = reader.report("gathering_titles");
    while (gatherings.next()) {
        const QString day = sayDay(QDate::fromString(gatherings.text(3).left(10), Qt::ISODate), today);
        answer.gatherings.push_back({gatherings.integer(0), fold(gatherings.text(1) + u' ' + gatherings.text(2)), gatherings.text(1), day});
    }
    return answer;
}

PaletteModel::PaletteModel(QObject *parent)
    : RowModel([](const PaletteRow &row) { return row.kind == PaletteRow::Kind::Command ? -row.id - 1 : row.id; },
               {{tr("Found"), [this](const PaletteRow &row, int role) { return value(row, role); }}}, parent)
{
    groupBy([](const PaletteRow &row) { return QString::number(int(row.kind)); },
            [](const QString &kind, int) {
                const QString titles[] = {tr("People"), tr("Do"), tr("Gatherings")};
                return Section{titles[kind.toInt()], {}, {}};
            });
}

void PaletteModel::setThings(PaletteAnswer answer)
{
    m_things = std::move(answer);
    find(m_typed);
}

void PaletteModel::setCommands(QList<PaletteCommand> commands)
{
    m_commands = std::move(commands);
    m_commandWords.clear();
    for (int i = 0; i < m_commands.size(); ++i)
        m_commandWords.push_back({i, fold(m_commands[i].title), m_commands[i].title, {}});
    find(m_typed);
}

PaletteModel::Found PaletteModel::best(const std::vector<PaletteThing> &things, const QStringList &words, Matches matches)
{
    Found first, rest;
    const QString typed = words.join(u' ');
    for (const PaletteThing &thing : things) {
        if (first.size() == mostOfEach)
            break;
        if (!matches(thing.folded, words))
            continue;
        // What begins with what was typed is meant before what has it somewhere.
        if (thing.folded.startsWith(typed))
            first.push_back(&thing);
        else if (rest.size() < mostOfEach)
            rest.push_back(&thing);
    }
    for (size_t i = 0; first.size() < mostOfEach && i < rest.size(); ++i)
        first.push_back(rest[i]);
    return first;
}

void PaletteModel::find(const QString &typed)
{
    m_typed = typed;
    const QStringList words = foldedWords(typed);
    QList<PaletteRow> rows;
    for (int i = 0; words.isEmpty() && i < m_commands.size(); ++i)
        rows.append({PaletteRow::Kind::Command, i, m_commands[i].title, {}, m_commands[i].iconName});
    if (!words.isEmpty())
        rows = found(words, &matchesWords);
    if (rows.isEmpty())
        rows = found(words, &nearlyMatchesWords);
    setRows(rows);
    setHits(typed);
}

QList<PaletteRow> PaletteModel::found(const QStringList &words, Matches matches) const
{
    QList<PaletteRow> rows;
    for (const PaletteThing *person : best(m_things.people, words, matches))
        rows.append({PaletteRow::Kind::Person, person->id, person->name, {}, {}});
    for (const PaletteThing *command : best(m_commandWords, words, matches))
        rows.append({PaletteRow::Kind::Command, command->id, command->name, {}, m_commands[int(command->id)].iconName});
    for (const PaletteThing *gathering : best(m_things.gatherings, words, matches))
        rows.append({PaletteRow::Kind::Gathering, gathering->id, gathering->name, gathering->caption, u"calendar"_s});
    return rows;
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
