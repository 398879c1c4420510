// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The picture on the screen: chosen by mouse and keys, moved and enlarged, and told to a screen reader face by face.
#pragma once

#include <QWidget>

#include "ui/help/networkpaint.h"

namespace kith {

class NetworkDrawing;

class NetworkCanvas : public QWidget {
    Q_OBJECT
public:
    explicit NetworkCanvas(QWidget *parent = nullptr);
    void setNetwork(const helps::Network &network, const helps::Places &places);
    void setChosen(PersonId person);
    void setHovered(PersonId person);
    void setDimmed(const QSet<PersonId> &people);
    const NetworkScene &scene() const { return m_scene; }
    QRect faceOf(PersonId person) const;
    void showWhole();
    void enlarge(double factor, QPointF about);

Q_SIGNALS:
    void chosen(kith::PersonId person);   // none: nobody any more
    void opened(kith::PersonId person);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    PersonId at(QPointF place) const;
    PersonId nextTowards(QPointF direction) const;
    void choose(PersonId person);
    void reveal(PersonId person);
    bool takeZoomKey(int key);
    void redraw();

    NetworkScene m_scene;
    NetworkView m_view;
    NetworkDrawing *m_drawing; // of a crowd
    bool m_moved = false;      // by hand: a new size leaves it there
    QPointF m_pressedAt;
    QPointF m_originThen;
    bool m_dragging = false;
};

} // namespace kith
