// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/libsodium.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NoteLock)
};

} // namespace

KITH_LIBSODIUM_FUNCTIONS(KITH_DEFINE_LOADED)

Result<Done> loadLibsodium()
{
    static const QString problem = [] {
        const QString missing = KITH_LOAD(KITH_LIBSODIUM_FUNCTIONS, QStringLiteral("sodium"), KITH_SOVERSION);
        return missing.isEmpty() && sodium_init() < 0 ? QStringLiteral("sodium_init") : missing;
    }();
    if (problem.isEmpty())
        return Done{};
    return Error{Error::Kind::Storage, Tr::tr("Confidential notes need the library libsodium, which is not installed. Nothing was changed. Install it and start Kith again."), problem};
}

} // namespace kith
