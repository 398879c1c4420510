#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Proves from nothing that ./run and ./test do all their own set-up: a Debian 12 with nothing but git gets a clone of the
# last commit, runs both, and runs both again. Needs root, debootstrap and a package mirror.
#   tests/e2e/fresh.sh [--keep]   --keep leaves the system for a look
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
keep=${1:-}

if [[ $(id -u) != 0 ]] || ! command -v debootstrap >/dev/null; then
    echo "fresh.sh needs root and debootstrap." >&2
    exit 1
fi

system=$(mktemp -d /var/tmp/kith-fresh.XXXXXX)
leave() {
    if [[ $keep == --keep ]]; then
        echo "The system is in $system"
    else
        rm -rf --one-file-system "$system"
    fi
}
trap leave EXIT
trap 'exit 130' INT TERM HUP

# The mirror this machine uses, so that the proof works wherever packages can be installed at all.
mirror() {
    local found
    found=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb  *\(\[[^]]*\] *\)\{0,1\}\(http[^ ]*\) .*/\2/p' \
        /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null | grep -v security | grep '/debian/\{0,1\}$' | head -n 1 || true)
    echo "${found:-http://deb.debian.org/debian}"
}

# Only how packages are reached is taken over (proxy, certificates, clock checks), nothing that is installed here.
borrow_network() {
    local file
    cp /etc/resolv.conf "$system/etc/resolv.conf" 2>/dev/null || true
    cp /etc/hosts "$system/etc/hosts" 2>/dev/null || true
    for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
        if [[ -f $file ]] && grep -q '^Acquire::' "$file" && ! grep -q 'IndexTargets' "$file"; then
            cp "$file" "$system/etc/apt/apt.conf.d/"
        fi
    done
}

# Processes and mounts live in namespaces of their own and end with the command, whatever it left running.
inside() {
    # shellcheck disable=SC2016
    unshare --mount --pid --fork --kill-child bash -c '
        set -e
        system=$1; shift
        mount -t proc proc "$system/proc"
        mount -t tmpfs -o mode=1777 tmpfs "$system/dev/shm" 2>/dev/null || { mkdir -p "$system/dev/shm"; mount -t tmpfs -o mode=1777 tmpfs "$system/dev/shm"; }
        mkdir -p "$system/dev/pts"
        mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$system/dev/pts"
        exec chroot "$system" "$@"
    ' inside "$system" env -i HOME=/root CI=true LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@" </dev/null
}

timed() {
    local what=$1 started=$SECONDS
    shift
    echo "== $what"
    inside "$@"
    times+=("$what: $((SECONDS - started)) s")
}

times=()
started=$SECONDS
echo "== debootstrap"
debootstrap --variant=minbase --include=git bookworm "$system" "$(mirror)" >"$system.log" 2>&1 || { tail "$system.log"; exit 1; }
rm -f "$system.log"
# Whoever is not root must be able to pass its root folder, which mktemp keeps to its owner.
chmod 755 "$system"
borrow_network
git clone -q --no-hardlinks "$root" "$system/root/kith"
times+=("a Debian 12 with git and nothing else: $((SECONDS - started)) s")

timed "./run from nothing" bash -c 'cd /root/kith && ./run'
timed "./test from nothing" bash -c 'cd /root/kith && ./test'
timed "./run again" bash -c 'cd /root/kith && ./run'
timed "./test again" bash -c 'cd /root/kith && ./test'
# The tree is as it was cloned, and the pictures are there.
test -z "$(git -C "$system/root/kith" status --porcelain)"
ls "$system"/root/kith/build/tour/*.png >/dev/null

printf '%s\n' "" "${times[@]}"
