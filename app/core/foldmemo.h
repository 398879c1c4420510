// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding what is said again and again only once: the names and words of long lists.
#pragma once

#include "app/core/folding.h"

#include <QHash>

namespace kith {

class FoldMemo
{
public:
    /// Each text folded by itself, with spaces between.
    QString fold(const QStringList &texts)
    {
        QStringList all;
        for (const QString &text : texts) {
            auto known = m_folded.constFind(text);
            if (known == m_folded.constEnd())
                known = m_folded.insert(text, kith::fold(text));
            if (!known->isEmpty())
                all.append(*known);
        }
        return all.join(u' ');
    }

private:
    QHash<QString, QString> m_folded;
};

} // namespace kith
