// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A typed day.
#include "ui/kit/typedday.h"

#include <QCoreApplication>

#include "ui/kit/saydate.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TypedDay)
};

} // namespace

Result<QDate> typedDay(const QString &text)
{
    const QString typed = text.simplified();
    const QDate read = readDay(typed);
    if (typed.isEmpty() || read.isValid())
        return read;
    return Error{Error::Kind::Rule, Tr::tr("“%1” is not a day. Write it as 2026-06-03.").arg(typed), {}};
}

} // namespace kith
