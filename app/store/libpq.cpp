// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libpq.h"

#include "app/core/result.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr const char *binaryVersion = "5";

} // namespace

KITH_LIBPQ_FUNCTIONS(KITH_DEFINE_LOADED)

void loadLibpq()
{
    static const QString problem = KITH_LOAD(KITH_LIBPQ_FUNCTIONS, QStringLiteral("pq"), binaryVersion);
    if (!problem.isEmpty())
        throw Failure(Tr::tr("PostgreSQL's client library is missing or too old. Nothing was changed. Install libpq 14 or newer and start Kith again."),
                      Error::Kind::Storage, problem);
}

} // namespace kith
