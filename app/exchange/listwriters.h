// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of cells in each format a list can be written in.
#pragma once

#include "app/core/progress.h"
#include "app/exchange/exporttable.h"

namespace kith {
class Reader;
}

namespace kith::exchange {

struct ExportRequest;
enum class ExportLayout;

/// Fixed English headers, UTF-8 with a mark for Excel; `raw` leaves cells a spreadsheet would compute as they are.
QByteArray csvBytes(const ExportTable &table, bool raw, Progress &progress);
/// An array of one object a row, with the keys of the command line.
QByteArray jsonBytes(const ExportTable &table, Progress &progress);
/// One page with nothing outside it: for a browser, an e-mail or a printer.
QByteArray htmlBytes(const ExportTable &table, ExportLayout layout);
/// A4, fonts embedded. Needs a QGuiApplication.
QByteArray pdfBytes(const ExportTable &table, ExportLayout layout, Progress &progress);
/// Writes to a file that is not there yet; every cell is text, so that nothing is computed or rounded. Throws Failure.
void writeXlsx(const ExportTable &table, const QString &path, Progress &progress);
/// Of whom there will be a card, each once, in the order of the list.
QList<qint64> cardHolders(Reader &reader, const ExportRequest &request, const Progress &progress);
/// Address cards of people, or of the attendees of a gathering.
QByteArray vCardBytes(Reader &reader, const ExportRequest &request, const Progress &progress, qint64 *cards);

} // namespace kith::exchange
