// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stylepaint.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include "ui/kit/theme.h"

namespace kith {

static void paintBox(QPainter *p, const QRectF &box, const QColor &line, const QColor &fill, qreal width = 1, qreal radius = 6)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(QPen(line, width));
    p->setBrush(fill);
    const qreal in = width / 2;
    p->drawRoundedRect(box.adjusted(in, in, -in, -in), radius, radius);
    p->restore();
}

void paintFieldFrame(QPainter *p, const QStyleOption *option, const QWidget *widget, const Theme &theme)
{
    const bool enabled = option->state & QStyle::State_Enabled, focus = option->state & QStyle::State_HasFocus;
    const bool wrong = widget && widget->property("error").toBool();
    const Colour line = !enabled ? Colour::Line : focus ? Colour::Link : wrong ? Colour::Problem : Colour::FieldLine;
    const Colour fill = !enabled ? Colour::Window : Colour::Base;
    const bool large = widget && widget->property("large").toBool();
    const qreal width = !enabled || !focus ? 1 : large ? 3 : 2;
    paintBox(p, option->rect, theme(line), theme(fill), width, large ? 12 : 6);
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

void paintScrollBar(QPainter *p, const QStyleOption *option, const QRect &slider, const Theme &theme, bool underMouse)
{
    constexpr int margin = 2;
    const QRectF handle = QRectF(slider & option->rect).adjusted(margin, margin, -margin, -margin);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(Qt::NoPen);
    p->setBrush(theme(underMouse ? Colour::FieldLine : Colour::ControlLine));
    p->drawRoundedRect(handle, radius, radius);
    p->restore();
}

void paintProgress(QPainter *p, const QStyleOption *option, const Theme &theme, bool groove)
{
    QRectF bar = option->rect;
    const qreal radius = bar.height() / 2;
    const auto *progress = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!groove && progress) {
        // While counting, a third of it.
        const int range = progress->maximum - progress->minimum;
        const qreal part = range > 0 ? qreal(progress->progress - progress->minimum) / range : 1 / 3.0;
        const qreal wide = bar.width() * std::clamp<qreal>(part, 0, 1);
        if (option->direction == Qt::RightToLeft)
            bar.setLeft(bar.right() - wide);
        else
            bar.setWidth(wide);
    }
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(Qt::NoPen);
    p->setBrush(theme(groove ? Colour::Line : Colour::Accent));
    if (bar.width() >= 1)
        p->drawRoundedRect(bar, radius, radius);
    p->restore();
}

void paintHeader(QPainter *p, const QStyleOption *option, const Theme &theme)
{
    p->fillRect(option->rect, theme(Colour::Alt));
    p->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, theme(Colour::Line));
}

void paintCellLines(QPainter *p, const QStyleOption *option, const Theme &theme)
{
    p->fillRect(option->rect.x(), option->rect.bottom(), option->rect.width(), 1, theme(Colour::Line));
    if (!(option->state & QStyle::State_HasFocus))
        return;
    p->save();
    p->setPen(QPen(theme(Colour::Link), 2));
    p->setBrush(Qt::NoBrush);
    p->drawRect(option->rect.adjusted(1, 1, -1, -1));
    p->restore();
}

} // namespace kith
