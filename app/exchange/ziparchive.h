// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Zip archives written of files, and read in pieces with limits no bomb gets past.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <functional>

struct zip;

namespace kith::exchange {

/// The files are read when it is closed. Throws Failure{Storage}.
class ZipWriter
{
public:
    explicit ZipWriter(const QString &path);
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;
    ~ZipWriter();
    void add(const QString &name, const QString &file);
    void close();

private:
    [[noreturn]] void fail();
    zip *m_zip = nullptr;
};

/// Throws Failure for an archive that is damaged, locked, or unpacks to far more than it is.
class ZipReader
{
public:
    explicit ZipReader(const QString &path);
    ZipReader(const ZipReader &) = delete;
    ZipReader &operator=(const ZipReader &) = delete;
    ~ZipReader();

    static bool isZip(const QString &path);
    static bool holds(const QString &path, const QString &name);
    const QStringList &names() const { return m_names; }
    /// Hands over one entry in pieces; its checksum is verified at the end.
    void read(const QString &name, qint64 largest, const std::function<void(QByteArrayView)> &take) const;

private:
    zip *m_zip = nullptr;
    QStringList m_names;
};

} // namespace kith::exchange
