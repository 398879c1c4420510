// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text that gives way when there is no room, and tells the rest in its tooltip.
#pragma once

#include "ui/kit/text.h"

#include <QWidget>

namespace kith {

class ElidedLabel : public QWidget {
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text, Type type = Type::Body, Colour colour = Colour::Text, QWidget *parent = nullptr);
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setTone(Colour colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Type m_type;
    Colour m_colour;
};

} // namespace kith
