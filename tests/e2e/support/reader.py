# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who hears the program and acts on what has a name: no keys, no pointer, no places on the screen."""
from program import until


class Reader:
    def __init__(self, program):
        self.program = program

    def hears(self, role, name, below=None):
        return until(f"there is a {role} called “{name}”", lambda: self.program.tree.find(role, name, below))

    def presses(self, role, name, below=None):
        """Whatever the thing does when it is chosen."""
        def pressed():
            thing = self.program.tree.find(role, name, below)
            return thing and thing.is_("sensitive") and (thing.do("Press") or thing.do("Toggle"))
        until(f"the {role} “{name}” can be pressed", pressed)

    def writes(self, name, text):
        until(f"“{name}” takes “{text}”", lambda: self.hears("text", name).write(text))
        until(f"“{name}” has “{text}”", lambda: self.hears("text", name).text() == text)

    def presses_in_row(self, row, role, name):
        """A button in the row of a list."""
        def pressed():
            thing = self.program.tree.find("list item", row)
            button = thing and self.program.tree.find(role, name, thing)
            return button and button.do("Press")
        until(f"the row “{row}” has a {role} “{name}”", pressed)

    def chooses_file(self, path, button):
        self.writes("File name", path)
        self.presses("push button", button)
