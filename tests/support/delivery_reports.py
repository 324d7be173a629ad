#!/usr/bin/env python3
"""What mail systems send back, each in its own form; people and hosts are made up.

    delivery_reports.py FORM MESSAGE_ID ADDRESS [DATE]     writes one to standard output
"""

import base64
import sys

DATE = "Tue, 03 Nov 2026 10:15:00 +0100"
COPY = """\
Date: Mon, 02 Nov 2026 08:00:00 +0000
From: =?utf-8?Q?Coll=C3=A8ge?= <ce.0754321p@example.org>
To: {address}
Subject: =?utf-8?Q?Votre_code?=
Message-ID: <{id}>
MIME-Version: 1.0
"""


def status(report, text, group, copy=COPY, kind="text/rfc822-headers", report_type="delivery-status", between=""):
    return f"""\
Return-Path: <>
From: MAILER-DAEMON@mail.example.net (Mail Delivery System)
To: ce.0754321p@example.org
Date: {{date}}
Subject: {report}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type={report_type};
\tboundary="4Xy/mail.example.net"

This is a MIME-encapsulated message.

--4Xy/mail.example.net
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

{text}

{between}--4Xy/mail.example.net
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.net
Arrival-Date: Mon,  2 Nov 2026 09:00:01 +0100 (CET)

{group}

--4Xy/mail.example.net
Content-Type: {kind}

{copy}
--4Xy/mail.example.net--
"""


POSTFIX = status("Undelivered Mail Returned to Sender", "I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.", """\
Final-Recipient: rfc822; {address}
Original-Recipient: rfc822;{address}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.com
Diagnostic-Code: smtp; 550 5.1.1 <{address}>: Recipient address rejected: User
    unknown in virtual mailbox table""")

POSTFIX_DELAYED = status("Delayed Mail (still being retried)", "This is a warning message only. You do not need to resend your message.", """\
Final-Recipient: rfc822; {address}
Action: delayed
Status: 4.4.1
Diagnostic-Code: X-Postfix; connect to mx.example.com[192.0.2.25]:25: Connection timed out
Will-Retry-Until: Sat,  7 Nov 2026 09:00:01 +0100 (CET)""")

FULL = status("Undelivered Mail Returned to Sender", "The mailbox is full.", """\
Final-Recipient: rfc822; {address}
Action: failed
Status: 4.2.2
Diagnostic-Code: smtp; 452 4.2.2 The email account that you tried to reach is over quota""", kind="message/rfc822")

SUCCESS = status("Successful Mail Delivery Report", "Your message was successfully delivered.", """\
Final-Recipient: rfc822; {address}
Action: relayed
Status: 2.1.5""")

READ = status("Read: Votre code", "Your message was read.", """\
Final-Recipient: rfc822; {address}
Disposition: automatic-action/MDN-sent-automatically; displayed""", report_type="disposition-notification")

# Office 365: the words as Base64, in two languages of the page, no Original-Recipient, the whole message below.
_words = base64.encodebytes("Échec de la remise à ces destinataires ou groupes :\r\n".encode()).decode()
EXCHANGE = status("Non remis : Votre code", "x", """\
Final-Recipient: rfc822;{address}
Action: failed
Status: 5.1.10
Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup""", kind="message/rfc822", between=f"""\
--4Xy/mail.example.net
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

{_words}
""").replace("From: MAILER-DAEMON@mail.example.net (Mail Delivery System)", "From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>").replace("Return-Path: <>\n", "")

GMAIL = status("Delivery Status Notification (Failure)", "** Address not found **", """\
Final-Recipient: rfc822; {address}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try
 550-5.1.1 double-checking the recipient's email address for typos or
 550 5.1.1 unnecessary spaces. For more information, go to
 550 5.1.1  https://support.example.com/mail/?p=NoSuchUser 5b1f17b1804b1-4773c4a1f2csor1234""", kind="message/rfc822", copy="Received: by 2002:a05:600c\n" + COPY).replace("Auto-Submitted: auto-replied\n", "Auto-Submitted: auto-replied\nX-Failed-Recipients: {address}\nIn-Reply-To: <{id}>\nReferences: <{id}>\n")

EXIM = """\
Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mail.example.net>
To: ce.0754321p@example.org
X-Failed-Recipients: {address}
Auto-Submitted: auto-replied
Date: {date}
Subject: Mail delivery failed: returning message to sender

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  {address}
    host mx.example.com [192.0.2.25]
    SMTP error from remote mail server after RCPT TO:<{address}>:
    550 5.1.1 User unknown

------ This is a copy of the message, including all the headers. ------

Return-path: <ce.0754321p@example.org>
""" + COPY + "\nBonjour\n"

EXIM_DELAYED = """\
Return-path: <>
From: Mail Delivery System <Mailer-Daemon@mail.example.net>
Auto-Submitted: auto-replied
Date: {date}
Subject: Warning: message 1kZb7Q-0004Xy-Ab delayed 24 hours

This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.example.net.

The message identifier is:     1kZb7Q-0004Xy-Ab
The subject of the message is: Votre code

The address to which the message has not yet been delivered is:

  {address}
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered. Eventually the mail delivery software will give up,
and when that happens, the message will be returned to you.

------ This is a copy of the message's headers. ------

""" + COPY

QMAIL = """\
Return-Path: <>
From: MAILER-DAEMON@mail.example.net
To: ce.0754321p@example.org
Date: {date}
Subject: failure notice

Hi. This is the qmail-send program at mail.example.net.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{address}>:
192.0.2.25 does not like recipient.
Remote host said: 550 5.1.1 sorry, no mailbox here by that name
Giving up on 192.0.2.25.

--- Below this line is a copy of the message.

Return-Path: <ce.0754321p@example.org>
""" + COPY + "\nBonjour\n"

WEBMAIL = """\
From: MAILER-DAEMON@example.com
Date: {date}
Subject: Failure Notice

Sorry, we were unable to deliver your message to the following address.

<{address}>:
554: delivery error: dd This user doesn't have an account here (0) - mta4321.mail.example.com

--- Below this line is a copy of the message.

""" + COPY

VACATION = """\
Return-Path: <>
From: Claire <{address}>
Date: {date}
Subject: Absente
Auto-Submitted: auto-replied
In-Reply-To: <{id}>

Je suis en vacances, votre message could not be delivered to me.
"""

SPAM = """\
From: Gains <postmaster@spam.example.com>
Date: {date}
Subject: You won

Dear {address}, claim your prize.
"""

FORMS = {name.lower().replace("_", "-"): text for name, text in list(globals().items())
         if name.isupper() and name not in ("DATE", "COPY", "FORMS")}


def report(form, message_id, address, date=DATE):
    text = FORMS[form]
    for field, value in (("date", date), ("id", message_id), ("address", address)):
        text = text.replace("{%s}" % field, value)
    return text.encode()


if __name__ == "__main__":
    sys.stdout.buffer.write(report(*sys.argv[1:]))
