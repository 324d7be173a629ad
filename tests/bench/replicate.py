#!/usr/bin/env python3
"""Measures scts replicate on big stores, beside its peers doing the same (see run.sh).

    replicate.py SCTS DIRECTORY [--long] [--postgres]
    replicate.py SCTS DIRECTORY --smoke [--postgres]

Only what no noise can touch decides: memory, what the replica holds, and ratios within one run. With --postgres a server
is there (PGHOST, PGUSER) in which databases can be made.
"""

import argparse
import json
import sqlite3
import statistics
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from big_store import BigStore  # noqa: E402
from measure import medians, run  # noqa: E402
from replica_peers import Attach, RowByRow, dump  # noqa: E402

SMOKE, NORMAL, LONG = 300, 100_000, 500_000  # students, of two bonds and ten marks each
SMALL = 1_000  # "whatever the size" is told by a store of this size
SHARE = 0.01
ROUNDS = 3
UNCHANGED_ROUNDS = 9
UNCHANGED = 0.1  # seconds; told, not judged: that would depend on the machine
MEMORY = 64  # MB
OVER_ATTACH, OVER_DUMP = 5, 10  # at least so many times as quick
GROWTH = 2  # of the time that nothing changed takes, from the small store to the big one


class Bench:
    def __init__(self, options):
        self.options = options
        self.directory = options.directory.resolve()
        self.checks = []

    def check(self, good, what):
        self.checks.append(good)
        if not good:
            print(f"FAILED {what}", flush=True)

    def print(self, name, measure, note=""):
        print(f"{name:<46} {measure.wall:>8.3f} {measure.cpu:>8.3f} {measure.peak:>8.1f}  {note}".rstrip(), flush=True)

    def done(self):
        print(f"{sum(self.checks)} passed, {len(self.checks) - sum(self.checks)} failed")
        return all(self.checks)


class Target:
    """A replica that scts keeps of a store."""

    def __init__(self, bench, store, place, key):
        self.bench, self.store, self.place = bench, store, place
        self.command = store.command("replicate", "--to", place, "--key", key, "--json")

    def replicate(self, expected=None):
        """`expected`: rows inserted, updated and deleted."""
        measure = run(self.command)
        rows = tuple(json.loads(measure.output)["rows"].values())
        self.bench.check(measure.peak < MEMORY, f"scts replicate takes {measure.peak:.0f} MB")
        self.bench.check(expected in (None, rows), f"{expected} rows replicated: {rows}")
        return measure

    def verify(self):
        """Linear, and clean: scts fails if it is not."""
        measure = run([*self.command, "--verify"])
        self.bench.check(measure.peak < MEMORY, f"scts replicate --verify takes {measure.peak:.0f} MB")
        return measure


def make_store(bench, name, students):
    store = BigStore(bench.options.scts, bench.directory / name, students)
    store.fill()
    return store


def rows_of(store):
    """What a first load brings: services, students, codes, marks."""
    return 2 + store.students + 2 * store.students + 10 * store.students


def as_if_yesterday(replica):
    """The last run's day is told by the replica alone."""
    with sqlite3.connect(replica) as database:
        for day in ("visible_until", "received_on"):
            database.execute(f"UPDATE school SET {day} = date({day}, '-1 day')")
    database.close()


def unchanged(target, next_day=False):
    measures = []
    for _ in range(UNCHANGED_ROUNDS):
        if next_day:
            as_if_yesterday(target.place)
        measures.append(target.replicate((0, 0, 0)))
    return medians(measures)


def change_marks_at_random(store):
    batch = store.change_marks_at_random(SHARE)
    return 0, store.changed(batch), 0


def change_marks_of_tests(store):
    batch = store.change_marks_of_tests(SHARE)
    return 0, store.changed(batch), 0


def change_marks_and_codes(store):
    _, marks, _ = change_marks_at_random(store)
    codes = store.renew_codes(SHARE)
    return codes, marks, codes


CHANGES = {
    "1 % of the marks, at random": change_marks_at_random,
    "1 % of the marks, clustered": change_marks_of_tests,
    "1 % of marks and codes, at random": change_marks_and_codes,
}


def sqlite_target(bench, store):
    replica = store.directory / "teleservices.db"
    return Target(bench, store, replica, f"{replica}.key")


def against_sqlite(bench, store):
    """The same changes for scts and its peers, in turn: what else the machine does falls on all alike."""
    target = sqlite_target(bench, store)
    bench.print("first load", target.replicate((rows_of(store), 0, 0)))
    attach = Attach(store, target.place, store.directory / "attach.db")
    bench.print("  ATTACH", attach.replicate())
    bench.print("verify", target.verify())
    for name, change in CHANGES.items():
        ours, theirs = [], []
        for _ in range(1 if bench.options.smoke else ROUNDS):
            expected = change(store)
            ours.append(target.replicate(expected))
            theirs.append(attach.replicate())
        if bench.options.smoke:
            target.verify()
            bench.check(attach.differences() == 0, f"ATTACH comes to the same after {name}")
        dumped = dump(target.place, store.directory / "dumped.db")
        print_ratios(bench, name, ours, theirs, dumped)
    target.verify()
    bench.check(attach.differences() == 0, "ATTACH comes to the same")
    return target


def print_ratios(bench, name, ours, theirs, dumped):
    over_attach = statistics.median(their.wall / our.wall for our, their in zip(ours, theirs))
    over_dump = dumped.wall / medians(ours).wall
    bench.print(name, medians(ours))
    bench.print("  ATTACH, compare everything", medians(theirs), f"ratio {over_attach:.1f}")
    bench.print("  .dump | sqlite3", dumped, f"ratio {over_dump:.1f}")
    if not bench.options.smoke:
        bench.check(over_attach >= OVER_ATTACH, f"{name}: {OVER_ATTACH} times as quick as ATTACH")
        bench.check(over_dump >= OVER_DUMP, f"{name}: {OVER_DUMP} times as quick as .dump")


def nothing_changed(bench, target):
    """In turn on the small store and on the big one."""
    small = sqlite_target(bench, make_store(bench, "small", SMALL))
    small.replicate()
    for name, next_day in (("nothing changed", False), ("nothing changed, the next day", True)):
        little, big = unchanged(small, next_day), unchanged(target, next_day)
        growth = big.wall / little.wall
        under = "under" if big.wall < UNCHANGED else "not under"
        bench.print(name, big, f"{under} {UNCHANGED} s; {growth:.2f} times that of {SMALL:,} students")
        if not bench.options.smoke:
            bench.check(growth <= GROWTH, f"{name}: at most {GROWTH} times what it takes in a small store")
    nothing = medians([run(["sqlite3", target.place, "SELECT 1"]) for _ in range(UNCHANGED_ROUNDS)])
    bench.print("  sqlite3 teleservices.db 'SELECT 1'", nothing)


def against_postgres(bench, store, replica):
    """`replica`: that of SQLite, in which the changed rows are read for the peer."""
    name = f"bench_{store.students}"
    subprocess.run(["createdb", name], check=True)
    target = Target(bench, store, f"postgresql:///{name}", store.directory / "postgresql.key")
    bench.print("PostgreSQL: first load", target.replicate((rows_of(store), 0, 0)))
    bench.print("PostgreSQL: verify", target.verify())
    bench.print("PostgreSQL: nothing changed", medians([target.replicate((0, 0, 0)) for _ in range(UNCHANGED_ROUNDS)]))
    peer = RowByRow(name, f"{name}_peer")
    ours, theirs = [], []
    for _ in range(1 if bench.options.smoke else ROUNDS):
        expected = change_marks_at_random(store)
        replica.replicate(expected)
        ours.append(target.replicate(expected))
        theirs.append(peer.write(store.changed_rows(replica.place), store.directory / "rows.sql"))
    ratio = statistics.median(their.wall / our.wall for our, their in zip(ours, theirs))
    bench.print("PostgreSQL: 1 % of the marks, at random", medians(ours))
    bench.print("  row by row", medians(theirs), f"ratio {ratio:.1f}")
    bench.print("PostgreSQL: 1 % of marks and codes, at random", target.replicate(change_marks_and_codes(store)))
    target.verify()
    if not bench.options.smoke:
        bench.check(ratio > 1, "PostgreSQL: quicker than row by row")


def main():
    parser = argparse.ArgumentParser(description="Measures scts replicate, beside its peers.")
    parser.add_argument("scts", type=lambda text: Path(text).resolve())
    parser.add_argument("directory", type=Path, help="where to work; on the disk that is to be measured")
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    bench = Bench(options)
    students = SMOKE if options.smoke else LONG if options.long else NORMAL
    store = make_store(bench, "big", students)
    print(f"\nscts replicate: {2 * students:,} bonds, {10 * students:,} marks")
    print(f"{'':<46} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}  times as quick")
    target = against_sqlite(bench, store)
    nothing_changed(bench, target)
    if options.postgres:
        against_postgres(bench, store, target)
    sys.exit(0 if bench.done() else 1)


main()
