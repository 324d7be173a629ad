#!/usr/bin/env python3
"""Measures scts on made-up schools of growing size, beside other makers of letters and messages (see run.sh).

    bench.py SCTS DIRECTORY [--long] [--peer-libharu BINARY]
    bench.py SCTS DIRECTORY --smoke
"""

import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from measure import medians, run  # noqa: E402
from school import School, make_exports  # noqa: E402

HERE = Path(__file__).resolve().parent
SIZES = (1_000, 10_000, 100_000)
MILLION = 1_000_000
SMOKE = 300
MEMORY = 64  # MB, what any run may take
DONE, IN_PART = 0, 3  # exit status; in part: some family has no address at all


def times(size):
    """Small runs are quick, and noise weighs on them."""
    return 5 if size <= 1_000 else 3 if size <= 10_000 else 1


class Bench:
    def __init__(self, options):
        self.options = options
        self.directory = options.directory.resolve()
        self.schools = {}
        self.runs = 0
        self.peers = {}
        if options.peer_libharu:
            reportlab = ["/usr/bin/python3", HERE / "peer_reportlab.py"]
            self.peers = {
                "reportlab": reportlab,
                "libharu": [options.peer_libharu, "UTF-8"],
                "libharu, CP1252": [options.peer_libharu, "CP1252"],
            }

    def fresh_directory(self):
        self.runs += 1
        directory = self.directory / f"run-{self.runs}"
        directory.mkdir()
        return directory

    def make_school(self, size):
        files = make_exports(size, self.directory / f"exports-{size}")
        school = School(self.options.scts, self.directory / f"school-{size}")
        school.init()
        imported = run(school.command("import", "--json", *files))
        bonds = json.loads(imported.output)["bonds"]["added"]
        print(
            f"school of about {size:,} codes: {bonds:,} bonds imported in {imported.wall:.1f} s"
            f" (cpu {imported.cpu:.1f} s), peak {imported.peak:.0f} MB",
            flush=True,
        )
        school.configure()
        self.schools[size] = school

    def generate(self, size):
        """The first run's codes stay: they are what notify tells."""
        measures = []
        for n in range(times(size)):
            school = self.schools[size].copy(self.fresh_directory())
            measures.append(run(school.command("generate-car", "--all", "--json")))
            if n == 0:
                created = json.loads(measures[0].output)["created"]
                coded = school
        self.schools[size] = coded
        return created, medians(measures)

    def notify(self, size, qr="no"):
        school = self.schools[size].copy(self.fresh_directory())
        school.run("config", "set", "letter.qr", qr)
        measure = run(school.command("notify", "--all", "--by", "paper", "--yes", "--json"), (DONE, IN_PART))
        return json.loads(measure.output)["notified"]["paper"], measure

    def letters(self, size, peers):
        """scts and the peers in turn, so that what else the machine does falls on all alike. By name: the number of
        letters and the medians."""
        rows = self.directory / f"rows-{size}.csv"
        self.schools[size].write_rows(rows)
        with open(rows, encoding="utf-8") as file:
            expected = sum(1 for _ in file)
        counts = {"scts": 0, "scts, QR codes": 0, **dict.fromkeys(peers, expected)}
        measures = {name: [] for name in counts}
        for _ in range(times(size)):
            for name, qr in (("scts", "no"), ("scts, QR codes", "yes")):
                counts[name], measure = self.notify(size, qr)
                measures[name].append(measure)
            for name, command in peers.items():
                measures[name].append(run([*command, HERE / "letter.txt", rows, self.fresh_directory()]))
        return {name: (counts[name], medians(measures[name])) for name in counts}


    def messages(self, size, peers):
        """As the letters: in turn, medians by name."""
        rows = self.directory / f"mail-rows-{size}.csv"
        self.schools[size].write_mail_rows(rows)
        measures = {"scts": []}
        for _ in range(times(size)):
            school = self.schools[size].copy(self.fresh_directory())
            measure = run(school.command("notify", "--all", "--by", "email", "--yes", "--json"), (DONE, IN_PART))
            count = json.loads(measure.output)["notified"]["email"]
            measures["scts"].append(measure)
            if not peers:
                continue
            commands = {"Python's email and mailbox": ("library", rows), "copies, one sync each": ("copy", school.directory / "spool")}
            for name, arguments in commands.items():
                spool = self.fresh_directory() / "spool"
                measures.setdefault(name, []).append(run(["/usr/bin/python3", HERE / "peer_mail.py", *arguments, spool]))
                made = len(list((spool / "new").iterdir()))
                if made != count:
                    raise SystemExit(f"{name}: {made} messages where scts makes {count}")
        return {name: (count, medians(several)) for name, several in measures.items()}


def print_table(title, rows):
    """Rows of number of items and medians, of growing sizes. The growth is that of one item's time, from the size before:
    1 is linear."""
    print(f"\n{title}")
    print(f"{'items':>10} {'wall s':>8} {'cpu s':>8} {'per s':>9} {'per cpu s':>9} {'peak MB':>8}  growth")
    before = None
    for count, m in rows:
        growth = "" if before is None else f"{m.wall / count / before[0]:.2f} (cpu {m.cpu / count / before[1]:.2f})"
        rates = f"{count / m.wall:>9,.0f} {count / m.cpu:>9,.0f}"
        print(f"{count:>10,} {m.wall:>8.2f} {m.cpu:>8.2f} {rates} {m.peak:>8.1f}  {growth}".rstrip())
        before = m.wall / count, m.cpu / count
    sys.stdout.flush()


def print_peers(size, noun, results):
    print(f"\n{noun}, {size:,} (scts reads its store, makes them, syncs and records; the peers read a list, make them and sync)")
    print(f"{'':<30} {noun:>9} {'wall s':>8} {'cpu s':>8} {'per s':>9} {'peak MB':>8}")
    for name, (count, m) in results.items():
        print(f"{name:<30} {count:>9,} {m.wall:>8.2f} {m.cpu:>8.2f} {count / m.wall:>9,.0f} {m.peak:>8.1f}")
    count, ours = results["scts"]
    for name, (peer_count, m) in results.items():
        if name == "scts":
            continue
        wall = count / ours.wall / (peer_count / m.wall)
        cpu = count / ours.cpu / (peer_count / m.cpu)
        print(f"ratio scts/peer {size:>7} {name:<30} {wall:.2f} (cpu {cpu:.2f})")
    sys.stdout.flush()


def measure_all(bench, options):
    sizes = [*SIZES, MILLION] if options.long else SIZES
    for size in sizes:
        bench.make_school(size)
    print_table("scts generate-car --all, codes", [bench.generate(size) for size in sizes])

    rows = []
    for size in SIZES:
        # One file is the peers' best; one for each division is what scts makes, and what a school hands out.
        peers = {}
        for name, command in bench.peers.items():
            if size <= 10_000 or options.long:
                peers[f"{name}, one file"] = command
                peers[f"{name}, by division"] = [*command, "--by-division"]
        results = bench.letters(size, peers)
        rows.append(results["scts"])
        print_peers(size, "letters", results)
    print_table("scts notify --all --by paper, letters", rows)

    rows = []
    for size in SIZES:
        results = bench.messages(size, size <= 10_000 or options.long)
        rows.append(results["scts"])
        if len(results) > 1:
            print_peers(size, "messages", results)
    print_table("scts notify --all --by email, messages", rows)


def smoke(bench):
    """That everything here still runs, and two things that no noise can touch."""
    bench.make_school(SMOKE)
    school = bench.schools[SMOKE]
    created = run(school.command("generate-car", "--all", "--json"))
    codes = json.loads(created.output)["created"]
    letters, notified = bench.notify(SMOKE)
    rows = bench.directory / "rows.csv"
    school.write_rows(rows)
    with open(rows, encoding="utf-8") as file:
        expected = sum(1 for _ in file)
    bench.schools[SMOKE] = school
    print_peers(SMOKE, "messages", bench.messages(SMOKE, True))
    print_table("generate-car", [(codes, created)])
    print_table("notify", [(letters, notified)])
    checks = {
        f"{codes} codes for about {SMOKE} bonds": abs(codes - SMOKE) < SMOKE / 10,
        f"{letters} letters where the peers print {expected}": letters == expected,
        f"generate-car takes less than {MEMORY} MB": created.peak < MEMORY,
        f"notify takes less than {MEMORY} MB": notified.peak < MEMORY,
    }
    for what, good in checks.items():
        if not good:
            print(f"FAILED {what}")
    print(f"{sum(checks.values())} passed, {len(checks) - sum(checks.values())} failed")
    return all(checks.values())


def main():
    parser = argparse.ArgumentParser(description="Measures scts on made-up schools, beside other makers of letters.")
    parser.add_argument("scts", type=lambda text: Path(text).resolve())
    parser.add_argument("directory", type=Path, help="where to work; on the disk that is to be measured")
    parser.add_argument("--peer-libharu", type=lambda text: Path(text).resolve())
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    bench = Bench(options)
    if options.smoke:
        sys.exit(0 if smoke(bench) else 1)
    measure_all(bench, options)


main()
