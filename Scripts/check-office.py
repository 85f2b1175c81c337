"""The comparisons of `make check-office`; see Scripts/check-office."""
import csv
import datetime as dt
import io
import json
import os
import shutil
import subprocess
import sys

PROGRAM, FOLDER = sys.argv[1:3]
failures = checks = 0

TEXTS = ["l'été à Nîmes", " deux  blancs ", "=1+1", "un\ndeux", "œuvre d’art 🙂", "007", "&<>\"'",
         "_x0041_", "très\tlong " * 50, "-x", "\u00a0insécable"]


def optional(name):
    try:
        return __import__(name)
    except ImportError:
        print(f"Left out, not installed: {name}")
        return None


openpyxl, xlsxwriter = optional("openpyxl"), optional("xlsxwriter")
calamine, pyreadstat = optional("python_calamine"), optional("pyreadstat")
office = shutil.which("soffice")
if not office:
    print("Left out, not installed: LibreOffice")


def verbatim(*arguments):
    return subprocess.run([PROGRAM, *arguments, "--quiet"], check=True, capture_output=True).stdout


def rows_of(path, *options):
    """The table that Verbatim reads, as lists of JSON values."""
    out = os.path.join(FOLDER, "read.jsonl")
    verbatim("convert", path, out, *options)
    with open(out, encoding="utf-8") as file:
        objects = [json.loads(line) for line in file]
    return [list(objects[0])] + [list(row.values()) for row in objects] if objects else []


def expect(name, found, wanted):
    global failures, checks
    checks += 1
    if found != wanted:
        failures += 1
        print(f"NOT EQUAL: {name}\n  wanted {wanted}\n  found  {found}")


def convert(path, ending):
    """Lets LibreOffice write a file in another format."""
    folder = os.path.join(FOLDER, "office-" + ending.split(":")[0])
    subprocess.run([office, "--headless", "--convert-to", ending, "--outdir", folder, path],
                   check=True, capture_output=True)
    name = os.path.splitext(os.path.basename(path))[0]
    return os.path.join(folder, name + "." + ending.split(":")[0])


def unescaped(table):
    """The table with the escape of an underscore undone, which these readers leave as it is."""
    return [[cell.replace("_x005F_", "_") if isinstance(cell, str) else cell for cell in row]
            for row in table]


def path(name):
    return os.path.join(FOLDER, name)


os.makedirs(FOLDER, exist_ok=True)

# What other programs write.
wanted = [["id", "texte", "jour", "instant", "heure", "taux", "code", "vrai"],
          [1, "l'été\nà Nîmes", "2024-03-05", "2024-03-05T14:30:00", "14:30:00", 0.1, "01234", True],
          [2, " x ", "1999-12-31", "2000-01-01T00:00:01", "00:00:01", -12.5, "75001", False]]
values = [[1, "l'été\nà Nîmes", dt.date(2024, 3, 5), dt.datetime(2024, 3, 5, 14, 30),
           dt.time(14, 30), 0.1, "01234", True],
          [2, " x ", dt.date(1999, 12, 31), dt.datetime(2000, 1, 1, 0, 0, 1),
           dt.time(0, 0, 1), -12.5, "75001", False]]
made = []
if openpyxl:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(wanted[0])
    for row in values:
        sheet.append(row)
    merged = book.create_sheet("Fusion")
    merged["A1"], merged["B1"], merged["B2"], merged["C2"] = "id", "Freins", "Temps", "Argent"
    merged.merge_cells("A1:A2")
    merged.merge_cells("B1:C1")
    merged.append([1, "x", "y"])
    book.save(path("openpyxl.xlsx"))
    made.append(path("openpyxl.xlsx"))
if xlsxwriter:
    for constant in (False, True):
        name = path(f"xlsxwriter-{constant}.xlsx")
        book = xlsxwriter.Workbook(name, {"constant_memory": constant})
        formats = {dt.date: "dd/mm/yyyy", dt.datetime: "dd/mm/yyyy hh:mm:ss", dt.time: "hh:mm:ss"}
        formats = {kind: book.add_format({"num_format": code}) for kind, code in formats.items()}
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, wanted[0])
        for number, row in enumerate(values):
            for column, value in enumerate(row):
                sheet.write(number + 1, column, value, formats.get(type(value)))
        sheet.autofilter(0, 0, 2, 7)
        book.close()
        made.append(name)
for name in made:
    expect(name, rows_of(name), wanted)
    if office:
        for ending in ("ods", "xlsx"):
            copy = convert(name, ending)
            expect(copy, rows_of(copy), wanted)
if openpyxl:
    table = [["id", "Freins [Temps]", "Freins [Argent]"], [1, "x", "y"]]
    files = [path("openpyxl.xlsx")] + (
        [path("office-ods/openpyxl.ods"), path("office-xlsx/openpyxl.xlsx")] if office else [])
    for name in files:
        expect(name + " Fusion", rows_of(name, "--sheet", "Fusion"), table)
if pyreadstat:
    import pandas
    frame = pandas.DataFrame({"id": [1, 2, 3], "q1": [1.0, 2.0, 99.0],
                              "texte": ["l'été", "œuvre " * 60, ""],
                              "jour": [dt.date(2024, 3, 5), dt.date(1999, 12, 31), None]})
    for ending, compress in ((".sav", False), (".zsav", True)):
        name = path("pyreadstat" + ending)
        pyreadstat.write_sav(frame, name, column_labels=["Identifiant", "Freins", "Texte", "Jour"],
                             variable_value_labels={"q1": {1: "Temps", 2: "Argent", 99: "NSP"}},
                             compress=compress)
        expect(name, rows_of(name), [["id", "q1", "texte", "jour"], [1, "Temps", "l'été", "2024-03-05"],
                                     [2, "Argent", ("œuvre " * 60).strip(), "1999-12-31"],
                                     [3, "NSP", None, None]])
        read, _ = pyreadstat.read_sav(name, apply_value_formats=True)
        ours = rows_of(name)
        expect(name + " beside pyreadstat", [row[1] for row in ours[1:]], list(read["q1"]))

# What Verbatim writes.
rows = [["id", "texte", "nombre"]] + [[n + 1, text, (n + 1) / 4] for n, text in enumerate(TEXTS)]
with open(path("ours.jsonl"), "w", encoding="utf-8") as file:
    for row in rows[1:]:
        file.write(json.dumps(dict(zip(rows[0], row)), ensure_ascii=False) + "\n")
for ending in ("xlsx", "ods"):
    verbatim("convert", path("ours.jsonl"), path("ours." + ending))
    expect("ours." + ending, rows_of(path("ours." + ending)), rows)
    if calamine:
        found = calamine.CalamineWorkbook.from_path(path("ours." + ending))
        table = found.get_sheet_by_index(0).to_python()
        table = unescaped(table)
        if ending == "xlsx":
            expect("calamine ours." + ending, table, rows)
        else:
            expect("calamine ours." + ending, [row[::2] for row in table], [row[::2] for row in rows])
    if office:
        found = convert(path("ours." + ending), "csv:Text - txt - csv (StarCalc):44,34,76,1")
        with open(found, encoding="utf-8", newline="") as file:
            table = list(csv.reader(io.StringIO(file.read().replace("\r\n", "\n"))))
        expect("LibreOffice ours." + ending, [row[1] for row in table], [row[1] for row in rows])
        expect("LibreOffice ours." + ending + " numbers",
               [float(row[2].replace(",", ".")) for row in table[1:]], [row[2] for row in rows[1:]])
if openpyxl:
    book = openpyxl.load_workbook(path("ours.xlsx"))
    table = unescaped(book.worksheets[0].iter_rows(values_only=True))
    expect("openpyxl ours.xlsx", table, rows)
    formulas = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.data_type == "f"]
    expect("openpyxl finds no formula", formulas, [])
    expect("openpyxl sees the frozen header", book.worksheets[0].freeze_panes, "A2")

print(f"{checks} comparisons, {failures} not equal")
sys.exit(1 if failures or not checks else 0)
