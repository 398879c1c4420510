#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes the readers of other programs' files; KITH_FUZZ_SECONDS each (600), beginning with the files of tests/data.
# minutes: 45
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${KITH_FUZZ_SECONDS:-600}

cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DCMAKE_CXX_COMPILER=clang++ \
    -DKITH_SANITIZE=fuzzer-no-link,address,undefined -DKITH_FUZZ=ON -DKITH_TESTS=OFF >/dev/null

for name in csv vcard calendar; do
    cmake --build build/fuzz --target "fuzz_$name"
    seeds=build/fuzz/seeds-$name found=build/fuzz/found-$name
    mkdir -p "$seeds" "$found"
    find tests/data -type f -size -64k -exec cp -t "$seeds" {} +
    echo "== $name for $seconds seconds"
    "build/fuzz/tests/night/fuzz_$name" -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
        -artifact_prefix="$PWD/build/fuzz/crash-$name-" "$found" "$seeds" 2>&1 | tail -n 6
done
