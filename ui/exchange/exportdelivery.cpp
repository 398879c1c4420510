// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportdelivery.h"

#include "ui/exchange/exportwork.h"
#include "ui/kit/askprinter.h"
#include "ui/kit/banner.h"
#include "ui/kit/filechooser.h"
#include "ui/kit/text.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QUrl>

namespace kith {

using namespace Qt::StringLiterals;

ExportDelivery::ExportDelivery(ExportWork &work, Banner &banner, QWidget *dialog) : QObject(dialog), m_work(work), m_banner(banner), m_dialog(dialog)
{
    connect(&work, &ExportWork::copied, this, &ExportDelivery::tellCopied);
    connect(&work, &ExportWork::printed, this, &ExportDelivery::tellPrinted);
    connect(&work, &ExportWork::written, this, &ExportDelivery::tellWritten);
    connect(&banner, &Banner::actionClicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
}

void ExportDelivery::askWhere(exchange::ExportFormat format)
{
    auto *ask = new QFileDialog(m_dialog, tr("Save as"));
    ask->setObjectName(u"saveAs"_s);
    ask->setAcceptMode(QFileDialog::AcceptSave);
    ask->setDefaultSuffix(exchange::suffixOf(format));
    ask->selectFile(m_work.suggestedName());
    connect(ask, &QFileDialog::fileSelected, this, &ExportDelivery::saveTo);
    openChooser(ask);
}

void ExportDelivery::saveTo(const QString &path)
{
    Q_EMIT decided();
    m_work.writeTo(path);
}

void ExportDelivery::askPrinter()
{
    const auto print = [this](const std::shared_ptr<PagePrinter> &printer) { printTo(printer); };
    if (const Result<Done> asked = kith::askPrinter(m_dialog, m_dialog->windowTitle(), print); !asked.ok())
        m_banner.tell(Banner::Kind::Problem, asked.error().text);
}

void ExportDelivery::printTo(const std::shared_ptr<PagePrinter> &printer)
{
    Q_EMIT decided();
    m_work.printOn(printer);
}

void ExportDelivery::tellCopied(const QString &text, int rows)
{
    QGuiApplication::clipboard()->setText(text);
    m_banner.tell(Banner::Kind::Notice, tr("Copied, %n rows.", nullptr, rows));
}

void ExportDelivery::tellPrinted(int pages)
{
    m_banner.tell(Banner::Kind::Notice, tr("%n pages are on their way to the printer.", nullptr, pages));
}

void ExportDelivery::tellWritten(const exchange::ExportDone &done)
{
    m_file = done.file;
    m_banner.tell(Banner::Kind::Notice, tr("%1 is written, %n rows.", nullptr, int(done.rows)).arg(isolated(QFileInfo(done.file).fileName())), tr("Open the folder"));
}

} // namespace kith
