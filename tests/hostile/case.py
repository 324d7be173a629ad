"""What a bad input is, and what must come of it."""

from collections.abc import Callable
from dataclasses import dataclass

IMPORT = ("import", "{file}")


@dataclass(frozen=True)
class Case:
    """`content` is the file's bytes, or makes the file at a path. `message` is a regular expression for all that stands
    after `scts: error: FILE:LINE: `; of a file that is taken (status 0) for one of its warnings. `{file}` stands for the
    file's name, in the arguments and in both expressions."""

    name: str
    content: object
    line: int | None
    message: str
    hint: str | None = "."  # None: there is none to give
    status: int = 1
    file: str = "list.csv"
    command: tuple[str, ...] = IMPORT
    sheet: str | None = None  # that the message names beside the file
    placed: bool = True  # False: the message names no file
    stdin: str | None = None  # a shell command whose output is scts's standard input
    during: Callable | None = None  # called with the path while scts is reading it
    then: str | None = None  # an SQL query on the store after a file was taken, …
    gives: str | None = None  # … and what it must give
    slow: bool = False  # may take some seconds


class Table(list):
    """Cases of one kind of file."""

    def __init__(self, **common):
        super().__init__()
        self.common = common

    def bad(self, name, content, line, message, **other):
        self.append(Case(name, content, line, message, **(self.common | other)))

    def taken(self, name, content, message, **other):
        self.append(Case(name, content, None, message, **(self.common | {"status": 0, "hint": None} | other)))
