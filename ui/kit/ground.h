// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plain surface others stand on: one fill, and hairlines where it ends.
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"

namespace kith {

class Ground : public QWidget {
    Q_OBJECT
public:
    enum class Line { None, Top, Bottom, Trailing, Around };   // around: a rounded panel

    // Window, Base or Alt; what stands on it without a fill of its own takes on the same.
    explicit Ground(Colour fill, Line line = Line::None, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_fill;
    Line m_line;
};

// The fill alone, for a widget that is already something else.
void setGround(QWidget *widget, Colour fill);

} // namespace kith
