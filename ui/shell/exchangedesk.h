// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the dialogs that bring files in and send them out, over the window that asked for them.
#pragma once

#include "ui/kit/page.h"

#include <QObject>

namespace kith {

class Community;
class ExportDialog;
class ImportDialog;
class MainWindow;

class ExchangeDesk : public QObject
{
    Q_OBJECT
public:
    ExchangeDesk(Community &community, MainWindow &window);
    /// An empty path asks for a file first.
    void import(const QString &path);
    ImportDialog *openImport(const QString &path);
    ExportDialog *openExport(const ExportRequest &request);

protected:
    // A file dropped on the window.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Community &m_community;
    MainWindow &m_window;
};

} // namespace kith
