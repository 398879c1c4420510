// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Printing pages.
#include "ui/kit/printpages.h"

#include "ui/kit/printing/pageprinter.h"

#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>

namespace kith {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

} // namespace

void fitPageTo(QPainter &painter, const QRectF &paper, const QSizeF &page)
{
    const double scale = std::min(paper.width() / page.width(), paper.height() / page.height());
    painter.translate((paper.width() - scale * page.width()) / 2, (paper.height() - scale * page.height()) / 2);
    painter.scale(scale, scale);
}

Result<int> printPages(PagePrinter &printer, const PrintablePages &pages, Progress &progress)
{
    QPainter painter;
    if (!painter.begin(&printer.device()))
        return Error{Error::Kind::Storage, Words::tr("The printer could not be reached, so nothing was printed. Look whether it is on, or save a PDF."), {}};
    const int first = printer.firstPage() > 0 ? std::min(printer.firstPage(), pages.count) - 1 : 0;
    const int last = printer.lastPage() > first ? std::min(printer.lastPage(), pages.count) : pages.count;
    progress.begin(last - first);
    for (int page = first; page < last; ++page) {
        if (progress.isStopped()) {
            printer.abort();
            return Error{Error::Kind::Stopped, Words::tr("Stopped. Nothing was printed."), {}};
        }
        if (page > first)
            printer.device().newPage();
        painter.save();
        fitPageTo(painter, printer.paper(), pages.size);
        pages.paint(painter, page);
        painter.restore();
        progress.step();
    }
    if (!painter.end())
        return Error{Error::Kind::Storage, Words::tr("The printer stopped before the end. Look at it, and print again."), {}};
    return last - first;
}

} // namespace kith
