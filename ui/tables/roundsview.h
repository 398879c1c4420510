// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds on the screen: people chosen by arrows, moved by dragging, by the number of a table or by a menu, locked by L.
#pragma once

#include "ui/tables/roundslayout.h"

#include <QWidget>

namespace kith {

class TablesSpeech;

class RoundsView : public QWidget
{
    Q_OBJECT
public:
    explicit RoundsView(QWidget *parent = nullptr);
    /// Whoever is chosen stays chosen, wherever they sit now.
    void setScene(const RoundsScene &scene);
    /// Lays everything out for what can be seen at once.
    void arrangeFor(const QSize &shown);
    const RoundsScene &scene() const { return m_scene; }
    const RoundsLayout &places() const { return m_places; }
    const Spot &current() const { return m_current; }
    void setCurrent(const Spot &spot);
    void openMenuOfCurrent();

Q_SIGNALS:
    void moveWished(int round, kith::PersonId person, int table); ///< numbers as they are written, from 1
    void swapWished(int round, kith::PersonId person, kith::PersonId other);
    void lockWished(int round, const QList<kith::PersonId> &people, bool lock);
    void takeOffWished(kith::PersonId person);
    void opened(kith::PersonId person);
    void menuRequested(const kith::Spot &spot, const QPoint &global); ///< of a person, a table or a round
    void revealWished(const QRect &place);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const SeatedPerson &person(const Spot &spot) const { return m_scene.table(spot.round, spot.table).people[spot.seat]; }
    const SeatedPerson *currentPerson() const;
    bool arrow(int key);
    bool act(int key, Qt::KeyboardModifiers modifiers);
    void toggleLock(bool wholeTable);
    void setHovered(const Spot &spot);
    Spot target() const;
    void drop();
    void stopDragging();
    QString tipAt(const Spot &spot) const;
    void paintRound(QPainter &painter, int round, const QRect &dirty) const;

    RoundsScene m_scene;
    RoundsLayout m_places;
    QSize m_shown;
    Spot m_current, m_hovered;
    Spot m_pressed; ///< where the mouse went down
    QPoint m_pressedAt, m_mouse;
    bool m_dragging = false;
    TablesSpeech *m_speech;
};

} // namespace kith
