// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The next gathering: when and where, its seats, how many answered what, and the way in.
#pragma once

#include "app/gatherings/outlook.h"
#include "ui/kit/ground.h"

class QLabel;

namespace kith {

class Button;
class DateLeaf;
class Label;
class Seats;
enum class PillKind;

class NextCard : public Ground
{
    Q_OBJECT
public:
    explicit NextCard(QWidget *parent = nullptr);
    void setOutlook(const gatherings::Outlook &outlook);
    /// Everything that takes focus, in order.
    QList<QWidget *> stops() const;

Q_SIGNALS:
    void openRequested();
    void doorRequested();
    void planRequested();

private:
    void build();
    void buildHead(QWidget *head);
    void showSeats(const gatherings::Outlook &outlook);
    void showPills(const gatherings::Outlook &outlook);

    QWidget *m_planned, *m_none;
    DateLeaf *m_leaf;
    Label *m_title, *m_hours, *m_venue, *m_after;
    QWidget *m_pin;
    Seats *m_seats;
    QLabel *m_taken;
    QWidget *m_pills;
    Button *m_door, *m_open, *m_plan;
};

} // namespace kith
