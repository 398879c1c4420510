# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organizer's first evening by keyboard alone: a new community, its members, a gathering, answers, the door, a list."""
import os
import zipfile

from keys import Keyboard
from program import Program, in_home, run, sample, until

ZOE = "Zoë Baxter"


def begin(program, keys):
    keys.is_at("What do you call your circle?")
    keys.type("The Tuesday Table")
    keys.press("Return")
    program.file = in_home("Documents/Kith/the-tuesday-table.kith")
    keys.window_is("The Tuesday Table")
    until("the community is there", lambda: program.ask("list", program.file, "people") == [])


def choose_file(keys, path):
    keys.is_at("File name")
    keys.press("ctrl+a")
    keys.type(path)
    keys.press("Return")


def import_members(program, keys):
    keys.find_or_do("import people")
    choose_file(keys, sample("Tuesday_Table_Member_List_on_11-20-26.xls"))
    keys.window_is("Import people")
    until("the file is understood", lambda: (button := program.tree.find("push button", "Import")) and button.is_("sensitive"))
    keys.go_to("Import")
    keys.press("space")
    until("the members are there", lambda: ZOE in [person["name"] for person in program.people()])


def plan_supper(program, keys):
    keys.window_is("The Tuesday Table")
    keys.find_or_do("new gathering")
    keys.is_at("Title")
    keys.type("Supper")
    keys.press("ctrl+Return")
    until("the supper is planned", lambda: [g["title"] for g in program.gatherings()] == ["Supper"])


def bring_guests(program, keys):
    """The Luma guest list goes onto the supper; who is on both lists is one person."""
    keys.find_or_do("import a guest list")
    choose_file(keys, sample("luma-guests.csv"))
    keys.window_is("Import")
    keys.go_to("Answers and arrivals go to")
    keys.type("Supper")
    until("the file is understood", lambda: (button := program.tree.find("push button", "Import")) and button.is_("sensitive"))
    keys.go_to("Import")
    keys.press("space")
    until("the guests are invited", lambda: ZOE in program.attendees("Supper"))


def answer(program, keys):
    """C, M, X and W on the row of one guest."""
    keys.window_is("The Tuesday Table")
    keys.find_or_do("supper")
    keys.is_at("Add or find a guest")
    keys.type("zoe")
    keys.go_to(ZOE)
    for key, rsvp in (("x", "declined"), ("m", "tentative"), ("w", "waitlisted"), ("c", "accepted")):
        keys.press(key)
        until(f"{key.upper()} means {rsvp}", lambda rsvp=rsvp: program.attendees("Supper")[ZOE]["rsvp"] == rsvp)


def work_at_the_door(program, keys):
    keys.press("ctrl+d")
    keys.window_is("Door: Supper")
    keys.is_at("Type two letters of a name")
    keys.type("zoe")
    keys.press("Return")
    until("she is here", lambda: program.attendees("Supper")[ZOE]["attended"])
    keys.go_to("Leave the door")
    keys.press("space")
    keys.window_is("The Tuesday Table")
    keys.press("ctrl+z")
    until("she is not here after all", lambda: not program.attendees("Supper")[ZOE]["attended"])
    keys.press("ctrl+shift+z")
    until("she is here again", lambda: program.attendees("Supper")[ZOE]["attended"])


def export_list(program, keys):
    """Everybody, so the search for one of them goes first."""
    file = in_home("supper.xlsx")
    keys.press("Escape")
    until("the search is empty", lambda: (field := program.tree.find("text", "Add or find a guest")) and not field.text())
    keys.find_or_do("print or export")
    keys.window_is("Export the guest list")
    keys.is_at("Print or PDF")
    keys.go_to("Spreadsheet", by="Down")
    keys.go_to("Save spreadsheet")
    keys.press("space")
    choose_file(keys, file)
    until("the list is written", lambda: os.path.exists(file) and zipfile.is_zipfile(file))
    with zipfile.ZipFile(file) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert ZOE in sheet and "Grace Okafor" in sheet, sheet
    keys.press("Escape")
    keys.window_is("The Tuesday Table")


def organizer(program):
    keys = Keyboard(program)
    begin(program, keys)
    import_members(program, keys)
    plan_supper(program, keys)
    bring_guests(program, keys)
    answer(program, keys)
    work_at_the_door(program, keys)
    export_list(program, keys)
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    run(organizer, Program())
