// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Putting something off: until tomorrow, for a while, or until a day that is picked.
#pragma once

#include <QDate>

#include <functional>

class QPoint;
class QWidget;

namespace kith {

// Opens the menu "putOffMenu" of `owner` there; `chosen` gets the day.
void openPutOffMenu(QWidget *owner, const QPoint &at, QDate today, const std::function<void(QDate)> &chosen);

} // namespace kith
