// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, drawn our way. Everything is here rather than in a style sheet: a sheet is matched against every widget anew each
// time it gets another parent, which took as long as all the rest of opening the window.
#pragma once

#include <QProxyStyle>

namespace kith {

class Style : public QProxyStyle {
    Q_OBJECT
public:
    Style();
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    // What scrolls past the mouse must not change: a box for numbers or days takes the wheel only while it is being used.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QRect headerRect(SubElement element, const QStyleOption *option, const QWidget *widget) const;
    QSize menuItemSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const;
    QSize headerSize(const QStyleOption *option, QSize size, const QWidget *widget) const;
    QRect scrollBarRect(const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const;
    void drawItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeader(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
};

} // namespace kith
