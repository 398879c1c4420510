# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test on its screen, and a second process that asks its store what is really there."""
import faulthandler
import json
import os
import subprocess
import sys
import time
import traceback

import picture
import tree

LONGEST = 230  # seconds for a whole session
PATIENCE = 60  # seconds; a sanitized build on a busy machine is slow


faulthandler.dump_traceback_later(LONGEST, exit=True)


class Failed(Exception):
    """The session cannot go on."""


def until(what, condition, patience=PATIENCE):
    """Asks again and again until the condition gives something true, which is returned."""
    deadline = time.monotonic() + patience
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise Failed(f"after {patience} s still not: {what}")
        time.sleep(0.02)


class Program:
    def __init__(self, *arguments):
        self.file = arguments[0] if arguments else ""
        self.process = subprocess.Popen([os.environ["KITH_PROGRAM"], *arguments])
        self.tree = until("the program is on the accessibility bus", self._appears)

    def _appears(self):
        if not self.is_running():
            raise Failed(f"the program ended at once with status {self.process.returncode}")
        return tree.of_process(self.process.pid)

    def ask(self, *words):
        """What `kith WORDS --json` says, or nothing while the store cannot be read."""
        done = kith(*words, "--json", refusable=True)
        return json.loads(done.stdout) if done.returncode == 0 else None

    def people(self):
        return self.ask("list", self.file, "people") or []

    def gatherings(self):
        return self.ask("list", self.file, "gatherings") or []

    def attendees(self, gathering):
        """By name."""
        return {guest["name"]: guest for guest in self.ask("list", self.file, "attendees", "--gathering", gathering) or []}

    def history(self):
        """What was done, the newest first."""
        return self.ask("list", self.file, "history") or []

    def is_running(self):
        return self.process.poll() is None

    def has_ended_well(self):
        """Status 0: nothing crashed, and the sanitizers found nothing, not even a leak."""
        until("the program has ended", lambda: not self.is_running())
        if self.process.returncode != 0:
            raise Failed(f"the program ended with status {self.process.returncode}")


def kith(*words, refusable=False):
    done = subprocess.run([os.environ["KITH_PROGRAM"], *words], capture_output=True, text=True, check=False)
    if done.returncode != 0 and not refusable:
        raise Failed(f"kith {' '.join(words)}: {done.stderr}")
    return done


def sample(name):
    return os.path.realpath(os.path.join(os.environ["KITH_E2E_SAMPLES"], name))


def in_home(name):
    return os.path.join(os.environ["HOME"], name)


def run(session, program):
    """Runs the session; when it fails, tells what the screen and the accessibility tree showed."""
    started = time.monotonic()
    name = os.path.basename(os.path.dirname(os.path.abspath(sys.argv[0]))) + "-" + session.__name__
    try:
        session(program)
        print(f"{name}: done in {time.monotonic() - started:.0f} s")
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        file = os.path.join(os.environ["KITH_E2E_PICTURES"], name + ".png")
        picture.save(os.environ["KITH_E2E_SCREEN"], file)
        print(f"The screen is in {file}", file=sys.stderr)
        if program.is_running():
            print(program.tree.told(), file=sys.stderr)
            program.process.kill()
        sys.exit(1)
