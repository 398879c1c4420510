// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libpq.h"

#include "app/core/ondemand.h"
#include "app/core/result.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr int binaryVersion = 5;

} // namespace

#define KITH_DEFINE(name) decltype(&::name) name = nullptr;
KITH_LIBPQ_FUNCTIONS(KITH_DEFINE)
#undef KITH_DEFINE

void loadLibpq()
{
    static const QString problem = [] {
        OnDemand library(QStringLiteral("pq"), binaryVersion);
#define KITH_FIND(name) library.find(#name, name);
        KITH_LIBPQ_FUNCTIONS(KITH_FIND)
#undef KITH_FIND
        return library.problem();
    }();
    if (!problem.isEmpty())
        throw Failure(Tr::tr("PostgreSQL's client library is missing or too old. Nothing was changed. Install libpq 14 or newer and try again."),
                      Error::Kind::Storage, problem);
}

} // namespace kith
