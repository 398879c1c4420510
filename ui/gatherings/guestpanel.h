// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside the guests: seats, who is offered the next one, needs of those coming, and who is not invited yet.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/kit/pill.h"
#include "ui/kit/sidepanel.h"

#include <QAbstractButton>
#include <QTimer>

class QSpinBox;

namespace kith {

class Avatar;
class Button;
class Label;
class Seats;

/// "Halal  2": how many of those coming need it; a click shows who.
class NeedRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NeedRow(QWidget *parent = nullptr);
    void setNeed(const Tag &need, int count);
    QString need() const { return m_need.text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tag m_need;
    int m_count = 0;
};

class GuestPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit GuestPanel(QWidget *parent = nullptr);
    void setGuests(const gatherings::Listed &listed, const QList<gatherings::Guest> &everybody);

Q_SIGNALS:
    void seatsChosen(int seats);
    void ruleChosen(kith::WaitingRule rule);
    void needChosen(const QString &need);
    void inviteChosen(const QList<kith::PersonId> &people);

private:
    struct Candidate {
        QWidget *row;
        Avatar *avatar;
        Label *name, *note;
        PersonId person;
    };
    void addSeats();
    void addNeeds();
    void addCandidates();
    void showSeats(const QList<gatherings::Guest> &everybody);
    QString seatsSentence(const QList<gatherings::Guest> &everybody) const;
    void showNeeds(const QList<gatherings::Guest> &everybody);
    void showCandidates(const QList<gatherings::Guest> &everybody);
    void tellSeats();

    gatherings::Listed m_listed;
    QList<PersonId> m_notInvited;
    QSpinBox *m_capacity;
    QTimer m_capacityTimer; ///< stepping through numbers is one change
    Seats *m_seats;
    Label *m_sentence, *m_rule, *m_noNeeds;
    Button *m_changeRule, *m_inviteAll;
    SectionHeading *m_needsHeading, *m_inviteHeading;
    QList<NeedRow *> m_needs;
    QList<Candidate> m_candidates;
};

} // namespace kith
