// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that can be read in a file, also where it is packed.
#pragma once

#include <QByteArray>
#include <QString>

namespace kith::test {

/// The bytes of a file; of an archive or a spreadsheet every part of it unpacked, of a PDF also its text, where
/// pdftotext is installed. Stops the test when the file is not there.
QByteArray readable(const QString &path);

} // namespace kith::test
