#!/usr/bin/env python3
"""What a script would do to list a store's couples: peer_export.py STORE QUERY FILE"""

import csv
import sqlite3
import sys

store, query, path = sys.argv[1:]
with sqlite3.connect(store) as database, open(path, "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, delimiter=";", lineterminator="\n")
    rows = database.execute(query)
    writer.writerow(column for column, *_ in rows.description)
    writer.writerows(rows)
