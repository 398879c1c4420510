// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not seen for a while: regulars who missed the last gatherings, and a way to write to each.
#include "ui/kit/saydate.h"
#include "ui/today/comers.h"

namespace kith {

using gatherings::Comer;

namespace {

class NotSeen : public ComersSection
{
    Q_DECLARE_TR_FUNCTIONS(NotSeen)
public:
    explicit NotSeen(Community &community);

private:
    ActionRowContent rowOf(const Comer &comer) const override;
};

NotSeen::NotSeen(Community &community) : ComersSection(community, QStringLiteral("not-seen"), tr("Not seen for a while")) { }

ActionRowContent NotSeen::rowOf(const Comer &comer) const
{
    return TodaySection::rowOf(somebodyOf(comer), tr("Not here since %1").arg(sayDay(WallTime::at(comer.last, chosen().zone).date(), chosen().today)));
}

} // namespace

ComersSection *notSeenSection(Community &community)
{
    return new NotSeen(community);
}

} // namespace kith
