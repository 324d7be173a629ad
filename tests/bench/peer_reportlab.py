#!/usr/bin/env python3
"""The letters of a list, by reportlab: the shared part as a form, fonts embedded as subsets, streams compressed.

    peer_reportlab.py [--by-division] LETTER ROWS DIRECTORY      one PDF, or one for each division
"""

import csv
import itertools
import os
import sys

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WISH = "souhaite pas m’abonner aux télé-services et demande l’invalidation de mon code d’activation."
FONTS = {
    "text": "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "bold": "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf",
    "address": "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    "code": "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
}


def shared_lines(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                face, size, x, y, words = line.rstrip("\n").split(" ", 4)
                yield face, float(size), float(x), float(y), words


def draw(canvas, face, size, x, y, words):
    text = canvas.beginText(x, y)
    text.setFont(face, size)
    text.textOut(words)
    canvas.drawText(text)


def draw_page(canvas, row):
    _, code, guardian, student, reference, *address = row
    canvas.doForm("shared")
    for number, line in enumerate(filter(None, address)):
        draw(canvas, "address", 10, 311.81, 677.48 - 11.34 * number, line)
    canvas.rect(62.36, 376.65, 470.55, 69.87)
    draw(canvas, "code", 20, 232.44, 421.30, code)
    draw(canvas, "text", 11, 76.54, 401.46, f"Responsable : {guardian}")
    draw(canvas, "text", 11, 76.54, 387.99, f"Élève : {student}")
    draw(canvas, "text", 11, 62.36, 100.98, f"Je soussigné(e), {guardian}, responsable de l’élève {student}, ne")
    draw(canvas, "text", 11, 62.36, 87.52, WISH)
    draw(canvas, "text", 11, 62.36, 34.02, f"Référence : {reference}")
    canvas.showPage()


def write(path, lines, rows):
    with open(path, "wb") as file:
        canvas = Canvas(file, pagesize=A4, pageCompression=1)
        canvas.beginForm("shared", 0, 0, *A4)
        for line in lines:
            draw(canvas, *line)
        canvas.endForm()
        for row in rows:
            draw_page(canvas, row)
        canvas.save()
        file.flush()
        os.fsync(file.fileno())


def main(*arguments):
    *by_division, letter, list_of_rows, directory = arguments
    rl_config.useA85 = 0  # text-safe streams would cost time and room for nothing
    for face, path in FONTS.items():
        pdfmetrics.registerFont(TTFont(face, path))
    lines = list(shared_lines(letter))
    with open(list_of_rows, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter=";")
        groups = itertools.groupby(rows, key=lambda row: row[0] if by_division else "all")
        for number, (_, group) in enumerate(groups, 1):
            write(os.path.join(directory, f"{number}.pdf"), lines, group)


main(*sys.argv[1:])
