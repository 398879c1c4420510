#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Somebody without any idea uses the whole window for KITH_MONKEY_SECONDS (1800), each time another way, with sanitizers.
# minutes: 60
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/setup.sh
. "$root/packaging/linux/setup.sh"
kith_build asan tst_monkey
seconds=${KITH_MONKEY_SECONDS:-1800}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config XDG_CACHE_HOME=$scratch/cache HOME=$scratch
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=Europe/London KITH_MONKEY_EVENTS=60000 QTEST_FUNCTION_TIMEOUT=1800000

rounds=0
while ((SECONDS < seconds)); do
    export KITH_MONKEY_SEED=$((RANDOM * 32768 + RANDOM))
    "$root/build/asan/tests/tst_monkey" >"$scratch/log" 2>&1 || { tail -n 120 "$scratch/log"; echo "KITH_MONKEY_SEED=$KITH_MONKEY_SEED broke it."; exit 1; }
    rounds=$((rounds + 1))
done
echo "$rounds rounds of $KITH_MONKEY_EVENTS events, and nothing broke."
