// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plain labels in the design's type sizes and colours.
#pragma once

#include <QLabel>

#include "ui/kit/theme.h"

namespace kith {

// A QLabel that keeps its type size and colour role when the font or the theme changes, and whose text begins on the
// window's side, whatever the script it is in.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(const QString &text, Type type = Type::Body, Colour colour = Colour::Text, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setTone(Colour colour);
    // One line that ends in an ellipsis where there is no room for it, and then tells itself in full by its tooltip.
    void setElided();
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress();
    void takeSide();
    void tellRest();
    Type m_type;
    Colour m_colour;
    bool m_elided = false;
    bool m_dressing = false;
};

// An icon as a label of its own, one line high; what it means is its tooltip.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(const QString &iconName, const QString &meaning, Colour colour = Colour::Text2, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Colour m_colour;
};

// "Ctrl K" in a small frame.
class KeyHint : public QWidget {
    Q_OBJECT
public:
    explicit KeyHint(const QString &key, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

QSize keyHintSize(const QString &key);
void paintKeyHint(QPainter *painter, const QRectF &box, const QString &key, const QColor &text, const QColor &line);
// A 1 px line across, or down.
QWidget *divider(Qt::Orientation orientation = Qt::Horizontal);

} // namespace kith
