// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all as somebody's CSV: never a crash, and what is written back is read back the same.
#include "app/exchange/csvreader.h"
#include "app/exchange/csvwriter.h"
#include "app/exchange/presets.h"
#include "app/exchange/textsource.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace kith::exchange;

static QByteArray written(const CsvTable &table)
{
    CsvWriter writer({.byteOrderMark = false, .formulaGuard = false});
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(row); ++column)
            writer.cell(table.cell(row, column));
        writer.endRow();
    }
    return writer.takeBytes();
}

static void presetsOfHeader(const CsvTable &table)
{
    if (!table.rows())
        return;
    QStringList keys;
    for (int column = 0; column < table.columns(0); ++column)
        keys += headerKey(table.cell(0, column));
    meaningsOf(keys, presetFor(keys));
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto decoded = decodeText(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!decoded.ok())
        return 0;
    const auto table = readCsv(decoded->text, QLatin1Char(','));
    if (!table.ok())
        return 0;
    presetsOfHeader(table.value());
    const QByteArray once = written(table.value());
    const auto again = readCsv(QString::fromUtf8(once), QLatin1Char(','));
    if (!again.ok() || written(again.value()) != once)
        std::abort();
    return 0;
}
