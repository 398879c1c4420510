# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organizer with a mouse: the next supper is taken to the day after in the month, and back again."""
import datetime

from keys import Keyboard
from pointer import Pointer
from program import Program, in_home, kith, run, until

SUPPER = "Supper and skill-swap"


def day(program):
    starts = next(gathering["starts"] for gathering in program.gatherings() if gathering["title"] == SUPPER)
    return datetime.date.fromisoformat(starts[:10])


def spoken(date):
    """As a day of the month is called; the grid tells every day it shows."""
    return f"{date:%A} {date.day} {date:%B}"


def organizer(program):
    keys = Keyboard(program)
    pointer = Pointer(program)
    keys.window_is("The Tuesday Table")
    keys.press("ctrl+2")
    before = day(program)
    after = before + datetime.timedelta(days=1)
    pointer.drags(pointer.sees("push button", f"18:30 {SUPPER}"), pointer.sees("list item", spoken(after)))
    until("the supper is a day later", lambda: day(program) == after)
    keys.press("ctrl+z")
    until("the supper is where it was", lambda: day(program) == before)
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    store = in_home("demo.kith")
    kith("demo", store)
    run(organizer, Program(store))
