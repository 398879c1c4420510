// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the follow-ups page.
#include "ui/followups/followupsmodel.h"

#include <QSet>

#include "app/core/folding.h"
#include "app/store/community.h"
#include "ui/followups/followupwords.h"
#include "ui/kit/avatar.h"
#include "ui/kit/roles.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saydue.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

namespace kith {

using followups::Item;
using namespace Qt::StringLiterals;

static constexpr int lately = 30;   // days for which what is done stays to be seen

FollowUpsAnswer FollowUpsAnswer::ask(Reader &reader, const QString &actor)
{
    FollowUpsAnswer answer{followups::items(reader), {}, people::knownAs(reader, actor), todayOf(reader), zoneOf(reader)};
    QSet<PersonId> owners;
    for (const Item &item : std::as_const(answer.items))
        owners.insert(item.owner.id);
    const QList<people::Named> everybody = people::Names(reader).listed();
    for (const people::Named &one : everybody) {
        if (one.organizer || owners.contains(one.id))
            answer.people.append(one);
    }
    return answer;
}

FollowUpsModel::FollowUpsModel(QObject *parent)
    : RowModel([](const Item &item) { return item.isRhythm() ? -item.rhythm.id.value : item.followUp.id.value; },
               {{tr("Follow-up"), [this](const Item &item, int role) { return value(item, role); }}}, parent)
{
    setSearchText([](const Item &item) {
        return fold(QStringList{item.followUp.what, item.about.name, item.about.called, item.owner.name, item.owner.called, item.gathering}.join(u' '));
    });
    groupBy([this](const Item &item) { return groupOf(item); }, [this](const QString &key, int count) { return heading(key, count); });
    setCondition([this](const Item &item) { return isShown(item, m_show); });
}

void FollowUpsModel::take(const FollowUpsAnswer &answer)
{
    m_answer = answer;
    m_due = followups::due(answer.items, answer.today);
    arrange();
}

void FollowUpsModel::setOrder(Order order)
{
    m_order = order;
    arrange();
}

void FollowUpsModel::setShow(Show show)
{
    m_show = show;
    arrange();
}

void FollowUpsModel::arrange()
{
    QList<Item> rows = m_answer.items;
    if (m_show == DoneLately)
        std::stable_sort(rows.begin(), rows.end(), [](const Item &a, const Item &b) { return a.followUp.endedOn > b.followUp.endedOn; });
    else if (m_order == ByOwner)
        std::stable_sort(rows.begin(), rows.end(), [](const Item &a, const Item &b) { return fold(a.owner.name) < fold(b.owner.name); });
    setRows(rows);
    refresh();
}

bool FollowUpsModel::isShown(const Item &item, Show show) const
{
    const bool isOpen = item.followUp.state == FollowUpState::Open;
    if (show == DoneLately)
        return !isOpen && item.followUp.endedOn.daysTo(m_answer.today) <= lately;
    const bool inPeace = item.about.id && (!item.about.mayBeContacted || item.about.isAway(m_answer.today));
    return isOpen && !inPeace && (show == Open || (m_answer.me && item.owner.id == m_answer.me));
}

int FollowUpsModel::countOf(Show show) const
{
    return int(std::count_if(m_answer.items.begin(), m_answer.items.end(), [&](const Item &item) { return isShown(item, show); }));
}

QString FollowUpsModel::groupOf(const Item &item) const
{
    if (m_show == DoneLately)
        return item.followUp.state == FollowUpState::Dropped ? u"dropped"_s : u"done"_s;
    if (m_order == ByOwner)
        return u"owner "_s + item.owner.name;
    const QDate shows = item.showsOn();
    return shows < m_answer.today ? u"late"_s : shows == m_answer.today ? u"today"_s : u"coming"_s;
}

Section FollowUpsModel::heading(const QString &key, int count) const
{
    const QString number = QString::number(count);
    if (key.startsWith(u"owner "_s)) {
        const QString name = key.mid(6);
        return {name.isEmpty() ? tr("Nobody yet") : name, number, {}};
    }
    if (key == u"late")
        return {tr("Late"), number, {}};
    if (key == u"today")
        return {tr("Today"), number, {}};
    if (key == u"done")
        return {tr("Done"), number, {}};
    return key == u"dropped" ? Section{tr("Dropped"), number, {}} : Section{tr("Coming"), number, {}};
}

QVariant FollowUpsModel::value(const Item &item, int role) const
{
    const bool isOpen = item.followUp.state == FollowUpState::Open;
    switch (role) {
    case Qt::DisplayRole:
        return sayWhat(item);
    case roles::Line2:
        return sayStory(item, m_answer.me, m_answer.today);
    case roles::Line2Tone:
        return int(isOpen && item.dueOn() < m_answer.today ? Colour::Problem : Colour::Text2);
    case roles::Face:
        return item.about.id ? QVariant::fromValue(AvatarFace{item.about.id.toText(), item.about.name, item.about.called}) : QVariant();
    case roles::IconName:
        return item.about.id ? QVariant() : u"follow-up"_s;
    case roles::Actions:
        return isOpen ? QStringList{tr("Done"), u"icon:snooze|"_s + tr("Put off"), u"icon:person|"_s + tr("Hand on")} : QStringList{tr("Still to do")};
    case roles::Muted:
        return !isOpen;
    default:
        return {};
    }
}

} // namespace kith
