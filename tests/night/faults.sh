#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Lets any one file call of an import, undo, export, backup, restore ... go wrong, for KITH_FAULT_SECONDS (2400), the calls
# drawn by KITH_FAULT_SEED (the day). Whatever was answered is then so, and nothing is in between.
# minutes: 60
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/setup.sh
. "$root/packaging/linux/setup.sh"
kith_build release kith
preload=$root/build/release/faults.so
cc -shared -fPIC -O1 -Wall -Wextra -o "$preload" "$root/tests/night/faults.c" -ldl
exec python3 "$root/tests/night/faults.py" --kith "$root/build/release/kith" --preload "$preload" --seconds "${KITH_FAULT_SECONDS:-2400}" \
    --seed "${KITH_FAULT_SEED:-$(date +%j)}"
