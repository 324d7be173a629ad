"""CSV: lists of people, of school life, of couples."""

from case import Table

STUDENTS = "student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;city;country;left_on"
SCHOOL = {
    "students.csv": STUDENTS
    + """
101;;MARTIN;;Léa;2013-02-14;10010012110;6A;;;;;;;;;
102;;MARTIN;;Hugo;2011-05-01;10310019110;3 A;;;;;;;;;
103;;NOËL;;Œdipe;2012-12-31;10010012110;6A;;;;;;;;;
""",
    "guardians.csv": """guardian_id;title;family_name;usage_name;first_name;email;phone;line1;line2;line3;line4;postcode;city;country
201;MME;DUPONT;MARTIN;Claire;claire@example.org;;1 rue des Lilas;;;;94000;Créteil;
202;M.;MARTIN;;Paul;;;2 rue du Port;;;;94000;Créteil;
203;MME;NOËL;;Zoé;;;;;;;;;
""",
    "bonds.csv": "student_id;guardian_id;rank\n101;201;1\n101;202;2\n102;201;1\n103;203;1\n",
    "tests.csv": "test_id;division;subject;title;given_on;published_on;out_of;coefficient\n1;6A;MATHS;Contrôle;;2026-09-10;20;1\n",
}


def write_school(directory):
    directory.mkdir()
    for name, text in SCHOOL.items():
        (directory / name).write_text(text, encoding="utf-8")


def students(*rows):
    """A short list: the header, then row 2, 3, …"""
    return "\n".join(["student_id;family_name;first_name;birth_date;division", *rows, ""]).encode(errors="surrogateescape")


def one(student_id="104", family="DURAND", first="Al", birth="2013-01-01", division="6A"):
    return students(f"{student_id};{family};{first};{birth};{division}")


def guardians(*rows):
    return "\n".join(["guardian_id;family_name;first_name;email", *rows, ""]).encode()


def of(header):
    return lambda *rows: "\n".join([header, *rows, ""]).encode()


bonds = of("student_id;guardian_id;rank")
tests = of("test_id;title;published_on;out_of;coefficient")
marks = of("test_id;student_id;mark")
absences = of("absence_id;student_id;from;to;justified")
usage = of("code;used_on")
returns = of("student_id;guardian_id;channel;returned_on")
pairs = of("student_id;guardian_id")


def huge_field(path):
    with open(path, "wb") as file:
        file.write(students().rstrip(b"\n") + b"\n104;")
        for _ in range(10):
            file.write(b"A" * 2**20)
        file.write(b";Al;2013-01-01;6A\n")


def huge_quoted(path):
    """A quote that opens early swallows the rest of a long list."""
    with open(path, "wb") as file:
        file.write(students().rstrip(b"\n") + b'\n104;"DURAND;Al;2013-01-01;6A\n')
        for number in range(400_000):
            file.write(b"%d;DURAND;Al;2013-01-01;6A\n" % (1000 + number))


def wide_header(path):
    path.write_bytes(b";".join(b"column%d" % n for n in range(100_000)) + b"\n")


def wide_row(path):
    path.write_bytes(students("104" + ";" * 100_000))


def many_blank_lines(path):
    with open(path, "wb") as file:
        for _ in range(20):
            file.write(b"\n" * 2**20)


PARTIAL = ("import", "--partial", "{file}")
FIX = "correct|keep the right one"

encodings = Table(hint="CSV UTF-8|--encoding")
encodings.bad("bytes of no encoding", one(family="D\x81").replace(b"\xc2\x81", b"\x81\xaa\xb2"), None, "neither UTF-8 nor Windows-1252, Mac OS Roman or MS-DOS text")
encodings.bad("a header that lost its letters", b"nom;pr\xef\xbf\xbdnom;mail\nA;B;c@example.org\n", 1, "the column .* has lost letters: the encoding was wrong when the list was saved")
encodings.bad("UTF-16 cut in a character", one().decode().encode("utf-16") + b"x", 3, "not UTF-16 throughout")
encodings.bad(
    "not the encoding that was said", one(family="NOEL").replace(b"NOEL", b"NO\xcbL"), 2, "not UTF-8",
    command=("import", "--encoding", "utf-8", "{file}"),
)  # fmt: skip
encodings.bad(
    "overlong UTF-8", one(family="NOEL").replace(b"NOEL", b"NO\xc0\xbcL"), 2, "not UTF-8",
    command=("import", "--encoding", "utf-8", "{file}"),
)  # fmt: skip
encodings.bad("UTF-8 read twice", one(family="NOËL".encode().decode("cp1252")), 2, 'ELEVE_ID 104: family name "NOÃ‹L": UTF-8 that was read as something else')
encodings.bad(
    "UTF-8 with one bad byte", students("104;NOEL;Zoé;2013-01-01;6A", "105;NO\udccbL;Al;2013-01-01;6A"), 2,
    'ELEVE_ID 104: first name "ZoÃ©": UTF-8 that was read as something else',
)  # fmt: skip

form = Table(hint=FIX)
form.bad("NUL in a field", one(family="DUR\0AND"), 2, "a NUL byte: this is no text")
form.bad("NUL in the header", students().replace(b"first", b"fi\0rst"), 1, "a NUL byte: this is no text")
form.bad("quote never closed", one(family='"DURAND'), 2, "a quote that is never closed")
form.bad("quote never closed, a long list", huge_quoted, 2, "a field has more than 64 KiB", hint="quote")
form.bad("quote in a field", one(family='DU"RAND'), 2, "a double quote inside a field", hint="twice")
form.bad("text after a quoted field", one(family='"DU"RAND'), 2, "a double quote inside a field", hint="twice")
form.bad("a field of 10 MB", huge_field, 2, "a field has more than 64 KiB", hint="quote")
form.bad("a field of 60 KB", one(family="A" * 60_000), 2, "ELEVE_ID 104: family name has more than 254 characters")
form.bad("a name of 255 characters", one(family="É" * 255), 2, "ELEVE_ID 104: family name has more than 254 characters")
form.bad("100,000 columns", wide_header, 1, "the header has more than 1000 columns")
form.bad("100,000 fields in a row", wide_row, 2, "100001 fields where the header has 5", hint="delimiter")
form.bad("too few fields", students("104;DURAND;Al"), 2, "3 fields where the header has 5", hint="delimiter")
form.bad("too many fields", students("104;DURAND;Al;2013-01-01;6A;x"), 2, "6 fields where the header has 5", hint="delimiter")
form.bad("rows with another delimiter", students("104,DURAND,Al,2013-01-01,6A"), 2, "1 fields? where the header has 5", hint="delimiter")
form.bad("a missing column", b"student_id;first_name;birth_date\n104;Al;2013-01-01\n", 1, "the column family_name is missing")
form.bad("no known column", b"nom;prenom\nDURAND;Al\n", 1, "neither a SIECLE export nor a list whose header is known", hint="student_id")
form.bad("a row instead of a header", b"104;DURAND;Al;2013-01-01;6A\n", 1, "neither a SIECLE export nor a list whose header is known", hint="student_id")
form.bad("five bytes that are no text for a header", b"\xef\xbb=ab\n1;2\n", 1, "neither a SIECLE export nor a list whose header is known", hint="student_id")
form.bad("an empty file", b"", None, "is empty", hint="export")
form.bad("blanks", b" \r\n\t\n", None, "is empty", hint="export")
form.bad("20 million blank lines", many_blank_lines, None, "has no header line")
form.bad("a BOM alone", b"\xef\xbb\xbf", None, "is empty", hint="export")
form.bad(
    "a header alone", students(), None, "3 of 3 students are in the store but not in the files: .*",
    status=4, hint="--max-departures 3", placed=False,
)  # fmt: skip
form.bad("an unknown encoding", one(), None, 'the encoding "klingon" is not known', status=2, hint="windows-1252", placed=False, command=("import", "--encoding", "klingon", "{file}"))

values = Table(hint=FIX)
values.bad("30 February", one(birth="30/02/2013"), 2, 'ELEVE_ID 104: birth date "30/02/2013" is not a date')
values.bad("month 13", one(birth="2018-13-01"), 2, 'ELEVE_ID 104: birth date "2018-13-01" is not a date')
values.bad("year 0", one(birth="0000-01-01"), 2, 'ELEVE_ID 104: birth date "0000-01-01" is not a date')
values.bad("month first", one(birth="12/25/2013"), 2, 'ELEVE_ID 104: birth date "12/25/2013" is not a date')
values.bad("a date with an hour", one(birth="2013-01-01 00:00"), 2, 'ELEVE_ID 104: birth date "2013-01-01 00:00" is not a date')
values.bad("a spreadsheet's day number", one(birth="41275"), 2, 'ELEVE_ID 104: birth date "41275" is not a date')
values.bad("no birth date", one(birth=""), 2, "ELEVE_ID 104: birth date is missing")
values.bad("year 9999", one(birth="9999-12-31"), 2, 'ELEVE_ID 104: birth date "9999-12-31" is not between 1900 and 2099')
values.bad("year 1013", one(birth="1013-02-14"), 2, 'ELEVE_ID 104: birth date "1013-02-14" is not between 1900 and 2099')
values.bad("id 0", one("0"), 2, 'ELEVE_ID 0: student id "0" is not a number')
values.bad("a negative id", one("-104"), 2, 'ELEVE_ID -104: student id "-104" is not a number')
values.bad("letters for an id", one("1O4"), 2, 'ELEVE_ID 1O4: student id "1O4" is not a number')
values.bad("id 2^63", one(str(2**63)), 2, f'ELEVE_ID {2**63}: student id "{2**63}" is not a number')
values.bad("id 2^64", one(str(2**64)), 2, f'ELEVE_ID {2**64}: student id "{2**64}" is not a number')
values.bad("an id as a spreadsheet rounds it", one("1.04E+02"), 2, r'ELEVE_ID 1\.04E\+02: student id "1\.04E\+02" is what a spreadsheet made of something else')
values.bad("no id", one(""), 2, "(CODE_STRUCTURE 6A: )?student id is missing")
values.bad("an id of Arabic digits", one("١٠٤"), 2, 'ELEVE_ID ١٠٤: student id "١٠٤" is not a number')
values.bad("a student twice", students("104;A;B;2013-01-01;6A", "104;A;C;2013-01-01;6A"), 3, "student 104 stands twice, with different data")
values.bad("a guardian twice", guardians("204;A;B;", "204;A;B;a@example.org"), 3, "guardian 204 stands twice, with different data")
values.bad("a couple twice", bonds("101;201;1", "101;201;2"), 3, "student 101, guardian 201: the couple stands twice, with different responsibilities")
values.bad("rank 3", bonds("101;201;3"), 2, 'ELEVE_ID 101, PERSONNE_ID 201: rank "3" is not between 0 and 2')
values.bad("a rank in words", bonds("101;201;mère"), 2, 'ELEVE_ID 101, PERSONNE_ID 201: rank "mère" is not between 0 and 2')
values.bad("a bond of a guardian without id", bonds("101;;1"), 2, "ELEVE_ID 101: guardian id is missing")
values.bad("a first bad row after 50,000", students(*(f"{n};A;B;2013-01-01;6A" for n in range(1000, 51_000)), "x;A;B;2013-01-01;6A"), 50_002, 'ELEVE_ID x: student id "x" is not a number')

life = Table(hint=FIX)
life.bad("a test out of 0", tests("2;T;2026-09-10;0;1"), 2, 'test_id 2: out of "0" is not above 0')
life.bad("a test out of much", tests("2;T;2026-09-10;1e9;1"), 2, 'test_id 2: out of "1e9" is not a number of points')
life.bad("a test twice", tests("2;T;2026-09-10;20;1", "2;U;2026-09-10;20;1"), 3, "test(_id)? 2.* stands twice, with different data")
life.bad("a mark in letters and digits", marks("1;101;12A"), 2, 'test_id 1, ELEVE_ID 101: mark "12A" is not a number of points, or a word without digits')
life.bad("a mark above the test", marks("1;101;21"), 2, "test_id 1, ELEVE_ID 101: mark 21 is above 20, what the test is out of")
life.bad("a negative mark", marks("1;101;-1"), 2, 'test_id 1, ELEVE_ID 101: mark "-1" is not .*')
life.bad("a mark of a test without number", marks(";101;10"), 2, "ELEVE_ID 101: test id is missing")
life.bad("a mark twice", marks("1;101;10", "1;101;11"), 3, ".*stands twice.*")
life.bad("an absence backwards", absences("1;101;2026-09-12;2026-09-11;oui"), 2, 'absence_id 1: to "2026-09-11" is before from')
life.bad("an absence at 25:00", absences("1;101;2026-09-12 25:00;;oui"), 2, 'absence_id 1: from "2026-09-12 25:00" is not a date, or a date and minutes')
life.bad("an absence justified by maybe", absences("1;101;2026-09-12;;maybe"), 2, 'absence_id 1: justified "maybe" is neither true nor false')
life.bad("use of what is no code", usage("HELLO;2026-09-12"), 2, "code is no activation code")
life.bad("use of a code with one wrong letter", usage("07UY-87W-7V7-S6!;2026-09-12"), 2, "code is no activation code")
life.bad("use of a code above 2^64", usage("ZZZZ-ZZZ-ZZZ-ZZZ;2026-09-12"), 2, "code is no activation code")
life.bad("use without a day", usage("07UY-87W-7V7-S61;"), 2, "used on is missing")
life.bad("a return by pigeon", returns("101;201;pigeon;2026-09-12"), 2, 'ELEVE_ID 101, PERSONNE_ID 201: channel "pigeon" is neither email nor paper')
life.bad("a return on no day", returns("101;201;paper;yesterday"), 2, 'ELEVE_ID 101, PERSONNE_ID 201: returned on "yesterday" is not a date')

REFUSALS = ("invalidate", "--from", "{file}", "--reason", "refusal")
GENERATE = ("generate-car", "--pairs", "{file}")
couples = Table(hint=FIX)
couples.bad("pairs without guardians", b"student_id\n101\n", 1, "the column guardian_id is missing", command=GENERATE)
couples.bad("a pair with half an id", pairs("101;"), 2, "ELEVE_ID 101: guardian id is missing", command=GENERATE)
couples.bad("a pair of letters", pairs("101;201", "x;201"), 3, 'ELEVE_ID x, PERSONNE_ID 201: student id "x" is not a number', command=GENERATE)
couples.bad("pairs, an empty file", b"", None, "is empty", command=GENERATE, hint="export|list")
couples.bad("refusals with no such reason", b"student_id;guardian_id;reason\n101;201;bored\n", 2, 'ELEVE_ID 101, PERSONNE_ID 201: reason "bored" is not known', command=REFUSALS)
couples.bad("refusals, quote never closed", pairs('101;"201'), 2, "a quote that is never closed", command=REFUSALS)
couples.bad("refusals, ids swapped for names", pairs("MARTIN;DUPONT"), 2, 'ELEVE_ID MARTIN, PERSONNE_ID DUPONT: student id "MARTIN" is not a number', command=REFUSALS)
couples.bad("pairs in a ZIP of nothing", b"PK\5\6" + bytes(18), None, "the ZIP holds no file", command=GENERATE, hint="export")

NAME = "SELECT family_name FROM student WHERE student_id = 104"
taken = Table(command=PARTIAL)
taken.taken("unknown columns", b"student_id;family_name;first_name;birth_date;shoe_size\n104;DURAND;Al;2013-01-01;38\n", "unknown columns: shoe_size")
taken.taken("900 unknown columns", b"student_id;family_name;first_name;birth_date;" + b";".join(b"%s%d" % (b"x" * 200, n) for n in range(900)) + b"\n", "unknown columns: .*and 89[0-9] more")
taken.taken("Windows-1252", one(family="NOEL").replace(b"NOEL", b"NO\xcbL"), "not UTF-8: read as Windows-1252", then=NAME, gives="NOËL")
taken.taken("Mac OS Roman", one(family="NOEL").replace(b"NOEL", b"NO\xe8L"), "not UTF-8: read as Mac OS Roman", then=NAME, gives="NOËL")
taken.taken("MS-DOS", one(family="Noel").replace(b"Noel", b"No\x89l"), "not UTF-8: read as .*", then="SELECT count(*) FROM student", gives="4")
for wide in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"):
    taken.taken(wide, one(family="NOËL").decode().encode(wide), f"not UTF-8: read as {wide[:6].upper()}", then=NAME, gives="NOËL")
taken.taken("a bond of unknown persons", bonds("999;201;1"), "ELEVE_ID 999, PERSONNE_ID 201: no such student: the bond is left out")
taken.taken("a mark of an unknown test", marks("99;101;10"), "test_id 99, ELEVE_ID 101: no such test: the mark is left out")
taken.taken("a use of an unknown code", usage("07UY-87W-7V7-S61;2026-09-12"), "no such code: the row is left out")
taken.taken("a return of a stranger", returns("999;201;paper;2026-09-12"), "ELEVE_ID 999, PERSONNE_ID 201: no such couple: the row is left out")
taken.taken("line breaks and ESC in a name", one(family='"DU\r\nRAND\x1b[31m"'), "", then=NAME, gives="DU RAND [31m")
taken.taken("a name written backwards", one(family="DURAND\u202egnorts"), "", then=NAME, gives="DURANDgnorts")
taken.taken("invisible characters in a name", one(family="DU\u200bR\ufeffAND\u2028\u00a0X"), "", then=NAME, gives="DURAND X")
taken.taken("a formula for a name", one(family="'=cmd|'/c calc'!A1"), "", then=NAME, gives="=cmd|'/c calc'!A1")
taken.taken("a lost character", one(family="NO?L"), 'ELEVE_ID 104: "NO\\?L": the export has lost a character')
taken.taken("no family name", one(family=""), "ELEVE_ID 104: no family name")
taken.taken("every line end there is", one().replace(b"\n", b"\r") + b"105;A;B;2013-01-01;6A\r\n106;A;B;2013-01-01;6A", "", then="SELECT count(*) FROM student", gives="6")

CASES = [*encodings, *form, *values, *life, *couples, *taken]
