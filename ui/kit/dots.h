// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "14 of 33" as dots, one for each person.
#pragma once

#include <QWidget>

namespace kith {

class PeopleDots : public QWidget {
    Q_OBJECT
public:
    explicit PeopleDots(QWidget *parent = nullptr);
    void setCount(int filled, int total);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int perLine(int width) const;
    int m_filled = 0;
    int m_total = 0;
};

} // namespace kith
