# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An evening with tables by keyboard alone: made with one key, somebody locked, somebody moved, shuffled around the lock, and taken back."""
import json
import os

from keys import Keyboard
from program import Failed, Program, in_home, kith, run, until

EVENING = "Seed swap"


def seats(program):
    """For each round and name the table, and whether it is locked; nothing while there are no tables."""
    file = in_home("seats.json")
    done = kith("export", program.file, "tables", "--gathering", EVENING, "--to", file, "--columns", "round,table,name,locked", refusable=True)
    if done.returncode != 0 or not os.path.exists(file):
        return {}
    with open(file, encoding="utf-8") as text:
        told = json.load(text)
    os.remove(file)
    return {(seat["round"], seat["name"]): (seat["table"], seat["locked"]) for seat in told}


def tables_of(program):
    return {where: table for where, (table, _) in seats(program).items()}


def locked(program):
    return [where for where, (_, is_locked) in seats(program).items() if is_locked]


def open_tables(program, keys):
    keys.find_or_do(EVENING)
    until("the evening is open", lambda: program.tree.find("page tab", "Tables"))
    keys.go_where("the tabs", lambda at: at.startswith(("Plan", "Guests")))
    keys.go_to("Tables", by="Right")


def make(program, keys):
    assert not seats(program)
    keys.press("ctrl+r")
    until("everybody has a seat in three rounds", lambda: {where[0] for where in seats(program)} == {1, 2, 3})


def lock_somebody(program, keys):
    """Whoever sits first is chosen when the keyboard comes to the tables."""
    keys.go_to("Who sits where")
    keys.press("l")
    return until("somebody is locked", lambda: locked(program))[0]


def move_the_next(program, keys):
    before = tables_of(program)
    keys.press("Right", "2")
    until("two have changed places", lambda: sum(table != before[where] for where, table in tables_of(program).items()) == 2)


def shuffle_and_take_back(program, keys, who):
    before = seats(program)
    keys.press("ctrl+r")
    after = until("others sit elsewhere", lambda: (now := seats(program)) != before and now)
    if after[who] != before[who]:
        raise Failed(f"{who} was locked at {before[who]} and is now at {after[who]}")
    keys.press("ctrl+z")
    until("everybody sits where they sat", lambda: seats(program) == before)


def tables(program):
    keys = Keyboard(program)
    keys.window_is("The Tuesday Table")
    open_tables(program, keys)
    make(program, keys)
    who = lock_somebody(program, keys)
    move_the_next(program, keys)
    shuffle_and_take_back(program, keys, who)
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    store = in_home("demo.kith")
    kith("demo", store)
    run(tables, Program(store))
