// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every component of the kit on one sheet: what the tour draws, and what a change to the kit is looked at with.
#pragma once

#include <QWidget>

class QGridLayout;

namespace kith {

class Gallery : public QWidget {
    Q_OBJECT
public:
    explicit Gallery(QWidget *parent = nullptr);

private:
    void add(const QString &title, QWidget *content, int column);
    static QWidget *swatches();
    static QWidget *typeScale();
    static QWidget *buttons();
    static QWidget *fields();
    static QWidget *rows();
    static QWidget *states();
    static QWidget *chairs();
    static QWidget *progress();

    QGridLayout *m_grid;
};

} // namespace kith
