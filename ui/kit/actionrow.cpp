// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The row with a real button.
#include "ui/kit/actionrow.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/button.h"
#include "ui/kit/icons.h"
#include "ui/kit/text.h"

namespace kith {

static constexpr int leading = 32;
static constexpr int gap = 12;
static constexpr int between = 8;

ActionRow::ActionRow(QWidget *parent) : QAbstractButton(parent), m_second(Button::iconOnly(QString(), QString())), m_action(new Button(QString(), Button::Kind::Row))
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(inset, 0, inset, 0);
    row->setSpacing(between);
    row->addStretch(1);
    m_second->setKind(Button::Kind::Quiet);
    for (Button *button : {m_second, m_action}) {
        row->addWidget(button);
        button->installEventFilter(this);
    }
    connect(m_action, &QPushButton::clicked, this, &ActionRow::actionClicked);
    connect(m_second, &QPushButton::clicked, this, [this] { Q_EMIT secondClicked(m_second->mapToGlobal(m_second->rect().bottomLeft())); });
}

void ActionRow::setContent(const ActionRowContent &content)
{
    m_content = content;
    const QString name = named({});
    setAccessibleName(content.line2.isEmpty() ? name : tr("%1, %2").arg(isolated(name), content.line2));
    setToolTip(name == content.line1 ? QString() : name);
    m_action->setText(content.action);
    m_action->setVisible(!content.action.isEmpty());
    m_action->setUnavailable(content.whyNot);
    m_action->setAccessibleName(named(content.action));
    m_second->setIconName(content.secondIcon);
    m_second->setVisible(!content.second.isEmpty());
    m_second->setEnabled(content.whyNot.isEmpty());
    m_second->setAccessibleName(named(content.second));
    m_second->setToolTip(content.second);
    updateGeometry();
    update();
}

/// Whom or what the row is about, and what is done with it.
QString ActionRow::named(const QString &action) const
{
    const QString name = m_content.fullName.isEmpty() ? m_content.line1 : m_content.fullName;
    return action.isEmpty() ? name : tr("%1: %2").arg(isolated(name), action);
}

int ActionRow::buttonsWidth() const
{
    int width = 0;
    for (const Button *button : {m_second, m_action})
        width += button->isHidden() ? 0 : button->sizeHint().width() + (width ? between : gap);
    return width;
}

void ActionRow::takeFocus(bool onAction)
{
    QWidget *to = onAction && m_action->isVisibleTo(this) && m_action->isEnabled() ? static_cast<QWidget *>(m_action) : this;
    to->setFocus(Qt::TabFocusReason);
}

QSize ActionRow::sizeHint() const
{
    const int lines = Theme::line(Type::Row) + (m_content.line2.isEmpty() ? 0 : Theme::line(Type::Small));
    return {2 * inset + Theme::px(leading + gap + 160) + buttonsWidth(), std::max({lines, Theme::px(leading), m_action->sizeHint().height()}) + Theme::px(9)};
}

QSize ActionRow::minimumSizeHint() const
{
    return {2 * inset + Theme::px(leading + gap + 60) + buttonsWidth(), sizeHint().height()};
}

int ActionRow::textFrom()
{
    return inset + Theme::px(leading) + gap;
}

void ActionRow::paintLeading(QPainter &painter, const QRectF &box) const
{
    const Theme &theme = Theme::of(this);
    if (m_content.iconName.isEmpty())
        return paintAvatar(&painter, box, m_content.face, theme);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Colour::NeutralFill));
    painter.drawEllipse(box);
    paintIcon(&painter, box, m_content.iconName, theme(Colour::Neutral), Theme::px(IconButton));
}

void ActionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF all(0, 1, width(), height() - 1);
    painter.fillRect(QRectF(inset, 0, width() - 2 * inset, 1), theme(Colour::Line));
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme(Colour::Hover));
        painter.drawRoundedRect(all, 8, 8);
    }
    const qreal size = Theme::px(leading), middle = all.center().y();
    paintLeading(painter, fromLeading(&painter, QRectF(0, middle - size / 2, width(), size), inset, size));
    const qreal from = textFrom();
    const qreal room = width() - from - inset - buttonsWidth();
    const qreal first = Theme::line(Type::Row), second = m_content.line2.isEmpty() ? 0 : Theme::line(Type::Small);
    const QRectF line1(0, middle - (first + second) / 2, width(), first), line2(0, line1.bottom(), width(), second);
    paintText(&painter, fromLeading(&painter, line1, from, room), m_content.line1, TextLook{}, theme);
    paintText(&painter, fromLeading(&painter, line2, from, room), m_content.line2, {.type = Type::Small, .colour = m_content.line2Tone}, theme);
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme(Colour::Link), 2));
    painter.drawRoundedRect(all.adjusted(1, 1, -1, -1), 8, 8);
}

bool ActionRow::step(const QKeyEvent &event, bool onAction)
{
    if (event.key() != Qt::Key_Up && event.key() != Qt::Key_Down)
        return false;
    Q_EMIT stepped(event.key() == Qt::Key_Up ? -1 : 1, onAction);
    return true;
}

void ActionRow::keyPressEvent(QKeyEvent *event)
{
    if (step(*event, false))
        return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void ActionRow::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT focused();
}

bool ActionRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    if (event->type() == QEvent::KeyPress && step(*static_cast<QKeyEvent *>(event), true))
        return true;
    return QAbstractButton::eventFilter(watched, event);
}

void ActionRow::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_second->isHidden() || !m_second->isEnabled())
        return QAbstractButton::contextMenuEvent(event);
    Q_EMIT secondClicked(event->globalPos());
}

void ActionRow::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace kith
