#!/usr/bin/env python3
"""Messages into a Maildir by other ways.

    peer_mail.py library ROWS MAILDIR      made by Python's email, put there by its mailbox, which syncs each message
    peer_mail.py copy SPOOL MAILDIR        ready-made ones: each written, synced and renamed; the least that one sync a message costs
"""

import csv
import mailbox
import os
import sys
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from datetime import datetime, timezone
from pathlib import Path

TEXT = (Path(__file__).resolve().parent / "message.txt").read_text(encoding="utf-8")
SENDER = Address("Collège Jeanne-Villepreux", "ce.0754321p", "example.org")
POLICY = SMTP.clone(linesep="\n")


def by_library(rows, directory):
    spool = mailbox.Maildir(directory)
    date = format_datetime(datetime.now(timezone.utc))
    with open(rows, encoding="utf-8", newline="") as file:
        for number, (address, code, guardian, student, reference) in enumerate(csv.reader(file, delimiter=";"), 1):
            message = EmailMessage(policy=POLICY)
            message["Date"] = date
            message["From"] = message["Reply-To"] = SENDER
            message["To"] = Address(guardian, addr_spec=address)
            message["Subject"] = "Ouverture des télé-services : votre code d’activation"
            message["Message-ID"] = f"<{number}.bench@example.org>"
            message["Auto-Submitted"] = "auto-generated"
            message.set_content(TEXT.format(code=code, guardian=guardian, student=student, reference=reference), cte="quoted-printable")
            spool.add(message)


def by_copy(spool, directory):
    here, there = (os.path.join(directory, name) for name in ("tmp", "new"))
    for name in (directory, here, there):
        os.makedirs(name, mode=0o700, exist_ok=True)
    for name in os.listdir(os.path.join(spool, "new")):
        with open(os.path.join(spool, "new", name), "rb") as ready, open(os.path.join(here, name), "wb") as file:
            file.write(ready.read())
            file.flush()
            os.fsync(file.fileno())
        os.rename(os.path.join(here, name), os.path.join(there, name))
    folder = os.open(there, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


{"library": by_library, "copy": by_copy}[sys.argv[1]](*sys.argv[2:])
