// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filter chips: a row of pill buttons with counts, one of them chosen.
#pragma once

#include <QAbstractButton>

class QButtonGroup;

namespace kith {

class Chip : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    void setCount(int count);   // below 0: none shown
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = -1;
};

class FilterChips : public QWidget {
    Q_OBJECT
public:
    explicit FilterChips(const QString &name, QWidget *parent = nullptr);
    Chip *add(const QString &text);
    void setCount(int index, int count);
    int current() const;
    void setCurrent(int index);
    // Their first line in the middle of the field they stand beside, which is higher.
    void standBeside(const QWidget *field);

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
    QList<Chip *> m_chips;
};

} // namespace kith
