#!/usr/bin/env python3
"""measure.py VERBATIM WORK ROUNDS REPORT SIZE...: runs all in turns, writes medians."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

PEERS = Path(__file__).with_name("peers.py")
# The default classifier is trained on no more answers than this unless PATIENCE says so: it takes
# minutes. A larger file is then coded with the model of the largest size that was trained.
PATIENCE = int(os.environ.get("PATIENCE", 10_000))


def run(*command):
    """Runs a command; its seconds by the clock and of the processor, and its memory in MB."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3


def medians(rows):
    return [median(column) for column in zip(*rows)]


def main():
    verbatim, work, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    report, sizes = Path(sys.argv[4]), [int(size) for size in sys.argv[5:]]
    names = {"logistic": "Verbatim, default", "nb": "Verbatim, `--classifier nb`"}
    lines, threads, trained = [], [], None

    def line(size, name, train, code, memory):
        trained = "not measured" if train is None else f"{1e6 * train / size:,.1f}"
        most = " / ".join("–" if value is None else f"{value:.0f}" for value in memory)
        lines.append(f"| {size:,} | {name} | {trained} | {1e6 * code / size:,.2f} | {most} |")
        print(lines[-1], flush=True)

    for size in sizes:
        answers, out = work / f"{size}.csv", work / "out.csv"
        for classifier, name in names.items():
            model = work / f"{size}-{classifier}.model"
            train = None
            if classifier == "logistic" and size > PATIENCE and trained:
                model = trained
            else:
                train = medians([run(verbatim, "train", answers, "--classifier", classifier, "-o",
                                     model, "--threads", 1, "--quiet") for _ in range(rounds)])
            trained = model if classifier == "logistic" else trained
            code = {1: [], 2: []}
            for _ in range(rounds):
                for count, results in code.items():
                    results.append(run(verbatim, "code", answers, "--model", model, "-o", out,
                                       "--threads", count, "--quiet"))
            one = medians(code[1])
            gains = [a[0] / b[0] for a, b in zip(code[1], code[2])]
            threads.append(f"| {size:,} | {name} | {median(gains):.2f} "
                           f"| {min(gains):.2f}–{max(gains):.2f} |")
            line(size, name, train and train[1], one[1], (train and train[2], one[2]))
        for peer in ("ComplementNB", "fastText"):
            results = [subprocess.run([sys.executable, PEERS, peer, answers], check=True,
                                      capture_output=True, text=True).stdout.split()
                       for _ in range(rounds)]
            train, code, memory = medians([[float(cell) for cell in row] for row in results])
            line(size, {"ComplementNB": "scikit-learn, ComplementNB"}.get(peer, peer), train, code,
                 (memory, memory))

    one_answer = work / "one.csv"
    one_answer.write_text("text\nNous n'avons ni le temps ni les compétences.\n", encoding="utf-8")
    starts = [("`verbatim --version`", ["--version"])]
    for classifier, name in names.items():
        model = work / f"{sizes[0]}-{classifier}.model"
        starts.append((f"{name}: one answer coded, model of {sizes[0]:,} answers",
                       ["code", one_answer, "--model", model, "--quiet"]))
    cold = []
    for what, command in starts:
        wall, processor, memory = medians([run(verbatim, *command) for _ in range(5 * rounds)])
        cold.append(f"| {what} | {1e3 * wall:.1f} | {1e3 * processor:.1f} | {memory:.0f} |")

    text = f"""# Speed

Made by `make bench-speed`. Answers are one to three of `Corpus/`'s, drawn at random. Processor time
of one thread, µs an answer, medians of {rounds} runs; the default classifier is trained on at
most {PATIENCE:,} answers (`PATIENCE`), larger files being coded with that model. Verbatim's figures are whole processes, files read and
written included, training with its folds for thresholds and calibration; the peers' leave out
loading, reading and writing, and have no thresholds.

| answers | | training, µs an answer | coding, µs an answer | most memory, MB (training / coding) |
|---|---|---|---|---|
""" + "\n".join(lines) + """

## Two threads against one

Time by the clock to code the file, one thread over two: median, lowest to highest.

| answers | | times | |
|---|---|---|---|
""" + "\n".join(threads) + """

## Cold start

| | clock, ms | processor, ms | most memory, MB |
|---|---|---|---|
""" + "\n".join(cold) + "\n"
    report.write_text(text, encoding="utf-8")
    print(text)


main()
