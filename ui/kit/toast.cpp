// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The toast: it says what happened and how to take it back.
#include "ui/kit/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/kit/command.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

namespace {

constexpr int toastSide = 16;
constexpr int toastGap = 14;
constexpr int toastBottom = 44;   // clear of a bar of key hints at the foot of the page

// "Undo  Ctrl Z", drawn in the toast's own colours.
class UndoButton : public QPushButton {
public:
    using QPushButton::QPushButton;
    QSize sizeHint() const override
    {
        const int width = int(textWidth(text(), Type::Button) + textWidth(key(), Type::Caption)) + Theme::px(8 + 20);
        return {width, Theme::line(Type::Button) + Theme::px(10)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor text = Theme::of(this)(Colour::ToastText);
        QColor quiet = text, line = text, fill = text;
        quiet.setAlphaF(0.75f);
        line.setAlphaF(hasFocus() ? 1.0f : 0.4f);
        fill.setAlphaF(underMouse() ? 0.12f : 0);
        painter.setPen(QPen(line, hasFocus() ? 2 : 1));
        painter.setBrush(fill);
        const qreal inset = hasFocus() ? 1 : 0.5;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
        const QRectF inner = QRectF(rect()).adjusted(Theme::px(10), 0, -Theme::px(10), 0);
        paintText(&painter, inner, this->text(), Theme::font(Type::Button), text);
        paintText(&painter, inner, key(), Theme::font(Type::Caption), quiet, Qt::AlignRight);
    }

private:
    static QString key() { return sayKeys(QKeySequence(QKeySequence::Undo)); }
};

} // namespace

Toast::Toast(QWidget *page) : QFrame(page), m_button(new UndoButton(tr("Undo"), this))
{
    setObjectName(QStringLiteral("toast"));
    setAttribute(Qt::WA_Hover);
    speakAs(this, QAccessible::AlertMessage);
    m_button->setAccessibleName(tr("Undo"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(stays);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto undo = std::exchange(m_undo, {});
        dismiss();
        if (undo)
            undo();
    });
    page->installEventFilter(this);
    m_button->installEventFilter(this);
    hide();
}

void Toast::tell(const QString &sentence, std::function<void()> undo)
{
    m_sentence = sentence;
    m_undo = std::move(undo);
    m_button->setVisible(bool(m_undo));
    setAccessibleName(sentence);
    place();
    show();
    raise();
    update();
    leaveLater();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::dismiss()
{
    m_timer.stop();
    hide();
}

void Toast::place()
{
    const QSize button = m_undo ? m_button->sizeHint() : QSize(0, Theme::px(30));
    const int wanted = int(textWidth(m_sentence, Type::Body)) + 2 * toastSide + (m_undo ? button.width() + toastGap - toastSide + 8 : 0) + 2;
    const int width = std::min(wanted, parentWidget()->width() - 32);
    const int height = button.height() + Theme::px(16);
    setGeometry((parentWidget()->width() - width) / 2, parentWidget()->height() - height - Theme::px(toastBottom), width, height);
    const int x = layoutDirection() == Qt::RightToLeft ? 8 : width - button.width() - 8;
    m_button->setGeometry(QRect(QPoint(x, (height - button.height()) / 2), button));
}

void Toast::leaveLater()
{
    if (underMouse() || m_button->hasFocus())
        m_timer.stop();
    else
        m_timer.start();
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Colour::Toast));
    painter.drawRoundedRect(rect(), 8, 8);
    QRectF text = QRectF(rect()).adjusted(toastSide, 0, -toastSide, 0);
    if (m_undo && layoutDirection() == Qt::RightToLeft)
        text.setLeft(m_button->geometry().right() + toastGap);
    else if (m_undo)
        text.setRight(m_button->x() - toastGap + 2);
    paintText(&painter, text, m_sentence, Theme::font(Type::Body), theme(Colour::ToastText));
}

bool Toast::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::HoverEnter)
        m_timer.stop();
    else if (event->type() == QEvent::HoverLeave && isVisible())
        leaveLater();
    else if (event->type() == QEvent::FontChange)
        place();
    return handled;
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    else if (watched == m_button && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) && isVisible())
        leaveLater();
    return QFrame::eventFilter(watched, event);
}

} // namespace kith
