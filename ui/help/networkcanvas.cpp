// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture on the screen.
#include "ui/help/networkcanvas.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

#include "ui/help/networkdrawing.h"
#include "ui/help/networkspeech.h"
#include "ui/kit/theme.h"

namespace kith {

namespace {

constexpr double step = 1.25;
constexpr double margin = 16;

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

} // namespace

NetworkCanvas::NetworkCanvas(QWidget *parent) : QWidget(parent), m_drawing(new NetworkDrawing(this))
{
    connect(m_drawing, &NetworkDrawing::drawn, this, qOverload<>(&QWidget::update));
    setObjectName(QStringLiteral("networkCanvas"));
    setAccessibleName(tr("Who has helped whom"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(Theme::px(200), Theme::px(120));
    speakParts(this, QAccessible::List, std::make_unique<NetworkSpeech>(*this));
}

void NetworkCanvas::setNetwork(const helps::Network &network, const helps::Places &places)
{
    m_scene.network = network;
    m_scene.places = places;
    if (!places.contains(m_scene.chosen))
        choose({});
    if (!m_moved)
        showWhole();
    redraw();
}

void NetworkCanvas::setChosen(PersonId person)
{
    if (m_scene.chosen == person)
        return;
    m_scene.chosen = person;
    reveal(person);
    speakCurrentPart(this);
    redraw();
}

void NetworkCanvas::setHovered(PersonId person)
{
    if (m_scene.hovered == person)
        return;
    m_scene.hovered = person;
    redraw();
}

void NetworkCanvas::setDimmed(const QSet<PersonId> &people)
{
    m_scene.dimmed = people;
    redraw();
}

QRect NetworkCanvas::faceOf(PersonId person) const
{
    const double radius = m_view.radius(person == m_scene.chosen);
    const QPointF middle = m_view.at(m_scene.places.value(person));
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius).toAlignedRect();
}

void NetworkCanvas::showWhole()
{
    m_moved = false;
    m_view = NetworkView::fitting(m_scene.places, QRectF(rect()).adjusted(margin, margin, -margin, -margin));
    redraw();
}

void NetworkCanvas::enlarge(double factor, QPointF about)
{
    const double unit = std::clamp(m_view.unit * factor, 10.0, 220.0);
    m_view.origin = about + (m_view.origin - about) * (unit / m_view.unit);
    m_view.unit = unit;
    m_moved = true;
    redraw();
}

PersonId NetworkCanvas::at(QPointF place) const
{
    PersonId found;
    double nearest = std::max(12.0, m_view.radius(false) + 4);
    for (const helps::Named &person : m_scene.network.people) {
        const QPointF way = m_view.at(m_scene.places.value(person.id)) - place;
        if (const double distance = std::hypot(way.x(), way.y()); distance <= nearest) {
            nearest = distance;
            found = person.id;
        }
    }
    return found;
}

/// The nearest face that lies more that way than any other.
PersonId NetworkCanvas::nextTowards(QPointF direction) const
{
    const QPointF from = m_scene.places.value(m_scene.chosen);
    PersonId best;
    double least = 1e18;
    for (const helps::Named &person : m_scene.network.people) {
        const QPointF way = m_scene.places.value(person.id) - from;
        const double ahead = QPointF::dotProduct(way, direction), aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (person.id == m_scene.chosen || ahead <= 0 || aside > ahead)
            continue;
        if (const double cost = ahead + 2 * aside; cost < least) {
            least = cost;
            best = person.id;
        }
    }
    return best;
}

void NetworkCanvas::choose(PersonId person)
{
    if (m_scene.chosen == person)
        return;
    setChosen(person);
    Q_EMIT chosen(person);
}

void NetworkCanvas::reveal(PersonId person)
{
    const QRect face = faceOf(person);
    if (!person || rect().adjusted(8, 8, -8, -8).contains(face))
        return;
    m_view.origin += QRectF(rect()).center() - QRectF(face).center();
    m_moved = true;
}

void NetworkCanvas::redraw()
{
    if (NetworkDrawing::isCrowd(m_scene))
        m_drawing->want({m_scene, m_view, size(), devicePixelRatioF(), &Theme::of(this)});
    else
        m_drawing->forget();
    update();
}

void NetworkCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (NetworkDrawing::isCrowd(m_scene))
        m_drawing->paint(painter, m_view);
    else
        paintNetwork(painter, m_scene, m_view, Theme::of(this));
    if (hasFocus() && !m_scene.chosen) {
        painter.setPen(QPen(Theme::of(this)(Colour::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 8, 8);
    }
}

void NetworkCanvas::resizeEvent(QResizeEvent *)
{
    if (m_moved)
        redraw();
    else
        showWhole();
}

void NetworkCanvas::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        redraw();
}

void NetworkCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position();
    m_originThen = m_view.origin;
    m_dragging = false;
}

void NetworkCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return setHovered(at(event->position()));
    const QPointF way = event->position() - m_pressedAt;
    m_dragging |= way.manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragging)
        return;
    m_view.origin = m_originThen + way;
    m_moved = true;
    redraw();
}

void NetworkCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragging)
        choose(at(event->position()));
    m_dragging = false;
}

void NetworkCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const PersonId person = at(event->position()))
        Q_EMIT opened(person);
}

void NetworkCanvas::wheelEvent(QWheelEvent *event)
{
    enlarge(std::pow(step, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

bool NetworkCanvas::takeZoomKey(int key)
{
    if (key == Qt::Key_Plus || key == Qt::Key_Equal)
        enlarge(step, QRectF(rect()).center());
    else if (key == Qt::Key_Minus)
        enlarge(1 / step, QRectF(rect()).center());
    else if (key == Qt::Key_0)
        showWhole();
    else
        return false;
    return true;
}

void NetworkCanvas::keyPressEvent(QKeyEvent *event)
{
    const QPointF direction = directionOf(event->key());
    if (!direction.isNull() && !m_scene.network.people.isEmpty()) {
        const PersonId next = m_scene.chosen ? nextTowards(direction) : m_scene.network.people.first().id;
        if (next)
            choose(next);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_scene.chosen)
        return Q_EMIT opened(m_scene.chosen);
    if (event->key() == Qt::Key_Escape && m_scene.chosen)
        return choose({});
    if (!takeZoomKey(event->key()))
        QWidget::keyPressEvent(event);
}

void NetworkCanvas::leaveEvent(QEvent *)
{
    setHovered({});
}

} // namespace kith
