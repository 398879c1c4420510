// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/pagepreview.h"

#include "ui/kit/background.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"
#include "ui/kit/whendone.h"

#include <QKeyEvent>
#include <QPainter>

namespace kith {

using exchange::PrintSheet;

static constexpr int ringRoom = 3; ///< around the page, for the focus ring

PagePreview::PagePreview(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("page"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the page"));
    speakAs(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PagePreview::setList(const PrintedListPtr &list)
{
    m_list = list;
    m_page = std::clamp(m_page, 0, std::max(0, pages() - 1));
    describe();
    draw();
    Q_EMIT pageChanged();
}

void PagePreview::goTo(int page)
{
    if (page == m_page || page < 0 || page >= pages())
        return;
    m_page = page;
    describe();
    draw();
    Q_EMIT pageChanged();
}

void PagePreview::describe()
{
    setAccessibleDescription(m_list ? tr("Page %1 of %2, A4: %3, %4").arg(m_page + 1).arg(pages()).arg(m_list->title(), m_list->subtitle()) : QString());
}

void PagePreview::draw()
{
    m_isStale = m_isDrawing;
    const QSize pixels = (sheetRect().size() * devicePixelRatioF()).toSize();
    if (m_isDrawing || !m_list || !isVisible() || pixels.isEmpty())
        return;
    m_isDrawing = true;
    whenDone(this, inBackground([list = m_list, page = m_page, pixels] { return list->picture(page, pixels); }), [this](const QImage &picture) { take(picture); });
}

void PagePreview::take(const QImage &picture)
{
    m_isDrawing = false;
    m_picture = picture;
    update();
    if (m_isStale)
        draw();
    if (!m_isDrawing)
        Q_EMIT drawn();
}

QRectF PagePreview::sheetRect() const
{
    const QRectF room = QRectF(rect()).adjusted(ringRoom, ringRoom, -ringRoom, -ringRoom);
    const double scale = std::min(room.width() / PrintSheet::pageWidth, room.height() / PrintSheet::pageHeight);
    const QSizeF size(std::floor(PrintSheet::pageWidth * scale), std::floor(PrintSheet::pageHeight * scale));
    return {QPointF(std::round(room.center().x() - size.width() / 2), room.top()), size};
}

QSize PagePreview::sizeHint() const
{
    return {Theme::px(430), Theme::px(608)};
}

QSize PagePreview::minimumSizeHint() const
{
    return {Theme::px(100), Theme::px(140)};
}

void PagePreview::paintEvent(QPaintEvent *)
{
    if (!m_list)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const Theme &theme = Theme::of(this);
    const QRectF sheet = sheetRect();
    painter.fillRect(sheet, Qt::white);
    painter.drawImage(sheet, m_picture);
    painter.setPen(theme(Colour::FieldLine));
    painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme(Colour::Link), 2));
    painter.drawRect(sheet.adjusted(-2, -2, 2, 2));
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

void PagePreview::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    const int onward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const int key = event->key();
    if (key == onward || key == Qt::Key_PageDown || key == Qt::Key_Down)
        goTo(m_page + 1);
    else if (key == back || key == Qt::Key_PageUp || key == Qt::Key_Up)
        goTo(m_page - 1);
    else if (key == Qt::Key_Home)
        goTo(0);
    else if (key == Qt::Key_End)
        goTo(pages() - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace kith
