# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What ./run and ./test share: finding and installing what is missing, and building one preset.

kith_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

kith_say() { printf '%s\n' "$*" >&2; }

# kith_postgres_bin: prints the folder of the newest PostgreSQL server found.
kith_postgres_bin() {
    local initdb newest=""
    for initdb in /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb "$(command -v initdb || true)"; do
        if [[ -x $initdb ]]; then newest=$initdb; fi
    done
    [[ -n $newest ]] && dirname "$newest"
}

# kith_probe PROBE: does the system have it, whoever installed it?
kith_probe() {
    case $1 in
    cmd:*) command -v "${1#cmd:}" >/dev/null ;;
    pc:*) pkg-config --exists "${1#pc:}" 2>/dev/null ;;
    h:*) printf '#include <%s>\n' "${1#h:}" | c++ -std=c++20 -E -x c++ - >/dev/null 2>&1 ;;
    pg:) kith_postgres_bin >/dev/null ;;
    *) ! command -v dpkg-query >/dev/null ;;
    esac
}

# kith_missing SECTION...: prints the packages of these sections that are not there.
kith_missing() {
    local there section package probe
    there=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p' || true)
    while read -r section package probe; do
        [[ " $* " == *" $section "* ]] || continue
        grep -qxF -- "$package" <<<"$there" || kith_probe "$probe" || printf '%s\n' "$package"
    done < <(grep -v '^#' "$kith_root/packaging/linux/packages.txt")
}

# kith_as_root COMMAND...: runs it as root; asks for a password only when somebody is there to type it.
kith_as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        sudo -n "$@"
    elif command -v sudo >/dev/null && [[ -t 0 && -z ${CI:-} ]]; then
        kith_say "Your password lets apt install them:"
        sudo "$@"
    else
        return 1
    fi
}

kith_apt() {
    kith_as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@" </dev/null >&2
}

# kith_setup SECTION...: installs what is missing, or says exactly what that is and stops.
kith_setup() {
    local missing
    mapfile -t missing < <(kith_missing "$@")
    if [[ ${#missing[@]} == 0 ]]; then return 0; fi
    if command -v apt-get >/dev/null; then
        kith_say "Installing what is missing: ${missing[*]}"
        if kith_as_root true && kith_apt update && kith_apt install -y --no-install-recommends "${missing[@]}"; then return 0; fi
        kith_say "These packages are missing and could not be installed from here:"
    else
        kith_say "These are missing (Debian's names; your system may call them otherwise):"
    fi
    printf '    %s\n' "${missing[@]}" >&2
    if command -v apt-get >/dev/null; then
        kith_say "As root: apt-get install --no-install-recommends ${missing[*]}"
    fi
    exit 1
}

# kith_build PRESET [TARGET]: configures when the presets are newer than the build, then builds quietly unless it fails.
kith_build() {
    local preset=$1 target=${2:-all} log
    cd "$kith_root" || exit 1
    mkdir -p "build/$preset"
    log=build/$preset/build.log
    if [[ ! build/$preset/build.ninja -nt CMakePresets.json ]]; then
        kith_say "Preparing build/$preset ..."
        cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; kith_say "The build could not be prepared."; exit 1; }
    fi
    kith_say "Building build/$preset (from nothing this takes some minutes) ..."
    cmake --build --preset "$preset" --target "$target" >"$log" 2>&1 || { tail -n 80 "$log" >&2; kith_say "The build failed; all of it: $log"; exit 1; }
}
