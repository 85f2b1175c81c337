"""The report and the plots of what measure.py measured."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))
import plot  # noqa: E402
from measure import (COMPLEMENT, DEFAULT, DEFAULT_LEXICON, FAST_10, FAST_100, LOGISTIC, NB,
                     NB_LEXICON, ONE_THREAD, PATIENCE)
from runs import ROUNDS, middle, ratio


def table(head, rows):
    return "\n".join(
        ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
        + ["| " + " | ".join(row) + " |" for row in rows])


def each(runs_by_size):
    for size, runs in runs_by_size.items():
        for name, items in runs.items():
            name += "" if len(items) > 1 else " (1 run)"
            yield [f"{size:,}", name, f"{1e6 * middle(items) / size:,.2f}",
                   f"{1e6 * middle(items, 'processor') / size:,.2f}",
                   f"{middle(items, 'memory'):,.0f}"]


def compared(figures):
    """Each goal with what was measured."""
    largest, coded, trained = figures["sizes"][-1], figures["coded"], figures["trained"]

    def row(what, goal, pair):
        value, low, high = ratio(*pair)
        work, _, _ = ratio(*pair, "processor")
        met = "met" if value >= goal else "not met"
        return [what, f"{goal:g}", f"{value:.2f}", f"{low:.2f}–{high:.2f}", met, f"{work:.2f}"]

    rows = []
    for size in figures["sizes"]:
        runs = coded[size]
        rows += [
            row(f"code {size:,} with `nb` against fastText predict, dim 100", 4,
                (runs[FAST_100], runs[NB])),
            row(f"the same with a lexicon's keywords, {size:,}", 4,
                (runs[FAST_100], runs[NB_LEXICON])),
            row(f"code {size:,} by default against fastText predict, dim 100", 1,
                (runs[FAST_100], runs[DEFAULT])),
            row(f"code {size:,} with `nb` against scikit-learn ComplementNB", 10,
                (runs[COMPLEMENT], runs[NB])),
            row(f"2 threads against 1, `nb`, {size:,}", 1.8, (runs[NB + ONE_THREAD], runs[NB])),
            row(f"2 threads against 1, default, {size:,}", 1.8,
                (runs[DEFAULT + ONE_THREAD], runs[DEFAULT])),
        ]
    runs = trained[largest]
    rows += [
        row(f"train `nb` on {largest:,} against fastText, dim 10, 5 epochs", 7,
            (runs[FAST_10], runs[NB])),
        row(f"train `nb` on {largest:,} against scikit-learn ComplementNB", 8,
            (runs[COMPLEMENT], runs[NB])),
    ]
    return rows


def growth(figures):
    """Processor time an answer at the largest size over that at the smallest."""
    first, last = figures["sizes"][0], figures["sizes"][-1]
    for name in (NB, NB_LEXICON, DEFAULT, DEFAULT_LEXICON):
        costs = [middle(figures["coded"][size][name + ONE_THREAD], "processor") / size
                 for size in (first, last)]
        yield [name, f"{1e6 * costs[0]:.2f}", f"{1e6 * costs[1]:.2f}",
               f"{costs[1] / costs[0] - 1:+.0%}"]


def text(figures):
    files = figures["files"]
    return f"""# Speed

Made by `make bench-speed`, medians of {ROUNDS} runs in turns, on {figures["about"]}.

Answers are one to three of `Corpus/`'s drawn at random: their words are few, so that caches look
better here than on a real survey. Verbatim's and fastText's figures are whole processes by the
clock, with 2 threads unless said (`fasttext predict` has one), files read and written included,
training with its folds for thresholds and calibration; scikit-learn's leave out loading, reading and
writing. What learns slowly is trained on at most {PATIENCE:,} answers or the smallest size, larger
files being coded with that model.

## Against each other

Ratios of times by the clock within a round: median, lowest to highest; in the last column those of
processor time, all threads together, which other work on the machine disturbs less.

{table(["", "goal", "times", "", "", "of the processor"], compared(figures))}

![Coding](speed-coding.svg)

![Training](speed-training.svg)

## Coding

{table(["answers", "", "µs an answer", "of the processor", "most memory, MB"], each(figures["coded"]))}

Processor time an answer on one thread, {figures["sizes"][0]:,} and {figures["sizes"][-1]:,} answers
(start and end of the process included):

{table(["", "µs", "µs", "change"], growth(figures))}

## Training

{table(["answers", "", "µs an answer", "of the processor", "most memory, MB"], each(figures["trained"]))}

## Cold start

Medians of {4 * ROUNDS} runs.

{table(["", "clock, ms", "processor, ms", "most memory, MB"], [
    [name, f"{1e3 * middle(runs):.1f}", f"{1e3 * middle(runs, 'processor'):.1f}",
     f"{middle(runs, 'memory'):.0f}"] for name, runs in figures["starts"].items()])}

## Through a pipe

{table(["answers", "clock, s", "most memory, MB"], [
    [f"{total:,}", f"{item.clock:.0f}", f"{item.memory:.0f}"] for total, item in figures["piped"]])
    if figures["piped"] else "Not part of this run (`PIPED=0`)."}

## Files

A CSV of {figures["bytes"] / 1e6:.0f} MB read and written again.

{table(["", "MB/s", "most memory, MB"], [
    [name, f"{figures['bytes'] / 1e6 / middle(runs):.0f}", f"{middle(runs, 'memory'):.0f}"]
    for name, runs in files.items()])}
"""


def plots(figures):
    def groups(runs_by_size):
        return [
            (f"{size:,} answers",
             [(name.replace("`", ""), 1e6 * middle(items) / size, name.startswith("Verbatim"))
              for name, items in runs.items()])
            for size, runs in runs_by_size.items()]

    return {
        "speed-coding.svg": plot.chart(
            "Coding answers", groups(figures["coded"]), "µs an answer by the clock, 2 cores"),
        "speed-training.svg": plot.chart(
            "Learning from coded answers", groups(figures["trained"]),
            "µs an answer by the clock, 2 cores"),
    }
