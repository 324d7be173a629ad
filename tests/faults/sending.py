#!/usr/bin/env python3
"""Kills spool send before its system calls, and while its mailer runs, with a mailer that behaves in all ways: takes a message,
refuses it, puts it off, hangs, dies, reads half of it. After the next run no message was taken twice, unless a human wanted
it, none counts as sent that the mailer did not take and say so with exit status 0, and all the others are on their way.

    sending.py PROGRAM           a sample of the calls
    sending.py PROGRAM --long    every call that can change a file or starts a process
    sending.py PROGRAM --first   a mailer that takes everything, and kills while it runs

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import email
import shutil
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import Desks  # noqa: E402
from fixture import BROKEN, KEPT, School, execute, replace, stop, workplace  # noqa: E402
from promise import Findings, StoreCopy  # noqa: E402

MAILER = Path(__file__).with_name("mailer.sh")
STARTING = ("clone", "clone3", "fork", "vfork")

# What the state of the one message becomes that the mailer misbehaves with, if nobody is killed.
MODES = {"ok": "sent", "refuse": "failed", "later": "deferred", "hang": "unknown", "die": "unknown", "half": "unknown"}
KILLERS = ("kill-first", "kill-last")  # the mailer kills scts, and goes on


class Post:
    """A school with three messages in its spool, and the mailer."""

    def __init__(self, program, folder):
        self.school = School(program, folder)
        self.folder, self.store, self.spool = folder, self.school.store, self.school.spool

    def create(self):
        self.school.create()
        self.school.run("generate-car", "--all")
        self.school.run("notify", "--division", "6A", "--by", "email", "--spool", self.spool, "--yes", "--quiet", good=(0, 3))

    def move_in(self, template, mode):
        """A copy of the template, which knows where it lies."""
        replace(self.folder, template)
        shutil.copy(MAILER, self.folder / "mailer")
        self.behave(mode)
        with closing(sqlite3.connect(self.store)) as database, database:
            database.execute("UPDATE batch_place SET destination = ?", (str(self.spool),))
            database.execute("INSERT INTO setting VALUES ('mail.sendmail', ?)", (str(self.folder / "mailer"),))

    def behave(self, mode):
        (self.folder / "mode").write_text(mode)

    def mode(self):
        return (self.folder / "mode").read_text()

    @property
    def send(self):
        """A busy machine must not look like a mailer that hangs."""
        return self.school.command("spool", "send", "--timeout", "2" if self.mode() == "hang" else "30")

    def names(self):
        """Each message's name, with all places where it lies."""
        places = {}
        for path in [*(self.spool / "new").iterdir(), *(self.spool / "cur").iterdir()]:
            places.setdefault(path.name.partition(":")[0], []).append(path)
        return places

    def states(self):
        with StoreCopy(self.store) as database:
            return dict(database.execute("SELECT name, m.state FROM message m JOIN delivered_file USING (file_id)"))

    def taken(self, pattern):
        """How often the mailer took each message: all of it, byte by byte, but for its Date, which leads it."""
        all_places, count = self.names(), Counter()
        for path in self.folder.glob(pattern):
            content = path.read_bytes()
            name = email.message_from_bytes(content)["Message-ID"][1:].partition("@")[0].replace("-", ".")
            if content.partition(b"\n")[2] != all_places[name][0].read_bytes().partition(b"\n")[2]:
                stop(f"{path}: not the message")
            count[name] += 1
        return count

    def wait_for_mailer(self):
        """One that outlives scts is soon done."""
        end = time.monotonic() + 5
        while any(self.folder.glob("reading.*")) or (self.mailer_kills() and not any(self.folder.glob("zero.*"))):
            if time.monotonic() > end:
                return
            time.sleep(0.005)
        time.sleep(0.03 if self.mailer_kills() else 0)

    def mailer_kills(self):
        return self.mode() in KILLERS


class SendingSweep:
    def __init__(self, program, work):
        self.program, self.template = program, work / "template"
        Post(program, self.template).create()

    def record(self, desk, mode):
        """The calls of a run that nothing disturbs, which must end as it should."""
        post = Post(self.program, desk)
        post.move_in(self.template, mode)
        made = calls.record(post.send, desk.with_suffix(".log"), children=False)[1]
        states = Counter(post.states().values())
        expected = Counter({"sent": 1 + (MODES[mode] != "unknown")}) + Counter([MODES[mode]])
        if MODES[mode] == "unknown":
            expected += Counter(["queued"])
        if states != expected:
            stop(f"{mode}, without any kill: {dict(states)}, where {dict(expected)} was expected")
        return [call for call in made if call.changes or call.kind in STARTING]

    def kill(self, desk, point):
        mode, call = point
        post, findings = Post(self.program, desk), Findings()
        post.move_in(self.template, mode)
        if call:
            calls.kill_or_find(post.send, desk.with_suffix(".log"), call, findings, children=False)
        else:
            findings.expect(execute(post.send).returncode < 0, "the mailer did not kill scts: nothing was tested")
        post.wait_for_mailer()
        self.judge(post, mode, findings)
        yield f"{mode}: killed {f'before {call}' if call else 'while the mailer ran'}", findings

    def judge(self, post, mode, findings):
        check(post, findings)
        post.behave("ok")
        for which in ("next", "second"):  # the next one finds what was interrupted; what is in doubt stays so for ever
            done = execute(post.send)
            findings.expect(done.returncode in (0, 3), f"the {which} run ended with {done.returncode}: {done.stderr.strip()}")
        states = check(post, findings)
        left = {name for name, state in states.items() if state in ("queued", "sending")}
        findings.expect(not left, f"{len(left)} messages were left by the next run")
        unknown = [name for name, state in states.items() if state == "unknown"]
        findings.expect(len(unknown) <= 1, f"{len(unknown)} messages are unknown after one kill")
        odd = set(states.values()) - {"sent", "unknown", MODES.get(mode, "sent")}
        findings.expect(not odd, f"with a mailer that is to {mode}, messages are {odd}")
        if unknown:
            self.retry(post, unknown[0], findings)

    def retry(self, post, name, findings):
        """A human wants it again; and only then is it taken twice."""
        before = post.taken("zero.*")[name]
        done = execute(post.school.command("spool", "retry", "--unknown", "--yes"))
        findings.expect(done.returncode == 0, f"retry ended with {done.returncode}: {done.stderr.strip()}")
        execute(post.send)
        findings.expect(post.states()[name] == "sent", f"after retry {name} is {post.states()[name]}")
        findings.expect(post.taken("zero.*")[name] == before + 1, f"after retry {name} was not taken")


def check(post, findings):
    """What must hold at any time; the states."""
    states, taken, said_so = post.states(), post.taken("[tz]*.[0-9]*"), post.taken("zero.*")
    places = post.names()
    findings.expect(len(states) == 3 and set(places) == set(states), f"{len(states)} messages, {len(places)} files")
    for name, state in states.items():
        findings.expect(len(places[name]) == 1, f"{name} lies in {len(places[name])} places")
        if taken[name] > 1:
            findings.add("doubled", f"{name} was taken {taken[name]} times")
        if state == "sent" and not said_so[name]:
            findings.add("falsely sent", name)
    return states


def points(sweep, work, how):
    yield from ((mode, None) for mode in KILLERS)
    for mode, end in MODES.items():
        if how.first and mode != "ok":
            continue
        made = sweep.record(work / "school", mode)
        starts = [i for i, call in enumerate(made) if call.kind in STARTING]
        # Until the second mailer starts all modes are alike.
        made = made if mode == "ok" else made[starts[1] :]
        every = 1 if how.long else 12 if end == "unknown" else 4
        turning = [call for call in made if call.kind in ("unlink", "renameat2", *STARTING)]
        others = [call for call in made if call not in turning]
        yield from ((mode, call) for call in turning + ([] if how.first else others[::every]))


def main():
    parser = argparse.ArgumentParser(description="Kills spool send before its system calls.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every call")
    parser.add_argument("--first", action="store_true", help="a mailer that takes everything")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("sending") as work:
        sweep = SendingSweep(how.program, work)
        desks = Desks(work)
        desks.each("spool send killed", sweep.kill, list(points(sweep, work, how)))
        sys.exit(BROKEN if desks.bad else KEPT)


if __name__ == "__main__":
    main()
