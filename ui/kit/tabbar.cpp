// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of a page.
#include "ui/kit/tabbar.h"

#include <QPainter>

#include "ui/kit/text.h"

namespace kith {

namespace {

QFont tabFont(bool current)
{
    QFont font = Theme::font(Type::Row);
    font.setWeight(current ? QFont::DemiBold : QFont::Medium);
    return font;
}

} // namespace

TabBar::TabBar(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
}

QString TabBar::note(int index) const
{
    return tabData(index).toString();
}

void TabBar::setNote(int index, const QString &note)
{
    if (this->note(index) == note)
        return;
    setTabData(index, note);
    setAccessibleTabName(index, note.isEmpty() ? tabText(index) : QStringLiteral("%1, %2").arg(tabText(index), note));
    // Only a change of text makes QTabBar measure its tabs again.
    const QString text = tabText(index);
    setTabText(index, text + QChar(u' '));
    setTabText(index, text);
}

QSize TabBar::tabSizeHint(int index) const
{
    const int text = QFontMetrics(tabFont(true)).horizontalAdvance(tabText(index));
    const int note = this->note(index).isEmpty() ? 0 : int(textWidth(this->note(index), Type::Small)) + Theme::px(6);
    return {text + note + Theme::px(24), Theme::line(Type::Row) + Theme::px(17)};
}

void TabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    for (int i = 0; i < count(); ++i) {
        const bool on = i == currentIndex();
        const QRectF tab = tabRect(i);
        const QRectF inner = tab.adjusted(Theme::px(12), 0, -Theme::px(12), -2);
        const QColor colour = theme(!isTabEnabled(i) ? Colour::Text3 : on ? Colour::SelectionText : Colour::Text);
        const QString noteText = note(i);
        const qreal wide = noteText.isEmpty() ? 0 : textWidth(noteText, Type::Small) + 1;
        paintText(&painter, fromLeading(&painter, inner, 0, inner.width() + 2 - wide), tabText(i), tabFont(on), colour);
        paintText(&painter, inner, noteText, Theme::font(Type::Small), theme(Colour::Text3), Qt::AlignRight);
        if (on)
            painter.fillRect(QRectF(tab.x(), tab.bottom() - 3, tab.width(), 3), theme(Colour::Link));
        if (on && hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme(Colour::Link), 2));
            painter.drawRoundedRect(tab.adjusted(3, 2, -3, -6), 6, 6);
        }
    }
}

} // namespace kith
