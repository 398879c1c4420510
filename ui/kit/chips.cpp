// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filter chips.
#include "ui/kit/chips.h"

#include <QButtonGroup>
#include <QPainter>

#include "ui/kit/flowlayout.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);   // to a screen reader one of several, no box to tick
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Chip::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleName(count < 0 ? text() : QStringLiteral("%1, %2").arg(text()).arg(count));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    QFont font = Theme::font(Type::Small);
    font.setWeight(QFont::DemiBold);   // as when chosen, so that nothing moves
    const int count = m_count < 0 ? 0 : int(textWidth(QString::number(m_count), Type::Small)) + Theme::px(5);
    return {QFontMetrics(font).horizontalAdvance(text()) + count + Theme::px(22), Theme::line(Type::Small) + Theme::px(8)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const bool on = isChecked();
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme(on ? Colour::SelectionLine : Colour::ControlLine), 1));
    painter.setBrush(theme(on ? Colour::Selection : underMouse() ? Colour::Hover : Colour::Button));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    QFont font = Theme::font(Type::Small);
    font.setWeight(on ? QFont::DemiBold : QFont::Normal);
    const QColor text = theme(on ? Colour::SelectionText : Colour::Text2);
    // The chosen weight is wider than the other; what stands in it is centred as a whole.
    const QString count = m_count < 0 ? QString() : QString::number(m_count);
    const QFont countFont = on ? font : Theme::font(Type::Small);
    const qreal wide = QFontMetricsF(font).horizontalAdvance(this->text());
    const qreal gap = count.isEmpty() ? 0 : Theme::px(5);
    const qreal all = wide + gap + QFontMetricsF(countFont).horizontalAdvance(count);
    const qreal x = (box.width() - all) / 2;
    paintText(&painter, fromLeading(&painter, box, x, wide + 1), this->text(), font, text);
    paintText(&painter, fromLeading(&painter, box, x + wide + gap, box.width()), count, countFont, on ? text : theme(Colour::Text3));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme(Colour::Link), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0 - 1, height() / 2.0 - 1);
    }
}

FilterChips::FilterChips(const QString &name, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    speakAs(this, QAccessible::Grouping);
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosen(id);
    });
}

Chip *FilterChips::add(const QString &text)
{
    auto *chip = new Chip(text, this);
    layout()->addWidget(chip);
    const int id = int(m_chips.size());
    m_chips.append(chip);
    if (id == 0) {
        const QSignalBlocker quiet(m_group);
        chip->setChecked(true);
    }
    m_group->addButton(chip, id);
    return chip;
}

void FilterChips::standBeside(const QWidget *field)
{
    const int higher = field->sizeHint().height() - m_chips.first()->sizeHint().height();
    layout()->setContentsMargins(0, std::max(0, higher / 2), 0, 0);
}

void FilterChips::setCount(int index, int count)
{
    m_chips[index]->setCount(count);
}

int FilterChips::current() const
{
    return m_group->checkedId();
}

void FilterChips::setCurrent(int index)
{
    m_chips[index]->setChecked(true);
}

} // namespace kith
