# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organizer is told of what falls due by the desktop: of each follow-up once, and not again by the next start."""
import datetime
import time

from keys import Keyboard
from notifications import Desktop
from program import Program, in_home, kith, run, until

LONG_ENOUGH = 6  # seconds: the program looks for the first time after three


def promise(store, what):
    kith("add", store, "follow-up", f"what={what}", f"due={datetime.date.today()}")


def quit_program(program):
    Keyboard(program).press("ctrl+q")
    program.has_ended_well()


def organizer(program):
    until("the desktop was asked to show the follow-up", DESKTOP.take_in)
    assert [title for title, _ in DESKTOP.shown] == ["Ring Grace"], DESKTOP.shown
    promise(program.file, "Return the ladder")
    until("and the one that has come since", lambda: len(DESKTOP.take_in()) > 1)
    quit_program(program)
    again = Program(program.file)
    deadline = time.monotonic() + LONG_ENOUGH
    until("the program has looked again", lambda: DESKTOP.take_in() and time.monotonic() > deadline)
    quit_program(again)
    assert [title for title, _ in DESKTOP.shown] == ["Ring Grace", "Return the ladder"], DESKTOP.shown


if __name__ == "__main__":
    DESKTOP = Desktop()
    file = in_home("t.kith")
    kith("new", file, "--name", "Tuesday")
    promise(file, "Ring Grace")
    run(organizer, Program(file))
