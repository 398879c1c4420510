// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library for ciphers, loaded when a passphrase is first set or asked for.
#pragma once

#include "app/core/ondemand.h"
#include "app/core/result.h"

#include <sodium.h>

namespace kith {

/// Before any of the functions below. Refuses when the library is not installed or lacks one of them.
Result<Done> loadLibsodium();

// In this namespace the names of libsodium mean what has been loaded.
#define KITH_LIBSODIUM_FUNCTIONS(F) \
    F(crypto_aead_xchacha20poly1305_ietf_decrypt) F(crypto_aead_xchacha20poly1305_ietf_encrypt) F(crypto_pwhash) F(randombytes_buf) F(sodium_free) \
    F(sodium_init) F(sodium_malloc) F(sodium_memzero) F(sodium_mlock) F(sodium_munlock)
KITH_LIBSODIUM_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith
