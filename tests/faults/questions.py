#!/usr/bin/env python3
"""A question is asked, and nobody answers it for the time being: other commands change the store meanwhile, and what is then
agreed to is what was asked about, or nothing.

    questions.py PROGRAM

Ends with 0 if all is well, 10 if the promise was broken, anything else if it could not be tested.
"""

import shlex
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from fixture import BROKEN, ENVIRONMENT, KEPT, School, execute, stop, workplace  # noqa: E402

TERMINAL = Path(__file__).parent.parent / "support" / "terminal.py"
ASKING = [
    ("notify", "--all", "--by", "email,paper"),
    ("notify", "--all", "--cae"),
    ("invalidate", "--all"),
    ("generate-car", "--student", "1", "--guardian", "11"),
    ("set-publication", "notes", "--continuous"),
]


def answer(school, asking, answered, meanwhile):
    """The status of the command, and that of what was run while it asked."""
    status = school.folder / "meanwhile"
    status.unlink(missing_ok=True)
    command, other = shlex.join(school.command(*asking)), shlex.join(school.command(*meanwhile))
    done = subprocess.run([sys.executable, TERMINAL, answered, command, f"{other} >/dev/null 2>&1; echo $? >{status}"],
                          env=ENVIRONMENT, capture_output=True, check=False)  # fmt: skip
    if not status.exists():
        stop(f"{command}: it did not ask\n{done.stdout.decode()}")
    return done.returncode, int(status.read_text())


def main():
    kept_waiting = []
    with workplace("questions") as work:
        school = School(sys.argv[1], work / "school")
        school.create()
        school.run("generate-car", "--all")
        school.run("generate-cae", "--all")
        school.run("set-publication", "notes", "--scheduled")
        school.run("set-publication", "notes", "--add", "2027-01-15", "--all")
        school.run("invalidate", "--student", "1", "--guardian", "11", "--reason", "refusal", "--yes")
        for number, asking in enumerate(ASKING):
            _, other = answer(school, asking, "n", ("config", "set", "school.phone", str(number), "--wait-lock", "0"))
            if other != 0:
                kept_waiting.append(f"  {' '.join(asking)}: another command ends with {other}")
        stale, _ = answer(school, ASKING[0], "y", ("notify", "--student", "2", "--by", "email", "--yes", "--wait-lock", "0"))
        told = execute(school.command("history", "--all", "--json")).stdout.count('"notified_on":"')
    print(f"questions: {len(kept_waiting)} bad of {len(ASKING)}: others are kept waiting", *kept_waiting, sep="\n")
    if not kept_waiting and (stale, told) != (75, 2):
        print(f"what was asked about had changed: status {stale}, {told} notices")
        sys.exit(BROKEN)
    sys.exit(BROKEN if kept_waiting else KEPT)


if __name__ == "__main__":
    main()
