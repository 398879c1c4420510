// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tab Guests: who answered what, seats and needs beside it, and above what could not be done or has to be decided.
#pragma once

#include "app/gatherings/gatherings.h"
#include "app/gatherings/roster.h"

#include <QWidget>

namespace kith {

class Banner;
class DecisionStrip;
class GuestDeeds;
class GuestList;
class GuestPanel;
class GuestRows;
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
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectDeeds();
    void connectPanel();
    void tellWaiting(const QList<qint64> &people);

    Store &m_store;
    gatherings::Listed m_listed;
    QList<gatherings::Decider> m_deciders;
    QList<qint64> m_turnedAway; ///< of whom the strip asks whether they are let in all the same
    GuestList *m_model;
    GuestDeeds *m_deeds;
    Banner *m_banner;
    DecisionStrip *m_decision;
    GuestRows *m_rows;
    GuestPanel *m_panel;
};

} // namespace kith
