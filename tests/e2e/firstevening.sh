#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The first evening from the command line: a member list, a guest list, a check-in at the door, an attendee list; and back.
#   tests/e2e/firstevening.sh PROGRAM
set -euo pipefail
kith=$1
samples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../data/samples" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_DATA_HOME=$scratch/data XDG_CONFIG_HOME=$scratch/config XDG_CACHE_HOME=$scratch/cache
cd "$scratch"

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# expect STATUS TEXT COMMAND...: runs it and looks at how it ended and what it said.
expect() {
    local status=$1 text=$2 got=0
    shift 2
    "$@" >out 2>&1 </dev/null || got=$?
    [[ $got == "$status" ]] || fail "status $got instead of $status: $* -- $(cat out)"
    grep -qF -- "$text" out || fail "no '$text' in: $* -- $(cat out)"
}

members="$samples/Tuesday_Table_Member_List_on_11-20-26.xls"
guests="$samples/luma-guests.csv"

expect 0 "" "$kith" new t.kith --name Tuesday --zone Europe/London
expect 1 "" "$kith" new t.kith --name Tuesday
expect 0 '"new"' "$kith" import t.kith "$members" --json
expect 0 '"new": 0' "$kith" import t.kith "$members" --json
expect 0 '"updated": 0' "$kith" import t.kith "$members" --json
expect 0 '"id"' "$kith" add t.kith gathering title=Supper starts=2030-01-08T19:00 --json
expect 0 '"gathering_id"' "$kith" import t.kith "$guests" --gathering new --json
expect 0 '"op_id"' "$kith" check-in t.kith --gathering next "Grace Okafor" --json
expect 0 'Grace Okafor' "$kith" list t.kith attendees --gathering next
expect 0 '"op_id"' "$kith" undo t.kith --json
expect 0 '"op_id"' "$kith" redo t.kith --json
for format in xlsx csv pdf vcf html json; do
    expect 0 "" "$kith" export t.kith attendees --gathering next --to "list.$format"
    [[ -s list.$format ]] || fail "list.$format is empty"
done
grep -q 'Grace Okafor' list.csv || fail "Grace is not on the list"
expect 0 "" "$kith" check t.kith
expect 0 "" "$kith" backup t.kith --to copy.kith
expect 0 "" "$kith" check copy.kith

# What would be misused is refused, each with its own status, and harms nothing.
expect 2 "" "$kith" frobnicate t.kith
expect 3 "" "$kith" list missing.kith people
echo "not a store" >text.kith
expect 3 "" "$kith" list text.kith people
[[ $(cat text.kith) == "not a store" ]] || fail "a text file was changed"
echo "The first evening works."
