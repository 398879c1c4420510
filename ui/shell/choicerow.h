// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A way to go on from the welcome: icon, what, a line about it, and a line below.
#pragma once

#include <QAbstractButton>

namespace kith {

class ChoiceRow : public QAbstractButton {
    Q_OBJECT
public:
    ChoiceRow(const QString &iconName, const QString &title, const QString &line, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_line;
};

} // namespace kith
