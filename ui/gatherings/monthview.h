// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A month of gatherings: weeks of seven days, a block for each gathering, chosen by mouse or arrow keys, dragged to another
// day.
#pragma once

#include "app/gatherings/roster.h"

#include <QWidget>

#include <optional>

namespace kith {

class Theme;

class MonthGrid : public QWidget
{
    Q_OBJECT
public:
    explicit MonthGrid(QWidget *parent = nullptr);
    void setGatherings(const QList<gatherings::Listed> &all);
    void setToday(QDate today);
    /// Shows the month of a day and puts the cursor there.
    void setDay(QDate day);
    QDate day() const { return m_day; }
    QDate today() const { return m_today; }
    void setChosen(GatheringId id);
    /// Whether gatherings can be taken to another day here.
    void setCanMove(bool can) { m_canMove = can; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthChanged(QDate day);
    void chosen(GatheringId id); ///< a block was clicked, or the cursor stands on its day
    void opened(GatheringId id); ///< double click or Enter
    void dayOpened(QDate day); ///< the same on a day without a gathering
    void moved(GatheringId id, QDate day); ///< dragged there, or taken along by Alt and an arrow

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry {
        GatheringId id;
        QString time, title;
        bool cancelled = false;
    };
    /// A block held by the mouse; it is on its way as soon as the mouse has gone far enough.
    struct Held {
        Entry entry;
        QDate from;
        QPointF grip, at; ///< where in the block it was taken, where the mouse is
        QPointF start;
        QSizeF size;
        bool isMoving = false;
    };
    QDate firstShown() const;
    int weeks() const;
    int headHeight() const;
    QRectF cell(int index) const;
    QDate dayAt(const QPointF &at) const;
    QDate dayOf(GatheringId id) const; ///< null when it is not known here
    void updateDay(QDate day);
    QRectF block(const QRectF &cell, int index, int count) const;
    GatheringId entryAt(const QPointF &at) const;
    void hold(GatheringId id, QDate day, const QPointF &at);
    void letGo();
    /// Takes what is chosen on the cursor's day along; false when there is nothing or nothing may be moved.
    bool takeAlong(int days);
    /// The one meant by keys on a day: the one chosen, else its first; none on a day without.
    GatheringId meantOn(QDate day) const;
    void moveTo(QDate day);
    /// To the block below or above, on the same day if there is one there.
    void step(int direction);
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintDay(QPainter &painter, const QRectF &cell, QDate day, const Theme &theme) const;
    void paintHeld(QPainter &painter, const Theme &theme) const;
    void paintEntry(QPainter &painter, const QRectF &box, const Entry &entry, const Theme &theme) const;
    QStringList linesOf(const Entry &entry, const QSizeF &room, const QFont &font) const;
    QString spoken(QDate day) const;
    void open(QDate day);

    friend class MonthSpeech;
    /// The words of a block as they were broken last, and for how much room; breaking them takes longer than painting them.
    struct Broken {
        QSizeF room;
        QFont font;
        QStringList lines;
    };
    QHash<QDate, QList<Entry>> m_entries;
    mutable QHash<qint64, Broken> m_broken;
    QDate m_today, m_day;
    GatheringId m_chosen;
    std::optional<Held> m_held;
    bool m_canMove = true;
};

class Label;

/// The grid with its month's name, Today and the arrows.
class MonthView : public QWidget
{
    Q_OBJECT
public:
    explicit MonthView(QWidget *parent = nullptr);
    MonthGrid *grid() const { return m_grid; }

private:
    Label *m_name;
    MonthGrid *m_grid;
};

} // namespace kith
