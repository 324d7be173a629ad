"""A mail server that takes everything and delivers nothing: what comes is kept, as it came."""

import socket
import threading
from collections import namedtuple

from aiosmtpd.controller import Controller

Received = namedtuple("Received", "sender recipients content")


class Sink:
    """`port` 0 takes any that is free."""

    def __init__(self, port=0):
        self.received, self.arrived = [], threading.Condition()
        self.controller = Controller(self, hostname="127.0.0.1", port=port or free_port())

    @property
    def port(self):
        return self.controller.port

    async def handle_DATA(self, server, session, envelope):
        with self.arrived:
            self.received.append(Received(envelope.mail_from, envelope.rcpt_tos, envelope.content.replace(b"\r\n", b"\n")))
            self.arrived.notify_all()
        return "250 OK"

    def wait_for(self, count, seconds):
        """Until so many messages have come; those that come too many have a moment to do so."""
        with self.arrived:
            complete = self.arrived.wait_for(lambda: len(self.received) >= count, seconds)
            self.arrived.wait_for(lambda: len(self.received) > count, 1)
            return complete

    def __enter__(self):
        self.controller.start()
        return self

    def __exit__(self, *_):
        self.controller.stop()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
