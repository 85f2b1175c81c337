#!/usr/bin/env python3
"""peers.py NAME FILE: tokenizes every 20th line of FILE with a peer, one thread.

Prints as text-bench does: name, bytes, seconds of the thread, tokens. Models and vocabularies are
made before the clock starts.
"""

import os
import sys
import time
from itertools import islice

os.environ["TOKENIZERS_PARALLELISM"] = "false"


def spacy_fr(_):
    import spacy
    tokenizer = spacy.blank("fr").tokenizer
    return lambda line: len(tokenizer(line))


def scikit_learn(_):
    from sklearn.feature_extraction.text import CountVectorizer
    analyze = CountVectorizer(strip_accents="unicode").build_analyzer()
    return lambda line: len(analyze(line))


def hugging_face(lines):
    """Words to numbers of a vocabulary of these lines; case and accents folded."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers
    tokenizer = Tokenizer(models.WordLevel(unk_token="?"))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKD(), normalizers.Lowercase(), normalizers.StripAccents()])
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    trainer = trainers.WordLevelTrainer(
        vocab_size=1 << 18, special_tokens=["?"], show_progress=False)
    tokenizer.train_from_iterator(lines, trainer)
    return lambda line: len(tokenizer.encode(line).ids)


def main():
    name, path = sys.argv[1:3]
    with open(path, encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in islice(file, 0, None, 20)]
    size = sum(len(line.encode()) + 1 for line in lines)
    tokenize = {"spaCy": spacy_fr, "scikit-learn": scikit_learn, "Hugging Face": hugging_face}[
        name](lines)
    start = time.thread_time()
    tokens = sum(map(tokenize, lines))
    print(name, size, time.thread_time() - start, tokens, sep="\t")


main()
