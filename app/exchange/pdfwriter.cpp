// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/listwriters.h"
#include "app/exchange/printcards.h"
#include "app/exchange/printsheet.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace kith::exchange {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};
}

template<class Sheet>
static QByteArray drawn(const Sheet &sheet, const QString &title, Progress &progress)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Kith"));
    writer.setTitle(title);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setResolution(720);
    QPainter painter;
    if (!painter.begin(&writer))
        throw Failure(Tr::tr("The PDF could not be drawn, so nothing was written."), Error::Kind::Storage);
    progress.begin(sheet.pages());
    for (int page = 0; page < sheet.pages(); ++page) {
        progress.checkpoint();
        if (page > 0)
            writer.newPage();
        sheet.paint(painter, page);
        progress.step();
    }
    painter.end();
    return buffer.data();
}

QByteArray pdfBytes(const ExportTable &table, ExportLayout layout, Progress &progress)
{
    if (!dynamic_cast<QGuiApplication *>(static_cast<QCoreApplication *>(qApp)))
        throw Failure(Tr::tr("A PDF cannot be drawn here, so nothing was written. Choose HTML and print that."));
    if (layout == ExportLayout::Cards || layout == ExportLayout::Slips)
        return drawn(PrintCards(table, layout), table.title, progress);
    return drawn(PrintSheet(table, layout, progress), table.title, progress);
}

} // namespace kith::exchange
