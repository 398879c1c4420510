# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organizer who cannot see the screen: the same first evening, by what things are called."""
import os
import zipfile

from keys import Keyboard
from program import Program, in_home, run, sample, until
from reader import Reader

ZOE = "Zoë Baxter"


def begin(program, reader):
    reader.writes("What do you call your circle?", "The Tuesday Table")
    reader.presses("push button", "Begin")
    program.file = in_home("Documents/Kith/the-tuesday-table.kith")
    until("the community is there", lambda: program.ask("list", program.file, "people") == [])


def import_members(program, reader):
    reader.presses("list item", "People")
    reader.presses("push button", "Import a list")
    reader.chooses_file(sample("Tuesday_Table_Member_List_on_11-20-26.xls"), "Open")
    reader.presses("push button", "Import", below=reader.hears("dialog", "Import people"))
    until("the members are there", lambda: ZOE in [person["name"] for person in program.people()])


def plan_supper(program, reader):
    reader.presses("list item", "Gatherings")
    reader.presses("push button", "Plan the first one")
    reader.writes("Title", "Supper")
    reader.presses("push button", "Plan it")
    until("the supper is planned", lambda: [g["title"] for g in program.gatherings()] == ["Supper"])


def invite_and_answer(program, reader):
    reader.presses("push button", "Invite all 20")
    until("the guests are invited", lambda: ZOE in program.attendees("Supper"))
    reader.writes("Add or find a guest", "zoe")
    for answer, rsvp in (("Can’t come", "declined"), ("Maybe", "tentative"), ("Waiting list", "waitlisted"), ("Coming", "accepted")):
        reader.presses_in_row(ZOE, "button menu", "")
        reader.presses("menu item", answer)
        until(f"she answered “{answer}”", lambda rsvp=rsvp: program.attendees("Supper")[ZOE]["rsvp"] == rsvp)
    reader.writes("Add or find a guest", "")


def work_at_the_door(program, reader):
    reader.presses("push button", "Open the door")
    reader.writes("Type two letters of a name", "zoe")
    reader.presses_in_row(ZOE, "push button", "Check in")
    until("she is here", lambda: program.attendees("Supper")[ZOE]["attended"])
    reader.presses("push button", "Leave the door")


def undo(program, reader):
    """From the history, where nothing goes away after some seconds."""
    reader.presses("list item", "History")
    reader.presses("list item", f"{ZOE} checked in")
    reader.presses("push button", "Undo")
    until("she is not here after all", lambda: not program.attendees("Supper")[ZOE]["attended"])


def export_list(program, reader):
    file = in_home("supper.xlsx")
    reader.presses("list item", "Gatherings")
    reader.presses("push button", "Print or export")
    dialog = reader.hears("dialog", "Export the guest list")
    reader.presses("radio button", "Spreadsheet", below=dialog)
    reader.presses("push button", "Save spreadsheet", below=dialog)
    reader.chooses_file(file, "Save")
    until("the list is written", lambda: os.path.exists(file) and zipfile.is_zipfile(file))
    with zipfile.ZipFile(file) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert ZOE in sheet and "Grace Okafor" in sheet, sheet
    reader.presses("push button", "Close", below=dialog)


def organizer(program):
    reader = Reader(program)
    begin(program, reader)
    import_members(program, reader)
    plan_supper(program, reader)
    invite_and_answer(program, reader)
    work_at_the_door(program, reader)
    undo(program, reader)
    export_list(program, reader)
    # Closing a window is the window manager's business, which has no names.
    keys = Keyboard(program)
    keys.window_is("The Tuesday Table")
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    run(organizer, Program())
