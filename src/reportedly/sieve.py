"""A long pattern, tried only where it may match: Python tries a choice of phrases at every letter, which is slow, but
whether a text has one of some pieces, or one of some words, it sees at once."""

from __future__ import annotations

import re
from dataclasses import dataclass


def words(listed: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(listed.split())


def pieces(listed: str) -> tuple[str, ...]:
    """The pieces of a list that is written with "|" between them, as in a pattern: a blank is of the piece."""
    return tuple(listed.split("|"))


@dataclass(frozen=True, slots=True)
class Sieve:
    """A pattern for text in lower case, and pieces of which each of its matches has at least one."""

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]

    def search(self, lower: str) -> re.Match[str] | None:
        """The pattern's first match in a text in lower case."""
        for piece in self.pieces:
            if piece in lower:
                return self.pattern.search(lower)
        return None


@dataclass(frozen=True, slots=True)
class WordSieve:
    """A pattern for text in lower case, and words of which each of its matches has at least one, whole."""

    pattern: re.Pattern[str]
    words: frozenset[str]

    def search(self, lower: str, words: frozenset[str]) -> re.Match[str] | None:
        """The pattern's first match in a text in lower case that has these words."""
        return None if self.words.isdisjoint(words) else self.pattern.search(lower)
