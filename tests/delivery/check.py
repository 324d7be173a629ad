#!/usr/bin/env python3
"""Looks at what a notification of the sample school put on disk, with other people's programs.

    check.py SCTS_BINARY

Every PDF passes `qpdf --check` and its text comes back with pdftotext; each letter holds its own code and no other, and nothing
but the address lies in the window's zone; PDFBox finds every kind of file valid PDF/A, its tags give the text in the order in
which one reads, a QR code decodes to what stands beside it, the summary agrees with the manifest; a letter for a family holds
all its guardian's codes and nobody else's, in his language; slips lie eight to a page, each with its student's name and code,
and on a duplex printer nobody else's on its back;
every message parses without a defect and holds its own code only; mutt, s-nail, mu and notmuch read the spool; no file is
readable by others, and no birth date or code stands where it should not.
"""
import csv
import email
import email.policy
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter

sys.dont_write_bytecode = True  # a source tree stays free of __pycache__

from readers import check_mail_programs  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
SCHOOL = os.path.join(HERE, "..", "..", "examples", "school")
WORDING = os.path.join(HERE, "..", "..", "src", "deliver", "wording")
CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b")
MM = 72 / 25.4
WINDOW = (90 * MM, 44 * MM, 200 * MM, 90 * MM)  # x and y from the top left: nothing but the address
BLOCK = (110 * MM, 55 * MM, 190.5 * MM, 83 * MM)  # 7 lines of 4 mm

JARS = ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api")
CLASSES = ":".join(f"/usr/share/java/{jar}.jar" for jar in JARS)
SITE = "https://teleservices.example.org"

results = {"passed": 0, "failed": 0}


def check(name, good, detail=""):
    results["passed" if good else "failed"] += 1
    if not good:
        print(f"FAILED {name}: {detail}")


def output(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


class World:
    """A store of the sample school, notified."""

    def __init__(self, scts, directory, settings, *notify, english=()):
        os.mkdir(directory)
        self.scts, self.directory = scts, directory
        self.environment = dict(os.environ, SCTS_STORE=os.path.join(directory, "school.db"), LC_ALL="C.UTF-8", HOME=directory)
        self.run("init", "--uai", "0754321P", "--name", "Collège Jeanne-Villepreux")
        self.run("import", "-q", *(os.path.join(SCHOOL, name) for name in sorted(os.listdir(SCHOOL)) if name.endswith(".zip")))
        self.run("open-service")
        self.run("open-service", "notes", "absences", "lpc")
        self.run("config", "set", "site.url", SITE)
        self.run("config", "set", "school.address", "12 rue des Lilas / 94000 CRÉTEIL")
        self.run("config", "set", "mail.sender", "ce.0754321p@example.org")
        for name, value in settings.items():
            self.run("config", "set", name, value)
        if english:
            for template in ("car-letter", "car-message"):
                self.run("template", "set", template, "--language", "en", os.path.join(WORDING, f"{template}.en.txt"))
            with open(languages := os.path.join(directory, "languages.csv"), "w", encoding="utf-8") as file:
                file.write("guardian_id;language\n" + "".join(f"{guardian};en\n" for guardian in english))
            self.run("import", "-q", languages)
        self.run("generate-car", "--all")
        self.run("notify", "--yes", *notify, status=3)
        self.letters = os.path.join(directory, "letters")
        self.spool = os.path.join(directory, "spool")
        self.codes = self.history()

    def history(self):
        rows = csv.DictReader(self.run("history", "--all", "--csv").splitlines(), delimiter=";")
        return {(row["student_id"], row["guardian_id"]): row for row in rows}

    def manifest(self):
        name = next(name for name in os.listdir(self.letters) if name.endswith("-pages.csv"))
        with open(os.path.join(self.letters, name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter=";"))

    def pdf(self, ending):
        return os.path.join(self.letters, next(name for name in sorted(os.listdir(self.letters)) if name.endswith(ending)))

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


def is_back(page):
    """A letter's second page: of personal data, and of nobody."""
    return "CNIL" in page and not CODE.search(page)


def check_letters(world, students, guardians):
    rows = world.manifest()
    expected = [bond for bond, row in world.codes.items() if row["notified_on"] and not guardians[bond[1]]["email"]]
    check("manifest lists every letter once", sorted((r["student_id"], r["guardian_id"]) for r in rows) == sorted(expected), len(rows))
    told = []
    for name in sorted({row["file"] for row in rows}):
        pdf = os.path.join(world.letters, name)
        check("qpdf", subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0, name)
        pages = pages_of(pdf)
        mine = [row for row in rows if row["file"] == name]
        check("pages agree with the manifest", [str(i + 1) for i in range(0, len(pages), 2)] == [row["page"] for row in mine], name)
        check("every letter has its second page", len(pages) % 2 == 0 and all(is_back(page) for page in pages[1::2]), name)
        for page, words, row in zip(pages[::2], list(words_by_page(pdf))[::2], mine):
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


def check_archive(pdf):
    """Valid PDF/A-1b (ISO 19005-1), for people and for screen readers."""
    name = os.path.basename(pdf)
    check("qpdf", subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode == 0, name)
    validator = ["java", "-cp", CLASSES, "org.apache.pdfbox.preflight.Validator_A1b", pdf]
    said = subprocess.run(validator, capture_output=True, text=True)
    check("PDFBox Preflight", said.returncode == 0 and "is a valid PDF/A-1b file" in said.stdout, f"{name}: {said.stdout}{said.stderr}")
    with open(pdf, "rb") as file:
        content = file.read()
    for entry in (b"/Lang(fr-FR)", b"/DisplayDocTitle true", b"/PrintScaling/None", b"/Marked true", b"/CIDSet "):
        check("the catalogue and the fonts say", entry in content, f"{name}: {entry}")
    fonts = [line.split()[-5:-2] for line in output("pdffonts", pdf).splitlines()[2:]]
    check("fonts are embedded subsets that map back to Unicode", fonts and all(font == ["yes"] * 3 for font in fonts), f"{name}: {fonts}")
    tagged, printed = (Counter("".join(text.split())) for text in (tagged_text(pdf), output("pdftotext", pdf, "-")))
    ruler = Counter("0123456789") if name == "test-page.pdf" else Counter("2/")  # the number of a second page
    check("nothing but decoration is untagged", set(printed - tagged) <= set(ruler), f"{name}: {printed - tagged}")


def tagged_text(pdf):
    """What a screen reader says, in its order."""
    return "\n".join(line.strip()[1:-1] for line in output("pdfinfo", "-struct-text", pdf).splitlines() if line.lstrip().startswith('"'))


def check_order(pdf, *texts):
    """The tags give these texts in this order, on the first page."""
    elements = re.split(r"^  Sect$", output("pdfinfo", "-struct-text", pdf), flags=re.M)
    at = 0
    for text in texts:
        found = re.compile(text).search(elements[1], at)
        check("the reading order", found, f"{os.path.basename(pdf)}: {text} is not after {elements[1][at - 40:at]!r}")
        at = found.end() if found else at
    heads = [len(re.findall(r"^    H1", element, flags=re.M)) for element in elements[1:]]
    check("a heading a letter, on its first page", heads == [1, 0] * (len(heads) // 2), f"{pdf}: {heads}")


def check_summary(world, students):
    """The summary's counts are those of the manifest."""
    counted = Counter((students[row["student_id"]]["division"].replace(" ", ""), row["file"]) for row in world.manifest())
    lines = output("pdftotext", "-layout", world.pdf("-summary.pdf"), "-").splitlines()
    rows = [re.fullmatch(r"(.+?)  +(car-\S+\.pdf)  +(\d+)", line.strip()) for line in lines]
    told = {(row[1].replace(" ", ""), row[2]): int(row[3]) for row in rows if row}
    check("the summary agrees with the manifest", told == dict(counted), f"{told} {counted}")
    total = [re.fullmatch(r"Total +(\d+)", line.strip()) for line in lines]
    check("the summary's total", [int(row[1]) for row in total if row] == [sum(counted.values())], total)


def check_print_room(world, students, guardians):
    """By postcode, for a duplex printer, with a QR code."""
    rows = world.manifest()
    pdf = os.path.join(world.letters, rows[0]["file"])
    pages = pages_of(pdf)
    check("each letter begins on a front", [int(row["page"]) for row in rows] == list(range(1, len(pages), 2)), rows[:3])
    with open(pdf, "rb") as file:
        check("a print dialogue begins with both sides", b"/Duplex/DuplexFlipLongEdge" in file.read(), pdf)
    check("its back is its second page", len(pages) == 2 * len(rows) and all(is_back(page) for page in pages[1::2]), len(pages))
    summary = output("pdftotext", "-layout", world.pdf("-summary.pdf"), "-")
    check("the summary tells a sheet a letter", re.findall(r"^Feuilles\D*(\d+)$", summary, re.M) == [str(len(rows))], summary)
    for row in rows:
        bond = row["student_id"], row["guardian_id"]
        codes = CODE.findall(pages[int(row["page"]) - 1])
        check("the manifest names the letter's page", codes == [world.codes[bond]["code"]], row)
    places = [(guardians[row["guardian_id"]]["country"], guardians[row["guardian_id"]]["postcode"]) for row in rows]
    check("by postcode, France first", places == sorted(("" if country == "FRANCE" else country, code) for country, code in places), places)
    check_summary(world, students)
    picture = os.path.join(world.directory, "page")
    for row in rows[:6]:
        code = world.codes[row["student_id"], row["guardian_id"]]["code"]
        subprocess.run(["pdftoppm", "-r", "300", "-gray", "-singlefile", "-f", row["page"], pdf, picture], check=True)
        read = subprocess.run(["zbarimg", "-q", "--nodbus", f"{picture}.pgm"], capture_output=True, text=True).stdout
        seen = [f"CODE-128:{row['student_id']}-{row['guardian_id']}", f"QR-Code:{SITE}#code={code}"]
        check("a scanner reads the link with the code and the reference, and nothing else", sorted(read.splitlines()) == seen, f"{row}: {read!r}")
        check("the same text stands beside it", f"Site : {SITE}" in plain(pages[int(row["page"]) - 1]), row)
    os.remove(f"{picture}.pgm")


def check_test_page(world):
    before = world.run("history", "--all", "--csv")
    world.run("notify", "--test-page")
    check("a test page marks nobody", world.run("history", "--all", "--csv") == before)
    words = [box for box, _ in next(words_by_page(world.pdf("test-page.pdf"))) if within(box, BLOCK)]
    left, top, right, bottom = BLOCK
    filled = min(box[0] for box in words), min(box[1] for box in words), max(box[2] for box in words), max(box[3] for box in words)
    check("its address fills the block", all(abs(a - b) < 5 for a, b in zip(filled, (left, top, right, bottom))), filled)


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


def manifest_of(folder):
    """(file, page) → the owners whose codes are there, in order."""
    name = next(name for name in os.listdir(folder) if name.endswith(".csv"))
    places = {}
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            places.setdefault((row["file"], int(row["page"])), []).append((row["student_id"], row["guardian_id"]))
    return places


def pages_in(folder):
    """(file, page) → its text."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".pdf") and not name.endswith("-summary.pdf"))
    for name in names:
        check("qpdf", subprocess.run(["qpdf", "--check", os.path.join(folder, name)], capture_output=True).returncode == 0, name)
    return {(name, number): page for name in names for number, page in enumerate(pages_of(os.path.join(folder, name)), 1)}


def check_families(world, guardians):
    """One letter or message for all codes of a guardian, and none for two."""
    places, pages = manifest_of(world.letters), pages_in(world.letters)
    backs = {(name, page + 1) for name, page in places}
    check("pages agree with the manifest", set(places) | backs == set(pages), f"{len(places)} places, {len(pages)} pages")
    check("every letter has its second page", all(is_back(pages[place]) for place in backs & set(pages)), len(backs))
    told, readers, several = [], [], 0
    for place, bonds in places.items():
        codes = CODE.findall(pages[place])
        told += codes
        several += len(bonds) > 1
        readers.append(bonds[0][1])
        check("a letter is for one guardian", len({guardian for _, guardian in bonds}) == 1, place)
        check("it holds his codes and no other", sorted(codes) == sorted(world.codes[bond]["code"] for bond in bonds), place)
        check("the slip names every child", all(f"{s}-{g}" in pages[place] for s, g in bonds), place)
    new = os.path.join(world.spool, "new")
    for name in os.listdir(new):
        with open(os.path.join(new, name), "rb") as file:
            message = email.message_from_bytes(file.read(), policy=email.policy.default)
        codes = CODE.findall(message.get_content())
        owners = {bond[1] for bond, row in world.codes.items() if row["code"] in codes}
        told += codes
        several += len(codes) > 1
        readers += owners
        check("a message is for one guardian", len(owners) == 1, name)
        check("it goes to him", {guardians[owner]["email"] for owner in owners} == {str(message["To"].addresses[0].addr_spec)}, name)
    check("nobody gets two letters or messages", len(readers) == len(set(readers)), len(readers))
    check("some tell several children", several > 10, several)
    notified = [row["code"] for row in world.codes.values() if row["notified_on"]]
    check("told if and only if notified, and once", sorted(told) == sorted(notified), f"{len(told)} told, {len(notified)} notified")


def check_languages(world, english):
    places, pages = manifest_of(world.letters), pages_in(world.letters)
    files = Counter()
    for place, bonds in places.items():
        words = [word for word in ("Madame, Monsieur", "Dear parent or guardian") if word in pages[place]]
        wanted = bonds[0][1] in english
        files[place[0]] += wanted
        check("a letter is in its guardian's language", words == ["Dear parent or guardian" if wanted else "Madame, Monsieur"], f"{place}: {words}")
    check("some files hold both", any(0 < files[name] < sum(place[0] == name for place in places) for name in files), files)
    for name, count in files.items():
        with open(os.path.join(world.letters, name), "rb") as file:
            check("a page says that it is in English", file.read().count(b"/Lang(en)") == 2 * count, name)
    check_archive(os.path.join(world.letters, next(name for name, count in files.items() if count)))
    new = os.path.join(world.spool, "new")
    for name in os.listdir(new):
        with open(os.path.join(new, name), "rb") as file:
            message = email.message_from_bytes(file.read(), policy=email.policy.default)
        text, language = message.get_content(), str(message["Content-Language"])
        check("a message says its language", ("Dear parent or guardian" in text) == (language == "en"), f"{name}: {language}")
        check("a message is in one language", ("Dear parent or guardian" in text) != ("Madame, Monsieur" in text), name)


def check_slips(world, students, divisions, *sides):
    folder = os.path.join(world.directory, "slips" + "".join(sides))
    world.run("generate-cae", "--all")
    chosen = [argument for division in divisions for argument in ("--division", division)]
    world.run("notify", *chosen, "--cae", "--layout", "slips", "--output", folder, "--yes", *sides)
    own = {owner: row for owner, row in world.history().items() if row["kind"] == "CAE" and students[owner[0]]["division"] in divisions}
    places, pages = manifest_of(folder), pages_in(folder)
    backs = {(name, page + 1) for name, page in places} if sides else set()
    check("pages agree with the manifest", set(places) | backs == set(pages), f"{len(places)} places, {len(pages)} pages")
    check("no slip has another's code on its back", not any(pages[place].strip() for place in backs & set(pages)), backs)
    last = {name: page for name, page in sorted(places)}
    told = []
    for place, owners in places.items():
        full = place[1] < last[place[0]]
        check("eight slips to a page", len(owners) == 8 if full else 1 <= len(owners) <= 8, f"{place}: {len(owners)}")
        codes, text = CODE.findall(pages[place]), plain(pages[place])
        told += codes
        check("a page holds its students' codes and no other", sorted(codes) == sorted(own[owner]["code"] for owner in owners), place)
        check("one class in a file", len({students[student]["division"] for student, _ in owners}) == 1, place)
        for student, _ in owners:
            year, month, day = students[student]["birth_date"].split("-")
            check("the student's name comes back", plain(students[student]["first_name"]) in text, f"{place}: {student}")
            check("no birth date", f"{day}/{month}/{year}" not in text and students[student]["birth_date"] not in text, place)
    summary = next(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith("-summary.pdf"))
    check_archive(os.path.join(folder, next(iter(last))))
    check_archive(summary)
    counts = re.findall(r"^(Total|Coupons|Feuilles)\D*(\d+)$", output("pdftotext", "-layout", summary, "-"), re.M)
    slips = str(len(told))
    check("the summary counts slips and sheets", counts == [("Coupons", slips), ("Feuilles", str(len(places))), ("Total", slips)], counts)
    check("every student's code is on one slip", sorted(told) == sorted(row["code"] for row in own.values() if row["valid"] == "yes"), len(told))


def check_reprint(world):
    """The batch once more, elsewhere: byte for byte, though the school has changed."""
    batch = re.search(r"-(\d{6})-", os.listdir(world.letters)[0]).group(1).lstrip("0")
    world.run("config", "set", "school.address", "1 place Neuve / 54000 NANCY")
    world.run("close-service", "lpc")
    world.run("notify", "--reprint", batch, "--output", again := os.path.join(world.directory, "again"))
    check("the same files", sorted(os.listdir(again)) == sorted(os.listdir(world.letters)), os.listdir(again))
    for name in os.listdir(world.letters):
        cmp = ["cmp", os.path.join(world.letters, name), os.path.join(again, name)]
        check("made again byte for byte", subprocess.run(cmp).returncode == 0, name)


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
        world = World(scts, os.path.join(directory, "school"), {}, "--all", "--by", "email,paper")
        check_modes(world)
        check_summary(world, students)
        letter = world.manifest()[0]
        address = guardians[letter["guardian_id"]]
        check_order(world.pdf(letter["file"]), "Collège Jeanne-Villepreux", plain(address["postcode"]), "Objet", "Madame, Monsieur",
                    world.codes[letter["student_id"], letter["guardian_id"]]["code"], "Responsable", "H2", "Pour ouvrir votre compte",
                    re.escape(SITE), "H2", "Coupon", "Je soussigné", f"{letter['student_id']}-{letter['guardian_id']}")  # fmt: skip
        some = ["--division", "3 A", "--division", "6A"]  # pdfinfo's time for the tags is quadratic
        room = World(scts, os.path.join(directory, "room"), {"letter.qr": "yes"}, *some, "--by", "paper", "--order", "postcode", "--duplex")
        check_print_room(room, students, guardians)
        check_test_page(room)
        for pdf in (world.pdf(letter["file"]), room.pdf("-postcode.pdf"), room.pdf("-summary.pdf"), room.pdf("test-page.pdf")):
            check_archive(pdf)
        told = check_letters(world, students, guardians) + check_messages(world, students, guardians)
        notified = [row["code"] for row in world.codes.values() if row["notified_on"]]
        check("told if and only if notified, and once", sorted(told) == sorted(notified), f"{len(told)} told, {len(notified)} notified")
        with open(world.environment["SCTS_STORE"], "rb") as file:
            store = file.read()
        check("no code in the store", not any(row["code"].encode() in store or row["code"].replace("-", "").encode() in store
                                              for row in world.codes.values()), "")
        check_reprint(world)
        check_mail_programs(world, len(os.listdir(os.path.join(world.spool, "new"))), check)
    with tempfile.TemporaryDirectory() as directory:
        english = {guardian for guardian in guardians if int(guardian) % 3 == 0}
        world = World(scts, os.path.join(directory, "school"), {}, "--all", "--by", "email,paper", "--per", "guardian", english=english)
        check_families(world, guardians)
        check_languages(world, english)
        divisions = sorted({student["division"] for student in students.values()} - {""})
        check_slips(world, students, divisions[::2])
        check_slips(world, students, divisions[1::2], "--duplex")
    print(f"{results['passed']} passed, {results['failed']} failed")
    return 1 if results["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
