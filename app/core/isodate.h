// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days as the store keeps them.
#pragma once

#include <QByteArrayView>
#include <QDate>

namespace kith {

/// The day of "YYYY-MM-DD" or of a wall time that begins so, as QDate::fromString with Qt::ISODate reads it, without making
/// a QString of it first: a page reads tens of thousands.
QDate dateFromIso(QByteArrayView text);

} // namespace kith
