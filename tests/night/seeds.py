"""Schools at random, one a seed, against a model of the rules."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from program import Program, empty_school


class Differs(Exception):
    """The program and the model do."""


def options(description):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("program", type=Path)
    parser.add_argument("seeds", help="7, or 1-40")
    parser.add_argument("--first", action="store_true", help="the first school that differs is the last one")
    return parser


def each_seed(how, live, what):
    """Calls live(program, folder, seed) for each seed, with an empty school in the folder. Ends the process: with 10 if one differs."""
    os.environ.pop("SCTS_STORE", None)
    first, last = (how.seeds.split("-") * 2)[:2]
    passed = failed = status = 0
    with tempfile.TemporaryDirectory(prefix="scts-seeds-") as work, Program(how.program.resolve()) as program:
        empty = Path(work) / "empty"
        empty.mkdir()
        empty_school(program, empty)
        for seed in range(int(first), int(last) + 1):
            folder = Path(work) / f"school-{seed}"
            shutil.copytree(empty, folder)
            try:
                live(program, folder, seed)
                passed += 1
            except (Differs, RuntimeError) as error:
                print(f"seed {seed}: {error}")
                failed += 1
                status = max(status, 10 if isinstance(error, Differs) else 1)
            shutil.rmtree(folder)
            if how.first and failed:
                break
    print(f"{passed + failed} {what}, {program.calls} commands: {failed} that differ")
    print(f"{passed} passed, {failed} failed")
    sys.exit(status)
