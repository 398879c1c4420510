// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole community as one file for any program to compute with, and back into an empty store with every row equal.
#pragma once

#include "app/exchange/exporting.h"

namespace kith::exchange {

/// For whoever is about to write one, in a sentence or two: it holds more than any list does.
QString whatEverythingHolds();

/// Inside Store::read. JSON: {"kith": FORM, "community": {...}, "tables": {TABLE: [{COLUMN: value}]}, "manifest": {TABLE: {rows, sha256}}};
/// whole numbers beyond 2^53 are written as text, because many readers of JSON would round them. Zip: one CSV a table and
/// manifest.json with the rows and the SHA-256 of each. Row by row; any size takes little memory. Throws Failure.
ExportDone writeEverything(Reader &reader, ExportFormat format, const QString &path, Progress &progress);

/// Whether a file is one of those, from its beginning.
bool isEverything(const QString &path);

/// Puts it into a store in which nothing has been done yet: all of it or nothing. Refused with the reason: a newer form, tables
/// or columns this program does not know, rows that do not fit, a count or hash that is not that of the manifest. The value is
/// the number of rows by table.
QFuture<Result<QMap<QString, qint64>>> importEverything(Store &store, const QString &path, std::shared_ptr<Progress> progress);

} // namespace kith::exchange
