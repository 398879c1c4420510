// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/readable.h"

#include "app/exchange/ziparchive.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace kith::test {

using namespace Qt::StringLiterals;

static QByteArray textOfPdf(const QString &path)
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        return {};
    QProcess process;
    process.start(u"pdftotext"_s, {path, u"-"_s});
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s cannot be read by pdftotext", qPrintable(path));
    return process.readAllStandardOutput();
}

QByteArray readable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QByteArray bytes = file.readAll();
    if (bytes.startsWith("%PDF"))
        bytes += textOfPdf(path);
    if (!exchange::ZipReader::isZip(path))
        return bytes;
    const exchange::ZipReader archive(path);
    for (const QString &name : archive.names())
        archive.read(name, 1 << 26, [&](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

} // namespace kith::test
