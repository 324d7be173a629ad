"""Reads Prometheus' text format (0.0.4) on standard input, strictly: whatever a collector might frown upon is an error.
Prints how many metrics and samples there are."""

import re
import sys

NAME = r"[a-zA-Z_:][a-zA-Z0-9_:]*"
LABEL = r'[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"'
HELP = re.compile(rf"# HELP ({NAME}) (\S.*\S)")
TYPE = re.compile(rf"# TYPE ({NAME}) (counter|gauge|untyped)")  # no summaries or histograms: their samples have other names
SAMPLE = re.compile(rf"({NAME})(?:\{{({LABEL}(?:,{LABEL})*)\}})? (-?[0-9]+(?:\.[0-9]+)?(?:e[+-][0-9]+)?)")


def read(text):
    """{metric: {labels: value}}"""
    if not text.endswith("\n"):
        raise ValueError("the last line has no end")
    metrics, kinds, helped = {}, {}, None
    for number, line in enumerate(text.splitlines(), 1):
        if found := HELP.fullmatch(line):
            if found[1] in metrics:
                raise ValueError(f"line {number}: a second group of {found[1]}")
            if helped and not metrics.get(helped):
                raise ValueError(f"line {number}: {helped} has no sample")
            if "\\" in re.sub(r"\\[\\n]", "", found[2]):
                raise ValueError(f"line {number}: a backslash")
            helped, metrics[found[1]] = found[1], {}
        elif found := TYPE.fullmatch(line):
            if found[1] != helped or found[1] in kinds:
                raise ValueError(f"line {number}: TYPE out of place")
            kinds[found[1]] = found[2]
            if found[1].endswith("_total") != (found[2] == "counter"):
                raise ValueError(f"line {number}: only counters end in _total, and all of them")
        elif found := SAMPLE.fullmatch(line):
            name, labels, value = found.groups()
            if name != helped or name not in kinds:
                raise ValueError(f"line {number}: a sample of {name} out of its group")
            names = re.findall(r'([a-zA-Z0-9_]+)="', labels or "")
            key = frozenset(re.findall(LABEL, labels or ""))
            if key in metrics[name] or len(set(names)) != len(names):
                raise ValueError(f"line {number}: twice the same labels")
            metrics[name][key] = float(value)
        else:
            raise ValueError(f"line {number}: not of the format: {line!r}")
    if not metrics or not metrics[helped]:
        raise ValueError("no sample at the end")
    return metrics


if __name__ == "__main__":
    try:
        groups = read(sys.stdin.buffer.read().decode("utf-8"))
    except ValueError as error:
        sys.exit(f"no metrics: {error}")
    print(f"{len(groups)} metrics, {sum(map(len, groups.values()))} samples")
