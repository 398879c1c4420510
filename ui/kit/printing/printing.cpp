// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/printing/printing.h"

#include "ui/kit/printing/qtprinter.h"

#include <QPrintDialog>

void kith_askPrinter(QWidget *over, const QString &name, const kith::PrinterChosen &chosen)
{
    const auto printer = std::make_shared<kith::QtPrinter>(name);
    auto *ask = new QPrintDialog(&printer->printer(), over);
    ask->setObjectName(QStringLiteral("printDialog"));
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setOption(QAbstractPrintDialog::PrintPageRange);
    // The connection keeps the printer for as long as the dialog stands.
    QObject::connect(ask, &QDialog::accepted, ask, [printer, chosen] { chosen(printer); });
    ask->open();
}
