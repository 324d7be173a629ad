#!/usr/bin/env python3
"""Looks at what a notification of the sample school put on disk, with other people's programs.

    check.py SCTS_BINARY

Every PDF passes `qpdf --check` and its text comes back with pdftotext; each letter holds its own code and no other, and nothing
but the address lies in the window's zone; every message parses without a defect and holds its own code only; mutt and notmuch
open the spool; no file is readable by others, and no birth date or code stands where it should not.
"""
import csv
import email
import email.policy
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SCHOOL = os.path.join(HERE, "..", "..", "examples", "school")
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")
MM = 72 / 25.4
WINDOW = (90 * MM, 44 * MM, 200 * MM, 90 * MM)  # x and y from the top left: nothing but the address
BLOCK = (110 * MM, 55 * MM, 190.5 * MM, 83 * MM)  # 7 lines of 4 mm

results = {"passed": 0, "failed": 0}


def check(name, good, detail=""):
    results["passed" if good else "failed"] += 1
    if not good:
        print(f"FAILED {name}: {detail}")


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class World:
    """A store of the sample school, notified by e-mail and on paper."""

    def __init__(self, scts, directory):
        self.scts, self.directory = scts, directory
        self.environment = dict(os.environ, SCTS_STORE=os.path.join(directory, "school.db"), LC_ALL="C.UTF-8", HOME=directory)
        self.run("init", "--uai", "0754321P", "--name", "Collège Jeanne-Villepreux")
        self.run("import", "-q", *(os.path.join(SCHOOL, name) for name in sorted(os.listdir(SCHOOL)) if name.endswith(".zip")))
        self.run("open-service")
        self.run("open-service", "notes", "absences", "lpc")
        self.run("config", "set", "site.url", "https://teleservices.example.org")
        self.run("config", "set", "school.address", "12 rue des Lilas / 94000 CRÉTEIL")
        self.run("config", "set", "mail.sender", "ce.0754321p@example.org")
        self.run("generate-car", "--all")
        self.run("notify", "--all", "--by", "email,paper", "--yes", status=3)
        self.letters = os.path.join(directory, "letters")
        self.spool = os.path.join(directory, "spool")
        rows = csv.DictReader(self.run("history", "--all", "--csv").splitlines(), delimiter=";")
        self.codes = {(row["student_id"], row["guardian_id"]): row for row in rows}

    def run(self, *arguments, status=0):
        done = subprocess.run([self.scts, *arguments], env=self.environment, capture_output=True, text=True)
        if done.returncode != status:
            raise SystemExit(f"scts {arguments}: {done.returncode}\n{done.stderr}")
        return done.stdout


def people(name, key):
    with open(os.path.join(SCHOOL, "csv", name), encoding="utf-8", newline="") as file:
        return {row[key]: row for row in csv.DictReader(file, delimiter=";")}


def pages_of(pdf):
    return output("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def words_by_page(pdf):
    text = output("pdftotext", "-bbox", pdf, "-")
    word = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
    for page in text.split("<page ")[1:]:
        yield [(tuple(float(n) for n in match.groups()[:4]), match.group(5)) for match in word.finditer(page)]


def inside(box, zone):
    return box[2] > zone[0] and box[0] < zone[2] and box[3] > zone[1] and box[1] < zone[3]


def within(box, zone):
    return box[0] >= zone[0] - 1 and box[2] <= zone[2] + 1 and box[1] >= zone[1] - 1 and box[3] <= zone[3] + 1


def plain(text):
    """As compared: normal form C, blanks folded, pdftotext's no-break blanks as blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def check_letters(world, students, guardians):
    manifest = next(name for name in os.listdir(world.letters) if name.endswith(".csv"))
    with open(os.path.join(world.letters, manifest), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    expected = [bond for bond, row in world.codes.items() if row["notified_on"] and not guardians[bond[1]]["email"]]
    check("manifest lists every letter once", sorted((r["student_id"], r["guardian_id"]) for r in rows) == sorted(expected), manifest)
    told = []
    for name in sorted({row["file"] for row in rows}):
        pdf = os.path.join(world.letters, name)
        check("qpdf", subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0, name)
        pages = pages_of(pdf)
        mine = [row for row in rows if row["file"] == name]
        check("pages agree with the manifest", [str(i + 1) for i in range(len(pages))] == [row["page"] for row in mine], name)
        for page, words, row in zip(pages, words_by_page(pdf), mine):
            bond = row["student_id"], row["guardian_id"]
            where = f"{name} page {row['page']}"
            student, guardian = students[bond[0]], guardians[bond[1]]
            codes = CODE.findall(page)
            check("the letter holds its own code and no other", codes == [world.codes[bond]["code"]], where)
            told += codes
            text = plain(page)
            first_name = plain(student["first_name"])
            check("the student's name comes back", first_name in text, f"{where}: {first_name}")
            check("the reference for the slip", f"{bond[0]}-{bond[1]}" in page, where)
            year, month, day = student["birth_date"].split("-")
            check("no birth date", f"{day}/{month}/{year}" not in page and student["birth_date"] not in page, where)
            zone = [word for word in words if inside(word[0], WINDOW)]
            check("something lies in the window", bool(zone), where)
            check("nothing but the address block in the window's zone", all(within(box, BLOCK) for box, _ in zone),
                  f"{where}: {[w for w in zone if not within(w[0], BLOCK)]}")
            check("no code in the window", not any(CODE.search(word) for _, word in zone), where)
            if guardian["postcode"]:
                check("the postcode is in the window", guardian["postcode"] in [word for _, word in zone], where)
    return told


def check_messages(world, students, guardians):
    told = []
    strict = email.policy.default.clone(raise_on_defect=True)
    new = os.path.join(world.spool, "new")
    ids = set()
    for name in sorted(os.listdir(new)):
        with open(os.path.join(new, name), "rb") as file:
            data = file.read()
        message = email.message_from_bytes(data, policy=strict)
        body = message.get_content()
        codes = CODE.findall(body)
        check("a message holds one code", len(codes) == 1, name)
        told += codes
        owners = [bond for bond, row in world.codes.items() if row["code"] == codes[0]]
        student, guardian = students[owners[0][0]], guardians[owners[0][1]]
        check("it goes to the code's owner", str(message["To"].addresses[0].addr_spec) == guardian["email"], name)
        check("one recipient", len(message["To"].addresses) == 1 and not message["Cc"] and not message["Bcc"], name)
        check("the student's name comes back", plain(student["first_name"]) in plain(body), name)
        subject = str(message["Subject"])
        check("the subject tells neither code nor student", codes[0] not in subject and student["first_name"] not in subject, name)
        check("automatic", message["Auto-Submitted"] == "auto-generated", name)
        check("lines of at most 78", max(len(line) for line in data.split(b"\n")) <= 78, name)
        check("only ASCII on the wire", all(byte < 128 for byte in data), name)
        ids.add(message["Message-ID"])
    check("Message-IDs differ", len(ids) == len(told), len(ids))
    return told


def check_mail_programs(world, count):
    rc = os.path.join(world.directory, "notmuch-config")
    with open(rc, "w", encoding="utf-8") as file:
        file.write(f"[database]\npath={world.spool}\n[user]\nname=x\nprimary_email=x@example.org\n")
    environment = dict(world.environment, NOTMUCH_CONFIG=rc)
    subprocess.run(["notmuch", "new", "--quiet"], env=environment, check=True, capture_output=True)
    counts = [output("notmuch", "count", term, env=environment).strip() for term in ("*", "from:ce.0754321p", "scolarité")]
    check("notmuch finds every message, and reads its text", counts == [str(count)] * 3, counts)
    check("mutt opens the spool", f"Msgs:{count}" in (screen := mutt_screen(world)), repr(screen[-300:]))


def mutt_screen(world):
    """What mutt draws on a terminal for the spool, before it leaves by itself; what there is after 30 s if it does not."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ.update(world.environment, TERM="vt100")
        os.execvp("mutt", ["mutt", "-n", "-R", "-F", "/dev/null", "-e", f"set folder={world.directory}", "-e", 'push "<refresh><exit>"',
                           "-f", world.spool])
    screen = b""
    while select.select([terminal], [], [], 30)[0]:
        try:
            screen += os.read(terminal, 65536)
        except OSError:  # the terminal is closed when mutt leaves
            break
    else:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return screen.decode("utf-8", "replace")


def check_reprint(world):
    """The batch once more, elsewhere: byte for byte, though the school has changed."""
    batch = re.search(r"-(\d{6})-", os.listdir(world.letters)[0]).group(1).lstrip("0")
    world.run("config", "set", "school.address", "1 place Neuve / 54000 NANCY")
    world.run("close-service", "lpc")
    world.run("notify", "--reprint", batch, "--output", again := os.path.join(world.directory, "again"))
    check("the same files", sorted(os.listdir(again)) == sorted(os.listdir(world.letters)), os.listdir(again))
    for name in os.listdir(world.letters):
        check("made again byte for byte", subprocess.run(["cmp", os.path.join(world.letters, name), os.path.join(again, name)]).returncode == 0, name)


def check_modes(world):
    for directory, _, names in os.walk(world.directory):
        for name in names:
            path = os.path.join(directory, name)
            if "xapian" in path or ".notmuch" in path or name == "notmuch-config":
                continue
            check("0600", os.stat(path).st_mode & 0o777 == 0o600, path)
    for directory in (world.letters, world.spool, os.path.join(world.spool, "new")):
        check("0700", os.stat(directory).st_mode & 0o777 == 0o700, directory)


def main():
    scts = os.path.abspath(sys.argv[1])
    students, guardians = people("students.csv", "student_id"), people("guardians.csv", "guardian_id")
    with tempfile.TemporaryDirectory() as directory:
        world = World(scts, directory)
        check_modes(world)
        told = check_letters(world, students, guardians) + check_messages(world, students, guardians)
        notified = [row["code"] for row in world.codes.values() if row["notified_on"]]
        check("told if and only if notified, and once", sorted(told) == sorted(notified), f"{len(told)} told, {len(notified)} notified")
        with open(world.environment["SCTS_STORE"], "rb") as file:
            store = file.read()
        check("no code in the store", not any(row["code"].encode() in store or row["code"].replace("-", "").encode() in store
                                              for row in world.codes.values()), "")
        check_reprint(world)
        check_mail_programs(world, len(os.listdir(os.path.join(world.spool, "new"))))
    print(f"{results['passed']} passed, {results['failed']} failed")
    return 1 if results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
