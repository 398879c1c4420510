# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader has it: a tree of things with a role, a name and states."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  pylint: disable=wrong-import-position

Atspi.set_timeout(3000, 10000)


def of_process(pid):
    """The tree of a program once it is on the bus."""
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if application and application.get_process_id() == pid:
            return Tree(application)
    return None


class Thing:
    """One accessible; gone ones have no name, no states and nothing below them."""

    def __init__(self, accessible):
        self.accessible = accessible

    def _ask(self, question, otherwise):
        try:
            return question()
        except GLib.Error:
            return otherwise

    def name(self):
        """Its own, or that of the label before it: a box to choose from has what is chosen for a name."""
        for relation in self._ask(self.accessible.get_relation_set, None) or []:
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and self.role() == "combo box":
                return self._ask(relation.get_target(0).get_name, "")
        return self._ask(self.accessible.get_name, "") or ""

    def role(self):
        return self._ask(self.accessible.get_role_name, "")

    def is_(self, *states):
        found = self._ask(self.accessible.get_state_set, None)
        return bool(found) and all(found.contains(getattr(Atspi.StateType, state.upper())) for state in states)

    def has_keyboard(self):
        """A row can be the one that Enter in the search field means, while the keys go to that field."""
        if not self.is_("focused"):
            return False
        if self.role() not in ("list item", "page tab"):
            return True
        parent = self._ask(self.accessible.get_parent, None)
        return bool(parent) and Thing(parent).is_("focused")

    def text(self):
        iface = self._ask(self.accessible.get_text_iface, None)
        return self._ask(lambda: Atspi.Text.get_text(iface, 0, -1), "") if iface else ""

    def children(self):
        count = self._ask(self.accessible.get_child_count, 0)
        found = (self._ask(lambda i=i: self.accessible.get_child_at_index(i), None) for i in range(count))
        return [Thing(child) for child in found if child]

    def actions(self):
        iface = self._ask(self.accessible.get_action_iface, None)
        if not iface:
            return []
        return [self._ask(lambda i=i: Atspi.Action.get_action_name(iface, i), "") for i in range(self._ask(iface.get_n_actions, 0))]

    def do(self, action):
        """Whether it has the action and did it."""
        actions = self.actions()
        if action not in actions:
            return False
        iface = self.accessible.get_action_iface()
        return self._ask(lambda: iface.do_action(actions.index(action)), False)

    def write(self, text):
        iface = self._ask(self.accessible.get_editable_text_iface, None)
        return bool(iface) and self._ask(lambda: iface.set_text_contents(text), False)

    def shown(self, deep=True):
        """Itself and everything below it that is shown, nearest first."""
        level = [self]
        while level:
            yield from level
            level = [child for thing in level for child in thing.children() if child.is_("showing")] if deep else []


class Tree:
    def __init__(self, application):
        self.root = Thing(application)
        # What is kept on this side may be older than what the program shows.
        application.set_cache_mask(Atspi.Cache.NONE)
        self._focus = None
        self._listener = Atspi.EventListener.new(self._on_focus)
        self._listener.register("object:state-changed:focused")

    def _on_focus(self, event, *_):
        if event.detail1:
            self._focus = Thing(event.source)

    def focused(self):
        """What has the keyboard now."""
        while GLib.MainContext.default().iteration(False):
            pass
        if self._focus and self._focus.has_keyboard():
            return self._focus
        return next((thing for thing in self.root.shown() if thing.has_keyboard()), None)

    def find(self, role, name, below=None):
        """The first thing shown with this role whose name begins so."""
        for thing in (below or self.root).shown():
            if thing.role() == role and thing.name().startswith(name):
                return thing
        return None

    def told(self):
        """Everything shown, for reading after a failure."""
        lines = []

        def tell(thing, depth):
            states = [s for s in ("focused", "checked", "selected", "sensitive") if thing.is_(s)]
            lines.append("  " * depth + f"{thing.role()} {thing.name()!r} {thing.text()!r} {' '.join(states)} {thing.actions()}")
            for child in thing.children():
                if child.is_("showing"):
                    tell(child, depth + 1)

        tell(self.root, 0)
        return "\n".join(lines)
