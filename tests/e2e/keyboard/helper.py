# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who looks after help by keyboard alone: a help and a promise written down in three actions, an ask found by its words and matched, an undo."""
from keys import Keyboard
from program import Program, in_home, kith, run, until

ASK = "Someone to look over a rental contract"


def state_of_ask(program):
    return next(ask["status"] for ask in program.ask("list", program.file, "asks") if ask["what"] == ASK)


def log_help(program, keys):
    keys.press("ctrl+h")
    keys.window_is("Log help")
    keys.is_at("Who helped")
    keys.type("Kwame Mensah")
    keys.goes_on_to("Whom")
    keys.type("Fatou Diallo")
    keys.goes_on_to("With what")
    keys.type("Carried a sofa")
    keys.press("Return")
    until("the help is logged", lambda: [(one["helper"], one["helped"]) for one in program.ask("list", program.file, "helps")
                                         if one["what"] == "Carried a sofa"] == [("Kwame Mensah", "Fatou Diallo")])
    keys.window_is("The Tuesday Table")


def promise(program, keys):
    keys.press("ctrl+j")
    keys.window_is("Follow up")
    keys.is_at("What is to be done")
    keys.type("Ask Finn about the job")
    keys.press("Return")
    until("it is promised", lambda: "Ask Finn about the job" in [one["what"] for one in program.ask("list", program.file, "follow-ups")])
    keys.window_is("The Tuesday Table")


def match_the_ask(program, keys):
    """Found by two of its words, and moved on to whoever is named first."""
    keys.find_or_do("contract rental")
    keys.is_at(ASK)
    keys.press("ctrl+Right")
    until("who could be asked is offered", lambda: program.tree.find("menu item", "Ask "))
    keys.press("Down", "Return")
    until("somebody is to be asked", lambda: state_of_ask(program) == "matched")
    keys.press("ctrl+z")
    until("nobody is, after all", lambda: state_of_ask(program) == "open")


def helper(program):
    keys = Keyboard(program)
    keys.window_is("The Tuesday Table")
    log_help(program, keys)
    promise(program, keys)
    match_the_ask(program, keys)
    keys.press("ctrl+q")
    program.has_ended_well()


if __name__ == "__main__":
    store = in_home("demo.kith")
    kith("demo", store)
    run(helper, Program(store))
