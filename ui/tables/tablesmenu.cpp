// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablesmenu.h"

#include "ui/tables/tabledeeds.h"

#include <QInputDialog>

namespace kith {

TablesMenu::TablesMenu(TableDeeds &deeds, const RoundsScene &scene, const Spot &spot, QWidget *parent) : QMenu(parent), m_deeds(deeds), m_scene(scene)
{
    setObjectName(QStringLiteral("tablesMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (spot.isValid())
        addPerson(spot);
    if (spot.table >= 0)
        addTable(spot);
    addRound(spot.round);
}

void TablesMenu::addPerson(const Spot &spot)
{
    const RoundColumn &round = m_scene.rounds[spot.round];
    const SeatedPerson &person = round.tables[spot.table].people[spot.seat];
    const auto whenOpen = [&](QAction *action) { action->setEnabled(!round.closed); };
    QMenu *move = addMenu(tr("Move to table"));
    for (const TableCard &table : round.tables) {
        // Up to nine the number is also the key.
        const QString text = table.number <= 9 ? QStringLiteral("%1\t%1").arg(table.number) : QString::number(table.number);
        QAction *action = move->addAction(text, this, [this, r = round.number, who = person.id, t = table.number] { m_deeds.move(r, who, t); });
        action->setEnabled(table.number != spot.table + 1);
    }
    whenOpen(move->menuAction());
    whenOpen(addAction(person.locked ? tr("Unlock\tL") : tr("Lock to this table\tL"), this,
                       [this, r = round.number, who = person.id, lock = !person.locked] { m_deeds.lock(r, {who}, lock); }));
    const auto rule = [&](const QString &text, TableRuleKind kind) { addAction(text, this, [this, who = person.id, kind] { Q_EMIT ruleWished(who, kind); }); };
    rule(tr("Keep together with…"), TableRuleKind::Together);
    rule(tr("Keep apart from…"), TableRuleKind::Apart);
    whenOpen(addAction(tr("Sit out round %1").arg(round.number), this, [this, r = round.number, who = person.id] { m_deeds.sitOut(r, who); }));
    whenOpen(addAction(tr("Take off the tables\tDel"), this, [this, who = person.id] { m_deeds.takeOff({who}); }));
    addAction(tr("Open person\tEnter"), this, [this, who = person.id] { Q_EMIT personOpened(who); });
    addSeparator();
}

void TablesMenu::addTable(const Spot &spot)
{
    const RoundColumn &round = m_scene.rounds[spot.round];
    const TableCard &table = round.tables[spot.table];
    QList<PersonId> people;
    for (const SeatedPerson &person : table.people)
        people.append(person.id);
    const bool allLocked = std::all_of(table.people.begin(), table.people.end(), [](const SeatedPerson &person) { return person.locked; });
    QAction *lock = addAction(allLocked ? tr("Unlock the whole table\tShift L") : tr("Lock the whole table\tShift L"), this,
                              [this, r = round.number, people, allLocked] { m_deeds.lock(r, people, !allLocked); });
    lock->setEnabled(!round.closed && !people.isEmpty());
    addSeparator();
}

void TablesMenu::addRound(int index)
{
    const RoundColumn &round = m_scene.rounds[index];
    addAction(tr("When round %1 begins…").arg(round.number), this, [this, round] { askStart(round); });
    if (round.closed)
        addAction(tr("Round %1 is not over yet").arg(round.number), this, [this, r = round.number] { m_deeds.reopenRound(r); });
    else
        addAction(tr("Round %1 is over").arg(round.number), this, [this, r = round.number] { m_deeds.closeRound(r); });
}

void TablesMenu::askStart(const RoundColumn &round)
{
    auto *ask = new QInputDialog(parentWidget());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setObjectName(QStringLiteral("roundStart"));
    ask->setWindowTitle(tr("Round %1").arg(round.number));
    ask->setLabelText(tr("When does it begin? Write it as 18:50, or leave it empty."));
    ask->setTextValue(round.starts);
    connect(ask, &QInputDialog::textValueSelected, &m_deeds, [&deeds = m_deeds, r = round.number](const QString &text) { deeds.setStart(r, text.trimmed()); });
    ask->open();
}

} // namespace kith
