// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of a person.
#include "ui/people/timelinemodel.h"

#include <algorithm>

#include "app/core/walltime.h"
#include "app/gatherings/invitation.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

static const auto aheadKey = u"ahead"_s;

TimelineModel::TimelineModel(QObject *parent)
    : RowModel([](const Moment &moment) { return moment.key; },
               {{tr("What there was"), [this](const Moment &moment, int role) { return value(moment, role); }}}, parent)
{
    groupBy([](const Moment &moment) { return moment.ahead ? aheadKey : moment.day.toString(u"yyyy-MM"_s); },
            [this](const QString &key, int) {
                const QDate month = QDate::fromString(key + u"-01"_s, Qt::ISODate);
                return Section{key == aheadKey ? tr("Coming up") : sayMonth(month, m_today), {}, {}};
            });
}

Moment TimelineModel::momentOf(const PersonCard &card, const people::Visit &visit) const
{
    Moment moment{visit.gatheringId, QDate::fromString(visit.starts.left(10), Qt::ISODate), card.isComing(visit), u"calendar"_s, int(Colour::NeutralFill), {}, {}};
    const Answer answer = enumFromName<Answer>(visit.answer.toLatin1());
    const QString title = isolated(visit.title);
    if (visit.cameIn) {
        moment.iconName = u"check"_s;
        moment.line1 = tr("Came to %1").arg(title);
        const bool first = visit.arrivedAt == card.seen.first;
        const QString at = sayTime(WallTime::at(visit.arrivedAt, card.zone).time());
        moment.line2 = first ? tr("The first time, arrived %1").arg(at) : tr("Arrived %1").arg(at);
        moment.tone = int(first ? Colour::MaybeFill : Colour::NeutralFill);
    } else if (moment.ahead) {
        const QString starts = sayTime(QTime::fromString(visit.starts.mid(11, 5), u"HH:mm"_s));
        moment.tone = int(answer == Answer::Declined ? Colour::NeutralFill : Colour::Selection);
        moment.line1 = title;
        moment.line2 = answer == Answer::Accepted ? tr("Coming, %1").arg(starts)
            : answer == Answer::Tentative         ? tr("Maybe, %1").arg(starts)
            : answer == Answer::Declined          ? tr("Cannot come")
                                                  : tr("Invited, no answer yet");
    } else {
        moment.line1 = answer == Answer::Declined ? tr("Could not come to %1").arg(title) : tr("Missed %1").arg(title);
        moment.line2 = answer == Answer::Accepted ? tr("Had said yes")
            : answer == Answer::Tentative         ? tr("Had said maybe")
            : answer == Answer::Declined          ? tr("Had said so before")
                                                  : tr("Had not answered");
        moment.tone = int(answer == Answer::Accepted ? Colour::ClayFill : Colour::NeutralFill);
    }
    return moment;
}

void TimelineModel::take(const PersonCard &card)
{
    m_today = card.today;
    QList<Moment> moments;
    for (const people::Visit &visit : card.visits)
        moments.append(momentOf(card, visit));
    if (card.person->joinedOn.isValid()) {
        const QString how = card.introducedBy.isEmpty() ? QString() : tr("Introduced by %1").arg(isolated(card.introducedBy));
        moments.append({-1, card.person->joinedOn, card.person->joinedOn > card.today, u"person"_s, int(Colour::Selection), tr("Joined"), how});
    }
    std::stable_sort(moments.begin(), moments.end(), [](const Moment &a, const Moment &b) {
        if (a.ahead != b.ahead)
            return a.ahead;
        return a.ahead ? a.day < b.day : a.day > b.day;
    });
    setRows(moments);
}

QVariant TimelineModel::value(const Moment &moment, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return moment.line1;
    case roles::Line2:
        return moment.line2.isEmpty() ? QVariant() : QVariant(moment.line2);
    case roles::IconName:
        return moment.iconName;
    case roles::IconTone:
        return moment.tone;
    case roles::Right1:
        return sayDay(moment.day, m_today);
    case roles::Right1Tone:
        return int(Colour::Text3);
    default:
        return {};
    }
}

} // namespace kith
