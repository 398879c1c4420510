// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/gatheringlist.h"

#include "app/core/folding.h"
#include "ui/gatherings/words.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/theme.h"

namespace kith {

using gatherings::Listed;

namespace {
const auto ahead = QStringLiteral("ahead");
}

GatheringList::GatheringList(const Clock &clock, QObject *parent)
    : RowModel([](const Listed &listed) { return listed.gathering.id.value; },
               {{tr("Gathering"), [this](const Listed &listed, int role) { return value(listed, role); }}}, parent),
      m_clock(clock)
{
    setSearchText([](const Listed &listed) { return fold(listed.gathering.title + u' ' + listed.gathering.venue); });
    groupBy([this](const Listed &listed) { return sectionOf(listed); },
            [this](const QString &key, int count) { return heading(key, count); });
}

void GatheringList::setGatherings(QList<Listed> all)
{
    m_now = m_clock.now();
    const auto past = std::stable_partition(all.begin(), all.end(), [this](const Listed &l) { return words::isAhead(l.gathering, m_now); });
    std::reverse(past, all.end());
    setRows(std::move(all));
}

QString GatheringList::sectionOf(const Listed &listed) const
{
    return words::isAhead(listed.gathering, m_now) ? ahead : listed.gathering.starts.left(7);
}

Section GatheringList::heading(const QString &key, int count) const
{
    if (key == ahead)
        return {tr("Coming up"), QString::number(count), {}};
    const QDate month = QDate::fromString(key + QStringLiteral("-01"), Qt::ISODate);
    return {sayMonth(month, WallTime::at(m_now, systemZone()).date()), tr("%n gathering(s)", nullptr, count), {}};
}

QVariant GatheringList::value(const Listed &listed, int role) const
{
    const Gathering &gathering = listed.gathering;
    switch (role) {
    case Qt::DisplayRole: return gathering.title;
    case roles::Day: return gathering.startTime().date();
    case roles::Line2: return words::placeLine(gathering);
    case roles::Right1: return words::standing(listed, m_now).first;
    case roles::Right1Tone: return int(gathering.state == GatheringState::Cancelled ? Colour::Clay : Colour::Text);
    case roles::Right2: return words::standing(listed, m_now).second;
    case roles::Muted: return gathering.state == GatheringState::Cancelled;
    case Qt::AccessibleTextRole: {
        const words::Standing standing = words::standing(listed, m_now);
        QStringList parts{gathering.title, words::dateLine(gathering, WallTime::at(m_now, systemZone()).date()), standing.first, standing.second};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

} // namespace kith
