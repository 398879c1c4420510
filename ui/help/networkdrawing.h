// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the picture of a crowd beside the window, which would stand still meanwhile. What was drawn last is shown until then.
#pragma once

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <optional>

#include "ui/help/networkpaint.h"

namespace kith {

class NetworkDrawing : public QObject {
    Q_OBJECT
public:
    struct Wanted {
        NetworkScene scene;
        NetworkView view;
        QSize size;
        qreal ratio = 1;        // device pixels to a pixel
        const Theme *theme = nullptr;
    };

    explicit NetworkDrawing(QObject *parent);
    // More than a frame has time for.
    static bool isCrowd(const NetworkScene &scene);
    // Of several that are wanted while one is drawn only the last is drawn.
    void want(Wanted wanted);
    void forget();
    // Moved and scaled to where it lies in this view.
    void paint(QPainter &painter, const NetworkView &view) const;

Q_SIGNALS:
    void drawn();

private:
    void begin(Wanted wanted);

    std::optional<Wanted> m_next;
    bool m_isDrawing = false;
    QImage m_image;
    NetworkView m_view;         // of the image
    QThreadPool m_pool;
};

} // namespace kith
