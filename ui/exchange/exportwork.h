// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The work behind the export dialog: reads what would be written, lays it out on pages, writes and prints it, none of it on this thread.
#pragma once

#include "app/exchange/exporting.h"
#include "ui/exchange/printedlist.h"

#include <QObject>

namespace kith {

class ExportWork : public QObject {
    Q_OBJECT
public:
    explicit ExportWork(Store &store, QObject *parent);
    ~ExportWork() override;

    /// Finds out what this would write. Asked again before the answer is there, only the last one is answered.
    void look(const exchange::ExportRequest &request);
    void writeTo(const QString &path);
    void printOn(const std::shared_ptr<PagePrinter> &printer);
    void copyText();
    /// Ends the writing or printing under way.
    void stop();

    bool isLooking() const { return m_isLooking; }
    bool isWorking() const { return bool(m_progress); }
    const Progress *progress() const { return m_progress.get(); }
    /// As last looked at; null before, and where everything is written.
    const ExportPreviewPtr &preview() const { return m_preview; }
    /// The pages of what is written as PDF, else null.
    const PrintedListPtr &pages() const { return m_pages; }
    const QString &suggestedName() const { return m_suggested; }

Q_SIGNALS:
    void looked();
    void begun(const QString &sentence);
    void ended();
    void failed(const QString &why);
    void written(const kith::exchange::ExportDone &done);
    void printed(int pages);
    void copied(const QString &text, int rows);

private:
    struct Seen {
        ExportPreviewPtr preview;
        QString suggestedName;
    };
    void read();
    void take(const Result<Seen> &seen);
    void layOut();
    void finishLooking();
    void begin(const QString &sentence);
    void end();

    Store &m_store;
    exchange::ExportRequest m_request;
    ExportPreviewPtr m_preview;
    PrintedListPtr m_pages;
    QString m_suggested;
    std::shared_ptr<Progress> m_layingOut;
    std::shared_ptr<Progress> m_progress; ///< of writing or printing
    bool m_isLooking = false;
    bool m_isStale = false; ///< asked for something else meanwhile
};

} // namespace kith
