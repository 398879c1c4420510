// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follow-ups that are due: late, today and tomorrow, each done by one click.
#include <algorithm>

#include "app/core/isolated.h"
#include "app/core/joined.h"
#include "app/followups/due.h"
#include "app/followups/step.h"
#include "app/store/community.h"
#include "ui/kit/putoff.h"
#include "ui/kit/saydue.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

namespace kith {

using namespace Qt::StringLiterals;
using followups::Item;

namespace {

struct Answer {
    followups::Due due;
    PersonId me;
    QDate today;
};

class Promises : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(Promises)
public:
    explicit Promises(Community &community);

private:
    void show(const Answer &answer);
    QString story(const Item &item) const;
    void act(qint64 key);
    void askWhen(qint64 key, const QPoint &below);
    void putOff(const Item &item, QDate until);
    const Item *itemOf(qint64 key) const;
    static qint64 keyOf(const Item &item) { return item.isRhythm() ? -item.rhythm.id.value : item.followUp.id.value; }

    QList<Item> m_items;
    Answer m_answer;
};

Promises::Promises(Community &community) : TodaySection(community, u"promises"_s, tr("Follow-ups"), Side::Main)
{
    setLink(tr("All follow-ups"));
    connect(this, &ActionList::linkClicked, this, [this] { Q_EMIT openRequested(u"follow-ups"_s, 0); });
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(u"follow-ups"_s, key); });
    connect(this, &ActionList::actionClicked, this, &Promises::act);
    connect(this, &ActionList::secondClicked, this, &Promises::askWhen);
    ask<Answer>({"follow_up", "rhythm", "person", "gathering", "attendance", "help", "contact", "community"},
                [](Reader &reader, const QString &actor) {
                    const QDate today = todayOf(reader);
                    return Answer{followups::due(followups::openItems(reader), today), people::knownAs(reader, actor), today};
                },
                [this](const Answer &answer) { show(answer); });
}

void Promises::show(const Answer &answer)
{
    m_answer = answer;
    m_items = answer.due.overdue + answer.due.today;
    for (const Item &item : answer.due.coming) {
        const QDate tomorrow = answer.today.addDays(1);
        // Not what was put off until then: that is out of sight.
        if (item.showsOn() == tomorrow && item.dueOn() == tomorrow)
            m_items.append(item);
    }
    QList<ActionRowContent> rows;
    for (const Item &item : std::as_const(m_items)) {
        ActionRowContent row;
        row.key = keyOf(item);
        row.iconName = item.about.id ? QString() : u"follow-up"_s;
        row.face = {item.about.id.toText(), item.about.name, item.about.called};
        row.line1 = item.isRhythm() ? tr("Be in touch with %1").arg(isolated(item.about.called)) : item.followUp.what;
        row.line2 = story(item);
        row.line2Tone = item.dueOn() < m_answer.today ? Colour::Problem : Colour::Text2;
        row.action = tr("Done");
        row.second = tr("Put off");
        row.secondIcon = u"snooze"_s;
        row.whyNot = whyReadOnly();
        rows.append(row);
    }
    setRows(rows);
    setNote(rows.isEmpty() ? QString() : leftInPeace(answer.due.away, answer.due.notContacted));
}

QString Promises::story(const Item &item) const
{
    QStringList parts{sayDue(item.dueOn(), m_answer.today)};
    if (item.owner.id)
        parts << (item.owner.id == m_answer.me ? tr("you") : isolated(item.owner.called));
    if (item.about.id && !item.isRhythm())
        parts << tr("about %1").arg(isolated(item.about.called));
    if (!item.gathering.isEmpty())
        parts << tr("from %1").arg(isolated(item.gathering));
    return joined(parts);
}

const Item *Promises::itemOf(qint64 key) const
{
    const auto item = std::find_if(m_items.cbegin(), m_items.cend(), [key](const Item &one) { return keyOf(one) == key; });
    return item == m_items.cend() ? nullptr : &*item;
}

void Promises::askWhen(qint64 key, const QPoint &below)
{
    if (const Item *item = itemOf(key))
        openPutOffMenu(this, below, m_answer.today, [this, item = *item](QDate until) { putOff(item, until); });
}

void Promises::putOff(const Item &item, QDate until)
{
    const followups::Step step = followups::putOff(item, until);
    change(step.verb, step.run);
}

void Promises::act(qint64 key)
{
    const Item *item = itemOf(key);
    if (!item)
        return;
    const followups::Step step = followups::done(*item);
    change(step.verb, step.run);
}

} // namespace

TodaySection *promisesSection(Community &community)
{
    return new Promises(community);
}

} // namespace kith
