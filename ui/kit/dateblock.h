// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A day as a small block: weekday over day number.
#pragma once

#include <QDate>
#include <QSize>

#include "ui/kit/theme.h"

class QPainter;

namespace kith {

QSize dateBlockSize();
void paintDateBlock(QPainter *painter, const QRectF &box, QDate day, bool selected, const Theme &theme);

} // namespace kith
