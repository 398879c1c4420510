// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of Qt Print Support. It stands in a module of its own (kith-printing-VERSION.so) that is loaded when somebody first
// prints: no start needs it.
#pragma once

#include <functional>
#include <memory>

class QString;
class QWidget;

namespace kith {
class PagePrinter;
using PrinterChosen = std::function<void(std::shared_ptr<PagePrinter>)>;
}

extern "C" {

/// Asks over the widget where something of this name is printed; a printer that was chosen is told on its thread.
using KithAskPrinter = void(QWidget *over, const QString &name, const kith::PrinterChosen &chosen);

KithAskPrinter kith_askPrinter;
}
