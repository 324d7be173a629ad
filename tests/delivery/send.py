#!/usr/bin/python3
"""Sends what a notification of the sample school put into the spool, through a real mailer, to a mail server on the loopback
interface: every message must arrive once, at the address of its own To header, French subject and text intact, dated when it
was handed over.

    send.py SCTS_BINARY                               through msmtp
    send.py SCTS_BINARY --through SENDMAIL --port P --named SYSTEM
                                                      through a mail system that is set up to hand everything to port P
"""

import argparse
import email
import email.policy
import json
import os
import sys
import tempfile
from collections import Counter
from datetime import datetime, timezone

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from check import World, check, results  # noqa: E402
from sink import Sink  # noqa: E402

SENDER = "ce.0754321p@example.org"


def set_up_msmtp(directory, port):
    """Its configuration is found by HOME, which scts hands on."""
    path = os.path.join(directory, ".msmtprc")
    with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.write(f"account default\nhost 127.0.0.1\nport {port}\ntls off\nauth off\nfrom nobody@example.org\n")
    return "/usr/bin/msmtp"


def read_spool(spool):
    """The messages by their Message-ID, as the files hold them."""
    messages = {}
    for part in ("new", "cur"):
        for name in os.listdir(os.path.join(spool, part)):
            with open(os.path.join(spool, part, name), "rb") as file:
                content = file.read()
            messages[parse(content)["Message-ID"]] = content
    return messages


def parse(content):
    return email.message_from_bytes(content, policy=email.policy.default)


def send(world):
    report = json.loads(world.run("spool", "send", "--json"))
    bad = {key: report[key] for key in ("deferred", "failed", "unknown", "left") if report[key]}
    check("everything was sent", not bad, f"{bad}: {report['messages'][:3]}")
    return report["sent"]


def check_arrived(sink, spool, system, handed_over):
    times = Counter(parse(received.content)["Message-ID"] for received in sink.received)
    check("every message arrives, and once", times == Counter(spool.keys()),
          f"{sum(times.values())} arrived, {len(times)} of {len(spool)} different")  # fmt: skip
    for received in sink.received:
        arrived = parse(received.content)
        name = arrived["Message-ID"]
        if name not in spool:
            check("nothing arrives that was not sent", False, name)
            continue
        sent = parse(spool[name])
        address = sent["To"].addresses[0].addr_spec
        check("it goes to its own recipient, and to nobody else", received.recipients == [address], f"{name}: {received.recipients}")
        check("it comes from the school", received.sender == SENDER, f"{name}: {received.sender}")
        for header in ("Subject", "From", "Reply-To", "To", "Auto-Submitted", "Content-Type", "Content-Language"):
            check(f"{header} is intact", str(arrived[header]) == str(sent[header]), f"{name}: {arrived[header]}")
        check("it is dated when it was handed over", handed_over[0] <= arrived["Date"].datetime <= handed_over[1], f"{name}: {arrived['Date']}")
        check("the text is intact", arrived.get_content() == sent.get_content(), name)
        check("it is French", "é" in arrived["Subject"] and "é" in arrived.get_content(), name)
        check("it went through the mail system", not system or system in str(arrived["Received"]), f"{name}: {arrived['Received']}")
        check("no defect", not arrived.defects, f"{name}: {arrived.defects}")


def main():
    parser = argparse.ArgumentParser(description="Sends the messages of the sample school.")
    parser.add_argument("program")
    parser.add_argument("--through", metavar="SENDMAIL")
    parser.add_argument("--named", metavar="SYSTEM", help="as it calls itself in the Received header that it adds")
    parser.add_argument("--port", type=int, default=0, help="where the mailer hands everything to")
    how = parser.parse_args()
    quick = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # what is on trial is the mail, not the disk
    with tempfile.TemporaryDirectory(dir=quick) as directory, Sink(how.port) as sink:
        world = World(os.path.abspath(how.program), os.path.join(directory, "school"), {}, "--all", "--by", "email,paper")
        spool = read_spool(world.spool)
        world.run("config", "set", "mail.sendmail", how.through or set_up_msmtp(world.directory, sink.port))
        began = datetime.now(timezone.utc).replace(microsecond=0)  # as headers tell it
        sent = send(world)
        handed_over = began, datetime.now(timezone.utc)
        check("as many as there are", sent == len(spool) > 100, f"{sent} of {len(spool)}")
        check("they arrive in time", sink.wait_for(len(spool), 120), len(sink.received))
        check("nothing is left in new/", not os.listdir(os.path.join(world.spool, "new")), "")
        check("sending again sends nothing", send(world) == 0, "")
        check_arrived(sink, spool, how.named, handed_over)
    print(f"{len(spool)} messages through {how.named or 'msmtp'}")
    print(f"{results['passed']} passed, {results['failed']} failed")
    return 1 if results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
