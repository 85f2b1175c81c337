#!/usr/bin/env python3
"""How often corrected shares hold the truth on real answers, from end to end.

    real_text.py VERBATIM FOLDER... [--runs 20] [--size 150]

Each FOLDER holds train.tsv and test.tsv with the columns text and labels. All answers are put
together and their shares are the truth. Per run, a sample is drawn, "coded by hand" with the labels
of the file, a model learns it, codes all answers, and the report corrects the shares with the
out-of-fold codes. Codes with fewer than 5 expected in a sample are left out, as a sample without
them has no row for them. Only counts are printed.
"""
import argparse, csv, json, pathlib, subprocess, tempfile


def verbatim(program, *arguments):
    subprocess.run([program, *map(str, arguments), "--quiet"], check=True)


def answers(folder):
    rows = []
    for name in ("train.tsv", "test.tsv"):
        lines = (folder / name).read_text(encoding="utf-8").split("\n")[1:]
        rows += [line.split("\t") for line in lines if "\t" in line]
    return [(str(number), text, labels) for number, (text, labels) in enumerate(rows) if labels]


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def run(program, rows, size, seed, folder):
    labels = {row[0]: row[2] for row in rows}
    everything = folder / "answers.csv"
    write(everything, ["id", "text"], [row[:2] for row in rows])
    verbatim(program, "sample", everything, "--size", size, "--seed", seed, "-o", folder / "drawn.csv")
    with open(folder / "drawn.csv", encoding="utf-8", newline="") as file:
        drawn = list(csv.DictReader(file))
    for row in drawn:
        row["codes"] = labels[row["id"]]
    write(folder / "gold.csv", list(drawn[0]), [list(row.values()) for row in drawn])
    verbatim(program, "train", folder / "gold.csv", "--out-of-fold", folder / "oof.csv", "-o", folder / "m.model")
    verbatim(program, "code", everything, "--model", folder / "m.model", "-o", folder / "coded.csv")
    verbatim(program, "report", folder / "coded.csv", "--gold", folder / "gold.csv",
             "--out-of-fold", folder / "oof.csv", "--base", "asked", "-o", folder / "report.json")
    return json.loads((folder / "report.json").read_text())["tables"][0]["rows"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--size", type=int, default=150)
    options = parser.parse_args()
    print("question | answers | rows | inside the coding interval | mean error, raw and corrected (points) | width")
    for source in options.folders:
        rows = answers(source)
        size = min(options.size, len(rows) // 3)
        truth = {}
        for row in rows:
            for code in set(row[2].split("|")):
                truth[code.strip()] = truth.get(code.strip(), 0) + 1 / len(rows)
        inside = total = 0
        raw = corrected = width = 0.0
        for seed in range(1, options.runs + 1):
            with tempfile.TemporaryDirectory() as folder:
                for row in run(options.program, rows, size, seed, pathlib.Path(folder)):
                    if row["coding"] is None or truth.get(row["code"], 0) * size < 5:
                        continue
                    share = truth[row["code"]]
                    total += 1
                    inside += row["coding"]["low"] - 1e-6 <= share <= row["coding"]["high"] + 1e-6
                    raw += abs(row["share"] - share)
                    corrected += abs(row["corrected"] - share)
                    width += row["coding"]["high"] - row["coding"]["low"]
        print(f"{source.parent.name}/{source.name} | {len(rows)}, {size} drawn | {total} | "
              f"{inside / total:.3f} | {100 * raw / total:.2f}, {100 * corrected / total:.2f} | {100 * width / total:.1f}",
              flush=True)


main()
