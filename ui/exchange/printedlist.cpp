// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/printedlist.h"

#include "ui/kit/printpages.h"

#include <QPainter>

namespace kith {

using exchange::PrintSheet;

static const QSizeF pageSize(PrintSheet::pageWidth, PrintSheet::pageHeight); // tenths of a point

PrintedList::PrintedList(ExportPreviewPtr preview, exchange::ExportLayout layout, const Progress &progress)
    : m_preview(std::move(preview)), m_sheet(m_preview->table, layout, progress)
{
}

QImage PrintedList::picture(int page, QSize pixels) const
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    fitPageTo(painter, image.rect(), pageSize);
    m_sheet.paint(painter, page);
    return image;
}

Result<int> PrintedList::printOn(PagePrinter &printer, Progress &progress) const
{
    return printPages(printer, {pages(), pageSize, [this](QPainter &painter, int page) { m_sheet.paint(painter, page); }}, progress);
}

} // namespace kith
