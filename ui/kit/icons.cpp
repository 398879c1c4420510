// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: one black drawing each, coloured and rendered at the size asked for, kept afterwards.
#include "ui/kit/icons.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kith {

using namespace Qt::StringLiterals;

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio)
{
    const QString key = u"kith-icon/%1/%2/%3/%4"_s.arg(name, colour.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("#000", colour.name().toLatin1()));
    const int pixels = qCeil(size * ratio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon icon(const QString &name, const QColor &colour, int size)
{
    QIcon icon;
    for (qreal ratio : {1.0, 2.0})
        icon.addPixmap(iconPixmap(name, colour, size, ratio));
    return icon;
}

// What points along the line points the other way where lines run from right to left.
static QString alongTheLine(const QString &name, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight || (name != "left"_L1 && name != "right"_L1))
        return name;
    return name == "left"_L1 ? u"right"_s : u"left"_s;
}

void paintIcon(QPainter *painter, const QRectF &box, const QString &name, const QColor &colour, int size)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPointF at(box.center().x() - size / 2.0, box.center().y() - size / 2.0);
    // On whole device pixels, or the 1.5 px lines blur.
    const QPointF snapped(std::round(at.x() * ratio) / ratio, std::round(at.y() * ratio) / ratio);
    const QPixmap pixmap = iconPixmap(alongTheLine(name, painter->layoutDirection()), colour, size, ratio);
    // They have no counterparts.
    const bool isTurned = (name == "arrow"_L1 || name == "undo"_L1) && painter->layoutDirection() == Qt::RightToLeft;
    if (!isTurned)
        return painter->drawPixmap(snapped, pixmap);
    painter->save();
    painter->translate(2 * snapped.x() + size, 0);
    painter->scale(-1, 1);
    painter->drawPixmap(snapped, pixmap);
    painter->restore();
}

QStringList iconNames()
{
    QStringList names;
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names.append(file.chopped(4));
    return names;
}

} // namespace kith
