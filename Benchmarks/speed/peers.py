#!/usr/bin/env python3
"""peers.py train|code NAME ANSWERS MODEL: trains scikit-learn on a file of answers, or codes it.

Prints the seconds by the clock of training or coding alone, and the most memory in MB: loading
libraries, reading the file and keeping or opening the model do not count.
"""

import csv
import pickle
import resource
import sys
import time


def pipeline(name):
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.naive_bayes import ComplementNB
    from sklearn.pipeline import make_pipeline
    if name == "ComplementNB":
        return make_pipeline(
            CountVectorizer(ngram_range=(1, 2), strip_accents="unicode"), ComplementNB())
    return make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), strip_accents="unicode"),
        OneVsRestClassifier(LogisticRegression(max_iter=200, solver="liblinear")))


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"] for row in rows], [row["codes"].split("|") for row in rows]


def main():
    task, name, path, model_path = sys.argv[1:5]
    texts, codes = read(path)
    if task == "train":
        model = pipeline(name)
        if name == "ComplementNB":
            # It gives one class: an answer of two codes is a lesson of each.
            pairs = [(text, code) for text, given in zip(texts, codes) for code in given]
            lessons, labels = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
        else:
            from sklearn.preprocessing import MultiLabelBinarizer
            lessons, labels = texts, MultiLabelBinarizer().fit_transform(codes)
        start = time.perf_counter()
        model.fit(lessons, labels)
        seconds = time.perf_counter() - start
        with open(model_path, "wb") as file:
            pickle.dump(model, file)
    else:
        with open(model_path, "rb") as file:
            model = pickle.load(file)
        start = time.perf_counter()
        model.predict(texts)
        seconds = time.perf_counter() - start
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)


main()
