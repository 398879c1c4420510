// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks nobody has answered: with one click the likeliest helper is asked.
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

#include "app/core/isolated.h"
#include "app/help/helping.h"
#include "app/help/ledger.h"
#include "app/store/community.h"
#include "ui/kit/saydue.h"
#include "ui/kit/saynames.h"
#include "ui/today/sections.h"
#include "ui/today/todaysection.h"

namespace kith {

using namespace Qt::StringLiterals;
using helps::Suggestion;
using helps::Unanswered;

namespace {

struct Answer {
    QList<Unanswered> asks;
    QDate today;
};

class Asks : public TodaySection
{
    Q_DECLARE_TR_FUNCTIONS(Asks)
public:
    explicit Asks(Community &community);

private:
    void show(const Answer &answer);
    QString whoMight(const Unanswered &one) const;
    void act(qint64 key);

    Answer m_answer;
};

Asks::Asks(Community &community) : TodaySection(community, u"asks"_s, tr("Asks nobody has answered"), Side::Main)
{
    setLink(tr("All of Help"));
    connect(this, &ActionList::linkClicked, this, [this] { Q_EMIT openRequested(u"help"_s, 0); });
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(u"help"_s, key); });
    connect(this, &ActionList::actionClicked, this, &Asks::act);
    ask<Answer>({"ask", "offer", "help", "word_group", "person", "community"}, [](Reader &reader) { return Answer{helps::unanswered(reader), todayOf(reader)}; },
                [this](const Answer &answer) { show(answer); });
}

void Asks::show(const Answer &answer)
{
    m_answer = answer;
    QList<ActionRowContent> rows;
    for (const Unanswered &one : answer.asks) {
        const helps::Named &asker = one.asked.asker;
        ActionRowContent row;
        row.key = one.asked.ask.id.value;
        row.face = {asker.id.toText(), asker.name, asker.called};
        row.line1 = one.asked.ask.what;
        row.line2 = u"%1 · %2 · %3"_s.arg(isolated(asker.called), sayWaiting(one.asked.daysWaiting(answer.today)), whoMight(one));
        row.action = one.suggestions.isEmpty() ? tr("Ask everyone") : tr("Ask %1").arg(isolated(one.suggestions.first().called));
        row.whyNot = one.suggestions.isEmpty() ? QString() : whyReadOnly();
        rows.append(row);
    }
    setRows(rows);
}

/// "Henrik and Rosa have done this", of those alone who are not to be spared.
QString Asks::whoMight(const Unanswered &one) const
{
    if (one.suggestions.isEmpty())
        return tr("nobody offers it yet");
    const Suggestion &best = one.suggestions.first();
    QStringList names;
    for (const Suggestion &other : one.suggestions) {
        const bool isLike = other.reason == best.reason && (best.reason != Suggestion::Reason::Tag || other.why == best.why);
        if (isLike && (other.person == best.person || (!other.isSpared && !other.organizer)))
            names.append(other.called);
    }
    const QString who = sayNames(names);
    switch (best.reason) {
    case Suggestion::Reason::Offers:
        return tr("%1 offer this", nullptr, int(names.size())).arg(who);
    case Suggestion::Reason::HasDone:
        return tr("%1 have done this", nullptr, int(names.size())).arg(who);
    case Suggestion::Reason::Tag:
        return tr("%1: %2").arg(who, best.why);
    }
    return {};
}

void Asks::act(qint64 key)
{
    const auto found = std::find_if(m_answer.asks.cbegin(), m_answer.asks.cend(), [key](const Unanswered &one) { return one.asked.ask.id.value == key; });
    if (found == m_answer.asks.cend())
        return;
    if (!found->suggestions.isEmpty()) {
        change(helps::Match, [ask = found->asked.ask.id, helper = found->suggestions.first().person](Tx &tx) { helps::match(tx, ask, helper); });
        return;
    }
    QGuiApplication::clipboard()->setText(tr("%1 needs: %2").arg(found->asked.asker.called, found->asked.ask.what));
    Q_EMIT told(tr("Copied, for a message to everyone."));
}

} // namespace

TodaySection *asksSection(Community &community)
{
    return new Asks(community);
}

} // namespace kith
