#!/usr/bin/env python3
"""measure.py VERBATIM WORK LEXICON REPORT SIZE...: runs all in turns, writes a table and a plot."""

import csv
import os
import subprocess
import sys
from pathlib import Path

from runs import ROUNDS, machine, run, run_peer

# The slow learners are trained on no more answers than this; larger files are coded with the model
# of the largest size that they were trained on.
PATIENCE = int(os.environ.get("PATIENCE", 10_000))
# Answers that go through a pipe to see that memory does not grow; 0 leaves that out.
PIPED = int(os.environ.get("PIPED", 10_000_000))

NB, DEFAULT = "Verbatim, `--classifier nb`", "Verbatim, default"
NB_LEXICON = "Verbatim, `nb` and a lexicon"
DEFAULT_LEXICON = "Verbatim, default and a lexicon"
FAST_100, FAST_10 = "fastText, dim 100", "fastText, dim 10"
COMPLEMENT, LOGISTIC = "scikit-learn, ComplementNB", "scikit-learn, logistic regression"
ONE_THREAD = ", 1 thread"


class Measurement:
    def __init__(self, verbatim, work, lexicon):
        self.verbatim, self.work, self.lexicon = verbatim, Path(work), lexicon
        self.models = {}
        self.trained, self.coded = {}, {}

    def lines_for_fast_text(self, answers):
        """Lessons with their labels, and the bare lines, as fastText reads them."""
        lessons, lines = answers.with_suffix(".lessons.txt"), answers.with_suffix(".lines.txt")
        with (open(answers, encoding="utf-8", newline="") as file,
              open(lessons, "w", encoding="utf-8") as first,
              open(lines, "w", encoding="utf-8") as second):
            for row in csv.DictReader(file):
                text = row["text"].replace("\n", " ")
                labels = " ".join(f"__label__{code}" for code in row["codes"].split("|"))
                first.write(f"{labels} {text}\n")
                second.write(text + "\n")
        return lessons, lines

    def trainers(self, size, answers, lessons):
        """What learns from a file: name, whether it is slow, the run and the model it makes."""
        def ours(classifier, *more):
            model = self.work / f"{size}-{classifier}-{len(more)}.model"
            return model, lambda: run(
                self.verbatim, "train", answers, "--classifier", classifier, *more, "-o", model,
                "--quiet")

        def fast_text(dimensions):
            model = self.work / f"{size}-{dimensions}"
            return Path(f"{model}.bin"), lambda: run(
                "fasttext", "supervised", "-input", lessons, "-output", model, "-dim", dimensions,
                "-epoch", 5, "-wordNgrams", 2, "-bucket", 200_000, "-loss", "ova", "-thread", 2)

        def peer(name):
            model = self.work / f"{size}-{name}.pickle"
            return model, lambda: run_peer("train", name, answers, model)

        yield NB, False, *ours("nb")
        yield NB_LEXICON, False, *ours("nb", "--lexicon", self.lexicon)
        yield DEFAULT, True, *ours("logistic")
        yield DEFAULT_LEXICON, True, *ours("logistic", "--lexicon", self.lexicon)
        yield FAST_10, False, *fast_text(10)
        yield FAST_100, True, *fast_text(100)
        yield COMPLEMENT, False, *peer("ComplementNB")
        yield LOGISTIC, True, *peer("LogisticRegression")

    def coders(self, answers, lines):
        out = self.work / "out.csv"
        for name in (NB, NB_LEXICON, DEFAULT, DEFAULT_LEXICON):
            command = [self.verbatim, "code", answers, "--model", self.models[name], "-o", out,
                       "--quiet", "--threads"]
            yield name, lambda command=command: run(*command, 2)
            yield name + ONE_THREAD, lambda command=command: run(*command, 1)
        for name in (FAST_10, FAST_100):
            yield name, lambda name=name: run("fasttext", "predict", self.models[name], lines)
        for name in (COMPLEMENT, LOGISTIC):
            yield name, lambda name=name: run_peer(
                "code", name.split()[-1] if name == COMPLEMENT else "LogisticRegression", answers,
                self.models[name])

    def measure(self, size):
        answers = self.work / f"{size}.csv"
        lessons, lines = self.lines_for_fast_text(answers)
        trainers = [item for item in self.trainers(size, answers, lessons)
                    if not item[1] or size <= PATIENCE or item[0] not in self.models]
        # A slow one learns once: its time is shown, and its model codes.
        self.trained[size] = in_turns(
            [(name, action) for name, _, _, action in trainers],
            once={name for name, is_slow, _, _ in trainers if is_slow})
        self.models.update({name: model for name, _, model, _ in trainers})
        coders = list(self.coders(answers, lines))
        slow = {name for name, _ in coders if "lexicon" in name or name == LOGISTIC}
        self.coded[size] = in_turns(coders, once=slow if size > PATIENCE else frozenset())


def in_turns(actions, once=frozenset()):
    """Each action once a round, so that what else the machine does meets all alike."""
    runs = {name: [] for name, _ in actions}
    for number in range(ROUNDS):
        for name, action in actions:
            if number > 0 and name in once:
                continue
            runs[name].append(action())
            print(number + 1, name, f"{runs[name][-1].clock:.2f} s", flush=True)
    return runs


def first_answers(measurement, size):
    """Cold start: the command alone, and one answer coded."""
    one = measurement.work / "one.csv"
    one.write_text("text\nPas assez de monde pour cela.\n", encoding="utf-8")
    code = [measurement.verbatim, "code", one, "--quiet"]
    model = measurement.models[DEFAULT_LEXICON]
    starts = {
        "`verbatim --version`": [measurement.verbatim, "--version"],
        "first answer, model of the default classifier with its lexicon": code + ["--model", model],
        "the same, the lexicon named too": code + [
            "--model", model, "--lexicon", measurement.lexicon],
        "first answer, `nb`": code + ["--model", measurement.models[NB]],
        "first answer, lexicon alone (read and compiled)": code + [
            "--lexicon", measurement.lexicon],
    }
    return {name: [run(*command) for _ in range(4 * ROUNDS)] for name, command in starts.items()}


def piped(measurement, answers):
    """Most memory while answers of a file go through a pipe over and over."""
    rows = []
    for total in (PIPED // 10, PIPED):
        feeder = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("repeat.py")), str(answers), str(total)],
            stdout=subprocess.PIPE)
        result = run(measurement.verbatim, "code", "-", "--model", measurement.models[NB], "--quiet",
                     "-o", "-", stdin=feeder.stdout)
        feeder.stdout.close()
        feeder.wait()
        rows.append((total, result))
    return rows


def files(measurement, answers):
    """Reading and writing a table, nothing coded."""
    out = measurement.work / "copy.csv"
    copy = ("import csv,sys\nwith open(sys.argv[1],newline='') as a,open(sys.argv[2],'w',newline='')"
            " as b:\n csv.writer(b).writerows(csv.reader(a))")
    return in_turns([
        ("`verbatim convert`", lambda: run(
            measurement.verbatim, "convert", answers, out, "--quiet")),
        ("Python's `csv`", lambda: run(sys.executable, "-c", copy, answers, out))])


def main():
    verbatim, work, lexicon, report = sys.argv[1:5]
    sizes = [int(size) for size in sys.argv[5:]]
    about = machine()
    measurement = Measurement(verbatim, work, lexicon)
    for size in sizes:
        measurement.measure(size)
    from report import text, plots
    figures = {
        "about": about, "sizes": sizes, "trained": measurement.trained,
        "coded": measurement.coded, "starts": first_answers(measurement, sizes[0]),
        "files": files(measurement, measurement.work / f"{sizes[-1]}.csv"),
        "piped": piped(measurement, measurement.work / f"{sizes[0]}.csv") if PIPED else [],
        "bytes": (measurement.work / f"{sizes[-1]}.csv").stat().st_size,
    }
    Path(report).write_text(text(figures), encoding="utf-8")
    for name, picture in plots(figures).items():
        Path(report).with_name(name).write_text(picture, encoding="utf-8")
    print(text(figures))


if __name__ == "__main__":
    main()
