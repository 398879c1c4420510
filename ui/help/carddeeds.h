// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the cards of the board: the next step, the step to another column, and everything in their menus.
#pragma once

#include <QObject>

#include "ui/help/cards.h"

class QMenu;

namespace kith {

class HelpBoard;
class Store;
struct Verb;

class CardDeeds : public QObject {
    Q_OBJECT
public:
    // Hears the board and belongs to it.
    CardDeeds(Store &store, HelpBoard *board);
    void take(const HelpAnswer &answer) { m_answer = answer; }
    const helps::Unanswered *asked(AskId id) const;

Q_SIGNALS:
    void told(const QString &sentence);
    // Somebody has helped with what the card asks for.
    void logRequested(const kith::Card &card);
    void changeRequested(const kith::Ask &ask);

private:
    // Takes the next step of a card; moves it to another column.
    void act(const Card &card);
    void move(const Card &card, BoardColumn to);
    void bring(const Card &card, HelpState to, const QString &reason = {});
    void match(AskId ask, PersonId helper);
    void openMenu(const Card &card, const QPoint &at);
    void addAskActions(QMenu *menu, const Card &card);
    void addHelpActions(QMenu *menu, const Card &card);
    void addSuggestions(QMenu *menu, const Card &card);
    void askWho(const Card &card);
    template<class F>
    void change(const Verb &verb, F f);

    Store &m_store;
    HelpBoard *m_board;
    HelpAnswer m_answer;
};

} // namespace kith
