// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A day as a small block: weekday over day number, in a row or as a leaf of a calendar.
#pragma once

#include <QDate>
#include <QWidget>

#include "ui/kit/theme.h"

class QPainter;

namespace kith {

QSize dateBlockSize();
void paintDateBlock(QPainter *painter, const QRectF &box, QDate day, bool selected, const Theme &theme);

// The leaf: larger, the weekday on the accent colour.
class DateLeaf : public QWidget {
    Q_OBJECT
public:
    explicit DateLeaf(QWidget *parent = nullptr);
    void setDay(QDate day, QDate today);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDate m_day;
};

} // namespace kith
