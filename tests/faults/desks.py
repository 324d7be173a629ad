"""Many faults, tried one by one by two workers, and what they came to."""

import queue
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from promise import KINDS

WORKERS = 2


class Desks:
    """A store knows the paths of an unfinished batch: each worker has one folder, in which all its runs take place."""

    def __init__(self, work):
        self.free = queue.SimpleQueue()
        self.bad = 0
        for number in range(WORKERS):
            self.free.put(work / f"desk-{number}")

    def each(self, title, attempt, points):
        """`attempt(desk, point)` gives pairs of a text that names the fault, and its findings."""
        began = time.monotonic()
        with ThreadPoolExecutor(WORKERS) as pool:
            try:
                found = [pair for pairs in pool.map(lambda point: self.at_desk(attempt, point), points) for pair in pairs]
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
        bad = [(fault, findings) for fault, findings in found if findings.lines]
        kinds = Counter(kind for _, findings in bad for kind in findings.kinds)
        missed = sum(findings.missed for _, findings in found)
        print(f"{title}: {len(bad)} bad of {len(found)}", end=f" ({missed} not reached)" if missed else "")
        print(f": {', '.join(f'{kinds[kind]} {kind}' for kind in KINDS)}; {time.monotonic() - began:.0f} s")
        for fault, findings in bad[:5]:
            print(f"  {fault}", *(f"    {line}" for line in findings.lines[:4]), sep="\n")
        self.bad += len(bad)

    def at_desk(self, attempt, point):
        desk = self.free.get()
        try:
            return list(attempt(desk, point))
        finally:
            self.free.put(desk)
