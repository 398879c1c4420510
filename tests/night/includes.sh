#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source compiled alone, optimised and with warnings as errors: precompiled headers hide missing includes, and sanitizers need some warnings off.
# minutes: 60
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset dev -B build/alone -DCMAKE_BUILD_TYPE=Release -DKITH_PCH=OFF -DKITH_WERROR=ON >/dev/null
cmake --build build/alone
