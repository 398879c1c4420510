// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/printedlist.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPrinter>

namespace kith {

using exchange::PrintSheet;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PrintedList)
};

/// Tenths of a point, in the middle of the paper where it is not A4.
void fitTo(QPainter &painter, const QRectF &paper)
{
    const double scale = std::min(paper.width() / PrintSheet::pageWidth, paper.height() / PrintSheet::pageHeight);
    painter.translate((paper.width() - scale * PrintSheet::pageWidth) / 2, (paper.height() - scale * PrintSheet::pageHeight) / 2);
    painter.scale(scale, scale);
}

} // namespace

PrintedList::PrintedList(ExportPreviewPtr preview, exchange::ExportLayout layout, const Progress &progress)
    : m_preview(std::move(preview)), m_sheet(m_preview->table, layout, progress)
{
}

QImage PrintedList::picture(int page, QSize pixels) const
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    fitTo(painter, image.rect());
    m_sheet.paint(painter, page);
    return image;
}

Result<int> PrintedList::printOn(QPrinter &printer, Progress &progress) const
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return Error{Error::Kind::Storage, Words::tr("The printer could not be reached, so nothing was printed. Look whether it is on, or save a PDF."), {}};
    const bool isPart = printer.printRange() == QPrinter::PageRange && printer.fromPage() > 0;
    const int first = isPart ? std::min(printer.fromPage(), pages()) - 1 : 0;
    const int last = isPart && printer.toPage() > first ? std::min(printer.toPage(), pages()) : pages();
    progress.begin(last - first);
    for (int page = first; page < last; ++page) {
        if (progress.isStopped()) {
            printer.abort();
            return Error{Error::Kind::Stopped, Words::tr("Stopped. Nothing was printed."), {}};
        }
        if (page > first)
            printer.newPage();
        painter.save();
        fitTo(painter, printer.paperRect(QPrinter::DevicePixel));
        m_sheet.paint(painter, page);
        painter.restore();
        progress.step();
    }
    if (!painter.end())
        return Error{Error::Kind::Storage, Words::tr("The printer stopped before the end. Look at it, and print again."), {}};
    return last - first;
}

} // namespace kith
