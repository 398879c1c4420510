// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/libpq.h"

#include "app/core/result.h"

#include <QCoreApplication>
#include <QLibrary>

#include <mutex>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Postgres)
};

constexpr int binaryVersion = 5;

template<class F>
void find(QLibrary &library, const char *name, F &function)
{
    function = reinterpret_cast<F>(library.resolve(name));
    if (!function)
        throw Failure(Tr::tr("PostgreSQL's client library is missing or too old. Nothing was changed. Install libpq 14 or newer and try again."),
                      Error::Kind::Storage, QStringLiteral("%1: %2").arg(QLatin1StringView(name), library.errorString()));
}

} // namespace

#define KITH_DEFINE(name) decltype(&::name) name = nullptr;
KITH_LIBPQ_FUNCTIONS(KITH_DEFINE)
#undef KITH_DEFINE

void loadLibpq()
{
    static std::once_flag once;
    std::call_once(once, [] {
        QLibrary library(QStringLiteral("pq"), binaryVersion);
#define KITH_FIND(name) find(library, #name, name);
        KITH_LIBPQ_FUNCTIONS(KITH_FIND)
#undef KITH_FIND
    });
}

} // namespace kith
