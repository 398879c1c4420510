// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/carddeeds.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

#include "app/core/isolated.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "ui/help/helpboard.h"
#include "ui/kit/changing.h"
#include "ui/kit/popup.h"
#include "ui/kit/spokenmenu.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

CardDeeds::CardDeeds(Store &store, HelpBoard *board) : QObject(board), m_store(store), m_board(board)
{
    connect(board, &HelpBoard::acted, this, &CardDeeds::act);
    connect(board, &HelpBoard::moveRequested, this, &CardDeeds::move);
    connect(board, &HelpBoard::menuRequested, this, &CardDeeds::openMenu);
}

template<class F>
void CardDeeds::change(const Verb &verb, F f)
{
    changeOrTell(*this, m_store, verb, std::move(f));
}

const helps::Unanswered *CardDeeds::asked(AskId id) const
{
    const auto found = std::find_if(m_answer.asks.begin(), m_answer.asks.end(), [&](const helps::Unanswered &one) { return one.asked.ask.id == id; });
    return found == m_answer.asks.end() ? nullptr : &*found;
}

void CardDeeds::match(AskId ask, PersonId helper)
{
    change(helps::Match, [=](Tx &tx) { helps::match(tx, ask, helper); });
}

void CardDeeds::bring(const Card &card, HelpState to, const QString &reason)
{
    change(helps::verbTo(to), [ids = card.helps, to, reason](Tx &tx) { helps::move(tx, ids, to, {}, reason); });
}

void CardDeeds::act(const Card &card)
{
    if (card.column != BoardColumn::Asks) {
        static constexpr HelpState next[] = {HelpState::Agreed, HelpState::Happened, HelpState::Thanked, HelpState::Thanked, HelpState::Tentative};
        if (!card.action.isEmpty())
            bring(card, next[size_t(card.state)]);
        return;
    }
    if (card.best)
        return match(card.ask, card.best);
    if (const helps::Unanswered *one = asked(card.ask)) {
        QApplication::clipboard()->setText(sayAsk(one->asked, m_answer.today));
        Q_EMIT told(tr("Copied, for a message to everyone."));
    }
}

void CardDeeds::move(const Card &card, BoardColumn to)
{
    if (card.column == BoardColumn::Asks) {
        if (to == BoardColumn::Matched)
            askWho(card);
        else
            Q_EMIT logRequested(card);
        return;
    }
    switch (to) {
    case BoardColumn::Asks:
        if (card.ask)
            bring(card, HelpState::DidNotWorkOut);
        else
            Q_EMIT told(tr("Nobody asked for this, so there is no ask to go back to."));
        return;
    case BoardColumn::Matched:
        return bring(card, HelpState::Agreed);
    case BoardColumn::Helped:
        return bring(card, HelpState::Happened);
    case BoardColumn::Thanked:
        return bring(card, HelpState::Thanked);
    }
}

/// Whom to ask, the likeliest first, each with the reason.
void CardDeeds::addSuggestions(QMenu *menu, const Card &card)
{
    constexpr int most = 8, reasonsWidth = 360;
    const helps::Unanswered *one = asked(card.ask);
    menu->setToolTipsVisible(true);
    speakWhole(menu);
    for (const helps::Suggestion &suggestion : one ? one->suggestions.mid(0, most) : QList<helps::Suggestion>()) {
        const QString reasons = suggestion.sentence();
        QAction *ask = menu->addAction(tr("Ask %1\t%2").arg(isolated(suggestion.called), elided(reasons, menu->font(), Theme::px(reasonsWidth))), this,
                                       [this, ask = card.ask, helper = suggestion.person] { match(ask, helper); });
        ask->setToolTip(reasons);
    }
    menu->addAction(tr("Somebody has helped…"), this, [this, card] { Q_EMIT logRequested(card); });
}

void CardDeeds::askWho(const Card &card)
{
    auto *menu = new QMenu(m_board);
    menu->setObjectName(u"askWhoMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSuggestions(menu, card);
    kith::openMenu(menu, m_board->mapToGlobal(m_board->rect().center()));
}

void CardDeeds::addAskActions(QMenu *menu, const Card &card)
{
    addSuggestions(menu, card);
    menu->addSeparator();
    menu->addAction(tr("Change it…"), this, [this, id = card.ask] {
        if (const helps::Unanswered *one = asked(id))
            Q_EMIT changeRequested(one->asked.ask);
    });
    menu->addAction(tr("Needed no longer"), this, [this, id = card.ask] { change(helps::WithdrawAsk, [=](Tx &tx) { helps::withdrawAsk(tx, id); }); });
    menu->addAction(tr("Close it kindly"), this, [this, id = card.ask] { change(helps::CloseAsk, [=](Tx &tx) { helps::closeAsk(tx, id); }); });
}

void CardDeeds::addHelpActions(QMenu *menu, const Card &card)
{
    const std::pair<QString, HelpState> steps[] = {{tr("To be asked again"), HelpState::Tentative},
                                                   {tr("Said yes"), HelpState::Agreed},
                                                   {tr("It happened"), HelpState::Happened},
                                                   {tr("Thanks were said"), HelpState::Thanked},
                                                   {tr("Did not work out"), HelpState::DidNotWorkOut}};
    for (const auto &[text, state] : steps) {
        if (state != card.state)
            menu->addAction(text, this, [this, card, to = state] { bring(card, to); });
    }
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, ids = card.helps] { change(helps::Remove, [=](Tx &tx) { helps::remove(tx, ids); }); });
}

void CardDeeds::openMenu(const Card &card, const QPoint &at)
{
    auto *menu = new QMenu(m_board);
    menu->setObjectName(u"cardMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (card.column == BoardColumn::Asks)
        addAskActions(menu, card);
    else
        addHelpActions(menu, card);
    kith::openMenu(menu, at);
}

} // namespace kith
