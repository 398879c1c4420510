// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A printer of Qt Print Support.
#pragma once

#include "ui/kit/printing/pageprinter.h"

#include <QPrinter>

namespace kith {

class QtPrinter : public PagePrinter
{
public:
    explicit QtPrinter(const QString &name = {}) : m_printer(QPrinter::HighResolution)
    {
        m_printer.setPageSize(QPageSize(QPageSize::A4));
        m_printer.setFullPage(true);
        m_printer.setDocName(name);
    }
    QPrinter &printer() { return m_printer; }

    QPagedPaintDevice &device() override { return m_printer; }
    QRectF paper() const override { return m_printer.paperRect(QPrinter::DevicePixel); }
    int firstPage() const override { return isPart() ? m_printer.fromPage() : 0; }
    int lastPage() const override { return isPart() ? m_printer.toPage() : 0; }
    void abort() override { m_printer.abort(); }

private:
    bool isPart() const { return m_printer.printRange() == QPrinter::PageRange && m_printer.fromPage() > 0; }

    QPrinter m_printer;
};

} // namespace kith
