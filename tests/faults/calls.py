"""System calls of a program, by strace: recorded, cut short by kill -9, made to fail.

strace counts `when=N` for each kind of call apart, so a call is named by its kind and its number within it. Killed before a
call, the program has not made it. Only what follows the opening of the store is of interest: before that the loader is at
work, and nothing has happened yet.
"""

import os
import re
import signal
from dataclasses import dataclass
from pathlib import Path

from fixture import execute, stop

# What can change a file. Between two of these a kill finds the same state as before the second, so that a sweep of all of
# them tells as much as one of all calls.
CHANGING = ("openat", "mkdir", "write", "pwrite64", "ftruncate", "unlink", "unlinkat", "rmdir", "link", "linkat", "rename",
            "renameat2", "fchmod", "fsync", "fdatasync", "syncfs")  # fmt: skip

LINE = re.compile(r"^(?:(\d+) +)?(\w+)\((.*)\) += (.*)$")
NAME = re.compile(r'"((?:[^"\\]|\\.)*)"(?!\.\.\.)')
OPENED = re.compile(r"^-?\d+<(.*?)>")


@dataclass(frozen=True)
class Call:
    kind: str
    number: int  # among the calls of its kind, from 1
    arguments: str
    result: str

    @property
    def failed(self):
        return self.result.startswith("-1")

    @property
    def paths(self):
        """What it is about: names, or what the descriptor is open on."""
        opened = OPENED.match(self.arguments)
        return [opened.group(1)] if opened else NAME.findall(self.arguments)

    @property
    def path(self):
        return self.paths[0] if self.paths else ""

    @property
    def changes(self):
        return self.kind in CHANGING and (self.kind != "openat" or "O_CREAT" in self.arguments)

    @property
    def rehearses(self):
        """It only tries whether files can be put there, or puts the store's mark there."""
        return any("/.scts-" in path for path in self.paths)

    def __str__(self):
        return f"{self.kind} {self.number} ({' to '.join(Path(path).name for path in self.paths)})"


def read(log):
    calls, counts, processes = [], {}, set()
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if "unfinished ..." in line and "exit" not in line:
            stop(f"{log}: calls of several threads lie across each other: {line}")
        found = LINE.match(line)
        if found:
            process, kind, arguments, result = found.groups()
            processes.add(process)
            counts[kind] = counts.get(kind, 0) + 1
            calls.append(Call(kind, counts[kind], arguments, result))
    if len(processes) > 1:
        stop(f"{log}: the program has several threads, whose calls strace counts apart")
    return calls


def strace(command, log, *options, children=True):
    """`children`: of those that the program starts too."""
    follow = ["-f"] if children else []
    return execute(["strace", *follow, "-y", "-s", "8", "-o", str(log), *options, "--", *command])


def record(command, log, kinds=(), children=True):
    """How the run went, and its calls (of these kinds) from the opening of the store on."""
    done = strace(command, log, *(["-e", f"trace={','.join(kinds)}", "--seccomp-bpf"] if kinds else []), children=children)
    calls = read(log)
    store = command[command.index("--store") + 1]
    opened = (i for i, call in enumerate(calls) if call.kind == "openat" and call.path == store)
    return done, calls[next(opened, len(calls)) :]


def kill(command, log, call, children=True, faults=()):
    """Whether the call was reached, and so the program killed before it. `faults`: calls of other kinds that fail until then."""
    options = ["-e", f"trace={','.join([call.kind, *(kind for kind, _, _ in faults)])}"]
    options += ["-e", f"inject={call.kind}:signal=KILL:when={call.number}", *injections(faults)]
    done = strace(command, log, *options, children=children)
    return done.returncode == -signal.SIGKILL


def kill_or_find(command, log, call, findings, children=True):
    """Calls of memory and of threads may differ from run to run; those that change files may not."""
    if not kill(command, log, call, children):
        findings.missed = True
        findings.expect(not call.changes, "the call was not reached: nothing was tested")


def injections(faults):
    """`error`: an errno, or `retval=0` for a call that only seems to succeed."""
    how = [(kind, error if "=" in error else f"error={error}", when) for kind, error, when in faults]
    return [word for kind, what, when in how for word in ("-e", f"inject={kind}:{what}:when={when}")]


def fail(command, log, *faults, children=True):
    """Runs with calls that fail: (kind, error, when) with `when` as strace writes it. How it went, and the calls that can change
    a file."""
    options = ["-e", f"trace={','.join(sorted({*CHANGING, *(kind for kind, _, _ in faults)}))}"]
    options += ["--seccomp-bpf"] if children else []
    done = strace(command, log, *options, *injections(faults), children=children)
    return done, read(log)


def demand_strace():
    """Ends the test if strace cannot work here."""
    try:
        works = execute(["strace", "-o", os.devnull, "true"]).returncode == 0
    except FileNotFoundError:
        works = False
    if not works:
        stop("strace is needed, and must be allowed to trace")
