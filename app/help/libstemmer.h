// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Snowball's stemmers, loaded when words are first compared: the tables of all languages are copied as they are loaded.
#pragma once

#include "app/core/ondemand.h"

#include <libstemmer.h>

namespace kith {

/// Before any of the functions below. False when the library is not installed or lacks one of them.
bool loadLibstemmer();

// In this namespace the names of libstemmer mean what has been loaded.
#define KITH_LIBSTEMMER_FUNCTIONS(F) F(sb_stemmer_delete) F(sb_stemmer_length) F(sb_stemmer_new) F(sb_stemmer_stem)
KITH_LIBSTEMMER_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith
