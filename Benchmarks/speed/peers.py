#!/usr/bin/env python3
"""peers.py NAME FILE: trains a peer on the answers of FILE and codes them, one thread.

Prints seconds of the processor to train and to code, and the most memory in MB. Reading the file
and loading libraries do not count.
"""

import csv
import resource
import sys
import tempfile
import time


def complement(texts, codes):
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.naive_bayes import ComplementNB
    from sklearn.pipeline import make_pipeline
    model = make_pipeline(
        CountVectorizer(ngram_range=(1, 2), strip_accents="unicode"), ComplementNB())
    pairs = [(text, code) for text, given in zip(texts, codes) for code in given]
    start = time.process_time()
    model.fit([text for text, _ in pairs], [code for _, code in pairs])
    middle = time.process_time()
    model.predict_log_proba(texts)
    return middle - start, time.process_time() - middle


def fast_text(texts, codes):
    import fasttext
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        for text, given in zip(texts, codes):
            file.write(" ".join(f"__label__{code}" for code in given) + f" {text}\n")
        file.flush()
        start = time.process_time()
        model = fasttext.train_supervised(
            file.name, loss="ova", epoch=5, wordNgrams=2, bucket=200_000, dim=100, thread=1,
            verbose=0)
    middle = time.process_time()
    for text in texts:
        model.f.predict(text + "\n", -1, 0.5, "strict")
    return middle - start, time.process_time() - middle


def main():
    name, path = sys.argv[1:3]
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = [row["text"].replace("\n", " ") for row in rows]
    codes = [row["codes"].split("|") for row in rows]
    train, code = {"ComplementNB": complement, "fastText": fast_text}[name](texts, codes)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(train, code, memory)


main()
