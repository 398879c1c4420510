#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills the program at any moment of a check-in, for KITH_KILL_SECONDS (600): whatever it had confirmed must be in the store,
# nobody may be in it twice, and the store must be whole.
# minutes: 20
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=packaging/linux/setup.sh
. "$root/packaging/linux/setup.sh"
kith_build release kith
kith=$root/build/release/kith
seconds=${KITH_KILL_SECONDS:-600}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config XDG_CACHE_HOME=$scratch/cache
store=$scratch/door.kith

"$kith" new "$store" --name "The door" --zone Europe/London >/dev/null
"$kith" add "$store" gathering title="Tuesday supper" starts=2030-01-08T19:00 >/dev/null

rounds=0 confirmed=0 unanswered=0
: >"$scratch/confirmed"

# Everyone confirmed is in the store exactly once; a name that was never checked in proves that absence is seen.
look_over() {
    "$kith" check "$store" >/dev/null || { echo "The store is damaged after round $rounds."; exit 1; }
    "$kith" list "$store" attendees --gathering next --json | grep -o '"name": *"Guest [0-9]*"' | grep -o 'Guest [0-9]*' | sort >"$scratch/here"
    if [[ -n $(uniq -d "$scratch/here") ]]; then echo "In the store twice:" && uniq -d "$scratch/here" && exit 1; fi
    sort "$scratch/confirmed" | comm -23 - "$scratch/here" >"$scratch/lost"
    if [[ -s $scratch/lost ]]; then echo "Confirmed and lost:" && cat "$scratch/lost" && exit 1; fi
    if printf 'Guest 0\n' | comm -23 - "$scratch/here" | grep -q .; then return 0; fi
    echo "This check sees nothing." && exit 1
}

while ((SECONDS < seconds)); do
    rounds=$((rounds + 1))
    "$kith" check-in "$store" --gathering next "Guest $rounds" --walk-in --json >"$scratch/answer" 2>/dev/null &
    sleep "0.$(printf '%03d' $((RANDOM % 120)))"
    kill -KILL $! 2>/dev/null || true
    wait $! 2>/dev/null || true
    if grep -q '"op_id"' "$scratch/answer"; then
        echo "Guest $rounds" >>"$scratch/confirmed"
        confirmed=$((confirmed + 1))
    else
        unanswered=$((unanswered + 1))
    fi
    if ((rounds % 50 == 0)); then look_over; fi
done
look_over
echo "$rounds check-ins killed: $confirmed had been confirmed and are all there; of $unanswered unconfirmed, $(($(wc -l <"$scratch/here") - confirmed)) had reached the disk."
if ((confirmed == 0 || unanswered == 0)); then echo "The kills all fell on one side; nothing was shown." && exit 1; fi
