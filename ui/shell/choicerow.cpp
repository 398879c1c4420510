// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a way to go on.
#include "ui/shell/choicerow.h"

#include <QPainter>

#include "ui/kit/icons.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

ChoiceRow::ChoiceRow(const QString &iconName, const QString &title, const QString &line, QWidget *parent)
    : QAbstractButton(parent), m_icon(iconName), m_line(line)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceRow::sizeHint() const
{
    return {Theme::px(280), Theme::line(Type::Row) + Theme::line(Type::Small) + Theme::px(21)};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF box = QRectF(rect()).adjusted(1, 2, -1, -3);
    p.setPen(hasFocus() ? QPen(theme(Colour::Link), 2) : QPen(Qt::NoPen));
    p.setBrush(underMouse() && isEnabled() ? QBrush(theme(Colour::Hover)) : QBrush(Qt::NoBrush));
    p.drawRoundedRect(box, 8, 8);
    p.fillRect(0, height() - 1, width(), 1, theme(Colour::Line));
    const int icon = Theme::px(IconNav), chevron = Theme::px(14), inset = Theme::px(12), left = inset + icon + Theme::px(14);
    paintIcon(&p, fromLeading(&p, box, inset, icon), m_icon, theme(Colour::Text2), icon);
    paintIcon(&p, fromLeading(&p, box, box.width() - inset - chevron, chevron), u"right"_s, theme(Colour::Text2), chevron);
    QRectF text = fromLeading(&p, box, left, box.width() - left - chevron - 2 * inset);
    text.setTop(Theme::px(9));
    text.setHeight(Theme::line(Type::Row));
    paintText(&p, text, this->text(), Theme::font(Type::Row), theme(isEnabled() ? Colour::Text : Colour::Text3));
    text.translate(0, text.height());
    text.setHeight(Theme::line(Type::Small));
    paintText(&p, text, m_line, Theme::font(Type::Small), theme(Colour::Text2));
}

} // namespace kith
