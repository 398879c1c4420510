// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A column of the board for which there is no room: its name and how many cards it has; pressed, it unfolds.
#pragma once

#include <QAbstractButton>

namespace kith {

class FoldedColumn : public QAbstractButton {
    Q_OBJECT
public:
    explicit FoldedColumn(const QString &title, QWidget *parent = nullptr);
    void setCount(int count);
    QSize sizeHint() const override;
    static int wide();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
};

} // namespace kith
