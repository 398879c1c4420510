// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of Fusion that are drawn our way, because a style sheet cannot colour an icon.
#include "ui/kit/style.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

void paintBox(QPainter *p, const QRectF &box, const QColor &line, const QColor &fill, qreal width = 1, qreal radius = 6)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(QPen(line, width));
    p->setBrush(fill);
    const qreal in = width / 2;
    p->drawRoundedRect(box.adjusted(in, in, -in, -in), radius, radius);
    p->restore();
}

// The frame of a combo or spin box: as a line edit's.
void paintFieldFrame(QPainter *p, const QStyleOption *option, const QWidget *widget, const Theme &theme)
{
    const bool enabled = option->state & QStyle::State_Enabled, focus = option->state & QStyle::State_HasFocus;
    const bool wrong = widget && widget->property("error").toBool();
    const Colour line = !enabled ? Colour::Line : focus ? Colour::Link : wrong ? Colour::Problem : Colour::FieldLine;
    const Colour fill = !enabled ? Colour::Window : Colour::Base;
    paintBox(p, option->rect, theme(line), theme(fill), enabled && focus ? 2 : 1);
}

void paintCheck(QPainter *p, const QStyleOption *option, const Theme &theme)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool on = option->state & QStyle::State_On, some = option->state & QStyle::State_NoChange;
    const bool focus = option->state & QStyle::State_HasFocus && option->state & QStyle::State_KeyboardFocusChange;
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const Colour full = enabled ? Colour::Accent : Colour::ControlLine;
    const Colour line = focus ? Colour::Link : on || some ? full : enabled ? Colour::FieldLine : Colour::ControlLine;
    paintBox(p, box, theme(line), theme(on || some ? full : Colour::Base), focus ? 2 : 1, 4);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const qreal u = box.width() / 18;
    p->translate(box.topLeft());
    p->setPen(QPen(theme(Colour::OnAccent), 1.9 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p->setBrush(Qt::NoBrush);
    if (on)
        p->drawPolyline(QPolygonF{{4.6 * u, 9.2 * u}, {7.8 * u, 12.2 * u}, {13.4 * u, 5.8 * u}});
    else if (some)
        p->drawLine(QPointF(5 * u, 9 * u), QPointF(13 * u, 9 * u));
    p->restore();
}

void paintRadio(QPainter *p, const QStyleOption *option, const Theme &theme)
{
    const bool enabled = option->state & QStyle::State_Enabled, on = option->state & QStyle::State_On;
    const bool focus = option->state & QStyle::State_HasFocus && option->state & QStyle::State_KeyboardFocusChange;
    const QRectF circle = QRectF(option->rect).adjusted(1, 1, -1, -1);
    const Colour full = enabled ? Colour::Accent : Colour::ControlLine;
    const Colour line = focus ? Colour::Link : on ? full : enabled ? Colour::FieldLine : Colour::ControlLine;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(QPen(theme(line), focus ? 2 : 1));
    p->setBrush(theme(on ? full : Colour::Base));
    p->drawEllipse(circle);
    if (on) {
        const qreal dot = circle.width() * 0.2;
        p->setPen(Qt::NoPen);
        p->setBrush(theme(Colour::OnAccent));
        p->drawEllipse(circle.center(), dot, dot);
    }
    p->restore();
}

} // namespace

Style::Style() : QProxyStyle(u"Fusion"_s) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheck(painter, option, theme);
    case PE_IndicatorRadioButton: return paintRadio(painter, option, theme);
    case PE_FrameFocusRect:
        // Check boxes and radio buttons carry their focus on the box itself.
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown: return paintIcon(painter, option->rect, u"down"_s, theme(Colour::Text2), Theme::px(12));
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp: return paintIcon(painter, option->rect, u"up"_s, theme(Colour::Text2), Theme::px(12));
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    const bool enabled = option->state & State_Enabled;
    const QColor arrow = theme(enabled ? Colour::Text2 : Colour::Text3);
    if (control == CC_ComboBox) {
        paintFieldFrame(painter, option, widget, theme);
        paintIcon(painter, subControlRect(control, option, SC_ComboBoxArrow, widget), u"down"_s, arrow, Theme::px(13));
    } else if (control == CC_SpinBox) {
        paintFieldFrame(painter, option, widget, theme);
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            paintIcon(painter, subControlRect(control, option, SC_SpinBoxUp, widget), u"up"_s, arrow, Theme::px(10));
            paintIcon(painter, subControlRect(control, option, SC_SpinBoxDown, widget), u"down"_s, arrow, Theme::px(10));
        }
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    const QRect r = option->rect;
    const int side = Theme::px(24);
    QRect box;
    if (control == CC_ComboBox && sub == SC_ComboBoxArrow)
        box = QRect(r.right() - side - 1, r.y(), side, r.height());
    else if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        box = r.adjusted(8, 2, -side - 2, -2);
    else if (control == CC_SpinBox && sub == SC_SpinBoxEditField) {
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool bare = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons;
        box = r.adjusted(8, 2, bare ? -8 : -side + 2, -2);
    } else if (control == CC_SpinBox && sub == SC_SpinBoxUp)
        box = QRect(r.right() - side + 4, r.y() + 3, side - 6, r.height() / 2 - 3);
    else if (control == CC_SpinBox && sub == SC_SpinBoxDown)
        box = QRect(r.right() - side + 4, r.y() + r.height() / 2, side - 6, r.height() / 2 - 3);
    else
        return QProxyStyle::subControlRect(control, option, sub, widget);
    return visualRect(option->direction, r, box);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int field = QFontMetrics(widget ? widget->font() : Theme::font(Type::Body)).height() + 2 * Theme::px(6) + 2;
    if (type == CT_ComboBox)
        result = {size.width() + Theme::px(24) + 14, field};
    else if (type == CT_SpinBox)
        result = {size.width() + Theme::px(24 + 14), field};
    return result;
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight: return Theme::px(18);
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return Theme::px(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return Theme::px(8);
    case PM_SmallIconSize: return Theme::px(16);
    case PM_SplitterWidth: return 1;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0;
    case SH_EtchDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace kith
