// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchangedesk.h"

#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/kit/filechooser.h"
#include "ui/shell/mainwindow.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace kith {

ExchangeDesk::ExchangeDesk(Community &community, MainWindow &window) : QObject(&window), m_community(community), m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&window, &MainWindow::importRequested, this, &ExchangeDesk::import);
    connect(&window, &MainWindow::exportRequested, this, &ExchangeDesk::openExport);
}

void ExchangeDesk::import(const QString &path)
{
    if (!path.isEmpty()) {
        openImport(path);
        return;
    }
    QFileDialog *dialog = ImportDialog::makeChooser(&m_window);
    connect(dialog, &QFileDialog::fileSelected, this, &ExchangeDesk::openImport);
    openChooser(dialog);
}

bool ExchangeDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop))
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        import(urls.first().toLocalFile());
    return true;
}

ImportDialog *ExchangeDesk::openImport(const QString &path)
{
    auto *dialog = new ImportDialog(m_community, path, {}, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

ExportDialog *ExchangeDesk::openExport(const ExportRequest &request)
{
    auto *dialog = new ExportDialog(m_community, request, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace kith
