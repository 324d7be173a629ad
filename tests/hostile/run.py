#!/usr/bin/env python3
"""Gives scts bad input, case by case, as a user would, and looks at what it says and what it leaves behind.

    run.py SCTS [--sanitized] [NAME…]

Of each case: the exit status; one error line, and at most one hint; the file, the line and the words; nothing raw for a
terminal to obey; no sanitizer's report; the store as it was, byte for byte; no file left behind; memory; an end.
"""

import argparse
import contextlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import archives  # noqa: E402
import exports  # noqa: E402
import files  # noqa: E402
import lists  # noqa: E402
import mail  # noqa: E402
import workbooks  # noqa: E402

CASES = [*lists.CASES, *exports.CASES, *archives.CASES, *files.CASES, *workbooks.CASES, *mail.CASES]
MEMORY = 64 * 1024  # KiB above what a small import takes
PATIENCE = 30  # seconds; a sanitized build has three times as many
# What a terminal or a header may obey: control characters, and those that turn the direction of writing.
RAW = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
SETUP = (
    "init --uai 0754321P --name Collège",
    "import students.csv guardians.csv bonds.csv tests.csv",
    "open-service",
    "open-service notes",
    "generate-car --all",
)


class World:
    """A store with codes, made once, and copied for each case."""

    def __init__(self, scts, directory, sanitized):
        self.scts, self.directory, self.sanitized = scts, directory, sanitized
        self.store = directory / "store"
        lists.write_school(directory / "lists")
        for command in SETUP:
            done = self.plain(command.split(), directory / "lists")
            if done.returncode != 0:
                raise SystemExit(f"{command}: {done.stderr}")
        self.before = contents(self.store)
        small = Run(self, self.command(("import", "-n", "students.csv")), directory / "lists", directory)
        small.finish()
        self.baseline = small.memory

    def command(self, arguments, store=None):
        return [self.scts, "--store", (store or self.store) / "school.db", *arguments]

    def plain(self, arguments, where):
        return subprocess.run(self.command(arguments), cwd=where, capture_output=True, text=True, env=environment("/tmp"))


def environment(temporary):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SCTS_") and name != "SUDO_USER"}
    return kept | {"SCTS_CONFIG": "/dev/null", "LC_ALL": "C.UTF-8", "TMPDIR": str(temporary), "NO_COLOR": "1"}


def contents(directory):
    """Of a store's directory. The lock file names its last holder."""
    return {path.name: path.suffix == ".lock" or path.read_bytes() for path in directory.iterdir()}


class Run:
    def __init__(self, world, command, where, temporary, stdin=None):
        self.patience = PATIENCE * (3 if world.sanitized else 1)
        self.output, self.errors = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self.feeder = stdin and subprocess.Popen(
            stdin, shell=True, cwd=where, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.process = subprocess.Popen(
            command,
            cwd=where,
            env=environment(temporary),
            stdin=self.feeder.stdout if self.feeder else subprocess.DEVNULL,
            stdout=self.output,
            stderr=self.errors,
        )
        if self.feeder:
            self.feeder.stdout.close()

    def stopped_in(self, path):
        """Stops the program while it reads the file: False if it has ended."""
        size = path.stat().st_size
        while True:
            if os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return False
            os.kill(self.process.pid, signal.SIGSTOP)
            os.waitid(os.P_PID, self.process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            if 0 < self.read_of(path) < size:
                return True
            self.resume()

    def resume(self):
        os.kill(self.process.pid, signal.SIGCONT)
        time.sleep(0.0005)

    def read_of(self, path):
        """How many bytes of an open file the program has read."""
        process = Path(f"/proc/{self.process.pid}")
        with contextlib.suppress(OSError):
            for descriptor in (process / "fd").iterdir():
                if os.readlink(descriptor) == str(path):
                    return int((process / "fdinfo" / descriptor.name).read_text().split()[1])
        return 0

    def finish(self):
        late = threading.Timer(self.patience, self.process.kill)
        late.start()
        _, status, usage = os.wait4(self.process.pid, 0)
        late.cancel()
        self.process.returncode = os.waitstatus_to_exitcode(status)
        if self.feeder:
            self.feeder.kill()
            self.feeder.wait()
        self.memory = usage.ru_maxrss
        self.errors.seek(0)
        self.said = self.errors.read().decode("utf-8", "backslashreplace")


def judge(world, case, directory):
    """What is wrong with what scts made of the case."""
    where, temporary = directory / "files", directory / "temporary"
    where.mkdir(parents=True)
    temporary.mkdir()
    path = where / case.file
    if callable(case.content):
        case.content(path)
    elif case.content is not None:
        path.write_bytes(case.content)
    store = directory / "store"
    shutil.copytree(world.store, store)
    held = sorted(entry.name for entry in where.iterdir())
    arguments = [argument.format(file=case.file) for argument in case.command]
    run = Run(world, world.command(arguments, store), where, temporary, case.stdin)
    if case.during:
        if run.stopped_in(path):
            case.during(path)
            run.resume()
        else:
            yield "had ended before its file was touched"
    run.finish()

    status = run.process.returncode
    if status == -signal.SIGKILL:
        yield "did not end"
    elif status != case.status:
        yield f"status {status} instead of {case.status}"
    if re.search("Sanitizer|runtime error", run.said):
        yield f"a sanitizer's report: {run.said}"
    if raw := RAW.search(run.said):
        yield f"raw {raw.group()!r} in {run.said!r}"
    yield from judge_words(case, run.said)
    if case.status == 0:
        with contextlib.closing(sqlite3.connect(store / "school.db")) as database:
            given = "|".join(map(str, database.execute(case.then).fetchone() or ())) if case.then else None
        if given != case.gives:
            yield f"{case.then} gives {given!r} instead of {case.gives!r}"
    elif contents(store) != world.before:
        yield "the store has changed"
    if sorted(entry.name for entry in where.iterdir()) != held or any(temporary.iterdir()):
        yield "a file was left behind"
    if not world.sanitized and run.memory > world.baseline + MEMORY:
        yield f"{run.memory // 1024} MB of memory, where a small import takes {world.baseline // 1024}"


def printed(name):
    """A file's name as it may go to a terminal."""
    return RAW.sub("?", name.replace("\n", "?"))


def judge_words(case, said):
    lines = said.splitlines()
    kinds = {kind: [line for line in lines if line.startswith(f"scts: {kind}: ")] for kind in ("error", "hint", "warning")}
    if sum(map(len, kinds.values())) != len(lines):
        yield f"other lines: {said!r}"
    if any(len(line) > 600 for line in lines):
        yield f"a line of {max(map(len, lines))} characters"
    place = re.escape("-" if case.stdin else printed(case.file)) if case.placed else ""
    place += re.escape(f" ({case.sheet})") if case.sheet else ""
    place += f":{case.line}: " if case.line else "(:[0-9]+)?: " if case.status == 0 else ": " if case.placed else ""
    wanted = re.compile("scts: (error|warning): " + place + case.message)
    if case.status != 0:
        if len(kinds["error"]) != 1:
            yield f"{len(kinds['error'])} error lines: {said!r}"
        elif not wanted.fullmatch(kinds["error"][0]):
            yield f"says {kinds['error'][0]!r}, not {wanted.pattern!r}"
        if len(kinds["hint"]) != (1 if case.hint else 0) or (case.hint and not re.search(case.hint, kinds["hint"][0])):
            yield f"hints {kinds['hint']}, not {case.hint!r}"
    else:
        if kinds["error"] or kinds["hint"]:
            yield f"an error, though the file is taken: {said!r}"
        if case.message and not any(wanted.fullmatch(line) for line in kinds["warning"]):
            yield f"warns {kinds['warning']}, not {wanted.pattern!r}"


def main():
    parser = argparse.ArgumentParser(description="Gives scts bad input.")
    parser.add_argument("scts", type=lambda text: Path(text).resolve())
    parser.add_argument("names", nargs="*", help="only the cases whose names begin so")
    parser.add_argument("--sanitized", action="store_true", help="the build has sanitizers: memory is not looked at")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    if len({case.name for case in CASES}) != len(CASES):
        raise SystemExit("two cases have one name")
    chosen = [case for case in CASES if not options.names or case.name.startswith(tuple(options.names))]
    with tempfile.TemporaryDirectory(prefix="scts-hostile-") as directory:
        world = World(options.scts, Path(directory), options.sanitized)

        def judged(numbered):
            number, case = numbered
            start = time.monotonic()
            faults = list(judge(world, case, Path(directory) / f"case-{number}"))
            shutil.rmtree(Path(directory) / f"case-{number}")
            return case, faults, time.monotonic() - start

        # The slow ones first, beside the others.
        numbered = sorted(enumerate(chosen), key=lambda entry: not entry[1].slow)
        failed = 0
        with ThreadPoolExecutor(max_workers=2) as pool:
            for case, faults, seconds in pool.map(judged, numbered):
                failed += bool(faults)
                for fault in faults:
                    print(f"FAILED {case.name}: {fault}")
                if options.verbose:
                    print(f"{seconds:6.2f} s  {case.name}")
    print(f"{len(chosen) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
