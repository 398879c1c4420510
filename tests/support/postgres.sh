# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# A private, throw-away PostgreSQL server on a socket in a temporary folder. Needs packaging/linux/setup.sh.

kith_pg=""

# As root the server runs as an unprivileged user, because PostgreSQL refuses anything else.
kith_pg_as() {
    local user=postgres
    if [[ $(id -u) != 0 ]]; then
        "$@"
    else
        id -u postgres >/dev/null 2>&1 || user=nobody
        runuser -u "$user" -- "$@"
    fi
}

# kith_pg_start: starts the server and exports KITH_TEST_POSTGRES, its address. Call kith_pg_stop on every way out.
# KITH_PG_FSYNC=on makes it write to the disk for real, as measurements need.
kith_pg_start() {
    local bin log
    bin=$(kith_postgres_bin) || { kith_say "No PostgreSQL server was found."; return 1; }
    kith_pg=$(cd / && kith_pg_as mktemp -d /tmp/kith-pg.XXXXXX)
    log=$kith_pg/server.log
    (
        cd /
        kith_pg_as chmod 755 "$kith_pg"
        kith_pg_as "$bin/initdb" -D "$kith_pg/data" -U kith --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
        # -l, or the server would keep this script's output open for ever.
        kith_pg_as "$bin/pg_ctl" -D "$kith_pg/data" -l "$log" -w -t 60 -s start -o "-p 5432 -c listen_addresses= \
            -c unix_socket_directories=$kith_pg -c max_connections=200 -c fsync=${KITH_PG_FSYNC:-off} \
            -c synchronous_commit=${KITH_PG_FSYNC:-off} -c full_page_writes=${KITH_PG_FSYNC:-off}"
    ) || { cat "$log" >&2; kith_pg_stop; return 1; }
    export KITH_TEST_POSTGRES="postgresql:///postgres?host=$kith_pg&port=5432&user=kith"
}

kith_pg_stop() {
    if [[ -z $kith_pg ]]; then return 0; fi
    (cd / && kith_pg_as "$(kith_postgres_bin)/pg_ctl" -D "$kith_pg/data" -m immediate -w -s stop) >/dev/null 2>&1 || true
    rm -rf "$kith_pg"
    kith_pg=""
}
