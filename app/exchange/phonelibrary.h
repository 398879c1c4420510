// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The few questions about phone numbers that digits alone do not answer. Each throws Failure{Storage} when the module
// that answers them is not installed.
#pragma once

#include <QByteArray>
#include <QString>

namespace kith::exchange {

/// The calling code of a region ("GB": "44"); empty for none.
QByteArray callingCodeOf(const QString &region);

/// Two numbers of digits, perhaps behind a "+", as they are dialled in that region (empty: anywhere).
bool ringsTheSame(const QByteArray &first, const QByteArray &second, const QString &region);

} // namespace kith::exchange
