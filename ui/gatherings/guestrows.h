// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guests as a list: searched or added by name in the field above, answered by pill, menu or key.
#pragma once

#include "ui/gatherings/guestdeeds.h"

#include <QWidget>

class QStackedWidget;

namespace kith {

class Button;
class GuestFoot;
class GuestList;
class GuestTop;
class ListView;
class NewcomerRow;
class SearchField;

class GuestRows : public QWidget
{
    Q_OBJECT
public:
    GuestRows(GuestList &model, GuestDeeds &deeds, QWidget *parent = nullptr);
    SearchField *search() const { return m_search; }
    /// Who may let somebody in when every seat is taken.
    void setDeciders(const QList<gatherings::Decider> &deciders) { m_deciders = deciders; }
    /// After the model has taken in everybody of a gathering.
    void refresh();
    void focusSearch();

Q_SIGNALS:
    void personOpened(kith::PersonId person);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEmpty();
    void connectList();
    bool searchKey(const QKeyEvent *key);
    bool listKey(const QKeyEvent *key);
    void enter(qint64 key);
    void inviteNewcomer(const QString &name);
    /// Whoever was just invited is chosen in the list: Down leads there, where a key notes the answer.
    void showInvited();
    void goToList();
    void showMenu(qint64 person, const QPoint &at);
    void showCounts();
    QList<qint64> chosenPeople() const;

    GuestList &m_model;
    GuestDeeds &m_deeds;
    QList<gatherings::Decider> m_deciders;
    PersonId m_invited; ///< not shown yet
    GuestTop *m_top;
    SearchField *m_search;
    QStackedWidget *m_stack;
    ListView *m_list;
    NewcomerRow *m_newcomer;
    GuestFoot *m_foot;
    Button *m_inviteEverybody = nullptr;
};

} // namespace kith
