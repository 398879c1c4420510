// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/libzip.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Zip)
};

} // namespace

KITH_LIBZIP_FUNCTIONS(KITH_DEFINE_LOADED)

Result<Done> loadLibzip()
{
    static const QString problem = KITH_LOAD(KITH_LIBZIP_FUNCTIONS, QStringLiteral("zip"), KITH_SOVERSION);
    if (problem.isEmpty())
        return Done{};
    return Error{Error::Kind::Storage, Tr::tr("Archives and spreadsheets need the library libzip, which is not installed. Nothing was changed. Install it and start Kith again."), problem};
}

} // namespace kith::exchange
