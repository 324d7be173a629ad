"""Runs a program and measures it."""

import os
import resource
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """Of one run, or the medians of several."""

    wall: float  # seconds
    cpu: float  # user and system
    peak: float  # MB (2**20) of memory
    output: str = ""


def children_cpu():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(command, statuses=(0,)):
    """The program is started by time(1): a child of this process would count its memory as its own."""
    os.sync()  # what others have not written yet is not this program's to wait for
    with tempfile.NamedTemporaryFile("r") as peak:
        before = children_cpu()
        start = time.perf_counter()
        timed = ["/usr/bin/time", "--quiet", "-f", "%M", "-o", peak.name, *map(str, command)]
        done = subprocess.run(timed, stdout=subprocess.PIPE, text=True)
        wall = time.perf_counter() - start
        cpu = children_cpu() - before
        if done.returncode not in statuses:
            raise SystemExit(f"status {done.returncode}: {' '.join(map(str, command))}")
        return Measure(wall, cpu, int(peak.read()) / 1024, done.stdout)


def medians(measures):
    return Measure(*(statistics.median(getattr(m, what) for m in measures) for what in ("wall", "cpu", "peak")))
