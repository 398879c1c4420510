#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the pictures of the README and of software centres anew, from the tour of the demo community.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"${KITH_PROGRAM:-$here/../../run}" tour "$scratch"
for picture in "$here"/*.png; do
    cp "$scratch/$(basename "$picture")" "$picture"
done
