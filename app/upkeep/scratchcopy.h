// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a copy anew without what it should not hold any more.
#pragma once

#include "app/store/store.h"

#include <QTemporaryDir>

namespace kith::upkeep {

using Erasing = std::function<void(Tx &)>;

/// The dated and other copies in a folder, by name.
QStringList copiesIn(const QString &folder);

/// A copy of a copy in a folder of its own beside it, which is changed; gone when it is not needed any more. Throws Failure.
class ScratchCopy
{
public:
    explicit ScratchCopy(const QString &file);
    void change(const Verb &verb, const Erasing &erasing, const Clock &clock, const QString &actor);
    const QString &file() const { return m_file; }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

/// Changes a copy: a new one is made beside it, verified, and moved into its place.
Result<Done> rewriteCopy(const QString &file, const Verb &verb, const Erasing &erasing, const Clock &clock, const QString &actor);

} // namespace kith::upkeep
