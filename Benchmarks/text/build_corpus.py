#!/usr/bin/env python3
"""Makes a file of French prose from the documents of unpacked Debian packages.

build_corpus.py FOLDER ONCE OUT MEGABYTES: lines of 5 to 60 words, each distinct line once in ONCE;
in OUT the whole repeated until it has that many megabytes (10^6 bytes). Prints both sizes.
"""

import gzip
import html
import re
import sys
from pathlib import Path

ROFF_NAMES = {"aq": "'", "dq": '"', "co": "©", "em": "—", "en": "–", "lq": "“", "rq": "”",
              "Fo": "«", "Fc": "»", "bu": "•", "ha": "^", "ti": "~", "rs": "\\"}
FRENCH = re.compile(r"\b(?:le|la|les|des|une|est|dans|pour|sur|avec|qui)\b")


def roff_paragraphs(text):
    """The prose of a manual page: lines of text between macros."""
    lines = []
    for line in text.splitlines():
        if line.startswith((".", "'")):
            yield " ".join(lines)
            lines = []
            continue
        line = re.sub(r"\\\*\(L\"|\\\*\(R\"", '"', line)
        line = re.sub(r"\\f(?:\[[^]]*\]|\(..|.)|\\[&/,%:]", "", line)
        line = re.sub(r"\\\((..)|\\\[([^]]+)\]",
                      lambda m: ROFF_NAMES.get(m[1] or m[2], ""), line)
        line = line.replace("\\-", "-").replace("\\~", "\u00a0").replace("\\ ", " ")
        lines.append(re.sub(r"\\(.)", r"\1", line))
    yield " ".join(lines)


def page_paragraphs(text):
    """The prose of a web page or of a help page: the text of its blocks."""
    text = re.sub(r"(?is)<(script|style|pre|code)\b.*?</\1>", " ", text)
    text = re.sub(r"(?i)</?(?:p|div|li|ul|ol|td|tr|h\d|dt|dd|br|paragraph|table|body)\b[^>]*>",
                  "\x00", text)
    yield from html.unescape(re.sub(r"<[^>]*>", "", text)).split("\x00")


def lines_of(paragraph):
    words = paragraph.split()
    for start in range(0, len(words), 60):
        part = words[start:start + 60]
        line = " ".join(part)
        if len(part) >= 5 and FRENCH.search(line):
            yield line


def main():
    folder, once, out = (Path(argument) for argument in sys.argv[1:4])
    size = float(sys.argv[4]) * 1e6
    distinct = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and not p.is_symlink()):
        name = path.name.removesuffix(".gz")
        is_page = name.endswith((".html", ".xhp", ".xhtml"))
        is_manual = "/man/" in str(path)
        if not is_page and not is_manual:
            continue
        data = gzip.open(path).read() if path.name.endswith(".gz") else path.read_bytes()
        text = data.decode("utf-8", "ignore")
        for paragraph in page_paragraphs(text) if is_page else roff_paragraphs(text):
            for line in lines_of(paragraph):
                distinct[line] = None
    text = "\n".join(distinct).encode() + b"\n"
    once.write_bytes(text)
    copies = int(-(-size // len(text)))
    with out.open("wb") as file:
        for _ in range(copies):
            file.write(text)
    print(f"{len(text) / 1e6:.1f} MB of distinct lines, {copies} times:"
          f" {copies * len(text) / 1e6:.1f} MB, {copies * len(distinct)} lines")


main()
