// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One round for everybody in the room to read: as large as the screen allows, the others by the arrow keys.
#pragma once

#include "ui/tables/roundsscene.h"

#include <QWidget>

namespace kith {

class Projector : public QWidget
{
    Q_OBJECT
public:
    explicit Projector(QWidget *parent);
    void setScene(const QString &title, const RoundsScene &scene);
    int round() const { return m_round; }
    const RoundsScene &scene() const { return m_scene; }
    void showRound(int round);
    QRect cell(int table) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    /// How many tables stand beside each other so that names can be largest, and how large a line is then.
    struct Grid {
        int across = 1, down = 1;
        double line = 0; ///< pixels
    };
    Grid grid() const;
    QRect body() const;
    void paintTable(QPainter &painter, const QRect &box, const TableCard &table, double line) const;

    QString m_title;
    RoundsScene m_scene;
    int m_round = -1;
};

} // namespace kith
