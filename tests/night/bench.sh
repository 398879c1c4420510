#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every number of tests/bench, on a release build and a PostgreSQL server that writes to the disk for real.
# minutes: 60
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/setup.sh
. "$root/packaging/linux/setup.sh"
# shellcheck source=tests/support/postgres.sh
. "$root/tests/support/postgres.sh"
trap kith_pg_stop EXIT

cd "$root"
cmake --preset release -B build/bench -DKITH_BENCH=ON >/dev/null
cmake --build build/bench
# A check-in is measured against a commit, so both must pay for one.
KITH_PG_FSYNC=on kith_pg_start
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
python3 tests/bench/bench.py --build build/bench
