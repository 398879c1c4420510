// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is written beside the place it is meant for.
#pragma once

#include <QFile>
#include <QUuid>

namespace kith {

/// A file on its way to its place; gone unless it gets there. Its name is its own: two programs may copy at once.
struct Scrap {
    explicit Scrap(const QString &target) : path(QStringLiteral("%1.%2.writing").arg(target, QUuid::createUuid().toString(QUuid::Id128).left(8))) { }
    Scrap(const Scrap &) = delete;
    Scrap &operator=(const Scrap &) = delete;
    ~Scrap() { QFile::remove(path); }

    const QString path;
};

} // namespace kith
