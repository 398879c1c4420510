// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where an export goes: asks for the file or the printer, and says what has become of it.
#pragma once

#include "app/exchange/exporting.h"

#include <QObject>

class QWidget;

namespace kith {

class PagePrinter;
class Banner;
class ExportWork;

class ExportDelivery : public QObject {
    Q_OBJECT
public:
    ExportDelivery(ExportWork &work, Banner &banner, QWidget *dialog);
    void askWhere(exchange::ExportFormat format);
    void askPrinter();
    void saveTo(const QString &path);
    void printTo(const std::shared_ptr<PagePrinter> &printer);

Q_SIGNALS:
    /// What was chosen is what is wanted.
    void decided();

private:
    void tellCopied(const QString &text, int rows);
    void tellPrinted(int pages);
    void tellWritten(const exchange::ExportDone &done);

    ExportWork &m_work;
    Banner &m_banner;
    QWidget *m_dialog;
    QString m_file; ///< the last one written
};

} // namespace kith
