# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hand on a mouse, which goes where something is seen."""
import subprocess

from gi.repository import GLib

from program import until

ON_SCREEN = 0
STEPS = 8  # a hand does not jump


def middle(thing):
    """Where on the screen it is."""
    extents = thing.ask("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (ON_SCREEN,)))
    if not extents:
        return None
    x, y, width, height = extents[0]
    return (x + width // 2, y + height // 2) if width > 0 and height > 0 else None


class Pointer:
    def __init__(self, program):
        self.program = program

    def sees(self, role, name):
        """The middle of what is shown with this role whose name begins so."""
        return until(f"a {role} called “{name}” is in sight", lambda: (thing := self.program.tree.find(role, name)) and middle(thing))

    def drags(self, start, end):
        self._moves(start)
        subprocess.run(["xdotool", "mousedown", "1"], check=True)
        for step in range(1, STEPS + 1):
            self._moves(tuple(a + (b - a) * step // STEPS for a, b in zip(start, end)))
        subprocess.run(["xdotool", "mouseup", "1"], check=True)

    def _moves(self, place):
        subprocess.run(["xdotool", "mousemove", "--sync", *map(str, place)], check=True)
