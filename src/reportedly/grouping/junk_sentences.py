"""A sentence of a page with its words told apart: each is asked of several times, and mostly by a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.sieve import words

_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"[^\W_]+")
_SPOKES = re.compile(r"\bspokes\w")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MEMORY = 1024
"""Sentences and lines remembered: those of a page, which is gone through as its body, its lines, and what they tell."""

_LONGEST = 4000
"""Letters of the longest that is remembered: lest memory goes to what nobody wrote as a sentence."""

_TELLING = words(
    """said says told according police official officials announced confirmed reported arrested ruled decided argued
    asked killed died injured charged accused he she him her his"""
)


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Its words are in lower case; asked for again it is the same thing."""

    text: str
    lower: str
    words: frozenset[str]
    pieces: frozenset[str]  # the words, with what an underscore joins apart
    count: int  # of the pieces, as often as they stand there

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of these words stands in it."""
        return not self.words.isdisjoint(words)

    def tells(self) -> bool:
        """Whether somebody says or does something in it: it reports."""
        return self.has(_TELLING) or ("spokes" in self.lower and _SPOKES.search(self.lower) is not None)

    def unquoted(self) -> Sentence:
        """The same without what stands in quotation marks."""
        return sentence_of(_QUOTED.sub(" ", self.text)) if "“" in self.text or '"' in self.text else self


def sentence_of(text: str) -> Sentence:
    """A sentence or a line of a page."""
    return _remembered(text) if len(text) <= _LONGEST else _told_apart(text)


def _told_apart(text: str) -> Sentence:
    lower = text.lower()
    found = _PIECE.findall(lower)
    pieces = frozenset(found)
    words = pieces if "_" not in lower else frozenset(_WORD.findall(lower))
    return Sentence(text, lower, words, pieces, len(found))


_remembered = lru_cache(maxsize=_MEMORY)(_told_apart)
