// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablesprinting.h"

#include "app/core/isolated.h"
#include "app/exchange/printcards.h"
#include "app/exchange/printsheet.h"
#include "ui/kit/askprinter.h"
#include "ui/kit/background.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/printpages.h"
#include "ui/kit/whendone.h"
#include "ui/tables/tablesdesk.h"

#include <QFileDialog>
#include <QFileInfo>

namespace kith {

using namespace exchange;

namespace {

Result<int> printTable(PagePrinter &printer, const ExportTable &table, ExportLayout layout)
{
    const QSizeF size(PrintSheet::pageWidth, PrintSheet::pageHeight);
    Progress progress;
    if (layout == ExportLayout::Cards || layout == ExportLayout::Slips) {
        const PrintCards cards(table, layout);
        return printPages(printer, {cards.pages(), size, [&cards](QPainter &painter, int page) { cards.paint(painter, page); }}, progress);
    }
    const PrintSheet sheet(table, layout);
    return printPages(printer, {sheet.pages(), size, [&sheet](QPainter &painter, int page) { sheet.paint(painter, page); }}, progress);
}

} // namespace

TablesPrinting::TablesPrinting(Store &store, TablesDesk &desk, QWidget *over) : QObject(over), m_store(store), m_desk(desk), m_over(over) { }

ExportRequest TablesPrinting::request(ExportLayout layout) const
{
    ExportRequest request;
    request.what = ExportWhat::Tables;
    request.format = ExportFormat::Pdf;
    request.gathering = m_desk.sheet().gathering.id;
    request.tables = m_desk.shown();
    request.layout = layout;
    return request;
}

void TablesPrinting::askPrinter(ExportLayout layout)
{
    const auto print = [this, layout](const std::shared_ptr<PagePrinter> &printer) { printOn(printer, layout); };
    if (const Result<Done> asked = kith::askPrinter(m_over, m_desk.sheet().gathering.title, print); !asked.ok())
        Q_EMIT told(asked.error().text);
}

void TablesPrinting::printOn(const std::shared_ptr<PagePrinter> &printer, ExportLayout layout)
{
    m_desk.whenFree([this, printer, layout] {
        const ExportRequest wanted = request(layout);
        const auto read = [wanted](Reader &reader) { return std::make_shared<const ExportTable>(tableOf(reader, wanted)); };
        whenDone(this, m_store.read(read), [this, printer, wanted](const Result<std::shared_ptr<const ExportTable>> &table) {
            if (!table.ok())
                return Q_EMIT told(table.error().text);
            // The printer is kept here, so that it goes on the thread it came from.
            const auto print = [printer, table = *table, wanted] { return printTable(*printer, *table, wanted.layout); };
            whenDone(this, inBackground(print), [this, printer](const Result<int> &pages) {
                Q_EMIT told(pages.ok() ? tr("%n pages are on their way to the printer.", nullptr, *pages) : pages.error().text);
            });
        });
    });
}

void TablesPrinting::askFile()
{
    const auto name = [wanted = request(ExportLayout::List)](Reader &reader) { return suggestedName(reader, wanted); };
    whenDone(this, m_store.read(name), [this](const Result<QString> &suggested) { askWhere(suggested.ok() ? *suggested : QString()); });
}

void TablesPrinting::askWhere(const QString &suggested)
{
    auto *ask = new QFileDialog(m_over, tr("Save the tables"));
    ask->setObjectName(QStringLiteral("saveTables"));
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setNameFilters({tr("PDF (*.pdf)"), tr("Spreadsheet (*.xlsx)"), tr("Text with commas (*.csv)"), tr("Web page (*.html)")});
    ask->setDefaultSuffix(QStringLiteral("pdf"));
    ask->selectFile(suggested);
    connect(ask, &QFileDialog::filterSelected, ask, [ask](const QString &filter) {
        const QString suffix = filter.section(u"*."_qs, -1).chopped(1);
        ask->setDefaultSuffix(suffix);
        if (const QFileInfo file(ask->selectedFiles().value(0)); !file.isDir())
            ask->selectFile(file.completeBaseName() + u'.' + suffix);
    });
    connect(ask, &QFileDialog::fileSelected, this, &TablesPrinting::saveTo);
    openChooser(ask);
}

void TablesPrinting::saveTo(const QString &path)
{
    ExportRequest wanted = request(ExportLayout::List);
    const auto format = formatOfFile(path);
    if (!format || !formatsFor(wanted.what).contains(*format))
        return Q_EMIT told(tr("Tables are not written as %1. Choose PDF, a spreadsheet, CSV or HTML.").arg(isolated(QFileInfo(path).fileName())));
    wanted.format = *format;
    m_desk.whenFree([this, wanted, path]() mutable {
        wanted.tables = m_desk.shown();
        whenDone(this, exportTo(m_store, wanted, path, std::make_shared<Progress>()), [this, path](const Result<ExportDone> &done) {
            Q_EMIT told(done.ok() ? tr("%1 is written.").arg(isolated(QFileInfo(path).fileName())) : done.error().text);
        });
    });
}

} // namespace kith
