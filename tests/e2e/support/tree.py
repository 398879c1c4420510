# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader has it: a tree of things with a role, a name and states."""
from gi.repository import GLib

from bus import ROOT, Bus

ACCESSIBLE = "org.a11y.atspi.Accessible"
LABELLED_BY = 2
# The bits of a state set that are looked at here.
STATES = {"active": 1, "checked": 4, "focused": 12, "selected": 23, "sensitive": 24, "showing": 25}


class Thing:
    """One accessible as it was when it was looked at."""

    def __init__(self, bus, program, path):
        self.bus = bus
        self.program = program
        self.path = path
        self.role = self.name = ""
        self.states = frozenset()

    def question(self, interface, method, arguments=None):
        return (self.program, self.path, interface, method, arguments)

    def ask(self, interface, method, arguments=None):
        return self.bus.ask_one(*self.question(interface, method, arguments))

    def property(self, interface, name):
        return self.question("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))

    def is_(self, state):
        return state in self.states

    def is_at(self, place):
        return place is not None and self.path == place.path

    def text(self):
        return (self.ask("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1))) or [""])[0]

    def label(self):
        """A box to choose from has what is chosen for a name; what it is for is said by the label before it."""
        for kind, targets in (self.ask(ACCESSIBLE, "GetRelationSet") or [[]])[0]:
            if kind == LABELLED_BY and targets:
                return look(self.bus, [targets[0]])[0].name
        return ""

    def actions(self):
        return [action[0] for action in (self.ask("org.a11y.atspi.Action", "GetActions") or [[]])[0]]

    def do(self, action):
        """Whether it has the action and did it."""
        actions = self.actions()
        return action in actions and bool(self.ask("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (actions.index(action),))))

    def write(self, text):
        return bool(self.ask("org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,))))


def look(bus, addresses):
    """The things at these addresses with what they say of themselves; those gone meanwhile have no states."""
    things = [Thing(bus, program, path) for program, path in addresses]
    answers = bus.ask([question for thing in things for question in
                       (thing.property(ACCESSIBLE, "Name"), thing.question(ACCESSIBLE, "GetRoleName"), thing.question(ACCESSIBLE, "GetState"))])
    for thing, name, role, bits in zip(things, answers[0::3], answers[1::3], answers[2::3]):
        if name and role and bits:
            thing.name, thing.role = name[0], role[0]
            thing.states = frozenset(state for state, bit in STATES.items() if bits[0][0] >> bit & 1)
            if thing.role == "combo box":
                thing.name = thing.label() or thing.name
    return things


def children(bus, things):
    """What is shown right below these, in order."""
    found = bus.ask([thing.question(ACCESSIBLE, "GetChildren") for thing in things])
    return [thing for thing in look(bus, [address for answer in found if answer for address in answer[0]]) if thing.is_("showing")]


class Tree:
    def __init__(self, bus, program):
        self.bus = bus
        self.root = Thing(bus, program, ROOT)
        self._focus = None
        bus.listen_to_focus(self._on_focus)

    def has_active_window(self):
        return any(window.is_("active") for window in children(self.bus, [self.root]))

    def _on_focus(self, program, path):
        self._focus = (program, path)

    def focused(self):
        """What has the keyboard now."""
        self.bus.take_in()
        if self._focus:
            thing = look(self.bus, [self._focus])[0]
            if self._has_keys(thing):
                return thing
        return next((thing for thing in self.shown() if self._has_keys(thing)), None)

    def _has_keys(self, thing):
        """A row can be the one that Enter in the search field means, while the keys go to that field."""
        if not thing.is_("focused") or thing.role not in ("list item", "page tab"):
            return thing.is_("focused")
        parent = self.bus.ask([thing.property(ACCESSIBLE, "Parent")])[0]
        return bool(parent) and look(self.bus, [parent[0]])[0].is_("focused")

    def _popped_up(self):
        """A menu is in no window; it is heard of by the item that keys are meant for."""
        self.bus.take_in()
        item = look(self.bus, [self._focus])[0] if self._focus else None
        if item and item.is_("showing") and "menu item" in item.role:
            parent = self.bus.ask([item.property(ACCESSIBLE, "Parent")])[0]
            yield from children(self.bus, look(self.bus, [parent[0]]))

    def shown(self, below=None):
        """Everything shown, nearest first; only the window in use, and what has popped up over it, when there is one."""
        level = children(self.bus, [below or self.root])
        if not below:
            yield from self._popped_up()
        if not below and any(thing.is_("active") for thing in level):
            level = [thing for thing in level if thing.is_("active") or thing.role not in ("frame", "dialog")]
        while level:
            yield from level
            level = children(self.bus, level)

    def find(self, role, name, below=None):
        """The first thing shown with this role whose name begins so."""
        return next((thing for thing in self.shown(below) if thing.role == role and thing.name.startswith(name)), None)

    def told(self):
        """Everything shown, for reading after a failure."""
        lines = []

        def tell(thing, depth):
            lines.append("  " * depth + f"{thing.role} {thing.name!r} {thing.text()!r} {' '.join(sorted(thing.states))} {thing.actions()}")
            for child in children(self.bus, [thing]):
                tell(child, depth + 1)

        tell(self.root, 0)
        return "\n".join(lines)


_BUS = Bus()


def of_process(process):
    """The tree of a program once it is on the bus."""
    return next((Tree(_BUS, name) for name, of in _BUS.programs() if of == process), None)
