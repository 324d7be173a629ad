#!/usr/bin/env python3
"""The order in which notify writes, read from its system calls: what a kill sweep cannot see, because the kernel keeps what
was written and not synced, and what a power cut shows only by luck.

    order.py PROGRAM [FOLDER]     FOLDER: whose file system is to be used (the temporary directory's)
        --way guardian | slips    one letter for all codes of a guardian, or slips for students, instead of one for each couple

Ends with 0 if all is well, 10 if something comes in the wrong order, anything else if it could not be tested.
"""

import argparse
import os
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from fixture import BROKEN, KEPT, WAYS, School, replace, stop, workplace  # noqa: E402
from promise import StoreCopy  # noqa: E402

SYNCS = ("fsync", "fdatasync")


class Order:
    def __init__(self, program, work, way):
        self.program, self.template = program, work / "template"
        school = School(program, self.template)
        school.create()
        school.run("generate-cae" if way == "slips" else "generate-car", "--all")
        self.school = School(program, work / "desk", way=way)
        self.log = work / "log"
        replace(self.school.folder, self.template)
        done, self.made = calls.record(self.school.notify, self.log, calls.CHANGING)
        self.made = [call for call in self.made if not call.failed]
        if done.returncode not in (0, 3):
            stop(f"notify ended with {done.returncode}: {done.stderr}")
        self.staged = sorted({call.path for call in self.made if is_staged(call.path) and creates(call)})
        self.t1, self.t2, self.t3 = self.find_commits()
        self.breaches = []

    def find_commits(self):
        """A commit is the moment when the journal goes. What it made of the batch, a kill just after it tells."""
        found = {}
        for i in self.where(lambda call: call.kind == "unlink" and call.path == f"{self.school.store}-journal"):
            replace(self.school.folder, self.template)
            calls.kill(self.school.notify, self.log, self.made[i + 1])
            with StoreCopy(self.school.store) as database:
                for (state,) in database.execute("SELECT state FROM batch WHERE command = 'notify'"):
                    found.setdefault(state, i)
        missing = {"prepared", "committed", "published"} - set(found)
        if missing or not self.staged:
            stop(f"no commit makes the batch {', '.join(missing)}" if missing else "nothing was staged")
        return found["prepared"], found["committed"], found["published"]

    def where(self, holds, begin=0, end=None):
        return [i for i in range(begin, len(self.made) if end is None else end) if holds(self.made[i])]

    def expect(self, holds, what):
        if not holds:
            self.breaches.append(what)

    def synced(self, path, begin, end):
        return self.where(lambda call: call.kind in SYNCS and call.path == str(path), begin, end)

    # The rules.

    def contents_before_t2(self):
        """Every staged file is synced after it was last written: itself, or its whole file system by a descriptor from before
        it was first written (else an error of writing it back could go unseen)."""
        for path in self.staged:
            writes = self.where(lambda call, path=path: call.kind in ("write", "pwrite64") and call.path == path)
            self.expect(writes, f"{short(path)} is never written")
            if not writes or self.synced(path, writes[-1], self.t2):
                continue
            at_once = self.where(lambda call: call.kind == "syncfs", writes[-1], self.t2)
            at_once = [i for i in at_once if same_disk(self.made[i].path, path)]
            opened = [self.where(lambda call, i=i: opens(call, self.made[i].path), 0, writes[0]) for i in at_once]
            self.expect(any(opened), f"{short(path)} is not synced before T2")

    def names_before_t2(self):
        """So is every directory in which something was made: staged files, staging directories, destinations."""
        for i in self.where(lambda call: call.kind == "mkdir" or creates(call) and call.path in self.staged, 0, self.t2):
            path = self.made[i].path
            folder = Path(path).parent
            self.expect(self.synced(folder, i, self.t2), f"{short(folder)} is not synced before T2, after {short(path)} was made")

    def t1_first(self):
        """What the store does not know of, no recovery would remove."""
        early = self.where(lambda call: is_staged(call.path) and call.kind in ("mkdir", "openat"), 0, self.t1)
        self.expect(not early, f"{len(early)} files and directories are staged before T1")

    def t2_before_renames(self):
        """Nothing is in place before T2 is on disk: its journal gone, and the store's directory synced."""
        renames = self.where(is_rename)
        self.expect(len(renames) == len(self.staged), f"{len(renames)} renames into place of {len(self.staged)} files")
        safe = self.synced(self.school.folder, self.t2, None)
        for i in renames:
            self.expect(safe and i > safe[0], f"{short(self.made[i].paths[-1])} is in place before T2 is on disk")
            self.expect("RENAME_NOREPLACE" in self.made[i].arguments, f"{short(self.made[i].paths[-1])} may replace another file")

    def commits(self):
        """What a commit writes is on disk before its journal goes (PRAGMA synchronous)."""
        for end in (self.t1, self.t2, self.t3):
            writes = self.where(lambda call: call.kind == "pwrite64" and call.path == str(self.school.store), 0, end)
            self.expect(writes and self.synced(self.school.store, writes[-1], end), "the store is not synced before a commit")

    def places_before_t3(self):
        """T3 says that all is in place: no sooner than the directories are synced."""
        folders = {Path(self.made[i].paths[-1]).parent: i for i in self.where(is_rename)}
        for folder, last in folders.items():
            self.expect(self.synced(folder, last, self.t3), f"{short(folder)} is not synced after the last rename and before T3")

    def modes(self):
        """Nobody else may read, and nobody can have laid a link or a file in the way."""
        for call in self.made:
            if call.kind == "openat" and is_staged(call.path) and "O_WRONLY" in call.arguments:
                self.expect("O_NOFOLLOW" in call.arguments, f"{short(call.path)} is opened without O_NOFOLLOW")
            if creates(call) and call.path in self.staged:
                self.expect("O_EXCL" in call.arguments, f"{short(call.path)} is made without O_EXCL")
                self.expect(call.arguments.endswith(", 0600"), f"{short(call.path)} is not made 0600")
            if call.kind == "mkdir":
                self.expect(call.arguments.endswith(", 0700"), f"{short(call.path)} is not made 0700")

    def staging_places(self):
        """On the file system of the destination, and not in tmp/, which mail servers sweep."""
        for path in self.staged:
            self.expect(Path(path).parents[1] in (self.school.letters, self.school.spool), f"{short(path)} is staged elsewhere")

    RULES = (t1_first, contents_before_t2, names_before_t2, commits, t2_before_renames, places_before_t3, modes, staging_places)

    def check(self):
        """The breaches of each rule."""
        found = []
        for rule in self.RULES:
            self.breaches = []
            rule(self)
            found.append(self.breaches)
        return found


def is_staged(path):
    return "/scts-staging-" in path


def is_rename(call):
    return call.kind in ("rename", "renameat2") and is_staged(call.path)


def creates(call):
    return call.kind == "openat" and "O_CREAT" in call.arguments


def opens(call, path):
    return call.kind == "openat" and call.result.endswith(f"<{path}>")


def disk(path):
    path = Path(path)
    while not path.exists():
        path = path.parent
    return os.stat(path).st_dev


def same_disk(one, other):
    return disk(one) == disk(other)


def short(path):
    """Its last two parts."""
    return "/".join(Path(path).parts[-2:])


def main():
    parser = argparse.ArgumentParser(description="Checks the order in which notify writes.")
    parser.add_argument("program", type=Path)
    parser.add_argument("folder", nargs="?", help="whose file system is to be used")
    parser.add_argument("--way", choices=WAYS, default="bond", help="what is told, and how")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("order", how.folder) as work:
        order = Order(how.program, work, how.way)
        found = order.check()
    breaches = sum(map(len, found))
    way = "one syncfs" if any(call.kind == "syncfs" for call in order.made) else "fsync"
    print(f"order of {len(order.made)} calls, {len(order.staged)} files ({way}): {breaches} breaches")
    for rule in found:
        print(end="".join(f"  {breach}\n" for breach in rule[:2]))
    sys.exit(BROKEN if breaches else KEPT)


if __name__ == "__main__":
    main()
