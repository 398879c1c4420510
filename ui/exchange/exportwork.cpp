// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportwork.h"

#include "ui/kit/background.h"
#include "ui/kit/whendone.h"

#include <QFileInfo>

namespace kith {

using exchange::ExportFormat;
using exchange::ExportWhat;

ExportWork::ExportWork(Store &store, QObject *parent) : QObject(parent), m_store(store) { }

ExportWork::~ExportWork()
{
    stop();
    if (m_layingOut)
        m_layingOut->stop();
}

void ExportWork::look(const exchange::ExportRequest &request)
{
    m_request = request;
    m_isStale = m_isLooking;
    if (m_isLooking && m_layingOut)
        m_layingOut->stop();
    if (!m_isLooking)
        read();
}

void ExportWork::read()
{
    m_isLooking = true;
    m_isStale = false;
    const auto seen = [request = m_request](Reader &reader) {
        const bool isList = request.what != ExportWhat::Everything;
        return Seen{isList ? std::make_shared<const exchange::ExportPreview>(exchange::previewOf(reader, request)) : nullptr,
                    exchange::suggestedName(reader, request)};
    };
    whenDone(this, m_store.read(seen), [this](const Result<Seen> &result) { take(result); });
}

void ExportWork::take(const Result<Seen> &seen)
{
    if (m_isStale)
        return read();
    if (!seen.ok()) {
        m_isLooking = false;
        Q_EMIT failed(seen.error().text);
        return;
    }
    m_preview = seen->preview;
    m_suggested = seen->suggestedName;
    m_pages.reset();
    if (m_preview && m_request.format == ExportFormat::Pdf)
        layOut();
    else
        finishLooking();
}

void ExportWork::layOut()
{
    m_layingOut = std::make_shared<Progress>();
    const auto pages = [preview = m_preview, layout = m_request.layout, progress = m_layingOut]() -> PrintedListPtr {
        try {
            return std::make_shared<const PrintedList>(preview, layout, *progress);
        } catch (const Failure &) {
            return nullptr;
        }
    };
    whenDone(this, inBackground(pages), [this](const PrintedListPtr &list) {
        m_layingOut.reset();
        if (m_isStale)
            return read();
        m_pages = list;
        finishLooking();
    });
}

void ExportWork::finishLooking()
{
    m_isLooking = false;
    Q_EMIT looked();
}

void ExportWork::begin(const QString &sentence)
{
    m_progress = std::make_shared<Progress>();
    Q_EMIT begun(sentence);
}

void ExportWork::end()
{
    m_progress.reset();
    Q_EMIT ended();
}

void ExportWork::writeTo(const QString &path)
{
    begin(tr("Writing %1").arg(QFileInfo(path).fileName()));
    whenDone(this, exchange::exportTo(m_store, m_request, path, m_progress), [this](const Result<exchange::ExportDone> &done) {
        end();
        if (done.ok())
            Q_EMIT written(*done);
        else
            Q_EMIT failed(done.error().text);
    });
}

void ExportWork::printOn(const std::shared_ptr<PagePrinter> &printer)
{
    if (!m_pages)
        return;
    begin(tr("Printing %1").arg(m_pages->title()));
    const auto print = [list = m_pages, progress = m_progress, printer] { return list->printOn(*printer, *progress); };
    // The printer is kept for the lambda below, so that it goes on the thread it came from.
    whenDone(this, inBackground(print), [this, printer](const Result<int> &pages) {
        end();
        if (pages.ok())
            Q_EMIT printed(*pages);
        else
            Q_EMIT failed(pages.error().text);
    });
}

void ExportWork::copyText()
{
    if (!m_preview)
        return;
    begin(tr("Copying"));
    whenDone(this, inBackground([preview = m_preview] { return exchange::clipboardText(preview->table); }), [this, rows = m_preview->table.rows()](const QString &text) {
        end();
        Q_EMIT copied(text, rows);
    });
}

void ExportWork::stop()
{
    if (m_progress)
        m_progress->stop();
}

} // namespace kith
