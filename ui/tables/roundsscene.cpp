// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/roundsscene.h"

#include "app/tables/tablewords.h"
#include "ui/kit/saydue.h"
#include "ui/kit/saynames.h"
#include "ui/kit/text.h"

#include <QCoreApplication>

namespace kith {

using namespace tables;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

/// "has met Fatou twice and Olive once".
QString metBy(const Sheet &sheet, const TableOutcome &table, PersonId person)
{
    QStringList whom;
    for (const Again &again : table.of(person)) {
        if (again.keptTogether)
            continue;
        whom.append(Tr::tr("%1 %2", "a name, and how often they met").arg(nameAt(sheet, again.a == person ? again.b : again.a), sayHowOften(again.before)));
    }
    return whom.isEmpty() ? QString() : Tr::tr("has met %1").arg(whom.join(QStringLiteral(", ")));
}

void tellRepeats(const Sheet &sheet, const TableOutcome &outcome, TableCard &card)
{
    QStringList lines;
    bool together = false;
    for (const Again &again : outcome.again) {
        together |= again.keptTogether;
        if (again.keptTogether)
            continue;
        if (lines.isEmpty())
            card.note = sayNames({nameAt(sheet, again.a), nameAt(sheet, again.b)});
        lines.append(sayAgain(sheet, again));
    }
    if (lines.size() > 1)
        card.note = Tr::tr("%1, +%2", "two who have met before, and how many more pairs").arg(card.note).arg(lines.size() - 1);
    if (lines.isEmpty() && together)
        card.note = Tr::tr("kept together");
    card.all = lines.join(u'\n');
}

SeatedPerson personOf(const Sheet &sheet, const TableOutcome &table, PersonId id)
{
    SeatedPerson person;
    person.id = id;
    if (const Guest *guest = sheet.guest(id)) {
        person.face = {id.toText(), guest->name, guest->called};
        person.called = nameAt(sheet, id);
    }
    person.met = metBy(sheet, table, id);
    return person;
}

/// Locks are those of the seats that are kept; a search leaves locked people where they are.
QSet<PersonId> lockedIn(const SheetPlan &plan, int round)
{
    QSet<PersonId> locked;
    if (round >= plan.rounds.size())
        return locked;
    for (const QList<Seat> &table : plan.rounds[round].tables) {
        for (const Seat &seat : table) {
            if (seat.locked)
                locked.insert(seat.personId);
        }
    }
    return locked;
}

bool isPinned(const SheetPlan &plan, int round, PersonId person)
{
    return std::any_of(plan.rules.begin(), plan.rules.end(), [&](const TableRule &rule) {
        return rule.kind == TableRuleKind::Pin && rule.personId == person && (rule.round == 0 || rule.round == round + 1);
    });
}

/// Whether a rule keeps them with somebody who sits at the same table.
bool isKeptWith(const SheetPlan &plan, const SeatedTable &table, PersonId person)
{
    return std::any_of(plan.rules.begin(), plan.rules.end(), [&](const TableRule &rule) {
        const PersonId other = rule.personId == person ? rule.otherId : rule.otherId == person ? rule.personId : PersonId{};
        return rule.kind == TableRuleKind::Together && other && table.contains(other);
    });
}

} // namespace

RoundsScene sceneOf(const Sheet &sheet, const PlanLook &look)
{
    RoundsScene scene;
    for (int r = 0; r < look.rounds(); ++r) {
        RoundColumn column;
        column.number = r + 1;
        const RoundOutcome &outcome = look.outcome.rounds[r];
        column.fresh = outcome.fresh;
        column.pairs = outcome.pairs;
        if (r < look.plan.rounds.size()) {
            column.starts = look.plan.rounds[r].round.starts;
            column.closed = look.plan.rounds[r].round.isClosed();
        }
        const QSet<PersonId> locked = lockedIn(look.plan, r);
        for (int t = 0; t < look.seating[r].size(); ++t) {
            const SeatedTable &seated = look.seating[r][t];
            TableCard card;
            card.number = t + 1;
            card.fresh = outcome.tables[t].fresh;
            tellRepeats(sheet, outcome.tables[t], card);
            for (PersonId id : seated) {
                SeatedPerson person = personOf(sheet, outcome.tables[t], id);
                person.locked = locked.contains(id) || isPinned(look.plan, r, id);
                person.together = isKeptWith(look.plan, seated, id);
                card.people.append(person);
            }
            column.tables.append(card);
        }
        scene.rounds.append(column);
    }
    return scene;
}

QString sayRound(const RoundColumn &round)
{
    const QString name = Tr::tr("Round %1").arg(round.number);
    return round.closed ? Tr::tr("%1, over", "a round that has been sat").arg(name) : name;
}

QString sayPerson(const RoundColumn &round, const TableCard &table, const SeatedPerson &person)
{
    QStringList parts{person.called, Tr::tr("table %1").arg(table.number), Tr::tr("round %1").arg(round.number)};
    if (!person.met.isEmpty())
        parts.append(person.met);
    if (person.together)
        parts.append(Tr::tr("kept together"));
    if (person.locked)
        parts.append(Tr::tr("locked"));
    return parts.join(QStringLiteral(", "));
}

QString sayTable(const TableCard &table)
{
    QStringList parts{Tr::tr("Table %1").arg(table.number), Tr::tr("%n new", nullptr, table.fresh)};
    if (!table.note.isEmpty())
        parts.append(table.note);
    return parts.join(QStringLiteral(", "));
}

} // namespace kith
