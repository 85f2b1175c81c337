"""The peers: each learns from coded texts and scores new ones, one column a code.

All see words of 1 and 2 with accents folded; "+chars" adds groups of 3 to 5 characters inside
words. A code is given where its score reaches one threshold. Threshold and strength of smoothing
are those with the best out-of-fold micro-F1 on the training answers alone. A code without a
positive answer in training is never given.
"""

import re
import tempfile
import warnings

import fasttext
import numpy as np
from scipy.sparse import hstack
from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer, strip_accents_unicode
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from sklearn.naive_bayes import ComplementNB, MultinomialNB
from sklearn.svm import LinearSVC

# What has not converged after 1,000 rounds is taken as it is.
warnings.filterwarnings("ignore", category=ConvergenceWarning)

WORDS = {"ngram_range": (1, 2), "strip_accents": "unicode"}
CHARS = {"ngram_range": (3, 5), "strip_accents": "unicode", "analyzer": "char_wb"}


def features(kind, chars, train, test):
    """Fits the vectorizers on `train`; both texts as matrices."""
    makers = [kind(**WORDS)] + ([kind(**CHARS)] if chars else [])
    return (hstack([maker.fit_transform(train) for maker in makers], format="csr"),
            hstack([maker.transform(test) for maker in makers], format="csr"))


def tfidf(**options):
    return TfidfVectorizer(sublinear_tf=True, **options)


def binary(**options):
    return CountVectorizer(binary=True, **options)


def by_code(train, codes, test, learn):
    """Scores of `test`, one model a code; -inf for a code without a positive in training."""
    scores = np.full((test.shape[0], codes.shape[1]), -np.inf)
    for code in np.flatnonzero(codes.any(axis=0)):
        if codes[:, code].all():
            scores[:, code] = np.inf
        else:
            scores[:, code] = learn(train, codes[:, code], test)
    return scores


def logistic(strength):
    def learn(train, y, test):
        # The dual problem is the small one: fewer answers than features.
        model = LogisticRegression(
            C=strength, class_weight="balanced", solver="liblinear", dual=True, max_iter=1000)
        return model.fit(train, y).decision_function(test)
    return lambda texts, codes, new: linear(tfidf, texts, codes, new, learn)


def linear_svc(strength):
    def learn(train, y, test):
        return LinearSVC(C=strength, class_weight="balanced").fit(train, y).decision_function(test)
    return lambda texts, codes, new: linear(tfidf, texts, codes, new, learn)


def nb_svm(strength):
    """Wang and Manning (2012): a support vector machine on log-count ratios times presence."""
    def learn(train, y, test):
        with_code = 1 + np.asarray(train[y].sum(axis=0)).ravel()
        without = 1 + np.asarray(train[~y].sum(axis=0)).ravel()
        ratio = np.log((with_code / with_code.sum()) / (without / without.sum()))
        model = LinearSVC(C=strength, class_weight="balanced")
        model.fit(train.multiply(ratio).tocsr(), y)
        return model.decision_function(test.multiply(ratio).tocsr())
    return lambda texts, codes, new: linear(binary, texts, codes, new, learn)


def linear(kind, texts, codes, new, learn, chars=True):
    train, test = features(kind, chars, texts, new)
    return by_code(train, codes, test, learn)


def naive_bayes(kind, smoothing):
    """One model over all codes, each answer standing once for each of its codes."""
    def learn(texts, codes, new):
        train, test = features(CountVectorizer, False, texts, new)
        rows, columns = np.nonzero(codes)
        model = kind(alpha=smoothing).fit(train[rows], columns)
        scores = np.full((test.shape[0], codes.shape[1]), -np.inf)
        scores[:, model.classes_] = model.predict_log_proba(test)
        return scores
    return learn


def naive_bayes_by_code(smoothing):
    def learn(train, y, test):
        scores = MultinomialNB(alpha=smoothing).fit(train, y).predict_log_proba(test)
        return scores[:, 1] - scores[:, 0]
    return lambda texts, codes, new: linear(CountVectorizer, texts, codes, new, learn, chars=False)


def fast_text(rate, epochs):
    """One classifier a code (`ova`), 100 dimensions, words of 1 and 2, one thread."""
    def learn(texts, codes, new):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            for text, row in zip(texts, codes):
                labels = " ".join(f"__label__{code}" for code in np.flatnonzero(row))
                file.write(f"{labels} {plain(text)}\n")
            file.flush()
            model = fasttext.train_supervised(
                file.name, loss="ova", lr=rate, epoch=epochs, wordNgrams=2, bucket=200_000,
                dim=100, thread=1, verbose=0)
        scores = np.full((len(new), codes.shape[1]), -np.inf)
        for row, text in enumerate(new):
            # The package's own `predict` does not work with numpy 2.
            for value, name in model.f.predict(plain(text) + "\n", -1, 0.0, "strict"):
                scores[row, int(name.removeprefix("__label__"))] = value
        return scores
    return learn


def plain(text):
    return " ".join(re.findall(r"\w+", strip_accents_unicode(text.lower())))


# Settings to choose from, on the training answers alone.
PEERS = {
    "LogReg words+chars": [logistic(1), logistic(10)],
    "LinearSVC words+chars": [linear_svc(.1), linear_svc(1)],
    "NB-SVM words+chars": [nb_svm(.01), nb_svm(1)],
    "fastText": [fast_text(.2, 50), fast_text(.5, 50)],
    "MultinomialNB": [naive_bayes(MultinomialNB, .1), naive_bayes_by_code(.1)],
    "ComplementNB": [naive_bayes(ComplementNB, 1), naive_bayes(ComplementNB, .1)],
}


def threshold(scores, codes):
    """The score from which codes are given that makes micro-F1 best, and that micro-F1."""
    order = np.argsort(-scores, axis=None, kind="stable")
    hits = np.cumsum(codes.ravel()[order])
    f1 = 2 * hits / (np.arange(1, hits.size + 1) + codes.sum())
    best = int(f1.argmax())
    return scores.ravel()[order[best]], f1[best]


def predict(settings, texts, codes, new):
    """The codes of `new` as truth values; setting and threshold out of fold on `texts`."""
    trials = []
    for setting in settings:
        held_out = np.empty(codes.shape)
        for train, test in KFold(5, shuffle=True, random_state=0).split(texts):
            held_out[test] = setting(
                [texts[i] for i in train], codes[train], [texts[i] for i in test])
        trials.append((*threshold(held_out, codes), setting))
    cut, _, best = max(trials, key=lambda trial: trial[1])
    scores = best(texts, codes, new)
    return (scores >= cut) & np.isfinite(scores)
