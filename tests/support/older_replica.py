"""Prints the SQL that makes of a replica what version 1 made of it: codes by how they are written.
  older_replica.py KEY CODES sqlite|postgresql     CODES: `scts history --all --csv`, all codes that are in it
"""
import csv
import hmac
import sys


def hashed(key, code):
    return hmac.digest(key, int(code.replace("-", ""), 36).to_bytes(8, "big"), "sha256").hex()


key_file, codes, kind = sys.argv[1:]
with open(key_file, encoding="ascii") as file:
    file.readline()
    master = bytes.fromhex(file.readline())
key = hmac.digest(hmac.digest(bytes(32), master, "sha256"), b"scts replica code\x01", "sha256")  # HKDF, one block
literal = {"sqlite": "X'{}'", "postgresql": r"'\x{}'::bytea"}[kind].format
print("BEGIN;")
with open(codes, newline="", encoding="utf-8-sig") as file:
    for row in csv.DictReader(file, delimiter=";"):
        if not row["code"]:
            continue
        before = literal(hashed(key, row["code"]))
        now = literal(hashed(key, row["code"].translate(str.maketrans("OISBZ", "01582"))))
        for table in ("code", "used_code", "attempt"):
            print(f"UPDATE {table} SET hash = {before} WHERE hash = {now};")
print("DROP TABLE unfolded; UPDATE replica SET version = 1; COMMIT;")
print({"sqlite": "PRAGMA user_version = 1;", "postgresql": "COMMENT ON TABLE replica IS 'scts replica 1';"}[kind])
