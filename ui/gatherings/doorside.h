// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beside the door's list: how many are here, the seats, who just arrived, and taking back the last.
#pragma once

#include "ui/gatherings/doorlist.h"

#include <QKeySequence>
#include <QWidget>

class QVBoxLayout;

namespace kith {

class Avatar;
class Button;
class Label;
class Seats;

/// "14 here", to be read from across the room.
class HeadCount : public QWidget
{
    Q_OBJECT
public:
    explicit HeadCount(QWidget *parent = nullptr);
    void setCount(int count, const QString &rest);
    int count() const { return m_count; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont numberFont() const;

    int m_count = 0;
};

class DoorSide : public QWidget
{
    Q_OBJECT
public:
    explicit DoorSide(QWidget *parent = nullptr);
    void setState(const DoorState &state, const DoorCounts &counts);
    /// Whose tap Ctrl+Z takes back; empty when there is none.
    void setUndo(const QString &name);
    /// The window of the door has these two as well, each with its key.
    void offerWriting(const QKeySequence &help, const QKeySequence &followUp);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void undoChosen();
    void helpChosen();
    void followUpChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Arrival {
        QWidget *row;
        Avatar *avatar;
        Label *name, *how, *time;
    };
    QWidget *makeCard();
    static void dress(Button *button, const QString &name, const QString &key);
    void addArrivals(QVBoxLayout *column);
    void showArrivals(const DoorState &state);
    void fitArrivals();
    int footHeight() const;
    QString decisionText(const DoorState &state, const DoorCounts &counts) const;

    HeadCount *m_here;
    Label *m_expected, *m_decision;
    Seats *m_seats;
    Label *m_arrivedTitle;
    QList<Arrival> m_arrivals;
    int m_arrived = 0; ///< how many of them there are to show
    QWidget *m_card;
    Button *m_help, *m_followUp, *m_undo;
};

} // namespace kith
