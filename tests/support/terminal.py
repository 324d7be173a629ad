#!/usr/bin/env python3
"""Runs a command with a person in front of it: a terminal, a question, an answer.

    terminal.py ANSWER COMMAND MEANWHILE        both are run by bash; exits as COMMAND does

When COMMAND asks, MEANWHILE is run to its end, and then ANSWER typed. What COMMAND prints comes out, and the question
is closed by a line's end.
"""
import os
import pty
import subprocess
import sys
import termios


def run(answer, command, meanwhile):
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("bash", ["bash", "-c", command])
    settings = termios.tcgetattr(terminal)
    settings[1] &= ~termios.OPOST  # no carriage returns
    settings[3] &= ~termios.ECHO
    termios.tcsetattr(terminal, termios.TCSANOW, settings)
    printed = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
        sys.stdout.buffer.write(piece)
        printed += piece
        if not printed.endswith(b"[y/N] "):
            continue
        sys.stdout.buffer.write(b"\n")
        sys.stdout.buffer.flush()
        subprocess.run(["bash", "-c", meanwhile], check=False, stderr=subprocess.STDOUT)
        os.write(terminal, answer.encode() + b"\n")
        printed = b""
    sys.stdout.buffer.flush()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
