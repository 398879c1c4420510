// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of libphonenumber. It stands in a module of its own (kith-phonenumbers.so) that is loaded with the first
// question: with protobuf and the tables of all countries it would be a quarter of what each start loads.
#pragma once

extern "C" {

/// The code of a country ("GB": 44); 0 for none.
using KithCallingCode = int(const char *region);
/// Whether two numbers of digits, perhaps behind a "+", ring the same phone when they are dialled in that region ("ZZ": anywhere).
using KithIsSamePhone = bool(const char *first, const char *second, const char *region);

KithCallingCode kith_callingCode;
KithIsSamePhone kith_isSamePhone;
}
