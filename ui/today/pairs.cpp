// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mentor pairs who wanted to meet more often than they do.
#include "app/core/isolated.h"
#include "app/people/relations.h"
#include "app/store/community.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saydue.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

namespace kith {

namespace {

struct Answer {
    QList<relations::QuietPair> pairs;
    QDate today;
};

class Pairs : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(Pairs)
public:
    explicit Pairs(Community &community);

private:
    void show(const Answer &answer);
    void act(qint64 key);

    Answer m_answer;
};

Pairs::Pairs(Community &community) : TodaySection(community, QStringLiteral("pairs"), tr("Pairs who have not met"), Side::Beside)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) {
        for (const relations::QuietPair &one : std::as_const(m_answer.pairs)) {
            if (one.pair.id.value == key)
                Q_EMIT openRequested(QStringLiteral("people"), one.mentor.id.value);
        }
    });
    connect(this, &ActionList::actionClicked, this, &Pairs::act);
    ask<Answer>({"relation", "person", "attendance", "gathering", "community"},
                [](Reader &reader) {
                    const QDate today = todayOf(reader);
                    return Answer{relations::quietPairs(reader, today), today};
                },
                [this](const Answer &answer) { show(answer); });
}

void Pairs::show(const Answer &answer)
{
    m_answer = answer;
    QList<ActionRowContent> rows;
    for (const relations::QuietPair &one : answer.pairs) {
        ActionRowContent row;
        row.key = one.pair.id.value;
        row.face = {one.mentor.id.toText(), one.mentor.name, one.mentor.called};
        row.line1 = tr("%1 and %2").arg(isolated(one.mentor.called), isolated(one.other.called));
        row.line2 = tr("Wanted %1, met %2").arg(sayEvery(one.pair.rhythmDays), sayDay(one.lastMet, answer.today));
        row.action = tr("They met");
        row.whyNot = whyReadOnly();
        rows.append(row);
    }
    setRows(rows);
}

void Pairs::act(qint64 key)
{
    change(relations::PairMet, [id = RelationId{key}, today = m_answer.today](Tx &tx) { relations::pairMet(tx, id, today); });
}

} // namespace

TodaySection *pairsSection(Community &community)
{
    return new Pairs(community);
}

} // namespace kith
