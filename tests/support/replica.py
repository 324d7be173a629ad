"""Looks at a replica as scts-replica(5) tells it, without scts.
  replica.py codes REPLICA CODES STUDENTS    every valid code of `scts history --csv` is in it by its hash and its proof, no other
  replica.py clear REPLICA CODES             no code is in it, in whatever form
  replica.py password REPLICA LOGIN          the password on standard input is the account's
"""
import base64
import csv
import datetime
import hashlib
import hmac
import re
import sqlite3
import sys


def key(master, info):
    """HKDF-SHA-256, RFC 5869, one block."""
    inner = hmac.digest(bytes(32), master, "sha256")
    return hmac.digest(inner, info + b"\x01", "sha256")


def read(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file, delimiter=";"))


def number(code):
    return int(code.replace("-", ""), 36)


def folded(code):
    return number(code.translate(str.maketrans("OISBZ", "01582")))


def rows(replica, query, *values):
    return sqlite3.connect(f"file:{replica}?mode=ro", uri=True).execute(query, values).fetchall()


def codes(replica, listed, students):
    with open(replica + ".key", encoding="ascii") as file:
        assert file.readline() == "scts replica key 1\n"
        master = bytes.fromhex(file.readline())
    by_code, by_proof = key(master, b"scts replica code"), key(master, b"scts replica proof")
    born = {row["student_id"]: datetime.date.fromisoformat(row["birth_date"]) for row in read(students)}
    expected = set()
    for row in read(listed):
        if row["valid"] == "yes":
            code = folded(row["code"]).to_bytes(8, "big")
            days = (born[row["student_id"]] - datetime.date(1970, 1, 1)).days.to_bytes(8, "big", signed=True)
            expected.add((hmac.digest(by_code, code, "sha256"), hmac.digest(by_proof, code + days, "sha256"),
                          int(row["student_id"]), int(row["guardian_id"]), row["usable_from"]))
    found = set(rows(replica, "SELECT hash, proof, student_id, guardian_id, usable_from FROM code"))
    assert found == expected, f"{len(found ^ expected)} rows differ"
    fingerprint, = rows(replica, "SELECT key_fingerprint FROM replica")
    assert fingerprint[0] == hmac.digest(by_code, b"scts key fingerprint", "sha256"), "the fingerprint differs"
    print(f"{len(found)} codes as the manual tells them")


def clear(replica, listed):
    with open(replica, "rb") as file:
        content = file.read()
    upper = content.upper()
    found = 0
    for row in read(listed):
        code = row["code"]
        values = number(code), folded(code)
        texts = [code, code.replace("-", ""), *(text for value in values for text in (str(value), f"{value:016x}"))]
        found += any(text.upper().encode() in upper for text in texts)
        found += any(value.to_bytes(8, order) in content for value in values for order in ("big", "little"))
    print(f"{found} codes in clear")


def password(replica, login):
    (kept,), = rows(replica, "SELECT password FROM account WHERE login = ?", login)
    ln, r, p, salt, hash_ = re.fullmatch(r"\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)", kept).groups()
    salt, hash_ = (base64.b64decode(text + "=" * (-len(text) % 4)) for text in (salt, hash_))
    typed = sys.stdin.readline().rstrip("\n").encode()
    made = hashlib.scrypt(typed, salt=salt, n=2 ** int(ln), r=int(r), p=int(p), maxmem=2 ** 27, dklen=len(hash_))
    print("the account's password" if made == hash_ else "another password")


{"codes": codes, "clear": clear, "password": password}[sys.argv[1]](*sys.argv[2:])
