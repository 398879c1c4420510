#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# ./run and ./test from nothing, in a Debian that holds only git.
# minutes: 90
set -euo pipefail
exec "$(dirname "${BASH_SOURCE[0]}")/../e2e/fresh.sh"
