"""Mail that came: reports that lie, and what is none. All of it is taken, and nothing comes of it."""

import os
import sys
from pathlib import Path

from case import Table

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

import delivery_reports  # noqa: E402

MEBIBYTE = 2**20
FORGED = "1793606400-B8P1-01234567@example.org"
HEADER = b"Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nMIME-Version: 1.0\n"
REPORT = HEADER + b'Content-Type: multipart/report; report-type=delivery-status; boundary="x"\n\n'
STATUS = b"--x\nContent-Type: message/delivery-status\n"
FAILED = b"Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.1.1\n"
COPY = b"--x\nContent-Type: message/rfc822\n\nMessage-ID: <%s>\n\n--x--\n" % FORGED.encode()


def nested(depth):
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(depth))
    return HEADER + opened + STATUS + b"\n" + FAILED


def endless(path):
    with open(path, "wb") as file:
        file.write(REPORT + b"--x\n\n")
        for _ in range(100):
            file.write(b"A" * MEBIBYTE)
        file.write(b"\n" + STATUS + b"\n" + FAILED + COPY)


def many(path):
    with open(path, "wb") as file:
        for _ in range(50_000):
            file.write(b"From MAILER-DAEMON Tue Nov  3 10:00:00 2026\n" + HEADER + b"\nHi.\n\n")


def maildir(path):
    for part in ("new", "cur", "tmp"):
        (path / part).mkdir(parents=True)
    new = path / "new"
    os.mkfifo(new / "1.fifo")
    (new / "2.loop").symlink_to("2.loop")
    (new / "3.nowhere").symlink_to("nowhere")
    (new / "4.directory").mkdir()
    (new / "5.zero").symlink_to("/dev/zero")
    (new / "6.empty").touch()
    (new / "7\nscts: error: \x1b[2J").write_bytes(REPORT + STATUS + b"\n" + FAILED + COPY)
    (path / "cur" / "8:2,S").write_bytes(b"\xff" * 100_000)


mail = Table(file="mbox", then="SELECT count(*) FROM delivery_report", gives="0")
for form in delivery_reports.FORMS:
    mail.taken(f"a report on another store's message: {form}", delivery_reports.report(form, FORGED, "a@example.org"), "")
mail.taken("parts 100,000 deep", nested(100_000), "")
mail.taken("100,000 parts", REPORT + b"--x\n\n" * 100_000 + STATUS + b"\n" + FAILED + COPY, "")
mail.taken("100,000 recipients", REPORT + STATUS + b"\n" + (FAILED + b"\n") * 100_000 + COPY, "")
mail.taken("100,000 fields", HEADER + b"X-Failed-Recipients: a@example.org\n" * 100_000 + b"\nHi.\n", "")
mail.taken("a field of a mebibyte", HEADER + b"Content-Type: multipart/report; boundary=" + b"x" * MEBIBYTE + b"\n\nHi.\n", "")
mail.taken("a field folded 100,000 times", HEADER + b"References:" + b"\n <a@b>" * 100_000 + b"\n\nHi.\n", "")
mail.taken("100,000 addresses", HEADER + b"\nI could not be delivered to one or more of its recipients " + b"a@b " * 100_000, "")
mail.taken("a message of 100 MB", endless, "", slow=True)
mail.taken("50,000 messages", many, "", slow=True)
mail.taken("a boundary of nothing", HEADER + b'Content-Type: multipart/report; boundary=""\n\n--\n' + STATUS + FAILED, "")
mail.taken("a boundary without its end", HEADER + b'Content-Type: multipart/report; boundary="x\n\n--x\n' + STATUS, "")
mail.taken("Base64 that is none", REPORT + STATUS + b"Content-Transfer-Encoding: base64\n\n=!\xff=A=\n" + COPY, "")
mail.taken("quoted-printable that is none", REPORT + STATUS + b"Content-Transfer-Encoding: quoted-printable\n\n=4=\nFinal=ZZ: =", "")
mail.taken("a status in no encoding", REPORT + STATUS + b"\nFinal-Recipient: rfc822; \xe9\xff@\xfe\nAction: failed\nDiagnostic-Code: \xff\x1b[2J\n" + COPY, "")
mail.taken("a report cut short", REPORT + STATUS[:-5], "")
mail.taken("a report without line breaks of its own", (REPORT + STATUS + b"\n" + FAILED + COPY).replace(b"\n", b"\r\n"), "")
mail.taken("a date of no calendar", (REPORT + STATUS + b"\n" + FAILED + COPY).replace(b"MIME", b"Date: 99 Feb 99999 99:99:99 +9999\nMIME", 1), "")
mail.taken("a Maildir of odd files", maildir, "", file="inbox")
mail.bad("NUL bytes", b"From: a\n" + b"\0" * 5000, None, "is no text", hint="export", then=None, gives=None)

CASES = [*mail]
