#!/usr/bin/env python3
"""Real file systems: letters and messages lie on what the kernel and its FUSE offer here, the store beside. notify and spool
send do their work there; then it is unmounted, and its bare mount point is taken for nothing: 75, and nothing changes; then it
is back, and all goes on.

    mounts.py PROGRAM            needs root; where the kernel has FUSE and lets mount, a kind of FUSE that is missing is a failure
    mounts.py PROGRAM --first    only the first kind that can be mounted

Ends with 0 if all is well, 10 if the promise was broken, 77 if nothing could be mounted, anything else if it could not be tested.
"""

import argparse
import shlex
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from errors import can_mount, one_line  # noqa: E402
from fixture import BROKEN, KEPT, SKIPPED, School, execute, workplace  # noqa: E402
from promise import Findings, StoreCopy, check_in_the_end  # noqa: E402

SFTP = "/usr/lib/openssh/sftp-server"

# vfat is not among them: the kernels that we test on do not have it, and it takes no name with a colon, which the flags of a
# Maildir need. How each is made, once, in the folder {f}; how it is mounted on {f}/there.
KINDS = {
    "overlay": ("mkdir {f}/low {f}/up {f}/work", "mount -t overlay o -o lowerdir={f}/low,upperdir={f}/up,workdir={f}/work {f}/there"),
    "bindfs": ("mkdir {f}/source", "bindfs {f}/source {f}/there"),
    "unionfs": ("mkdir {f}/source", "unionfs {f}/source=RW {f}/there"),
    "ntfs-3g": ("truncate -s 32M {f}/image && mkntfs -FqQ {f}/image", "mount -t ntfs-3g -o loop,permissions {f}/image {f}/there"),
    "sshfs": ("mkdir {f}/source", "socat EXEC:" + SFTP + " 'EXEC:sshfs -f -o passive x@localhost\\:{f}/source {f}/there' &"),
    "sshfs without links": ("mkdir {f}/source", "socat EXEC:" + SFTP + " 'EXEC:sshfs -f -o passive -o disable_hardlink "
                                                "x@localhost\\:{f}/source {f}/there' &"),
}  # fmt: skip


class Mount:
    def __init__(self, folder, make, mount):
        self.there = folder / "there"
        self.there.mkdir(parents=True)
        self.make, self.mount = ((line or "true").format(f=shlex.quote(str(folder))) for line in (make, mount))

    def up(self):
        if execute(["sh", "-c", f"({self.mount}) >/dev/null 2>&1 </dev/null"]).returncode:
            return False
        end = time.monotonic() + 5
        while not self.there.is_mount() and time.monotonic() < end:
            time.sleep(0.05)
        return self.there.is_mount()

    def down(self):
        for _ in range(50):
            if not self.there.is_mount() or execute(["umount", str(self.there)]).returncode == 0:
                return
            time.sleep(0.1)


def states(school):
    with StoreCopy(school.store) as database:
        return [database.execute(f"SELECT * FROM {table}").fetchall() for table in ("message", "notice", "delivered_file")]


def attempt(program, mount, store, findings):
    school = School(program, store, mount.there)
    school.create()
    school.run("generate-car", "--all")
    codes = school.codes()
    mailer = store.with_suffix(".mailer")  # not in the store's directory, where nothing may be left
    mailer.write_text("#!/bin/sh\ncat >/dev/null\n")
    mailer.chmod(0o700)
    school.run("config", "set", "mail.sendmail", mailer)
    check_in_the_end(school, codes, findings, execute(school.notify))
    send = school.command("spool", "send")
    again = [*school.notify, "--again", "--student", "6"]
    again.remove("--all")
    mount.down()
    before = states(school)
    for command in (send, again):
        done = execute(command)
        findings.expect(done.returncode == 75, f"unmounted: {command[3]}: exit status {done.returncode}: {one_line(done)}")
    findings.expect(states(school) == before, "unmounted: what the store says has changed")
    findings.expect(not list(mount.there.iterdir()), "unmounted: something was put on the bare mount point")
    findings.expect(mount.up(), "it could not be mounted again")
    for command in (again, send):
        done = execute(command)
        findings.expect(done.returncode == 0, f"mounted again: {command[3]}: exit status {done.returncode}: {one_line(done)}")
    left = list((school.spool / "new").iterdir())
    findings.expect(not left, f"{len(left)} messages that were sent lie in new/")


def main():
    parser = argparse.ArgumentParser(description="Letters and messages on real file systems.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--first", action="store_true", help="only the first kind that can be mounted")
    how = parser.parse_args()
    bad, tested, absent = 0, [], []
    with workplace("mounts") as work:
        for number, (kind, (make, up)) in enumerate(KINDS.items()):
            mount = Mount(work / f"disk-{number}", make, up)
            if execute(["sh", "-c", f"({mount.make}) >/dev/null 2>&1"]).returncode or not mount.up():
                absent.append(kind)
                continue
            findings = Findings()
            try:
                attempt(how.program, mount, work / f"store-{number}", findings)
            finally:
                mount.down()
            tested.append(kind)
            bad += bool(findings.lines)
            print(end="".join(f"{kind}: {line}\n" for line in findings.lines[:4]))
            if how.first:
                break
        if not how.first and Path("/dev/fuse").exists() and can_mount(work / "probe"):
            bad += len([kind for kind in absent if kind != "overlay"])  # which does not lie on another one of its kind
    print(f"file systems: {bad} bad of {len(tested)}; not here: {', '.join(absent) or 'none'}")
    sys.exit(BROKEN if bad else KEPT if tested else SKIPPED)


if __name__ == "__main__":
    main()
