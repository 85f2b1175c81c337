"""Codes answers through the C library: verbatim.h over ctypes, nothing to compile.

    with Coder("obstacles.model") as coder:
        coded = coder.code(frame["texte"])
"""

import ctypes
import os
from typing import Iterable, NamedTuple, Optional

OUTCOMES = ("coded", "non_reponse", "unmatched", "to_review")


class Options(ctypes.Structure):
    _fields_ = [
        ("words", ctypes.c_char_p),
        ("language", ctypes.c_char_p),
        ("review_below", ctypes.c_double),
        ("threads", ctypes.c_size_t),
    ]


class Batch(ctypes.Structure):
    _fields_ = [
        ("count", ctypes.c_size_t),
        ("code_count", ctypes.c_size_t),
        ("starts", ctypes.POINTER(ctypes.c_size_t)),
        ("codes", ctypes.POINTER(ctypes.c_uint32)),
        ("outcomes", ctypes.POINTER(ctypes.c_uint8)),
        ("confidences", ctypes.POINTER(ctypes.c_double)),
        ("probabilities", ctypes.POINTER(ctypes.c_double)),
    ]


class Coded(NamedTuple):
    """What became of an answer."""

    codes: list
    outcome: str
    confidence: float
    probabilities: list


class VerbatimError(Exception):
    """A call that failed; `status` is the number with which the command would have ended."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


def library(path: Optional[str] = None) -> ctypes.CDLL:
    """The library with its functions declared."""
    loaded = ctypes.CDLL(path or os.environ.get("LIBVERBATIM", "libverbatim.so.0"))
    handle, text, size = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t
    for name, result, arguments in [
        ("version", text, []),
        ("open", ctypes.c_int, [text, ctypes.POINTER(Options), ctypes.POINTER(handle), text, size]),
        ("warning", text, [handle]),
        ("code_count", size, [handle]),
        ("code_name", text, [handle, size]),
        ("code", ctypes.c_int, [handle, ctypes.POINTER(text), ctypes.POINTER(size), size,
                                ctypes.POINTER(ctypes.POINTER(Batch)), text, size]),
        ("free", None, [ctypes.POINTER(Batch)]),
        ("close", None, [handle]),
    ]:
        function = getattr(loaded, "verbatim_" + name)
        function.restype, function.argtypes = result, arguments
    return loaded


class Coder:
    """A model ready to code. Open it after a fork, and close it."""

    def __init__(self, model: str, *, words: Optional[str] = None, threads: int = 1,
                 review_below: float = 0, language: str = "", path: Optional[str] = None):
        self._library = library(path)
        self._handle = ctypes.c_void_p()
        options = Options(words.encode() if words is not None else None,
                          language.encode() or None, review_below, threads)
        self._call("open", os.fsencode(model), ctypes.byref(options), ctypes.byref(self._handle))
        count = self._library.verbatim_code_count(self._handle)
        self.codes = [
            self._library.verbatim_code_name(self._handle, i).decode() for i in range(count)
        ]
        warning = self._library.verbatim_warning(self._handle)
        self.warning = warning.decode() if warning else None

    def code(self, answers: Iterable) -> list:
        """The answers' codes, in their order. What is no text (None, NaN) is an empty answer."""
        texts = [a.encode("utf-8", "replace") if isinstance(a, str) else b"" for a in answers]
        pointers = (ctypes.c_char_p * len(texts))(*texts)
        lengths = (ctypes.c_size_t * len(texts))(*map(len, texts))
        batch = ctypes.POINTER(Batch)()
        self._call("code", self._handle, pointers, lengths, len(texts), ctypes.byref(batch))
        try:
            return self._rows(batch.contents)
        finally:
            self._library.verbatim_free(batch)

    def _rows(self, batch: Batch) -> list:
        width = batch.code_count
        return [
            Coded(
                [self.codes[c] for c in batch.codes[batch.starts[i]:batch.starts[i + 1]]],
                OUTCOMES[batch.outcomes[i]], batch.confidences[i],
                batch.probabilities[i * width:(i + 1) * width])
            for i in range(batch.count)
        ]

    def _call(self, name: str, *arguments) -> None:
        message = ctypes.create_string_buffer(512)
        status = getattr(self._library, "verbatim_" + name)(*arguments, message, len(message))
        if status != 0:
            raise VerbatimError(status, message.value.decode())

    def close(self) -> None:
        self._library.verbatim_close(self._handle)
        self._handle = ctypes.c_void_p()

    def __enter__(self) -> "Coder":
        return self

    def __exit__(self, *_) -> None:
        self.close()
