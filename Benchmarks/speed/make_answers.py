#!/usr/bin/env python3
"""make_answers.py COUNT OUT CORPUS...: answers drawn at random from coded files of Corpus/.

Each is one to three of their answers, one after the other, with the codes of all: so few repeat.
The same COUNT gives the same file.
"""

import csv
import random
import sys


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    rows = []
    for path in sys.argv[3:]:
        with open(path, encoding="utf-8", newline="") as file:
            rows += [(row["text"], row["codes"]) for row in csv.DictReader(file) if row["text"]]
    draw = random.Random(count)
    with open(out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "codes"])
        for number in range(count):
            drawn = draw.choices(rows, k=draw.randint(1, 3))
            codes = sorted({code for _, cell in drawn for code in cell.split("|") if code})
            text = ". ".join(text.strip() for text, _ in drawn)
            writer.writerow([f"r{number}", text, "|".join(codes)])


main()
