# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A volunteer who cannot see the screen: ten people, two walk-ins and one undo, by what things are called."""
from keys import Keyboard
from program import Program, in_home, kith, run, until
from reader import Reader

EXPECTED = {"ami": "Amina Yusuf", "bea": "Beatrice Fontana", "chu": "Chukwuemeka Obi", "fat": "Fatou Diallo", "gr": "Grace Okafor",
            "hen": "Henrik Sørensen", "jos": "José Ángel Peña", "kw": "Kwame Mensah", "luk": "Łukasz Wójcik", "zo": "Zoë van den Berg"}
GREETED = {"Chukwuemeka Obi": "Emeka (Chukwuemeka Obi)"}  # what they are called stands first where the name does not tell it
WALK_INS = ["Quentin Ash", "Yara"]
SEARCH = "Type two letters of a name"


def here(program):
    return {name for name, guest in program.attendees("next").items() if guest["attended"]}


def open_door(reader):
    reader.presses("push button", "Find or do")
    reader.writes("Find somebody or something to do", "open the door of the next")
    reader.presses("list item", "Open the door of the next gathering")
    reader.hears("text", SEARCH)


def volunteer(program):
    reader = Reader(program)
    open_door(reader)
    for typed, name in EXPECTED.items():
        reader.writes(SEARCH, typed)
        reader.presses_in_row(GREETED.get(name, name), "push button", "Check in")
        until(f"{name} is here", lambda name=name: name in here(program))
    reader.hears("label", "10 here")
    for name in WALK_INS:
        reader.writes(SEARCH, name)
        reader.presses("push button", f"Someone new called “{name}”")
        until(f"{name} is here", lambda name=name: name in here(program))
    reader.hears("label", "12 here")

    reader.presses("push button", f"Undo {WALK_INS[1]}")
    everybody = {*EXPECTED.values(), WALK_INS[0]}
    until("the last one is taken back", lambda: here(program) == everybody)
    reader.hears("label", "11 here")
    verbs = [entry["verb"] for entry in program.history()[:13]]
    assert verbs == ["store.undo", *["gatherings.walk-in"] * 2, *["gatherings.check-in"] * 10], verbs

    reader.presses("push button", "Leave the door")
    # Closing a window is the window manager's business, which has no names.
    keys = Keyboard(program)
    keys.window_is("The Tuesday Table")
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    store = in_home("demo.kith")
    kith("demo", store)
    run(volunteer, Program(store))
