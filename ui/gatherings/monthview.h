// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A month of gatherings: weeks of seven days, a block for each gathering, chosen by mouse or arrow keys.
#pragma once

#include "app/gatherings/roster.h"

#include <QWidget>

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
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthChanged(QDate day);
    void chosen(GatheringId id); ///< a block was clicked, or the cursor stands on its day
    void opened(GatheringId id); ///< double click or Enter
    void dayOpened(QDate day); ///< the same on a day without a gathering

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry {
        GatheringId id;
        QString time, title;
        bool cancelled = false;
    };
    QDate firstShown() const;
    int weeks() const;
    int headHeight() const;
    QRectF cell(int index) const;
    QDate dayAt(const QPointF &at) const;
    QRectF block(const QRectF &cell, int index, int count) const;
    GatheringId entryAt(const QPointF &at) const;
    void moveTo(QDate day);
    void paintHead(QPainter &painter, const Theme &theme) const;
    void paintDay(QPainter &painter, const QRectF &cell, QDate day, const Theme &theme) const;
    void paintEntry(QPainter &painter, const QRectF &box, const Entry &entry, const Theme &theme) const;
    QString spoken(QDate day) const;
    void open(QDate day);

    friend class MonthSpeech;
    QHash<QDate, QList<Entry>> m_entries;
    QDate m_today, m_day;
    GatheringId m_chosen;
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
