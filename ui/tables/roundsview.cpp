// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/roundsview.h"

#include "ui/kit/text.h"
#include "ui/tables/tablecardpaint.h"
#include "ui/tables/tablesspeech.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace kith {

namespace {

QPoint directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

/// Where this person sits in this round now; invalid when nowhere.
Spot spotOf(const RoundsScene &scene, int round, PersonId person)
{
    for (int t = 0; round < scene.rounds.size() && t < scene.rounds[round].tables.size(); ++t) {
        const QList<SeatedPerson> &people = scene.table(round, t).people;
        for (int s = 0; s < people.size(); ++s) {
            if (people[s].id == person)
                return {round, t, s};
        }
    }
    return {};
}

/// Who sits nearest to a place where nobody sits any more; invalid when nobody sits anywhere.
Spot nearestTo(const RoundsScene &scene, const Spot &place)
{
    Spot nearest;
    const auto farness = [&](const Spot &spot) { return std::pair(std::abs(spot.round - place.round), std::abs(spot.table - place.table)); };
    for (int r = 0; r < scene.rounds.size(); ++r) {
        for (int t = 0; t < scene.rounds[r].tables.size(); ++t) {
            const Spot spot{r, t, std::min(place.seat, int(scene.table(r, t).people.size()) - 1)};
            if (spot.isValid() && (!nearest.isValid() || farness(spot) < farness(nearest)))
                nearest = spot;
        }
    }
    return nearest;
}

/// Who sits first in a round that can still be changed, else in any; invalid when nobody sits anywhere.
Spot firstOf(const RoundsScene &scene)
{
    const auto open = std::find_if(scene.rounds.begin(), scene.rounds.end(), [](const RoundColumn &round) { return !round.closed; });
    return nearestTo(scene, {open == scene.rounds.end() ? 0 : int(open - scene.rounds.begin()), 0, 0});
}

} // namespace

RoundsView::RoundsView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rounds"));
    setAccessibleName(tr("Who sits where"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    auto speech = std::make_unique<TablesSpeech>(*this);
    m_speech = speech.get();
    speakParts(this, QAccessible::List, std::move(speech));
}

void RoundsView::setScene(const RoundsScene &scene)
{
    if (m_scene == scene)
        return;
    const PersonId chosen = currentPerson() ? currentPerson()->id : PersonId{};
    const Spot before = m_current;
    stopDragging();
    m_scene = scene;
    m_hovered = {};
    m_current = chosen ? spotOf(m_scene, before.round, chosen) : Spot{};
    m_speech->sceneChanged();
    arrangeFor(m_shown);
    // Whoever was chosen has gone: without anybody in their place the keys would mean nobody.
    if (chosen && !m_current.isValid() && hasFocus())
        setCurrent(nearestTo(m_scene, before));
}

void RoundsView::arrangeFor(const QSize &shown)
{
    m_shown = shown;
    m_places = layoutOf(m_scene, shown.width(), layoutDirection() == Qt::RightToLeft);
    resize(m_places.size.expandedTo(shown));
    update();
}

const SeatedPerson *RoundsView::currentPerson() const
{
    return m_current.isValid() ? &person(m_current) : nullptr;
}

void RoundsView::setCurrent(const Spot &spot)
{
    if (m_current == spot)
        return;
    m_current = spot;
    if (spot.isValid())
        Q_EMIT revealWished(m_places.chip(spot));
    speakCurrentPart(this);
    update();
}

void RoundsView::openMenuOfCurrent()
{
    if (m_current.isValid())
        Q_EMIT menuRequested(m_current, mapToGlobal(m_places.chip(m_current).center()));
}

void RoundsView::paintRound(QPainter &painter, int r, const QRect &dirty) const
{
    const Theme &theme = Theme::of(this);
    const RoundColumn &round = m_scene.rounds[r];
    const RoundPlaces &places = m_places.rounds[r];
    paintRoundHead(painter, places.head, round, theme);
    const Spot aim = m_dragging ? target() : Spot{};
    for (int t = 0; t < places.cards.size(); ++t) {
        if (!places.cards[t].intersects(dirty))
            continue;
        paintTableCard(painter, places.cards[t], round.tables[t], aim.round == r && aim.table == t, theme);
        for (int s = 0; s < places.chips[t].size(); ++s) {
            const Spot spot{r, t, s};
            const bool isCurrent = spot == m_current;
            const ChipLook look{spot == m_hovered || spot == aim, isCurrent, isCurrent && hasFocus(), m_dragging && spot == m_pressed, round.closed};
            paintChip(painter, places.chips[t][s], round.tables[t].people[s], look, theme);
        }
    }
}

void RoundsView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int r = 0; r < m_places.rounds.size(); ++r)
        paintRound(painter, r, event->rect());
    if (m_dragging) {
        QRect ghost = m_places.chip(m_pressed);
        ghost.moveCenter(m_mouse);
        paintChip(painter, ghost, person(m_pressed), {.hovered = true}, Theme::of(this));
    }
}

bool RoundsView::arrow(int key)
{
    const QPoint direction = directionOf(key);
    if (direction.isNull() || !m_current.isValid())
        return false;
    const Spot next = m_places.next(m_current, direction);
    if (next.isValid())
        setCurrent(next);
    return true;
}

void RoundsView::toggleLock(bool wholeTable)
{
    const QList<SeatedPerson> &people = m_scene.table(m_current.round, m_current.table).people;
    QList<PersonId> meant;
    bool allLocked = true;
    for (int s = 0; s < people.size(); ++s) {
        if (!wholeTable && s != m_current.seat)
            continue;
        meant.append(people[s].id);
        allLocked &= people[s].locked;
    }
    Q_EMIT lockWished(m_current.round + 1, meant, !allLocked);
}

bool RoundsView::act(int key, Qt::KeyboardModifiers modifiers)
{
    const SeatedPerson *who = currentPerson();
    if (!who || modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const int table = key - Qt::Key_0;
    if (table >= 1 && table <= 9) {
        if (table <= m_scene.rounds[m_current.round].tables.size() && table != m_current.table + 1)
            Q_EMIT moveWished(m_current.round + 1, who->id, table);
    } else if (key == Qt::Key_L) {
        toggleLock(modifiers & Qt::ShiftModifier);
    } else if (key == Qt::Key_Delete) {
        Q_EMIT takeOffWished(who->id);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT opened(who->id);
    } else {
        return false;
    }
    return true;
}

void RoundsView::keyPressEvent(QKeyEvent *event)
{
    if (m_dragging && event->key() == Qt::Key_Escape)
        return stopDragging();
    if (!arrow(event->key()) && !act(event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

void RoundsView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_current.isValid())
        setCurrent(firstOf(m_scene));
    update();
}

void RoundsView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RoundsView::mousePressEvent(QMouseEvent *event)
{
    m_mouse = m_pressedAt = event->position().toPoint();
    m_pressed = m_places.at(m_pressedAt);
    if (m_pressed.isValid())
        setCurrent(m_pressed);
    if (event->button() != Qt::LeftButton)
        m_pressed = {};
}

void RoundsView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton) || !m_pressed.isValid())
        return setHovered(m_places.at(m_mouse));
    m_dragging |= (m_mouse - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragging)
        Q_EMIT revealWished(QRect(m_mouse, QSize(1, 1)));
    update();
}

Spot RoundsView::target() const
{
    const Spot spot = m_places.at(m_mouse);
    return spot.round == m_pressed.round && spot.table >= 0 && spot.table != m_pressed.table ? spot : Spot{};
}

void RoundsView::drop()
{
    const Spot aim = target();
    if (aim.table < 0)
        return;
    const PersonId who = person(m_pressed).id;
    if (aim.isValid())
        Q_EMIT swapWished(aim.round + 1, who, person(aim).id);
    else
        Q_EMIT moveWished(aim.round + 1, who, aim.table + 1);
}

void RoundsView::stopDragging()
{
    m_dragging = false;
    m_pressed = {};
    update();
}

void RoundsView::mouseReleaseEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    if (m_dragging && event->button() == Qt::LeftButton)
        drop();
    stopDragging();
}

void RoundsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const Spot spot = m_places.at(event->position().toPoint()); spot.isValid())
        Q_EMIT opened(person(spot).id);
}

void RoundsView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        return openMenuOfCurrent();
    if (const Spot spot = m_places.at(event->pos()); spot.round >= 0)
        Q_EMIT menuRequested(spot, event->globalPos());
}

void RoundsView::setHovered(const Spot &spot)
{
    if (m_hovered == spot)
        return;
    m_hovered = spot;
    update();
}

void RoundsView::leaveEvent(QEvent *)
{
    setHovered({});
}

QString RoundsView::tipAt(const Spot &spot) const
{
    if (spot.isValid() && !person(spot).met.isEmpty())
        return tr("%1 %2", "a name, and whom they have met").arg(isolated(person(spot).called), person(spot).met);
    return spot.table >= 0 && spot.seat < 0 ? m_scene.table(spot.round, spot.table).all : QString();
}

bool RoundsView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), tipAt(m_places.at(help->pos())), this);
    return true;
}

void RoundsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrangeFor(m_shown);
}

} // namespace kith
