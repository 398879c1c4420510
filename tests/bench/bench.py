#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Kith contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program as whole processes, each against a named reference in the same run, in turn with it.

    tests/bench/bench.py [--build build/release] [--runs 5] [--only import,start,...]

Medians over the runs; the exit status is 1 when a bound is missed.
"""
import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Run:
    def __init__(self, seconds, peak_kb, out):
        self.seconds, self.peak_kb, self.out = seconds, peak_kb, out


def run(command, check=True):
    """One process: its wall time and its largest resident size."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err, stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        text = out.read().decode()
        if check and process.returncode != 0:
            sys.exit("%s\n%s%s" % (" ".join(command), text, err.read().decode()))
        return Run(seconds, usage.ru_maxrss, text)


class Bench:
    def __init__(self, build, runs, folder):
        self.build, self.runs, self.folder = build, runs, folder
        self.kith = os.path.join(build, "kith")
        self.missed = False

    def path(self, name):
        return os.path.join(self.folder, name)

    def program(self, name):
        return os.path.join(self.build, "tests", "bench", name)

    def pairs(self, ours, theirs):
        """Both in turn, so that they meet the same noise; the first pair warms up."""
        a, b = [], []
        for i in range(self.runs + 1):
            x, y = ours(), theirs()
            if i:
                a.append(x)
                b.append(y)
        return a, b

    def say(self, what, value, unit, reference, ref_value, ratio, bound, at_least=False):
        holds = ratio >= bound if at_least else ratio <= bound
        self.missed |= not holds
        print("%-52s %9.3f %-3s %-36s %9.3f %-3s %6.2fx (%s %.2gx) %s" % (
            what, value, unit, reference, ref_value, unit, ratio, ">=" if at_least else "<=", bound, "ok" if holds else "MISSED"), flush=True)

    def limit(self, what, value, unit, bound):
        self.missed |= value > bound
        print("%-52s %9.1f %-3s (<= %g %s) %s" % (what, value, unit, bound, unit, "ok" if value <= bound else "MISSED"), flush=True)

    # --- import -------------------------------------------------------------

    def people_csv(self, count):
        path = self.path("people%d.csv" % count)
        if not os.path.exists(path):
            made = random.Random(7)
            given = "Ana Ben Cleo Dev Eve Finn Gus Hana Ivo Jun Kit Lou Mirela Tom Zoë Łukasz José Siobhán".split()
            family = "Baxter Okafor Lindqvist Mensah Byrne Wójcik Peña Raman Adeyemi Turner Tremblay Öberg".split()
            with open(path, "w") as out:
                out.write("Name,Email,Phone\n")
                for i in range(count):
                    out.write("%s %s %d,p%d@example.org,+44 7700 %06d\n" % (made.choice(given), made.choice(family), i, i, i))
        return path

    def fresh_store(self, name):
        path = self.path(name)
        if os.path.exists(path):
            os.remove(path)
        run([self.kith, "new", path, "--name", "Bench", "--zone", "Europe/London"])
        return path

    def timed_import(self, count):
        store = self.fresh_store("import.kith")
        return run([self.kith, "import", store, self.people_csv(count), "--json"])

    def sqlite_import(self, count):
        database = self.path("bare.db")
        if os.path.exists(database):
            os.remove(database)
        return run(["sqlite3", database, "CREATE TABLE p (name TEXT, email TEXT, phone TEXT)", ".import --csv --skip 1 %s p" % self.people_csv(count)])

    def imports(self):
        many = 100000
        ours, theirs = self.pairs(lambda: self.timed_import(many), lambda: self.sqlite_import(many))
        a, b = (statistics.median(r.seconds for r in x) for x in (ours, theirs))
        self.say("import of 100,000 people", a, "s", "sqlite3 .import", b, a / b, 10)
        self.limit("  its peak memory", statistics.median(r.peak_kb for r in ours) / 1024, "MB", 400)
        store = self.path("import.kith")
        again, theirs = self.pairs(lambda: run([self.kith, "import", store, self.people_csv(many), "--json"]), lambda: self.sqlite_import(many))
        c, d = (statistics.median(r.seconds for r in x) for x in (again, theirs))
        self.say("the same file again, nothing changes", c, "s", "sqlite3 .import", d, c / d, 6)
        undos = []
        for _ in range(self.runs):
            undos.append(run([self.kith, "undo", store]).seconds)
            run([self.kith, "redo", store])
        self.say("undo of that import", statistics.median(undos), "s", "the import", a, statistics.median(undos) / a, 1.5)
        print("rows, seconds, microseconds a row:")
        for count in (1000, 10000, 100000):
            times = [self.timed_import(count).seconds for _ in range(self.runs)]
            seconds = statistics.median(times)
            print("  %7d  %7.3f  %7.2f" % (count, seconds, seconds / count * 1e6), flush=True)

    # --- export -------------------------------------------------------------

    def big_store(self):
        path = self.path("big.kith")
        if not os.path.exists(path):
            run([self.kith, "demo", path, "--people", "5000", "--gatherings", "1000", "--seed", "1"])
        return path

    def exports(self):
        store = self.big_store()
        csv, tsv = self.path("all.csv"), self.path("all.tsv")
        query = ("SELECT g.id, g.title, substr(g.starts, 1, 10), substr(g.starts, 12), g.zone, p.id, p.name, p.given_name, p.family_name, p.emails, p.phones, "
                 "i.answer, i.party_size, i.answered_at, i.waiting_since, a.id IS NOT NULL, a.arrived_at, a.left_at, a.checked_in_by, a.walk_in, 0, '', '', '', "
                 "p.tags, p.external_ids FROM attendance a JOIN gathering g ON g.id = a.gathering_id JOIN person p ON p.id = a.person_id "
                 "LEFT JOIN invitation i ON i.gathering_id = g.id AND i.person_id = p.id ORDER BY g.starts_at, p.folded")
        ours, theirs = self.pairs(
            lambda: run([self.kith, "export", store, "attendees", "--to", csv]),
            lambda: run(["sqlite3", "-csv", "-header", store, ".output %s" % self.path("bare.csv"), query]))
        a, b = (statistics.median(r.seconds for r in x) for x in (ours, theirs))
        with open(csv, "rb") as file:
            rows = file.read().count(b"\r\n") - 1
        self.say("CSV of %d attendance rows, speed" % rows, a, "s", "sqlite3 -csv of the same join", b, b / a, 0.5, at_least=True)
        import csv as reader
        with open(csv, newline="", encoding="utf-8-sig") as file, open(tsv, "w") as out:
            table = list(reader.reader(file))
            for cells in table:
                out.write("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells) + "\n")
        # The same cells for both.
        columns = ",".join(table[0])
        xlsx = self.path("all.xlsx")
        ours, theirs = self.pairs(
            lambda: run([self.kith, "export", store, "attendees", "--to", xlsx, "--columns", columns]),
            lambda: run([self.program("bench_barexlsx"), tsv, self.path("bare.xlsx")]))
        a, b = (statistics.median(r.seconds for r in x) for x in (ours, theirs))
        self.say("XLSX of the same %d columns" % len(table[0]), a, "s", "bare libxlsxwriter loop", b, a / b, 1.5)

    # --- start --------------------------------------------------------------

    def start(self):
        demo = self.path("demo.kith")
        if not os.path.exists(demo):
            run([self.kith, "demo", demo])
        for what, store, bound in (("start with the demo", demo, 2), ("start with 5,000 people, 60,000 attendances", self.big_store(), 3)):
            ours, theirs = self.pairs(lambda: run([self.program("bench_start"), store]), lambda: run([self.program("bench_emptywindow")]))
            a, b = (statistics.median(r.seconds for r in x) for x in (ours, theirs))
            self.say(what + ", first painted page", a, "s", "empty Qt Widgets window", b, a / b, bound)
            a, b = (statistics.median(float(r.out) for r in x) / 1024 for x in (ours, theirs))
            self.say("  its resident memory", a, "MB", "empty Qt Widgets window", b, a / b, bound)
        ours, theirs = self.pairs(lambda: run([self.program("bench_start"), demo, "all"]), lambda: run([self.program("bench_emptywindow")]))
        a, b = (statistics.median(float(r.out) for r in x) / 1024 for x in (ours, theirs))
        self.say("resident memory with every page seen", a, "MB", "empty Qt Widgets window", b, a / b, 2.5)

    # --- freezes ------------------------------------------------------------

    def freezes(self):
        """Whole sessions, each on a copy of its own: the longest that the window stood still, by what was done then."""
        longest = {}
        for i in range(self.runs):
            store = self.path("freeze-%d.kith" % i)
            shutil.copyfile(self.big_store(), store)
            for line in run([self.program("bench_freeze"), store]).out.splitlines():
                ms, what = line.split("\t")
                longest.setdefault(what, []).append(float(ms))
            os.remove(store)
        for what, times in longest.items():
            self.limit("standing still at most: " + what, statistics.median(times), "ms", 50)

    # --- help ---------------------------------------------------------------

    def helping(self):
        store = self.path("helping.kith")
        shutil.copyfile(self.big_store(), store)
        self.missed |= subprocess.call([self.program("bench_helping"), store]) != 0

    # --- tables -------------------------------------------------------------

    def tables(self):
        for name in ("bench_meetings", "bench_tables"):
            print("-- " + name, flush=True)
            self.missed |= subprocess.call([self.program(name)]) != 0

    # --- in one process -----------------------------------------------------

    def inside(self):
        for name in ("bench_checkin", "bench_typing", "bench_frames", "bench_knowing", "bench_person"):
            print("-- " + name, flush=True)
            self.missed |= subprocess.call([self.program(name)]) != 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "release"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="import,export,start,freeze,helping,inside,tables")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["KITH_ACTOR"] = "Bench"
    folder = tempfile.mkdtemp(prefix="kith-bench-")
    os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
    try:
        bench = Bench(os.path.abspath(options.build), options.runs, folder)
        parts = {"import": bench.imports, "export": bench.exports, "start": bench.start, "freeze": bench.freezes, "helping": bench.helping, "inside": bench.inside,
                 "tables": bench.tables}
        for name in options.only.split(","):
            parts[name]()
        return 1 if bench.missed else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
