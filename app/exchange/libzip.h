// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library for zip archives, loaded when one is first written or read: it brings a library of ciphers along.
#pragma once

#include "app/core/ondemand.h"
#include "app/core/result.h"

#include <zip.h>

namespace kith::exchange {

/// Before any of the functions below. Refuses when the library is not installed or lacks one of them.
Result<Done> loadLibzip();

// In this namespace the names of libzip mean what has been loaded.
#define KITH_LIBZIP_FUNCTIONS(F) \
    F(zip_close) F(zip_discard) F(zip_fclose) F(zip_file_add) F(zip_fopen_index) F(zip_fread) F(zip_get_name) F(zip_get_num_entries) F(zip_name_locate) \
    F(zip_open) F(zip_source_file) F(zip_source_free) F(zip_stat_index) F(zip_stat_init) F(zip_strerror)
KITH_LIBZIP_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith::exchange
