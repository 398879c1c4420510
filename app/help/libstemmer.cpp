// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/libstemmer.h"

namespace kith {

KITH_LIBSTEMMER_FUNCTIONS(KITH_DEFINE_LOADED)

bool loadLibstemmer()
{
    static const QString problem = KITH_LOAD(KITH_LIBSTEMMER_FUNCTIONS, QStringLiteral("stemmer"), KITH_SOVERSION);
    return problem.isEmpty();
}

} // namespace kith
