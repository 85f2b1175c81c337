#!/usr/bin/env python3
"""compare.py VERBATIM DATA WORK REPORT: Verbatim and the peers, question by question.

Trains each on train.tsv, measures it on test.tsv, and writes the tables to REPORT.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np

from peers import PEERS, predict

DRAWS = 2000
OURS = "Verbatim"
QUESTIONS = [f"elf/{name}" for name in ("FI9", "OE9", "DC13", "OE11", "TE12", "FI8", "TE11")]
QUESTIONS.append("lga/FI8")


def read(path):
    """Texts and sets of codes of a file without quoting."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [row["text"] for row in rows], [split(row["labels"]) for row in rows]


def split(cell):
    return set(filter(None, cell.split("|")))


def matrix(sets, codes):
    return np.array([[code in given for code in codes] for given in sets])


def micro(gold, given):
    return 2 * (gold & given).sum() / max(1, gold.sum() + given.sum())


def macro(gold, given):
    """The mean over all codes of the question; a code neither due nor given counts as 0."""
    total = gold.sum(axis=0) + given.sum(axis=0)
    return float(np.mean(2 * (gold & given).sum(axis=0) / np.maximum(1, total)))


def paired_bootstrap(gold, first, second):
    """The difference of micro-F1 with its 95 % interval, answers drawn with replacement."""
    def sums(given):
        return (gold & given).sum(axis=1), gold.sum(axis=1) + given.sum(axis=1)
    draws = np.random.default_rng(1).integers(0, len(gold), (DRAWS, len(gold)))
    values = []
    for given in (first, second):
        hits, totals = sums(given)
        values.append(2 * hits[draws].sum(axis=1) / totals[draws].sum(axis=1))
    low, high = np.percentile(values[0] - values[1], [2.5, 97.5])
    return micro(gold, first) - micro(gold, second), low, high


def earlier_peers(path):
    """Means of micro- and macro-F1 of the peers that come with the answers, by peer."""
    rows = {}
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows.setdefault(row["peer"], []).append((float(row["micro"]), float(row["macro"])))
    return {peer: np.mean(values, axis=0) for peer, values in rows.items()}


def run(*command):
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)


def figures(path):
    """Micro- and macro-F1 as `verbatim evaluate --json` has them."""
    report = json.loads(path.read_text(encoding="utf-8"))
    return report["micro"]["f1"]["value"], report["macro"]["f1"]["value"]


def verbatim(program, folder, work, texts):
    """Our codes of the test answers; what `evaluate` says on test and out of fold on train."""
    model, coded = work / "model", work / "coded.tsv"
    run(program, "train", folder / "train.tsv", "-o", model, "--quiet")
    run(program, "code", folder / "test.tsv", "--model", model, "-o", coded, "--quiet")
    run(program, "evaluate", folder / "test.tsv", "--model", model, "--json", work / "test.json",
        "--quiet")
    run(program, "evaluate", folder / "train.tsv", "--json", work / "train.json", "--quiet")
    with coded.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    if len(rows) != len(texts):
        sys.exit(f"{folder}: {len(rows)} rows coded of {len(texts)}")
    return [split(row["codes"]) for row in rows], figures(work / "test.json"), figures(
        work / "train.json")


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def pair(values):
    return f"{values[0]:.3f} / {values[1]:.3f}"


def main():
    program, data, work, report = (Path(argument) for argument in sys.argv[1:5])
    names = [OURS, *PEERS]
    scores = {name: [] for name in names}
    comparisons, nested, sizes = [], [], []
    for question in QUESTIONS:
        folder = data / f"grand-debat-{question}"
        texts, given = read(folder / "train.tsv")
        new, wanted = read(folder / "test.tsv")
        codes = sorted(set().union(*given, *wanted))
        gold, train = matrix(wanted, codes), matrix(given, codes)
        ours, evaluated, out_of_fold = verbatim(program, folder, work, new)
        answers = {OURS: matrix(ours, codes)}
        if abs(micro(gold, answers[OURS]) - evaluated[0]) > 1e-4:
            sys.exit(f"{question}: the two counts of micro-F1 differ")
        for name, settings in PEERS.items():
            answers[name] = predict(settings, texts, train, new)
        for name in names:
            scores[name].append((micro(gold, answers[name]), macro(gold, answers[name])))
        best = max(PEERS, key=lambda name: scores[name][-1][0])
        comparisons.append((best, *paired_bootstrap(gold, answers[OURS], answers[best])))
        nested.append(out_of_fold)
        sizes.append(f"{question} ({len(texts)} + {len(new)}, {len(codes)})")
        print(question, {name: pair(scores[name][-1]) for name in names}, flush=True)

    means = {name: np.mean(scores[name], axis=0) for name in names}
    best = max(PEERS, key=lambda name: means[name][0])
    gap = 100 * (means[OURS] - means[best])
    worse = [q for q, (_, _, _, high) in zip(QUESTIONS, comparisons) if high < 0]
    text = "# Accuracy\n\nMade by `make bench-accuracy`. Micro-F1 / macro-F1 on `test.tsv` after "
    text += "training on `train.tsv`; in brackets answers to train + to test, codes. Macro-F1 is "
    text += "the mean over all codes of the question, one neither due nor given counting 0.\n\n"
    text += table(["question", *names],
                  [[size, *(pair(scores[name][i]) for name in names)]
                   for i, size in enumerate(sizes)]
                  + [["**mean**", *(f"**{pair(means[name])}**" for name in names)]])
    text += f"\nAgainst the best single peer's mean ({best}): {gap[0]:+.1f} points of micro-F1 "
    text += f"(goal: +2.0 or more), {gap[1]:+.1f} of macro-F1 (goal: above 0).\n"
    if (data / "peers.tsv").exists():
        earlier = earlier_peers(data / "peers.tsv")
        best = max(earlier, key=lambda name: earlier[name][0])
        gap = 100 * (means[OURS] - earlier[best])
        text += f"\nAgainst the best of the peers that others ran on these splits ({best}, "
        text += f"{pair(earlier[best])}): {gap[0]:+.1f} points of micro-F1, {gap[1]:+.1f} of "
        text += "macro-F1.\n"
    text += "\n## Each question's best peer\n\n"
    text += f"Difference of micro-F1, 95 % interval of a paired bootstrap by answer, {DRAWS} draws."
    text += "\n\n"
    text += table(["question", "best peer", "difference", "95 %"],
                  [[q, peer, f"{d:+.3f}", f"{low:+.3f} to {high:+.3f}"]
                   for q, (peer, d, low, high) in zip(QUESTIONS, comparisons)])
    text += f"\nWorse than its best peer at 95 %: {', '.join(worse) or 'no question'}.\n"
    text += "\n## Out of fold on the training answers\n\n"
    text += "`verbatim evaluate train.tsv`: thresholds and weights learnt inside each fold. Its "
    text += "macro-F1 is the mean of the codes that occur.\n\n"
    text += table(["question", "micro-F1", "macro-F1"],
                  [[q, f"{a:.3f}", f"{b:.3f}"] for q, (a, b) in zip(QUESTIONS, nested)]
                  + [["**mean**", *(f"**{v:.3f}**" for v in np.mean(nested, axis=0))]])
    report.write_text(text, encoding="utf-8")
    print(text)


main()
