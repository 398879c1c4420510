// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/saynames.h"

#include <QCoreApplication>

#include "app/core/isolated.h"

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SayNames)
};
}

QString sayNames(const QStringList &names, int most)
{
    QStringList shown;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), most)))
        shown.append(isolated(name));
    const int rest = int(names.size() - shown.size());
    if (rest > 0)
        return Tr::tr("%1 and %n more", nullptr, rest).arg(shown.join(QStringLiteral(", ")));
    if (shown.size() < 2)
        return shown.join(QString());
    const QString last = shown.takeLast();
    return Tr::tr("%1 and %2").arg(shown.join(QStringLiteral(", ")), last);
}

} // namespace kith
