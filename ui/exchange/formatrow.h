// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A radio button as a row: icon, name, and a line below.
#pragma once

#include <QRadioButton>

namespace kith {

class FormatRow : public QRadioButton {
    Q_OBJECT
public:
    FormatRow(const QString &iconName, const QString &title, const QString &line, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    static constexpr int inset = 10; ///< from the edge of the row to the button

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool hitButton(const QPoint &at) const override { return rect().contains(at); }

private:
    void paintBack(QPainter &painter) const;
    int textStart() const;

    QString m_icon;
    QString m_line;
};

} // namespace kith
