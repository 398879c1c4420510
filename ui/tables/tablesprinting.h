// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the tables that are shown to a printer or into a file, on another thread.
#pragma once

#include "app/exchange/exporting.h"

#include <QObject>

class QWidget;

namespace kith {

class PagePrinter;
class TablesDesk;

class TablesPrinting : public QObject
{
    Q_OBJECT
public:
    /// Its dialogs stand over `over`, which it belongs to.
    TablesPrinting(Store &store, TablesDesk &desk, QWidget *over);
    void askPrinter(exchange::ExportLayout layout);
    void askFile();
    void printOn(const std::shared_ptr<PagePrinter> &printer, exchange::ExportLayout layout);
    void saveTo(const QString &path);

Q_SIGNALS:
    void told(const QString &sentence);

private:
    exchange::ExportRequest request(exchange::ExportLayout layout) const;
    void askWhere(const QString &suggested);

    Store &m_store;
    TablesDesk &m_desk;
    QWidget *m_over;
};

} // namespace kith
