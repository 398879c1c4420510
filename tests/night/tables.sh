#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compares seatings of 100,000 random small problems with exhaustive search; KITH_SMALL_PROBLEMS says another number.
# minutes: 240
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake -S . -B build/night -G Ninja -DCMAKE_BUILD_TYPE=Release -DKITH_PCH=ON >/dev/null
cmake --build build/night --target tst_tables
KITH_SMALL_PROBLEMS=${KITH_SMALL_PROBLEMS:-100000} QTEST_FUNCTION_TIMEOUT=14000000 \
    build/night/tests/tst_tables nothingBetterThanExhaustiveSearchAndMostlyAsGood
