# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A volunteer at the door by keyboard alone: ten people, two walk-ins, one undo, typed without waiting for the screen."""
from keys import Keyboard
from program import Program, in_home, kith, run, until

EXPECTED = {"ami": "Amina Yusuf", "bea": "Beatrice Fontana", "chu": "Chukwuemeka Obi", "fat": "Fatou Diallo", "gr": "Grace Okafor",
            "hen": "Henrik Sørensen", "jos": "José Ángel Peña", "kw": "Kwame Mensah", "luk": "Łukasz Wójcik", "zo": "Zoë van den Berg"}
WALK_INS = ["Quentin Ash", "Yara"]


def here(program):
    return {name for name, guest in program.attendees("next").items() if guest["attended"]}


def volunteer(program):
    keys = Keyboard(program)
    keys.window_is("The Tuesday Table")
    keys.find_or_do("open the door of the next")
    keys.window_is("Door: ")
    keys.is_at("Type two letters of a name")
    for typed in [*EXPECTED, *WALK_INS]:
        keys.type(typed)
        keys.press("Return")
    everybody = {*EXPECTED.values(), *WALK_INS}
    until("all twelve are here", lambda: here(program) == everybody)

    keys.press("ctrl+z")
    until("the last one is taken back", lambda: here(program) == everybody - {WALK_INS[1]})
    assert WALK_INS[1] not in [person["name"] for person in program.people()], "the walk-in of an undone walk-in stayed"
    assert program.attendees("next")[WALK_INS[0]]["walk_in"], "the walk-in is no walk-in"
    verbs = [entry["verb"] for entry in program.history()[:13]]
    assert verbs == ["store.undo", *["gatherings.walk-in"] * 2, *["gatherings.check-in"] * 10], verbs

    keys.go_to("Leave the door")
    keys.press("space")
    keys.window_is("The Tuesday Table")
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    store = in_home("demo.kith")
    kith("demo", store)
    run(volunteer, Program(store))
