#!/usr/bin/env python3
"""Holds every `scts ...` that a text, a hint, a page or a script names against the program.

  tests/house/names.py SCTS     one line for each that names a command, an action or an option that does not exist
"""

import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

SCTS = sys.argv[1]
# Words that follow the program's name in a sentence about it.
PROSE = {"and", "at", "behind", "carries", "code", "is", "keeps", "key", "leaves", "prints", "replica", "sent", "takes", "was"}
# Where a mention may begin: the text's start, a quote, a shell's prompt, or what leads over to a command.
START = re.compile(r"(?:^|['`(|&;]\s*|^[-\d*/, ]+ |sudo -u \w+ |\$ |\b(?:first|again|more|by|once|Next|it|one|this|them|done|same|run|else|cron|if|do|then):? |: )scts(?= )")
END = re.compile(r"""['`|;&)>,…<#]|\. |\.$|\b(?:then|brings|lists|mends|names|shows|takes|tells)\b| and | or """)


@lru_cache(None)
def offered(*words):
    """What completion offers after these words."""
    told = subprocess.run([SCTS, "__complete", "--", *words], capture_output=True, text=True, check=True).stdout
    return {line.split("\t")[0] for line in told.splitlines()}


@lru_cache(None)
def shorts(*words):
    told = subprocess.run([SCTS, *words, "--help"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^  -([a-zA-Z])\b", told, re.M)) | {"h"}


def fault(text):
    """What is wrong with the words that follow the program's name, if anything is."""
    words = text.split()
    while words and words[0].startswith("-"):  # global options before the command
        del words[: 2 if words[0] in ("--store", "--config") else 1]
    if not words or words[0] in PROSE or not re.fullmatch(r"[a-z][a-z-]*", words[0]):
        return None
    command, rest = words[0], words[1:]
    if command == "help":
        topic = rest[0] if rest else ""
        return None if not re.fullmatch(r"[a-z-]+", topic) or topic in offered("") else f'no command "{topic}"'
    if command not in offered(""):
        return f'no command "{command}"'
    if rest[:1] == ["--store"]:
        del rest[:2]
    path = [command]
    if command in ACTIONS:
        if not rest or not re.fullmatch(r"[a-z-]+", rest[0]):
            return None
        path.append(rest.pop(0))
        if path[1] not in ACTIONS[command]:
            return f'"{command}" has no action "{path[1]}"'
    for word in rest:
        if word.startswith("--") and len(word) > 2:
            option = re.split(r"[=\[]", word)[0].rstrip(".:)")
            if option not in offered(*path, "--"):
                return f'"{" ".join(path)}" has no option {option}'
        elif re.fullmatch(r"-[a-zA-Z]+", word):
            for letter in word[1:]:
                if letter not in shorts(*path):
                    return f'"{" ".join(path)}" has no option -{letter}'
    return None


ACTIONS = {}
for actor, action in re.findall(r'\{"([a-z-]+) ([a-z-]+)"', Path("src/cli/commands.cpp").read_text()):
    ACTIONS.setdefault(actor, set()).add(action)


def joined(lines, mark):
    """The lines with their numbers, those that go on put together."""
    whole, first = "", 0
    for number, line in enumerate(lines, 1):
        first = first or number
        if line.endswith(mark):
            whole += line[: -len(mark)]
            continue
        yield first, whole + line
        whole, first = "", 0


def of_source(path):
    """String literals, with what a placeholder stands for left out."""
    text = re.sub(r'"\s*\n\s*"', "", path.read_text())
    for number, line in enumerate(text.splitlines(), 1):
        if not line.lstrip().startswith("//"):
            for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', line):
                yield number, literal.replace('\\"', "'")


def of_page(path):
    """What a reader sees of a manual page."""
    for number, line in joined(path.read_text().splitlines(), "\\e"):
        if line.startswith(('.\\"', ".Nd", ".Nm", ".Dq")):
            continue
        line = re.sub(r"^\.(Ql|Dl|Ic|Pq Ql|Li) ", "", line)
        yield number, line.replace("\\-", "-").replace("\\(aq", "'").replace("\\&", "")


def of_readme(path):
    """Its indented lines, and what stands between backquotes."""
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("    "):
            yield number, line.strip()
        for span in re.findall(r"`([^`]+)`", line):
            yield number, span


def of_script(path):
    for number, line in joined(path.read_text().splitlines(), "\\"):
        if path.parent.name == "cron":
            yield number, re.sub(r"^[-#\d*/, ]+ +scts +", "", line)
        elif not line.startswith("#"):
            yield number, re.sub(r"^(run |Exec\w+=\S*/)", "", line)


READERS = (
    ("src/**/*.[ch]pp", of_source),
    ("include/**/*.hpp", of_source),
    ("man/*.[1-8]", of_page),
    ("README.md", of_readme),
    ("examples/*.sh", of_script),
    ("examples/cron/*", of_script),
    ("examples/systemd/*", of_script),
)

seen = 0
for pattern, reader in READERS:
    for path in sorted(Path(".").glob(pattern)):
        if path.parts[:2] == ("src", "secret"):  # labels of keys are no commands
            continue
        for number, text in reader(path):
            for start in START.finditer(text):
                rest = text[start.end():]
                end = END.search(rest)
                mention = rest[: end.start()] if end else rest
                seen += 1
                if wrong := fault(re.sub(r'"[^"]*"|\{[^}]*\}', "X", mention)):
                    print(f"{path}:{number}: scts{mention.rstrip()}: {wrong}")
if seen < 100:
    print(f"only {seen} mentions were understood")
