"""Codes a column of a table with pandas.

    python code_column.py MODEL ANSWERS.csv COLUMN > coded.csv
"""

import sys

import pandas

from verbatim import Coder

model, answers, column = sys.argv[1:]
frame = pandas.read_csv(answers, dtype=str, keep_default_na=False)
with Coder(model, threads=2) as coder:
    if coder.warning:
        print(coder.warning, file=sys.stderr)
    coded = coder.code(frame[column])
frame["codes_auto"] = ["|".join(answer.codes) for answer in coded]
frame["outcome"] = [answer.outcome for answer in coded]
frame["confidence"] = [f"{answer.confidence:.6f}" for answer in coded]
frame.to_csv(sys.stdout, index=False)
