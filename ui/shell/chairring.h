// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of the welcome: chairs that face each other, what runs between them, and a free one for whoever comes next.
#pragma once

#include <QWidget>

namespace kith {

class ChairRing : public QWidget {
    Q_OBJECT
public:
    explicit ChairRing(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kith
