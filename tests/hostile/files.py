"""What is no plain file, or does not hold still."""

import os
import socket

import exports
import lists
from case import Case, Table

ROWS = 400_000


def fifo(path):
    os.mkfifo(path)


def unix_socket(path):
    holder = socket.socket(socket.AF_UNIX)
    holder.bind(str(path))


def loop(path):
    path.symlink_to(path.name)


def long_list(path):
    with open(path, "wb") as file:
        file.write(lists.students())
        for number in range(ROWS):
            file.write(b"%d;DURAND;Al;2013-01-01;6A\n" % (1000 + number))


def grow(path):
    with open(path, "ab", buffering=0) as file:
        for number in range(50):
            file.write(b"%d;DURAND;Al;2013-01-01;6A\n" % (9_000_000 + number))


def shrink(path):
    os.truncate(path, 100_000)


def rewrite(path):
    """As long as before."""
    with open(path, "r+b") as file:
        file.seek(-30, os.SEEK_END)
        file.write(b"9")


odd = Table(hint=None)
odd.bad("no such file", None, None, "No such file or directory")
odd.bad("a directory", lambda path: path.mkdir(), None, "the folder holds no file")
odd.bad("a symlink that bites its tail", loop, None, "Too many levels of symbolic links")
odd.bad("a socket", unix_socket, None, "No such device or address")
odd.bad("a symlink to nothing", lambda path: path.symlink_to("nowhere"), None, "No such file or directory")
odd.bad("a name of 300 characters", None, None, "File name too long", file="n" * 300)
odd.bad("a file in a file", None, None, "Not a directory", file="/dev/null/list.csv")
odd.bad("a file that cannot be read", None, None, "Input/output error", file="/proc/self/mem")
odd.bad("the terminal that is not there", None, None, "No such device or address", file="/dev/tty")
odd.bad("a name with a line break", None, None, "No such file or directory", file="a\nscts: error: b\x1b[2J.csv")

streams = Table(hint="export|save|write|file")
streams.bad("/dev/null", None, None, "is empty", file="/dev/null")
streams.bad("/dev/zero", None, None, "is no text", file="/dev/zero")
streams.bad("/dev/zero on stdin", None, None, "more than 1 GiB .*", command=("import", "-"), stdin="cat /dev/zero", slow=True)
streams.bad("/dev/urandom", None, None, "is no text", file="/dev/urandom")
streams.bad("nothing on stdin", None, None, "is empty", command=("import", "-"), stdin="true")
streams.bad("stdin without an end", None, None, "more than 1 GiB .*", command=("import", "-"), stdin="yes '104;DURAND;Al;2013-01-01;6A'", slow=True)
streams.bad("pairs without an end", None, None, "more than 1 GiB .*", command=lists.GENERATE[:1] + ("--pairs", "-"), stdin="yes '101;201'", slow=True)
streams.bad("a FIFO that nobody writes", fifo, None, "nobody writes into this FIFO", slow=True, status=75)
streams.bad("XML cut on stdin", None, 2, "the file is cut short", command=("import", "-"), stdin="echo '<BEE_ELEVES>'")
streams.bad("a ZIP cut on stdin", None, None, r"the ZIP is damaged or cut short \(.*\)", command=("import", "-"), stdin=r"printf 'PK\003\004xxxxxxxxxx'")

CHANGED = "was changed while it was read"
moving = []
for name, during in (("a file that grows", grow), ("a file that shrinks", shrink), ("a file that is written to", rewrite)):
    moving.append(Case(name, long_list, None, CHANGED, "when it is complete", 75, during=during))

CASES = [*odd, *streams, *moving]
