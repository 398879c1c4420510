// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/networkdrawing.h"

#include <QPainter>

#include "ui/kit/background.h"
#include "ui/kit/theme.h"
#include "ui/kit/whendone.h"

namespace kith {

NetworkDrawing::NetworkDrawing(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

bool NetworkDrawing::isCrowd(const NetworkScene &scene)
{
    constexpr qsizetype most = 400;
    return scene.network.people.size() > most || scene.network.ties.size() > 2 * most;
}

void NetworkDrawing::want(Wanted wanted)
{
    if (wanted.size.isEmpty())
        return;
    if (m_isDrawing)
        m_next = std::move(wanted);
    else
        begin(std::move(wanted));
}

void NetworkDrawing::forget()
{
    m_next.reset();
    m_image = {};
}

void NetworkDrawing::begin(Wanted wanted)
{
    m_isDrawing = true;
    const NetworkView view = wanted.view;
    const auto draw = [wanted = std::move(wanted)] {
        QImage image((QSizeF(wanted.size) * wanted.ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(wanted.ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintNetwork(painter, wanted.scene, wanted.view, *wanted.theme);
        return image;
    };
    whenDone(this, inBackground(draw, &m_pool), [this, view](const QImage &image) {
        m_isDrawing = false;
        m_image = image;
        m_view = view;
        Q_EMIT drawn();
        if (m_next)
            begin(*std::exchange(m_next, std::nullopt));
    });
}

void NetworkDrawing::paint(QPainter &painter, const NetworkView &view) const
{
    if (m_image.isNull())
        return;
    const double scale = view.unit / m_view.unit;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(view.origin - m_view.origin * scale, m_image.deviceIndependentSize() * scale), m_image);
}

} // namespace kith
