// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The library for spreadsheets, loaded when one is first written: it brings a library of ciphers along.
#pragma once

#include "app/core/ondemand.h"

#include <xlsxwriter.h>

namespace kith::exchange {

/// Before any of the functions below. Throws Failure when the library is not installed or lacks one of them.
void loadXlsxwriter();

// In this namespace the names of libxlsxwriter mean what has been loaded.
#define KITH_XLSXWRITER_FUNCTIONS(F) \
    F(format_set_bold) F(format_set_bottom) F(lxw_strerror) F(workbook_add_format) F(workbook_add_worksheet) F(workbook_close) F(workbook_new_opt) \
    F(workbook_set_properties) F(worksheet_autofilter) F(worksheet_freeze_panes) F(worksheet_ignore_errors) F(worksheet_set_column) F(worksheet_write_string)
KITH_XLSXWRITER_FUNCTIONS(KITH_DECLARE_LOADED)

} // namespace kith::exchange
