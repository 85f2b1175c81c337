#!/usr/bin/env python3
"""Reading speed of files: a 100,000-row XLSX against openpyxl's read-only mode, and CSV in MB/s.

    Benchmarks/files.py VERBATIM [PYTHON]    VERBATIM is the program, PYTHON one that has openpyxl

Makes its files in a temporary folder with a fixed seed. Each figure is the best of five runs of a
process of its own, start included: CPU seconds (user and system) and the most memory it held. Both
sides count the same rows and non-empty cells, or the benchmark fails.
"""
import os
import random
import resource
import subprocess
import sys
import tempfile

WORDS = ("le manque de temps et de moyens humains pour la donnée à Nîmes l'été dernier "
         "formation élus outils budget culture cœur qualité").split()
PEER = """
import sys, openpyxl
rows = cells = 0
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
for row in sheet.iter_rows(values_only=True):
    rows += 1
    cells += sum(cell is not None for cell in row)
print(rows - 1)
"""


def answers(count, seed):
    random.seed(seed)
    for number in range(count):
        words = random.choices(WORDS, k=random.randint(4, 20))
        yield number + 1, " ".join(words), random.choice(["commune", "EPCI", "région"])


def measure(command, environment=None):
    best = None
    for _ in range(5):
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.dup2(writer, 1)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            os.execvp(command[0], command)
        os.close(writer)
        output = b""
        with os.fdopen(reader, "rb") as stream:
            while piece := stream.read(1 << 16):
                output = (output + piece)[-4096:] if len(output) > 65536 else output + piece
        _, status, usage = os.wait4(child, 0)
        if status:
            sys.exit(f"{command[0]} ended with {status}")
        seconds = usage.ru_utime + usage.ru_stime
        if best is None or seconds < best[0]:
            best = (seconds, usage.ru_maxrss / 1024, output.decode())
    return best


def rows_told(text):
    """The number of rows in the second line of `columns`: "100,000 rows"."""
    line = next(line for line in text.splitlines() if line.endswith(" rows"))
    return int(line.split(" ")[0].replace(",", ""))


def main():
    verbatim = sys.argv[1]
    python = sys.argv[2] if len(sys.argv) > 2 else sys.executable
    with tempfile.TemporaryDirectory() as folder:
        csv = os.path.join(folder, "answers.csv")
        with open(csv, "w", encoding="utf-8") as file:
            file.write("id,text,type\n")
            for row in answers(1_000_000, 1):
                file.write(f"{row[0]},{row[1]},{row[2]}\n")
        small = os.path.join(folder, "small.csv")
        with open(small, "w", encoding="utf-8") as file:
            file.write("id,text,type\n")
            for row in answers(100_000, 2):
                file.write(f"{row[0]},{row[1]},{row[2]}\n")
        shared, inline = os.path.join(folder, "shared.xlsx"), os.path.join(folder, "inline.xlsx")
        subprocess.run([verbatim, "convert", "--quiet", small, inline], check=True)
        subprocess.run([python, "-c", """
import sys, csv, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[2]); sheet = book.add_worksheet()
for number, row in enumerate(csv.reader(open(sys.argv[1], encoding="utf-8"))):
    sheet.write_row(number, 0, [int(row[0]) if number else row[0]] + row[1:])
book.close()
""", small, shared], check=True)
        count = [verbatim, "columns", "--language", "en"]
        for name, path in (("shared strings", shared), ("inline strings", inline)):
            ours, theirs = measure(count + [path]), measure([python, "-c", PEER, path])
            assert rows_told(ours[2]) == int(theirs[2]) == 100_000
            print(f"XLSX, 100,000 rows, {name}: verbatim {ours[0]:.2f} s {ours[1]:.0f} MB, "
                  f"openpyxl {theirs[0]:.2f} s {theirs[1]:.0f} MB, {theirs[0] / ours[0]:.1f} times")
        ours = measure(count + [csv])
        assert rows_told(ours[2]) == 1_000_000
        size = os.path.getsize(csv) / 1e6
        print(f"CSV, 1,000,000 rows, {size:.0f} MB: {ours[0]:.2f} s, {size / ours[0]:.0f} MB/s, "
              f"{ours[1]:.0f} MB of memory")


main()
