"""ZIP files, and other files under their names."""

import gzip
import io
import struct
import zipfile

import exports
from case import Table

GOOD = exports.students()


def zipped(entries, compression=zipfile.ZIP_DEFLATED):
    bytes_ = io.BytesIO()
    with zipfile.ZipFile(bytes_, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return bytes_.getvalue()


ONE = zipped([("Eleves.xml", GOOD)])
STORED = zipped([("Eleves.xml", GOOD)], zipfile.ZIP_STORED)


def central(archive):
    return archive.rindex(b"PK\1\2")


def patched(archive, *patches):
    """Bytes at places; a negative place counts from the central directory's entry."""
    whole = bytearray(archive)
    for place, content in patches:
        at = place if place >= 0 else central(archive) - place
        whole[at : at + len(content)] = content
    return bytes(whole)


def encrypted():
    return patched(ONE, (6, b"\1"), (-8, b"\1"))


def wrong_sum():
    return patched(ONE, (14, b"\0\0\0\0"), (-16, b"\0\0\0\0"))


def wrong_method():
    return patched(ONE, (8, b"\x63\0"), (-10, b"\x63\0"))


def of_size(size):
    return patched(ONE, (-24, struct.pack("<I", size)), (22, struct.pack("<I", size)))


def of_zip64_size(size):
    """The size stands in an extra field, as files above 4 GiB have it."""
    at = central(ONE)
    name = b"Eleves.xml"
    extra = struct.pack("<HHQ", 1, 8, size)
    entry = bytearray(ONE[at : at + 46])
    entry[24:28] = b"\xff" * 4
    entry[30:32] = struct.pack("<H", len(extra))
    directory = bytes(entry) + name + extra
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 1, 1, len(directory), at, 0)
    return ONE[:at] + directory + end


def bomb(megabytes, root="BEE_ELEVES"):
    def write(path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("Eleves.xml", "w") as entry:
            before, after = GOOD.split(b"</ELEVES>")
            entry.write(before)
            for _ in range(megabytes):
                entry.write(b" " * 2**20)
            entry.write(b"</ELEVES>" + after)

    return write


def lying_bomb(path):
    """Says that it holds 1,000 bytes."""
    bomb(200)(path)
    archive = path.read_bytes()
    path.write_bytes(patched(archive, (-24, struct.pack("<I", 1000)), (22, struct.pack("<I", 1000))))


def zeros(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("zeros", "w") as entry:
        for _ in range(50):
            entry.write(bytes(2**20))


AGAIN = "export it again"
PARTIAL = ("import", "--partial", "{file}")
zips = Table(file="eleves.zip", hint=AGAIN)
zips.bad("two files in a ZIP", zipped([("a.xml", GOOD), ("b.xml", GOOD)]), None, "the ZIP holds 2 files instead of one: a.xml, b.xml", hint="one by one")
zips.bad("10,000 files in a ZIP", zipped([(f"{'n' * 300}{n}", b"") for n in range(10_000)]), None, "the ZIP holds 10000 files instead of one: (n{60}…, ){4}n{60}… and 9995 more", hint="one by one")
zips.bad("no file in a ZIP", zipped([]), None, "the ZIP holds no file")
zips.bad("a directory in a ZIP", zipped([("a/", b"")]), None, "the ZIP holds no file")
zips.bad("a ZIP in a ZIP", zipped([("eleves.zip", ONE)]), None, "the ZIP holds another ZIP", hint="unpack")
zips.bad("an encrypted ZIP", encrypted(), None, "Eleves.xml is encrypted in the ZIP", hint="unpack")
zips.bad("a ZIP cut short", ONE[:-40], None, r"the ZIP is damaged or cut short \(.*\)")
zips.bad("the beginning of a ZIP", ONE[:4], None, r"the ZIP is damaged or cut short \(.*\)")
zips.bad("a ZIP with a wrong sum", wrong_sum(), None, r"the ZIP is damaged or cut short \(CRC error\)")
zips.bad("a ZIP with wrong data", patched(ONE, (60, bytes(range(40)))), None, r"the ZIP is damaged or cut short \(.*\)")
zips.bad("a ZIP packed in an unknown way", wrong_method(), None, r"the ZIP is damaged or cut short \(.*\)")
zips.bad("a ZIP that says 4 GB", of_size(0xFFFFFFF0), None, "the ZIP unpacks to an absurd size")
zips.bad("a ZIP that says 2^63 bytes", of_zip64_size(2**63), None, "the ZIP unpacks to an absurd size")
zips.bad("a ZIP that says 2^64 bytes", of_zip64_size(2**64 - 1), None, "the ZIP unpacks to an absurd size")
zips.bad("a ZIP of 100 MB of blanks", bomb(100), None, "the ZIP unpacks to an absurd size")
zips.bad("a ZIP that hides 200 MB", lying_bomb, None, "the ZIP (unpacks to an absurd size|is damaged or cut short .*)")
zips.bad("a ZIP of zeros", zeros, None, "is no text")
zips.bad("a ZIP with raw bytes for a name", patched(zipped([("a.xml", GOOD), ("bbbb.xml", GOOD)]), (6, b"\0\x08"), (30, b"\xff")), None, "the ZIP holds 2 files .*", hint="one by one")
zips.bad("a ZIP with an ESC for a name", zipped([("a\x1b[2J\n.xml", GOOD), ("\u202eb.xml", GOOD)]), None, r"the ZIP holds 2 files instead of one: .*", hint="one by one")
zips.bad("a bad student in a ZIP", zipped([("a.xml", GOOD.replace(b"01/01/2013", b"never"))]), 4, 'ELEVE_ID 104: birth date "never" is not a date', hint="correct")
zips.bad("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", None, "looks like a PDF", file="eleves.xml")
zips.bad("a gzip file", gzip.compress(GOOD), None, "looks like a gzip file", hint="unpack", file="eleves.xml")
zips.bad("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100), None, "is no text", file="eleves.xml")
zips.bad("a program", b"\x7fELF\2\1\1" + bytes(100), None, "is no text", file="eleves.xml")

NAME = "SELECT family_name FROM student WHERE student_id = 104"
taken = Table(file="eleves.zip", command=PARTIAL)
taken.taken("a path out of the ZIP", zipped([("../../etc/passwd", GOOD)]), "", then=NAME, gives="DURAND")
taken.taken("a ZIP with a directory", zipped([("a/", b""), ("a/Eleves.xml", GOOD)]), "", then=NAME, gives="DURAND")
taken.taken("a ZIP under another name", STORED, "", then=NAME, gives="DURAND", file="list.csv")
taken.taken("a ZIP with a comment of 60 KB", patched(ONE, (len(ONE) - 2, b"\x60\xea")) + b"x" * 60_000, "", then=NAME, gives="DURAND")

CASES = [*zips, *taken]
