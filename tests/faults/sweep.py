#!/usr/bin/env python3
"""Kills notify (and notify --reprint, import, generate-car, invalidate) before its system calls, one run for each, and looks
whether the next run keeps the promise.

    sweep.py PROGRAM            notify: before every call that can change a file, and some others; then a sample of kills
                                during the recovery, and of kills of the other commands
    sweep.py PROGRAM --long     notify: before every call; many more of the rest
    sweep.py PROGRAM --first    notify alone, before every call that can change a file
    sweep.py PROGRAM --reprint  notify --reprint alone
        --way guardian          one letter or message for all codes of a guardian, instead of one for each couple

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

import calls  # noqa: E402
import commands  # noqa: E402
from desks import Desks  # noqa: E402
from fixture import BROKEN, KEPT, School, execute, replace, stop, workplace  # noqa: E402
from promise import Findings, check_at_once, check_in_the_end  # noqa: E402
from reprint import ReprintSweep  # noqa: E402


class NotifySweep:
    def __init__(self, program, work, way):
        self.program, self.way = program, way
        self.template = work / "notify"
        school = self.school(self.template)
        school.create()
        school.run("generate-car", "--all")
        self.codes = school.codes()

    def school(self, folder):
        return School(self.program, folder, way=self.way)

    def record(self, desk):
        """The calls of a run that nothing disturbs; it must keep the promise too."""
        school = self.school(desk)
        replace(desk, self.template)
        done, made = calls.record(school.notify, desk.with_suffix(".log"))
        findings = Findings()
        check_in_the_end(school, self.codes, findings, done)
        if findings.lines:
            stop("\n".join(["without any kill:", *findings.lines]))
        return made

    def kill(self, desk, call):
        replace(desk, self.template)
        yield f"killed before {call}", self.killed(desk, call)

    def kill_again(self, desk, point):
        """Kills the run that comes after a killed one."""
        first, every = point
        school, log, half_done = self.school(desk), desk.with_suffix(".log"), desk.with_suffix(".half")
        replace(desk, self.template)
        calls.kill(school.notify, log, first)
        replace(half_done, desk)
        made = [call for call in calls.record(school.notify, log)[1] if call.changes]
        for call in made[first.number % every :: every]:
            replace(desk, half_done)
            yield f"killed before {first}, then before {call}", self.killed(desk, call)

    def killed(self, desk, call):
        school, findings = self.school(desk), Findings()
        calls.kill_or_find(school.notify, desk.with_suffix(".log"), call, findings)
        check_at_once(school, self.codes, findings)
        check_in_the_end(school, self.codes, findings, execute(school.notify))
        return findings


def sweep_reprint(desks, program, work, how):
    again = ReprintSweep(program, work)
    desks.each("notify --reprint killed", again.kill, again.points(1 if how.long else 4))
    return desks.bad


def sweep(program, work, how):
    desks = Desks(work)
    if how.reprint:
        return sweep_reprint(desks, program, work, how)
    notify = NotifySweep(program, work, how.way)
    made = notify.record(work / "school")
    changing = [call for call in made if call.changes and not call.rehearses]
    changing += [call for call in made if call.changes and call.rehearses][:: 1 if how.long else 8]
    others = [call for call in made if not call.changes]
    if how.first:
        desks.each("notify killed", notify.kill, changing)
        return desks.bad
    desks.each("notify killed", notify.kill, changing + others[:: 1 if how.long else 4])
    first_every, again_every = (6, 2) if how.long else (14, 9)
    firsts = [(call, again_every) for call in changing[first_every // 2 :: first_every]]
    desks.each("notify killed, and its recovery too", notify.kill_again, firsts)
    sweep_reprint(desks, program, work, how)
    for command in commands.COMMANDS:
        attempt = commands.CommandSweep(program, work, command)
        desks.each(f"{attempt.template.name} killed", attempt.kill, attempt.points(1 if how.long else 3))
    return desks.bad


def main():
    parser = argparse.ArgumentParser(description="Kills notify and others before their system calls.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--long", action="store_true", help="every call")
    parser.add_argument("--first", action="store_true", help="notify alone")
    parser.add_argument("--reprint", action="store_true", help="notify --reprint alone")
    parser.add_argument("--way", choices=("bond", "guardian"), default="bond", help="what one letter or message tells")
    how = parser.parse_args()
    calls.demand_strace()
    with workplace("sweep") as work:
        sys.exit(BROKEN if sweep(how.program, work, how) else KEPT)


if __name__ == "__main__":
    main()
