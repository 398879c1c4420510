// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A big file written piece by piece beside its target, which it replaces only when it is whole.
#pragma once

#include <QByteArrayView>
#include <QTemporaryFile>

namespace kith::exchange {

/// Readable by its owner only; gone again unless it is moved into place. Throws Failure{Storage}.
class PendingFile
{
public:
    explicit PendingFile(const QString &target);

    /// For those who write it themselves.
    QString path() const { return m_file.fileName(); }
    void write(QByteArrayView bytes);
    /// Flushed to the disk, renamed over the target, the folder flushed.
    void moveIntoPlace();

private:
    [[noreturn]] void fail(const QString &why) const;

    QString m_target;
    QTemporaryFile m_file;
};

} // namespace kith::exchange
