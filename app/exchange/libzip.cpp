// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/libzip.h"

#include "app/core/ondemand.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Zip)
};

} // namespace

#define KITH_DEFINE(name) decltype(&::name) name = nullptr;
KITH_LIBZIP_FUNCTIONS(KITH_DEFINE)
#undef KITH_DEFINE

Result<Done> loadLibzip()
{
    static const QString problem = [] {
        OnDemand library(QStringLiteral("zip"), KITH_LIBZIP_SOVERSION);
#define KITH_FIND(name) library.find(#name, name);
        KITH_LIBZIP_FUNCTIONS(KITH_FIND)
#undef KITH_FIND
        return library.problem();
    }();
    if (problem.isEmpty())
        return Done{};
    return Error{Error::Kind::Storage, Tr::tr("Archives and spreadsheets need the library libzip, which is not installed. Nothing was changed. Install it and try again."), problem};
}

} // namespace kith::exchange
