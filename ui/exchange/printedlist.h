// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list laid out on A4 pages, with the table it was laid out from; any thread may draw and print it.
#pragma once

#include "app/exchange/exportpreview.h"
#include "app/exchange/printsheet.h"

#include <QImage>

#include <memory>

namespace kith {

class PagePrinter;

using ExportPreviewPtr = std::shared_ptr<const exchange::ExportPreview>;

class PrintedList {
public:
    /// Throws Failure{Stopped} when somebody stops it.
    PrintedList(ExportPreviewPtr preview, exchange::ExportLayout layout, const Progress &progress);

    std::shared_ptr<const exchange::ExportTable> table() const { return {m_preview, &m_preview->table}; }
    const QString &title() const { return m_preview->table.title; }
    const QString &subtitle() const { return m_preview->table.subtitle; }
    int pages() const { return m_sheet.pages(); }
    /// A page, from 0, as wide as the picture; all white but for what is printed.
    QImage picture(int page, QSize pixels) const;
    /// The pages that were asked for, on whatever paper there is; says how many there were.
    Result<int> printOn(PagePrinter &printer, Progress &progress) const;

private:
    ExportPreviewPtr m_preview;
    exchange::PrintSheet m_sheet;
};

using PrintedListPtr = std::shared_ptr<const PrintedList>;

} // namespace kith
