// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Guests: who answered what, changed in place by pill or key; adding and finding; seats and needs beside it.
#pragma once

#include "app/gatherings/gatherings.h"
#include "app/gatherings/roster.h"

#include <QWidget>

class QMenu;
class QStackedWidget;

namespace kith {

class Banner;
class Button;
class DecisionStrip;
class FilterChips;
class GuestList;
class GuestPanel;
class KeyHints;
class Label;
class ListView;
class NewcomerRow;
class SearchField;
class Store;

class GuestsTab : public QWidget
{
    Q_OBJECT
public:
    explicit GuestsTab(Store &store, QWidget *parent = nullptr);
    /// What is known now: everybody, invited or not.
    void setGathering(const gatherings::Listed &listed, const QList<gatherings::Guest> &everybody);
    /// The organizers, who may let somebody in when every seat is taken; without any it is whoever uses the program.
    void setDeciders(const QList<gatherings::Decider> &deciders);
    void focusSearch();
    /// Esc: whether a search was cleared.
    bool clearSearch();
    /// The people shown, in their order; only what an export should hold.
    QList<qint64> shownPeople() const;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void personOpened(kith::PersonId person);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Wish { Coming, Maybe, CannotCome, NoAnswer, Wait };

    QWidget *makeTop();
    QWidget *makeFoot();
    /// What keys do where the keyboard is: in the list, or in the field.
    void showKeys(bool ofList);
    QWidget *makeEmpty();
    void connectList();
    void connectPanel();
    void setWish(const QList<qint64> &people, Wish wish);
    void letIn(const QList<qint64> &people, const QString &decidedBy);
    void tellWaiting(const QList<qint64> &people);
    void setPartySize(qint64 person, int size);
    void askComment(qint64 person);
    void invite(const QList<PersonId> &people);
    void inviteNewcomer(const QString &name);
    /// Whoever was just invited is chosen in the list: Down leads there, where a key notes the answer.
    void showInvited();
    void goToList();
    void uninvite(const QList<qint64> &people);
    void enter(qint64 key);
    void onTyped(const QString &text);
    void showMenu(qint64 person, const QPoint &at);
    void addAnswers(QMenu *menu, const QList<qint64> &people);
    void addLetIn(QMenu *menu, const QList<qint64> &people);
    void showCounts();
    bool isFullFor(qint64 person) const;
    QList<qint64> chosenPeople() const;
    template<class F>
    void perform(const Verb &verb, F f);

    Store &m_store;
    gatherings::Listed m_listed;
    QList<gatherings::Guest> m_everybody;
    QList<gatherings::Decider> m_deciders;
    PersonId m_invited; ///< not shown yet
    QList<qint64> m_turnedAway; ///< of whom the strip asks whether they are let in all the same
    GuestList *m_model;
    SearchField *m_search;
    FilterChips *m_chips;
    Banner *m_banner;
    DecisionStrip *m_decision;
    QStackedWidget *m_stack;
    ListView *m_list;
    NewcomerRow *m_newcomer;
    KeyHints *m_keys;
    Label *m_selected;
    Button *m_inviteEverybody;
    GuestPanel *m_panel;
};

} // namespace kith
