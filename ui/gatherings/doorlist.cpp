// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorlist.h"

#include "app/core/isolated.h"
#include "app/core/joined.h"
#include "app/people/notes.h"
#include "ui/gatherings/words.h"
#include "ui/kit/avatar.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/text.h"

#include <QUrl>
#include <QUrlQuery>

namespace kith {

using gatherings::Guest;
using namespace Qt::StringLiterals;

namespace {

DoorRow rowOf(const Guest &guest)
{
    DoorRow row;
    row.person = guest.person;
    row.name = guest.name;
    row.folded = guest.folded;
    row.callName = guest.callName;
    row.called = guest.called;
    row.invited = guest.invited;
    row.answer = guest.answer;
    row.partySize = guest.partySize;
    row.place = guest.place;
    row.arrivedAt = guest.arrivedAt;
    row.leftAt = guest.leftAt;
    row.how = guest.how;
    row.walkIn = guest.walkIn;
    row.firstTime = guest.timesBefore == 0;
    row.overCapacityBy = guest.overCapacityBy;
    return row;
}

/// Whether a name holds what they are called, not only as the beginning of another word: "Zoë" in "Zoë Baxter", no "Al" in "Alma".
bool tells(const QString &name, const QString &called)
{
    const qsizetype at = name.indexOf(called, 0, Qt::CaseInsensitive);
    const qsizetype end = at + called.size();
    const auto goesOn = [](QChar c) { return c.isLower() || c.isUpper(); };
    return at >= 0 && (end == name.size() || !goesOn(name[end])) && (at == 0 || !goesOn(name[at - 1]));
}

/// What they are called stands first where their name does not tell it: that is how they are greeted.
QString greeted(const DoorRow &row)
{
    if (row.callName.isEmpty() || tells(row.name, row.callName))
        return row.name;
    return DoorList::tr("%1 (%2)", "what somebody is called, and their name").arg(isolated(row.callName), isolated(row.name));
}

int rank(const DoorRow &row)
{
    if (row.isHere())
        return 2;
    return row.invited && row.answer != Answer::Declined ? 0 : 1;
}

} // namespace

DoorState doorState(Reader &reader, GatheringId id)
{
    DoorState state;
    state.gathering = reader.find<Gathering>(id).value_or(Gathering{});
    const QList<Guest> guests = gatherings::doorList(reader, id);
    const QHash<qint64, QString> told = notes::forTheDoor(reader);
    state.rows.reserve(guests.size());
    for (const Guest &guest : guests) {
        state.rows.append(rowOf(guest));
        state.rows.last().note = told.value(guest.person.value);
        for (const QString &ticket : guest.tickets)
            state.tickets.insert(ticket.toCaseFolded(), guest.person);
    }
    std::stable_sort(state.rows.begin(), state.rows.end(), [](const DoorRow &a, const DoorRow &b) { return rank(a) < rank(b); });
    state.deciders = gatherings::deciders(reader);
    return state;
}

QList<DoorRow> DoorState::undecided() const
{
    QList<DoorRow> undecided;
    for (const DoorRow &row : rows) {
        if (row.isHere() && !row.overCapacityBy.isEmpty() && !deciders.isEmpty() && !gatherings::isDecider(deciders, row.overCapacityBy))
            undecided.append(row);
    }
    return undecided;
}

QStringList DoorState::decidersCalled() const
{
    QStringList names;
    for (const gatherings::Decider &decider : deciders)
        names.append(decider.called);
    return names;
}

QHash<QString, PersonId> externalCodes(Reader &reader)
{
    QHash<QString, PersonId> codes;
    reader.each<Person>([&](const Person &person) {
        for (const QString &id : person.externalIds) {
            codes.insert(id.toCaseFolded(), person.id);
            codes.insert(id.section(u':', 1).toCaseFolded(), person.id);
        }
    }, where(&Person::archived, false));
    codes.remove(QString());
    return codes;
}

QString codeIn(const QString &typed)
{
    const QString code = typed.trimmed();
    if (!code.contains("://"_L1))
        return code.toCaseFolded();
    const QUrl address(code);
    const QString ticket = QUrlQuery(address).queryItemValue(u"pk"_s);
    return (ticket.isEmpty() ? address.path().section(u'/', -1) : ticket).toCaseFolded();
}

DoorList::DoorList(QObject *parent)
    : RowModel([](const DoorRow &row) { return row.person.value; },
               {{tr("Person"), [this](const DoorRow &row, int role) { return value(row, role); }}}, parent)
{
    setSearchText([](const DoorRow &row) { return row.folded; });
    setCondition([this](const DoorRow &row) { return m_searching || !m_anybodyExpected || row.invited || row.arrivedAt; });
}

void DoorList::setState(const DoorState &state)
{
    m_zone = state.gathering.zone;
    m_anybodyExpected = std::any_of(state.rows.begin(), state.rows.end(), [](const DoorRow &row) { return row.invited || row.arrivedAt; });
    setRows(state.rows);
}

void DoorList::setSearching(bool searching)
{
    if (m_searching == searching)
        return;
    m_searching = searching;
    refresh();
}

const DoorRow *DoorList::person(PersonId person) const
{
    for (const DoorRow &row : rows()) {
        if (row.person == person)
            return &row;
    }
    return nullptr;
}

DoorCounts DoorList::counts() const
{
    DoorCounts counts;
    for (const DoorRow &row : rows()) {
        counts.here += row.isHere() ? 1 : 0;
        counts.expected += row.hasPlace() ? row.partySize : 0;
        counts.stillExpected += row.hasPlace() && !row.arrivedAt ? row.partySize : 0;
        counts.walkedIn += row.arrivedAt && row.walkIn ? 1 : 0;
    }
    return counts;
}

QString DoorList::said(const DoorRow &row) const
{
    if (row.isHere() && !row.overCapacityBy.isEmpty())
        return tr("Here since %1 · let in by %2").arg(words::clockTime(row.arrivedAt, m_zone), isolated(row.overCapacityBy));
    if (row.isHere())
        return tr("Here since %1").arg(words::clockTime(row.arrivedAt, m_zone));
    if (row.arrivedAt)
        return tr("Left at %1").arg(words::clockTime(row.leftAt, m_zone));
    QStringList parts;
    if (!row.invited)
        parts.append(tr("Not expected today"));
    else if (row.place > 0)
        parts.append(tr("On the waiting list, %1").arg(words::inLine(row.place)));
    else if (row.answer == Answer::NeedsAction)
        parts.append(tr("No answer yet"));
    else if (row.answer == Answer::Declined)
        parts.append(tr("Had said no"));
    else
        parts.append(words::answer(row.answer));
    if (row.invited && row.partySize > 1)
        parts.append(tr("party of %n", nullptr, row.partySize));
    if (row.firstTime)
        parts.append(tr("first time here"));
    return joined(parts);
}

QVariant DoorList::value(const DoorRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return greeted(row);
    case roles::Face: return QVariant::fromValue(AvatarFace{row.person.toText(), row.name, row.callName});
    case roles::Line2: return row.note.isEmpty() ? said(row) : u"%1 · %2"_s.arg(said(row), row.note);
    case roles::State: return row.isHere() ? QVariant::fromValue(Pill{tr("Here"), PillKind::Solid}) : QVariant();
    case roles::Actions: return row.isHere() ? QStringList() : QStringList(tr("Check in"));
    case roles::ActionPrimary: return true;
    default: return {};
    }
}

} // namespace kith
