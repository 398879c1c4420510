// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A PIN as it is kept: a salted hash, slow enough that it cannot be tried thousands of times a second.
#pragma once

#include <QJsonObject>
#include <QString>

namespace kith {

/// An empty PIN is none.
QJsonObject keptPin(const QString &pin);
bool isKeptPin(const QString &typed, const QJsonObject &kept);

} // namespace kith
