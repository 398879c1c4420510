// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablesspeech.h"

#include "ui/tables/roundsview.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

} // namespace

/// What a card says of itself stands above its people.
static QRect headOf(QRect card)
{
    card.setHeight(Theme::px(36));
    return card;
}

void TablesSpeech::sceneChanged()
{
    m_spots.clear();
    const QList<RoundColumn> &rounds = m_view.scene().rounds;
    for (int r = 0; r < rounds.size(); ++r) {
        m_spots.append({r, -1, -1});
        for (int t = 0; t < rounds[r].tables.size(); ++t) {
            m_spots.append({r, t, -1});
            for (int s = 0; s < rounds[r].tables[t].people.size(); ++s)
                m_spots.append({r, t, s});
        }
    }
}

int TablesSpeech::count() const
{
    return int(m_spots.size());
}

qint64 TablesSpeech::keyAt(int index) const
{
    const Spot &spot = m_spots[index];
    // Somebody keeps their key wherever in the round they move.
    const qint64 who = spot.isValid() ? m_view.scene().table(spot.round, spot.table).people[spot.seat].id.value : -1 - spot.table;
    return qint64(qHashMulti(0, spot.round, who));
}

SpokenPart TablesSpeech::personAt(const Spot &spot) const
{
    const RoundColumn &round = m_view.scene().rounds[spot.round];
    const TableCard &table = round.tables[spot.table];
    SpokenPart part;
    part.name = sayPerson(round, table, table.people[spot.seat]);
    part.place = m_view.places().chip(spot);
    part.state.selectable = true;
    part.state.focusable = true;
    part.state.selected = spot == m_view.current();
    part.press = part.takeFocus = [&view = m_view, spot] { view.setCurrent(spot); };
    part.showMenu = [&view = m_view, spot] {
        view.setCurrent(spot);
        view.openMenuOfCurrent();
    };
    return part;
}

SpokenPart TablesSpeech::at(int index) const
{
    const Spot &spot = m_spots[index];
    if (spot.isValid())
        return personAt(spot);
    const RoundColumn &round = m_view.scene().rounds[spot.round];
    const RoundPlaces &places = m_view.places().rounds[spot.round];
    SpokenPart part;
    part.role = QAccessible::StaticText;
    part.name = spot.table >= 0 ? sayTable(round.tables[spot.table])
                                : Tr::tr("%1, %2 of %3 new").arg(QStringList{sayRound(round), round.starts}.join(u' ').trimmed()).arg(round.fresh).arg(round.pairs);
    part.place = spot.table >= 0 ? headOf(places.cards[spot.table]) : places.head;
    return part;
}

int TablesSpeech::current() const
{
    return int(m_spots.indexOf(m_view.current()));
}

} // namespace kith
