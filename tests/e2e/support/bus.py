# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus: many questions at once, because one after the other takes long on a busy machine."""
import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402  pylint: disable=wrong-import-position

REGISTRY = "org.a11y.atspi.Registry"
ROOT = "/org/a11y/atspi/accessible/root"
ANSWER_WITHIN = 10000  # milliseconds


class Bus:
    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, ANSWER_WITHIN, None)
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address.unpack()[0], flags, None, None)

    def ask(self, calls):
        """The answers to (program, path, interface, method, arguments), None for what is gone or cannot be asked."""
        answers = [None] * len(calls)
        open_questions = len(calls)

        def answered(connection, result, place):
            nonlocal open_questions
            open_questions -= 1
            try:
                answers[place] = connection.call_finish(result).unpack()
            except GLib.Error:
                pass

        for place, (program, path, interface, method, arguments) in enumerate(calls):
            self.connection.call(program, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, ANSWER_WITHIN, None, answered, place)
        while open_questions:
            GLib.MainContext.default().iteration(True)
        return answers

    def ask_one(self, *call):
        return self.ask([call])[0]

    def programs(self):
        """(bus name, process) of every program that can be heard."""
        children = self.ask_one(REGISTRY, ROOT, "org.a11y.atspi.Accessible", "GetChildren", None) or [[]]
        names = [name for name, _ in children[0]]
        asked = [("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,))) for name in names]
        return [(name, answer[0]) for name, answer in zip(names, self.ask(asked)) if answer]

    def listen_to_focus(self, heard):
        """Calls heard(program, path) whenever something says that it has the focus now."""
        self.ask_one(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent", GLib.Variant("(s)", ("object:state-changed:focused",)))

        def changed(_connection, program, path, _interface, _signal, arguments):
            if arguments.unpack()[:2] == ("focused", 1):
                heard(program, path)

        self.connection.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, None, Gio.DBusSignalFlags.NONE, changed)

    def take_in(self):
        """Whatever was said meanwhile."""
        while GLib.MainContext.default().iteration(False):
            pass
