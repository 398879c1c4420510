#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs one session with the real program on a screen of its own: a private X server, window manager, session bus and home.
#   tests/e2e/screen.sh PROGRAM SESSION
# KITH_E2E_PICTURES names the folder for what the screen showed when a session failed (else the current one).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "$1")
session=$(realpath "$2")
pictures=$(realpath -m "${KITH_E2E_PICTURES:-.}")

# Without what it needs a session is skipped (77), unless KITH_REQUIRE_SCREEN is set, as ./test does.
without() {
    echo "$1 is missing: ./test installs what the sessions need." >&2
    exit "${KITH_REQUIRE_SCREEN:-77}"
}
for needed in Xvfb matchbox-window-manager xdotool dbus-run-session /usr/bin/python3; do
    command -v "$needed" >/dev/null || without "$needed"
done
/usr/bin/python3 -c 'import gi' 2>/dev/null || without python3-gi
[[ -e /usr/share/dbus-1/services/org.a11y.Bus.service ]] || without at-spi2-core

scratch=$(mktemp -d)
server=""
leave() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    rm -rf "$scratch"
}
trap leave EXIT
trap 'exit 130' INT TERM HUP

# Nothing of whoever runs this: no desktop, no settings, no other accessibility bus.
unset WAYLAND_DISPLAY DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION XDG_SESSION_TYPE DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS QT_QPA_PLATFORMTHEME
export HOME=$scratch/home XDG_DATA_HOME=$scratch/home/data XDG_CONFIG_HOME=$scratch/home/config XDG_CACHE_HOME=$scratch/home/cache
export XDG_RUNTIME_DIR=$scratch/runtime
export LC_ALL=C.UTF-8 TZ=Europe/London QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
mkdir -p "$HOME" "$pictures" "$scratch/screen"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# The server says which number it took once it can be talked to.
mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -noreset -fbdir "$scratch/screen" 3>"$scratch/number" 2>"$scratch/server.log" &
server=$!
read -r -t 30 number <"$scratch/number" || { cat "$scratch/server.log" >&2; exit 1; }
export DISPLAY=:$number
# A key that is still on its way to the screen reader when the program ends, and what fontconfig keeps, are not the program's leaks.
printf 'leak:libQt6Gui.so\nleak:libfontconfig.so\n' >"$scratch/leaks"
# Nor does the X server's keyboard come with the final zero that a strict check asks for.
export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}strict_string_checks=0
export LSAN_OPTIONS=suppressions=$scratch/leaks:print_suppressions=0
export KITH_PROGRAM=$program KITH_E2E_SCREEN=$scratch/screen/Xvfb_screen0 KITH_E2E_PICTURES=$pictures
export KITH_E2E_SAMPLES=$here/../data/samples PYTHONPATH=$here/support PYTHONDONTWRITEBYTECODE=1

# shellcheck disable=SC2016
dbus-run-session -- bash -c '
    matchbox-window-manager -use_titlebar no &
    manager=$!
    trap "kill $manager 2>/dev/null" EXIT
    /usr/bin/python3 "$1"
' session "$session" 2> >(grep --line-buffered -v '^dbus-daemon\|^SpiRegistry\|^X connection to\|^QSpiApplication::' >&2)
