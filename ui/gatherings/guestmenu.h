// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of one guest, or of several chosen: answers, letting in, and for one the party, what they said and their page.
#pragma once

#include "ui/gatherings/guestdeeds.h"

#include <QMenu>

namespace kith {

class GuestMenu : public QMenu
{
    Q_OBJECT
public:
    /// Goes by itself when it is closed.
    GuestMenu(GuestDeeds &deeds, const GuestList &guests, const QList<qint64> &people, const QList<gatherings::Decider> &deciders, QWidget *parent);

Q_SIGNALS:
    void personOpened(kith::PersonId person);

private:
    /// `only` is none when several are meant.
    void addAnswers(const gatherings::Guest *only);
    void addLetIn(const QList<gatherings::Decider> &deciders);
    void addAboutOne(const gatherings::Guest &guest);

    GuestDeeds &m_deeds;
    QList<qint64> m_people;
};

/// Asks, without waiting, what somebody said, and notes it.
void askComment(GuestDeeds &deeds, const gatherings::Guest &guest, QWidget *parent);

} // namespace kith
