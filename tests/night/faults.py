#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through what people do with a community and lets one file call go wrong each time: the process is killed there,
or killed half way through a write, or the disk is full from there on, or reports one fault. Afterwards the store must
open and be sound, and hold the state before or the state after, whichever was answered; files must be old or new.

    faults.py --kith PROGRAM --preload faults.so [--seconds N] [--seed N] [--only JOURNEY]
"""
import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

FAULTS = ["kill", "torn", "full", "eio"]
OLD = b"what was there before"


class Ran:
    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout.decode("utf-8", "replace")
        self.err = process.stderr.decode("utf-8", "replace")


class World:
    """A folder with a community in it, and the program run there."""

    def __init__(self, folder, options):
        self.folder = pathlib.Path(folder)
        self.options = options

    def run(self, *words, fault=None, at=0, count=None):
        env = dict(os.environ, LC_ALL="C.UTF-8", TZ="Europe/London", QT_QPA_PLATFORM="offscreen", KITH_ACTOR="Mirela")
        for name in ("DATA", "CONFIG", "CACHE"):
            env[f"XDG_{name}_HOME"] = str(self.folder / "home" / name.lower())
        env["TMPDIR"] = str(self.folder)
        if fault:
            env.update(LD_PRELOAD=self.options.preload, KITH_FAULT=fault, KITH_FAULT_AT=str(at))
        if count:
            env["KITH_FAULT_COUNT"] = str(count)
        process = subprocess.run([self.options.kith, *words], cwd=self.folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return Ran(process)

    def must(self, *words):
        ran = self.run(*words)
        if ran.status != 0:
            raise AssertionError(f"{' '.join(words)}: status {ran.status}: {ran.err}")
        return ran

    def state(self, store="t.kith"):
        """What is in a sound store, the numbers of rows and the times aside; raises when it is not sound."""
        checked = self.run("check", store)
        if checked.status != 0:
            raise AssertionError(f"{store} is not sound: {checked.out}{checked.err}")
        self.must("export", store, "people", "--to", "state.csv", "--columns", "name,emails,tags")
        people = (self.folder / "state.csv").read_bytes()
        os.remove(self.folder / "state.csv")
        gatherings = json.loads(self.must("list", store, "gatherings", "--json").out)
        history = json.loads(self.must("list", store, "history", "--json").out)
        parts = [people, [(g["title"], g["coming"], g["here"]) for g in gatherings], [(h["verb"], h["undone"]) for h in history]]
        return hashlib.sha256(repr(parts).encode()).hexdigest()


class Journey:
    """What somebody does: how it is prepared, the command, and what must be true of it afterwards."""

    def __init__(self, name, words, prepare=None, writes=None, store="t.kith", after=None):
        self.name = name
        self.words = words
        self.prepare = prepare or (lambda world: None)
        self.writes = writes  # a file beside the store that is old or new
        self.store = store
        self.after = after or store  # whose state the command changes


def list_of(people):
    return "Name,Email,Tags\n" + "".join(f"Person {i} Öberg,p{i}@example.org,\"choir;plot {i % 7}\"\n" for i in range(people))


def with_old(name):
    return lambda world: (world.folder / name).write_bytes(OLD)


def killed_while_writing(world):
    """Leaves a community as a process does that was killed in the middle of a change, its journal beside it."""
    world.must("backup", "t.kith", "--to", "copy.kith")
    for at in range(200, 0, -1):
        ran = world.run("import", "t.kith", "list.csv", fault="kill", at=at)
        journal = world.folder / "t.kith-journal"
        if ran.status == -9 and journal.exists() and journal.stat().st_size > 0:
            return
        if ran.status == 0:
            world.must("undo", "t.kith")
    raise AssertionError("nothing was half written")


def journeys():
    big = ["import", "t.kith", "list.csv", "--json"]
    yield Journey("import", big)
    yield Journey("import of guests", ["import", "t.kith", "luma.csv", "--gathering", "next", "--json"])
    yield Journey("undo", ["undo", "t.kith", "--json"], lambda world: world.must(*big))
    yield Journey("redo", ["redo", "t.kith", "--json"], lambda world: (world.must(*big), world.must("undo", "t.kith")))
    yield Journey("check-in", ["check-in", "t.kith", "--gathering", "next", "--walk-in", "Zoë", "--json"])
    yield Journey("add", ["add", "t.kith", "person", "name=Zoë", "--json"])
    yield Journey("restore", ["restore", "t.kith", "copy.kith", "--json"], lambda world: (world.must("backup", "t.kith", "--to", "copy.kith"), world.must(*big)))
    yield Journey("restore after a kill", ["restore", "t.kith", "copy.kith", "--json"], killed_while_writing)
    yield Journey("backup", ["backup", "t.kith", "--to", "copy.kith", "--json"],
                  lambda world: (world.must("backup", "t.kith", "--to", "copy.kith"), world.must(*big)), writes="copy.kith")
    for end in ("csv", "xlsx", "pdf", "vcf", "html", "json"):
        yield Journey(f"export {end}", ["export", "t.kith", "people", "--to", f"out.{end}", "--json"], with_old(f"out.{end}"), writes=f"out.{end}")
    for end in ("zip", "json"):
        yield Journey(f"everything {end}", ["export", "t.kith", "everything", "--to", f"all.{end}", "--json"], with_old(f"all.{end}"), writes=f"all.{end}")
    for end in ("zip", "json"):
        yield Journey(f"everything {end} back", ["import", "empty.kith", f"all.{end}", "--json"],
                      lambda world, end=end: (world.must("export", "t.kith", "everything", "--to", f"all.{end}"),
                                              world.must("new", "empty.kith", "--name", "Empty", "--zone", "Europe/London")), store="empty.kith")
    yield Journey("new", ["new", "fresh.kith", "--name", "Fresh", "--zone", "Europe/London", "--json"], store="fresh.kith")


def is_whole(path, new):
    """Whether a written file is all there; formats that hold the time cannot be compared byte by byte."""
    content = path.read_bytes()
    if path.suffix in (".xlsx", ".zip"):
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None and [(i.filename, i.file_size) for i in archive.infolist()] == [(i.filename, i.file_size) for i in new[1]]
    if path.suffix == ".pdf":
        return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
    return content == new[0]


class Campaign:
    def __init__(self, options, scratch):
        self.options = options
        self.scratch = pathlib.Path(scratch)
        self.random = random.Random(options.seed)
        base = World(self.scratch / "base", options)
        base.folder.mkdir()
        base.must("new", "t.kith", "--name", "The door", "--zone", "Europe/London")
        base.must("add", "t.kith", "gathering", "title=Tuesday supper", "starts=2030-01-08T19:00")
        (base.folder / "list.csv").write_text(list_of(40))
        base.must("import", "t.kith", "list.csv")
        (base.folder / "list.csv").write_text(list_of(options.people))
        shutil.copy(options.samples / "luma-guests.csv", base.folder / "luma.csv")
        # Without the copies of today, so that each journey makes its own.
        shutil.rmtree(base.folder / "t backups", ignore_errors=True)

    def world(self, source, name):
        folder = self.scratch / name
        shutil.copytree(source, folder)
        return World(folder, self.options)

    def prepare(self, journey, number):
        """The folder a journey starts from, its calls counted, and the states and files before and after it."""
        start = self.world(self.scratch / "base", f"start{number}")
        journey.prepare(start)
        journey.start = start.folder
        # Looking rolls back what was left half done, so a copy is looked at.
        looked = self.world(start.folder, f"look{number}")
        journey.before = looked.state(journey.after) if (looked.folder / journey.after).exists() else None
        shutil.rmtree(looked.folder)
        journey.old = (start.folder / journey.writes).read_bytes() if journey.writes else None
        done = self.world(start.folder, f"done{number}")
        ran = done.run(*journey.words, fault="count", count=done.folder / "calls")
        if ran.status != 0:
            raise AssertionError(f"{journey.name}: {ran.err}")
        journey.calls = int((done.folder / "calls").read_text())
        journey.done = done.state(journey.after)
        if journey.writes:
            path = done.folder / journey.writes
            journey.new = (path.read_bytes(), zipfile.ZipFile(path).infolist() if path.suffix in (".xlsx", ".zip") else None)
            journey.doneFile = done.state(journey.writes) if path.suffix == ".kith" else None
        shutil.rmtree(done.folder)

    def attempt(self, journey, fault, at):
        """One run with one fault; a text that says what is wrong, or None."""
        world = self.world(journey.start, f"run-{os.getpid()}-{time.monotonic_ns()}")
        before = set(os.listdir(world.folder))
        try:
            ran = world.run(*journey.words, fault=fault, at=at)
            killed = ran.status < 0
            if killed and ran.status != -9:
                return f"ended by signal {-ran.status}"
            if fault in ("kill", "torn") and not killed and ran.status != 0:
                return f"was not killed and failed: {ran.err}"
            return self.look(world, journey, ran, killed) or self.litter(world, before, journey, killed)
        except AssertionError as problem:
            return str(problem)
        except subprocess.TimeoutExpired:
            return "hangs"
        finally:
            shutil.rmtree(world.folder, ignore_errors=True)

    def look(self, world, journey, ran, killed):
        confirmed = '"' in ran.out
        if not killed and (ran.status == 0) != confirmed:
            return f"status {ran.status} and the answer {ran.out!r}"
        if not (world.folder / journey.after).exists():
            return "the store is gone" if journey.before else ("confirmed and not there" if confirmed else None)
        try:
            state = world.state(journey.after)
        except AssertionError as problem:
            if journey.before is None and killed and not confirmed:
                return self.half_made(world, journey)
            return str(problem)
        if state not in (journey.before, journey.done):
            return "the store is in a state between"
        if confirmed and state != journey.done:
            return "confirmed and lost"
        is_told = "is in the community, but may be lost" in ran.err
        if not killed and not confirmed and not is_told and state == journey.done and journey.done != journey.before:
            return f"it said that nothing was changed, and all of it was: {ran.err}"
        return self.look_at_files(world, journey, ran, confirmed) or self.look_at_copies(world)

    def half_made(self, world, journey):
        """A community whose making was killed is nobody's yet; it must say so and stay as it is."""
        ran = world.run("list", journey.after, "people")
        return None if ran.status == 3 and "belongs to another program, or is empty" in ran.err else f"half made and open: {ran.out}{ran.err}"

    def look_at_files(self, world, journey, ran, confirmed):
        if not journey.writes:
            return None
        path = world.folder / journey.writes
        if not path.exists():
            return "the file is gone"
        if path.read_bytes() == journey.old:
            return "confirmed, and the file is the old one" if confirmed else None
        if journey.doneFile:
            return None if world.state(journey.writes) == journey.doneFile else "the copy holds something else"
        try:
            return None if is_whole(path, journey.new) else "the file is torn"
        except zipfile.BadZipFile as problem:
            return f"the file is torn: {problem}"

    def look_at_copies(self, world):
        for copy in (world.folder / "t backups").glob("*.kith"):
            world.state(str(copy.relative_to(world.folder)))
        return None

    def litter(self, world, before, journey, killed):
        """A command that comes to its end, well or not, leaves nothing half written behind."""
        if killed:
            return None
        left = set(os.listdir(world.folder)) - before - {"home", "runtime-root", "t backups", journey.store, journey.writes}
        left |= {p.name for p in (world.folder / "t backups").glob("*.writing")}
        return f"left behind: {sorted(left)}" if left else None

    def attempts(self, all_journeys):
        every = [(j, f, n) for j in all_journeys for f in FAULTS for n in range(1, j.calls + 1)]
        self.random.shuffle(every)
        return every

    def go(self):
        chosen = [j for j in journeys() if not self.options.only or j.name == self.options.only]
        for number, journey in enumerate(chosen):
            self.prepare(journey, number)
            print(f"{journey.name}: {journey.calls} file calls", flush=True)
        every, failed, tried, until = self.attempts(chosen), {}, 0, time.monotonic() + self.options.seconds
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            while every and time.monotonic() < until:
                batch, every = every[:64], every[64:]
                tried += len(batch)
                for (journey, fault, at), problem in zip(batch, pool.map(lambda one: self.attempt(*one), batch)):
                    if problem:
                        failed.setdefault((journey.name, fault, problem.split(":")[0][:80]), []).append((at, journey.calls, problem))
        for (name, fault, _), cases in sorted(failed.items()):
            at, calls, problem = min(cases)
            print(f"FAILED {len(cases)} times: {name}, {fault}, first at call {at} of {calls}: {problem.strip()[:400]}")
        print(f"{tried} faults, {len(every)} not tried for want of time, {sum(map(len, failed.values()))} failed.")
        return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kith", required=True, type=os.path.abspath)
    parser.add_argument("--preload", required=True, type=os.path.abspath)
    parser.add_argument("--seconds", type=int, default=1200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--people", type=int, default=120)
    parser.add_argument("--only")
    options = parser.parse_args()
    options.samples = pathlib.Path(__file__).resolve().parent.parent / "data" / "samples"
    with tempfile.TemporaryDirectory(prefix="kith-faults") as scratch:
        return Campaign(options, scratch).go()


if __name__ == "__main__":
    sys.exit(main())
