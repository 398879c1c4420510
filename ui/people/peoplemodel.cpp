// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the people list.
#include "ui/people/peoplemodel.h"

#include "app/core/isolated.h"
#include "app/core/walltime.h"
#include "app/gatherings/roster.h"
#include "app/store/community.h"
#include "ui/kit/avatar.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/theme.h"
#include "ui/people/foundby.h"

namespace kith {

static constexpr qint64 dayMs = 24 * 3600 * qint64(1000);

PeopleAnswer PeopleAnswer::ask(Reader &reader)
{
    const auto community = reader.first<CommunityRow>();
    PeopleAnswer answer{people::list(reader, true), gatherings::begun(reader), {}, community ? community->zone : QString(), reader.clock().now()};
    QSet<QString> tags;
    for (const people::Listed &person : std::as_const(answer.people)) {
        for (const QString &tag : person.tags)
            tags.insert(tag);
    }
    answer.tags = QStringList(tags.begin(), tags.end());
    answer.tags.sort(Qt::CaseInsensitive);
    return answer;
}

PeopleModel::PeopleModel(QObject *parent)
    : RowModel([](const people::Listed &person) { return person.id.value; },
               {{tr("Person"), [this](const people::Listed &person, int role) { return value(person, role); }}}, parent)
{
    setForgiving();
    setSearchText([](const people::Listed &person) { return person.folded; });
    setCondition([this](const people::Listed &person) { return isIn(m_group, person); });
}

void PeopleModel::take(const PeopleAnswer &answer)
{
    m_gatherings = answer.gatherings;
    m_zone = answer.zone;
    m_now = answer.now;
    m_counts.fill(0);
    for (const people::Listed &person : answer.people) {
        for (int group = Everyone; group < groupCount; ++group)
            m_counts[size_t(group)] += isIn(Group(group), person);
    }
    setRows(answer.people);
}

void PeopleModel::setFindings(search::ShelfPointer everyone)
{
    m_everyone = std::move(everyone);
    m_found = {};
    m_things.clear();
    for (const search::Thing &thing : m_everyone->things())
        m_things.insert(thing.id, &thing);
    if (!filter().isEmpty())
        refresh();
}

bool PeopleModel::isFoundElsewhere(int row, const QStringList &words, bool forgiving) const
{
    if (!m_everyone)
        return false;
    if (m_found.words != words || m_found.forgiving != forgiving) {
        m_found = {words, forgiving, {}};
        const auto fit = forgiving ? search::Shelf::Fit::Near : search::Shelf::Fit::Exact;
        for (const search::Thing *thing : m_everyone->all(search::Query(filter()), fit))
            m_found.people.insert(thing->id);
    }
    return m_found.people.contains(keyOf(row));
}

// What is looked for where the name does not say it.
const search::Detail *PeopleModel::reasonFor(const people::Listed &person) const
{
    const search::Thing *thing = filter().isEmpty() ? nullptr : m_things.value(person.id.value);
    return thing ? search::reasonFor(*thing, search::Query(filter())) : nullptr;
}

void PeopleModel::setGroup(Group group)
{
    m_group = group;
    refresh();
}

bool PeopleModel::isIn(Group group, const people::Listed &person) const
{
    if (person.archived || group == Archived)
        return person.archived && group == Archived;
    switch (group) {
    case NotSeen:
        return person.lastSeen && m_now.ms - person.lastSeen.ms > unseenDays * dayMs;
    case New:
        return person.firstSeen && m_now.ms - person.firstSeen.ms <= newDays * dayMs;
    case Organizers:
        return person.organizer;
    default:
        return true;
    }
}

QString PeopleModel::line2(const people::Listed &person) const
{
    if (const search::Detail *reason = reasonFor(person))
        return sayFoundBy(*reason, filter());
    if (!person.lastSeen)
        return tr("Not here yet");
    const QDate today = WallTime::at(m_now, m_zone).date();
    const QString day = isolated(sayDay(WallTime::at(person.lastSeen, m_zone).date(), today));
    if (isIn(NotSeen, person))
        return tr("Not here since %1").arg(day);
    if (person.timesHere > m_gatherings)
        return tr("Last here %1").arg(day);
    return tr("Last here %1 · %L2 of %L3").arg(day).arg(person.timesHere).arg(m_gatherings);
}

QVariant PeopleModel::value(const people::Listed &person, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return person.name;
    case roles::Face:
        return QVariant::fromValue(AvatarFace{person.id.toText(), person.name, person.callName});
    case roles::Line2:
        return line2(person);
    case roles::Line2Tone:
        return int(isIn(NotSeen, person) && !reasonFor(person) ? Colour::Clay : Colour::Text2);
    case roles::Muted:
        return person.archived;
    default:
        return {};
    }
}

} // namespace kith
