// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One small chair for each seat of a room: here, coming, expected, free.
#pragma once

#include <QPen>
#include <QWidget>

#include "ui/kit/theme.h"

namespace kith {

// A chair seen from above, turned by `degrees` (0 = facing up), coloured along the chair scale at `share` (0 to 1).
void paintChair(QPainter *painter, const QPointF &centre, double degrees, double share, const Theme &theme, double scale = 1.18);
QColor chairColour(double share, const Theme &theme);
// A larger one in lines only, dashed for somebody who is not there yet.
void paintChairOutline(QPainter *painter, const QPointF &centre, double degrees, const QPen &line, const QPen &back, const QBrush &fill);

class Seats : public QWidget {
    Q_OBJECT
public:
    struct Count {
        int here = 0;
        int coming = 0;
        int expected = 0;
        int seats = 0;
        bool operator==(const Count &) const = default;
    };

    explicit Seats(QWidget *parent = nullptr);
    void setCount(const Count &count);
    // Lines of as many tens as there is room for, instead of ten.
    void setLongLines();
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return m_longLines; }
    int heightForWidth(int width) const override;

    static constexpr int perLine = 10;
    static constexpr int barAbove = 60;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int total() const;
    int across(int width) const;
    void paintBar(QPainter &painter, const Theme &theme) const;
    Count m_count;
    bool m_longLines = false;
};

} // namespace kith
