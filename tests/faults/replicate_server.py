#!/usr/bin/env python3
"""The same as replicate.py with a replica on a PostgreSQL server: replicate is killed before it sends or receives, and the
server is stopped as a crash would stop it, at these moments too.

    replicate_server.py PROGRAM            a sample
    replicate_server.py PROGRAM --long     each time that something is sent or received, or that the store changes

Ends with 0 if all is well, 10 if the promise was broken, 77 if it cannot be tried here, anything else if it could not be tested.
"""

import argparse
import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
from desks import WORKERS, Desks  # noqa: E402
from errors import check_words  # noqa: E402
from fixture import BROKEN, ENVIRONMENT, KEPT, SKIPPED, execute, replace, workplace  # noqa: E402
from promise import Findings  # noqa: E402
from races import BUSY, Races  # noqa: E402
from replica import VARYING, VARYING_ANEW, Promise, ReplicaSchool, State, must  # noqa: E402
from replicate import check_claims  # noqa: E402
from server import Server, ServerReplica, why_not  # noqa: E402

TALK = ("connect", "sendto", "recvfrom", "poll")
WAITS = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
STOPPED = re.compile(r"^(\d+) +--- stopped by SIGSTOP ---", re.MULTILINE)


class Sweep:
    """Of one replication, of a school that lies ready in a template, and of a database from which the replica is copied."""

    def __init__(self, program, work, servers, folder, database, varying):
        self.program, self.servers, self.template = program, servers, folder
        self.database, self.varying = database, varying
        desk = work / "desk-0"
        school = self.sit_down(desk)
        old = State.of(school)
        done, self.made = calls.record(school.replicate, desk.with_suffix(".log"))
        must(done)
        self.promise = Promise(old, State.of(school))

    def server(self, desk):
        return self.servers[int(desk.name[-1])]

    def sit_down(self, desk):
        replace(desk, self.template)
        replica = ServerReplica(self.server(desk), "desk", desk / "teleservices.db.key", self.varying)
        replica.replace(self.database)
        return ReplicaSchool(self.program, desk, replica)

    def points(self, every):
        return [call for call in self.made if call.kind in TALK][::every]

    def changing(self, every):
        """What it does to the store: the rest of its calls have been killed with a replica in a file."""
        return [call for call in self.made if call.changes][::every]

    def kill(self, desk, call):
        school, findings = self.sit_down(desk), Findings()
        calls.kill_or_find(school.replicate, desk.with_suffix(".log"), call, findings)
        self.promise.check_at_once(school, findings)
        self.promise.check_in_the_end(school, findings)
        yield f"killed before {call}", findings

    def crash(self, desk, call):
        """The server crashes while the program stands still after a call; then both go on."""
        school, findings = self.sit_down(desk), Findings()
        done = self.crash_after(school, call, desk.with_suffix(".log"), findings)
        self.server(desk).start()
        self.judge_crash(school, done, findings)
        yield f"server crashed after {call}", findings

    def crash_unanswered(self, desk, _):
        """The server commits, and crashes before it says so: it waits for a standby server that there is not."""
        school, findings, server = self.sit_down(desk), Findings(), self.server(desk)
        server.ask("postgres", "ALTER SYSTEM SET synchronous_standby_names = 'nobody'", "SELECT pg_reload_conf()")
        with ThreadPoolExecutor(1) as pool:
            run = pool.submit(execute, school.replicate)
            while not run.done() and server.ask("postgres", WAITS) == ["0"]:
                time.sleep(0.01)
            server.stop("immediate")
        server.start()
        server.ask("postgres", "ALTER SYSTEM RESET synchronous_standby_names", "SELECT pg_reload_conf()")
        findings.expect(run.result().returncode == BUSY, "the commit was answered: nothing was tested")
        self.judge_crash(school, run.result(), findings)
        yield "server crashed after a commit, before its answer", findings

    def judge_crash(self, school, done, findings):
        found = self.promise.check_at_once(school, findings)
        # libpq itself prints what a dying server says to whom it has not let in yet; there is no earlier moment to stop it.
        check_words(done, findings, (0, BUSY), ["WARNING:  terminating connection"])
        check_claims(done, self.promise, found, findings)
        self.promise.check_in_the_end(school, findings)

    def crash_after(self, school, call, log, findings):
        log.unlink(missing_ok=True)
        inject = f"inject={call.kind}:signal=STOP:when={call.number}"
        command = ["strace", "-f", "-o", str(log), "-e", f"trace={call.kind}", "-e", inject, "--", *school.replicate]
        with subprocess.Popen(command, env=ENVIRONMENT, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, encoding="utf-8") as program:  # fmt: skip
            stopped = None
            while not stopped and program.poll() is None:
                stopped = STOPPED.search(log.read_text()) if log.exists() else None
                time.sleep(0.01)
            self.server(school.folder).stop("immediate")
            if stopped:
                os.kill(int(stopped.group(1)), signal.SIGCONT)
            else:
                findings.missed = True
            out, err = program.communicate()
        return subprocess.CompletedProcess(command, program.returncode, out, err)


def make_templates(program, work, servers):
    """A school whose replica, the database `behind` of each server, lags behind; and the same school before there was one."""
    folder = work / "template"
    with servers[0].running():
        replica = ServerReplica(servers[0], "behind", folder / "teleservices.db.key")
        replica.replace()
        school = ReplicaSchool(program, folder, replica)
        school.create()
        replace(work / "anew", folder)
        school.fill()
        school.change()
    for server in servers[1:]:
        must(execute(["cp", "-a", str(servers[0].folder), str(server.folder)]))


def test(program, work, long):
    servers = [Server(work / f"server-{number}") for number in range(WORKERS)]
    make_templates(program, work, servers)
    desks = Desks(work)
    with ExitStack() as stack:
        for server in servers:
            stack.enter_context(server.running())
        again = Sweep(program, work, servers, work / "template", "behind", VARYING)
        first = Sweep(program, work, servers, work / "anew", "template0", VARYING_ANEW)
        points = again.points(1 if long else 5) + again.changing(1 if long else 5)
        desks.each("replicate to a server killed", again.kill, points)
        desks.each("the first replicate to a server killed", first.kill, first.points(1 if long else 12))
        sit_down = {False: again.sit_down, True: first.sit_down}
        meetings = Races(program, work, lambda desk, anew=False: sit_down[anew](desk), again.promise)
        desks.each("others at the same time", meetings.run, meetings.ALL)
        crashes = [call for call in again.points(1) if call.kind != "poll"]
        desks.each("the server crashes", again.crash, crashes[:: 1 if long else 9])
        desks.each("the server crashes once it has committed", again.crash_unanswered, [None])
    return desks.bad


def main():
    parser = argparse.ArgumentParser(description="Kills replicate, and the PostgreSQL server that it writes to.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every call")
    how = parser.parse_args()
    calls.demand_strace()
    reason = why_not()
    if reason:
        print(f"replicas on a server: not tested: {reason}")
        sys.exit(SKIPPED)
    with workplace("server") as work:
        work.chmod(0o711)  # PostgreSQL runs as another user
        sys.exit(BROKEN if test(how.program, work, how.long) else KEPT)


if __name__ == "__main__":
    main()
