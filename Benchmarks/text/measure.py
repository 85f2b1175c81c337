#!/usr/bin/env python3
"""measure.py WORK TEXT_BENCH ROUNDS REPORT: runs all in turns, writes medians and ratios."""

import subprocess
import sys
from pathlib import Path
from statistics import median

sys.path.append(str(Path(__file__).parent.parent))
import plot  # noqa: E402

PEERS = Path(__file__).with_name("peers.py")
WHAT = {
    "icu": "ICU's word iterator in C over UTF-16 made beforehand, words thrown away",
    "icu from UTF-8": "the same, each line converted from UTF-8",
    "verbatim": "Verbatim: tokens, French rules, normal forms, interned",
    "verbatim, each line once": "the same on the distinct lines alone, nothing known beforehand",
    "scikit-learn": "`CountVectorizer(strip_accents=\"unicode\").build_analyzer()`",
    "Hugging Face": "`tokenizers`: NFKD, small letters, no accents, words to numbers",
    "spaCy": "`spacy.blank(\"fr\").tokenizer`",
}


def megabytes_per_second(command, rename=""):
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rates = {}
    for line in output.splitlines():
        name, size, seconds, _ = line.split("\t")
        rates[name + rename] = int(size) / 1e6 / float(seconds)
    return rates


def main():
    work, bench, report = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[4])
    corpus = str(work / "corpus.txt")
    rounds = []
    for _ in range(int(sys.argv[3])):
        rates = megabytes_per_second([str(work / "icu_words"), corpus])
        rates |= megabytes_per_second([bench, corpus])
        rates |= megabytes_per_second([bench, str(work / "once.txt")], ", each line once")
        for peer in ("scikit-learn", "Hugging Face", "spaCy"):
            rates |= megabytes_per_second([sys.executable, str(PEERS), peer, corpus])
        rounds.append(rates)
        print({name: round(rate, 1) for name, rate in rates.items()}, flush=True)

    def ratio(name, base):
        return median(rates[name] / rates[base] for rates in rounds)

    text = "# Tokenizing French\n\nMade by `make bench-text`. " + (work / "size.txt").read_text()
    text = text.rstrip() + f". Medians of {len(rounds)} runs in turns, one thread, its processor "
    text += "time; ratios are medians of the ratios within a round. The slow peers read every 20th "
    text += "line.\n\n| | MB/s | lowest to highest | against ICU | against spaCy |\n"
    text += "|---|---|---|---|---|\n"
    for name, what in WHAT.items():
        rates = [each[name] for each in rounds]
        text += (f"| {what} | {median(rates):.1f} | {min(rates):.1f}–{max(rates):.1f} "
                 f"| {ratio(name, 'icu'):.2f} | {ratio(name, 'spaCy'):.1f} |\n")
    icu, spacy = ratio("verbatim", "icu"), ratio("verbatim", "spaCy")
    text += f"\nAgainst bare ICU {icu:.2f} (goal 1.2: {'met' if icu >= 1.2 else 'not met'}), "
    text += f"against spaCy {spacy:.0f} (goal 50: {'met' if spacy >= 50 else 'not met'}).\n"
    text += "\n![Tokenizing](text.svg)\n"
    report.write_text(text, encoding="utf-8")
    bars = [
        (name, median(each[name] for each in rounds), name.startswith("verbatim"))
        for name in WHAT]
    report.with_name("text.svg").write_text(
        plot.chart("Tokenizing French", [("one thread", bars)], "MB a second"), encoding="utf-8")
    print(text)


main()
