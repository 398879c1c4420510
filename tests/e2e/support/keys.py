# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two hands on a keyboard: keys go to whatever has the focus, and a person looks where that is before typing on."""
import subprocess

from program import Failed, until

FURTHEST = 60  # times Tab before somebody gives up


class Keyboard:
    def __init__(self, program):
        self.program = program

    def press(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "6", "--", text], check=True)

    def focus(self):
        """The name of what has the keyboard."""
        thing = self.program.tree.focused()
        return thing.name if thing else ""

    def is_at(self, name):
        until(f"the keyboard is at “{name}” (it is at “{self.focus()}”)", lambda: self.focus().startswith(name))

    def goes_on_to(self, name):
        """By Tab; once more where a list of suggestions opened in that moment and took it."""
        self.press("Tab")
        try:
            until(f"Tab leads to “{name}”", lambda: self.focus().startswith(name), 10)
        except Failed:
            self.press("Tab")
            self.is_at(name)

    def window_is(self, title):
        def named():
            done = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True, check=False)
            return done.stdout.strip().startswith(title)
        until(f"the window is called “{title}”", named)
        # The window manager calls it the active one before the keys go there.
        until(f"“{title}” has the keyboard", self.program.tree.has_active_window)

    def go_to(self, name, by="Tab"):
        """Tab by Tab, as somebody who cannot point."""
        self.go_where(f"“{name}”", lambda at: at.startswith(name), by)

    def go_where(self, what, is_there, by="Tab"):
        seen = []
        for _ in range(FURTHEST):
            at = self.program.tree.focused()
            if at and is_there(at.name):
                return
            seen.append(at.name if at else "nothing")
            self.press(by)
            self.leaves(at, by)
        raise Failed(f"{by} does not lead to {what}, only to {seen}")

    def leaves(self, place, key):
        def has_left():
            at = self.program.tree.focused()
            return at and not at.is_at(place)
        # A date has several places for Tab to stop at, all of them in one field.
        if place and place.role == "spin button":
            return
        until(f"{key} leads on", has_left)

    def find_or_do(self, words):
        """The palette: Ctrl+K, some words, Enter."""
        self.press("ctrl+k")
        self.is_at("Find somebody or something to do")
        self.type(words)
        self.press("Return")
