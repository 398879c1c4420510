// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asking where to print.
#pragma once

#include "app/core/result.h"

#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace kith {

class PagePrinter;

/// Asks over the widget where something of this name is printed. A printer that was chosen is told on this thread, where it must be
/// given up as well; nothing is told when the widget goes first. Refuses when that part of the program is missing.
Result<Done> askPrinter(QWidget *over, const QString &name, const std::function<void(std::shared_ptr<PagePrinter>)> &chosen);

} // namespace kith
