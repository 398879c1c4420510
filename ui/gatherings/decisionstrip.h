// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every seat is taken and somebody came all the same: asks, without stopping anybody, which organizer decided.
#pragma once

#include "app/gatherings/roster.h"

#include <QFrame>

namespace kith {

class Button;
class FlowLayout;
class Label;

class DecisionStrip : public QFrame
{
    Q_OBJECT
public:
    /// Hidden until asked; a large one is for the door.
    explicit DecisionStrip(bool large, QWidget *parent = nullptr);
    void ask(const QString &sentence, const QList<gatherings::Decider> &deciders);

Q_SIGNALS:
    void decided(const QString &name);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showDeciders(const QList<gatherings::Decider> &deciders);
    void addDecider(const gatherings::Decider &decider);
    void addOthers(const QList<gatherings::Decider> &others);

    bool m_large;
    QList<gatherings::Decider> m_deciders;
    Label *m_sentence;
    Button *m_close;
    FlowLayout *m_row;
    QList<Button *> m_buttons;
};

} // namespace kith
