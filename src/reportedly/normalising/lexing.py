"""Words of a text with their offsets, cut in one linear pass: what the grammars of times and quantities read.

Numbers keep their inner separators ("2,500", "21:40", "20.03.2023"); letters glued to digits are words of their own
("2,500" "km", "1990" "s"), so that `glued` tells them from spaced ones.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# A number is digits with single separators before more digits; a word letters with inner apostrophes; else one sign.
_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\S")


class Word(NamedTuple):
    """One word: offsets into the text, the characters, the same in lower case without a possessive 's."""

    start: int
    end: int
    text: str
    low: str
    glued: bool  # nothing stands between it and the word before
    digits: bool
    possessive: bool

    @property
    def stem_end(self) -> int:
        """Where the word ends without its possessive 's."""
        return self.end - 2 if self.possessive else self.end


@lru_cache(maxsize=64)  # the parts of one report are read for times, for quantities and for tolls
def read_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of text[start:end], in order; offsets count from the beginning of `text`."""
    found: list[Word] = []
    last = -1
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        (begin, last), before = match.span(), last
        shown = match.group()
        low = shown.lower()
        possessive = low.endswith(("'s", "’s")) and len(low) > 2
        low = low[:-2] if possessive else low.replace("’", "'")
        digits = shown[0].isdecimal() and shown.isascii()
        found.append(Word(begin, last, shown, low, begin == before, digits, possessive))
    return tuple(found)
