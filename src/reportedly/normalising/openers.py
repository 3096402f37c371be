"""Which words a time expression may begin with.

The commonest of them are the commonest words of all ("the", "a", "in"): the word after them tells at once that they
begin none, so that the rules need not each be asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.calendar_words import (
    COUNTS,
    DAY_PARTS,
    DECADE_WORDS,
    FEASTS,
    MONTHS,
    ORDINALS,
    SEASONS,
    UNITS,
    UNSURE_COUNTS,
    WEEKDAYS,
)
from reportedly.normalising.lexing import Word
from reportedly.normalising.word_lists import words

_OPENERS = frozenset(
    {
        *MONTHS, *WEEKDAYS, *SEASONS, *COUNTS, *UNSURE_COUNTS, *ORDINALS, *DECADE_WORDS, *(f[0] for f in FEASTS),
        "the", "last", "this", "next", "past", "previous", "coming", "recent", "current", "that", "same", "following",
        "at", "in", "noon", "midday", "midnight", "half", "q", "yesterday", "today", "tonight", "tomorrow", "overnight",
        "before", "most", "all", "quarter", "throughout", "early", *DAY_PARTS,
    }
)  # fmt: skip
_CLOCK = words("past to minute minutes")
_A = words("few couple number dozen little quarter - and") | frozenset(UNITS) | _CLOCK
_AFTER = {
    "a": _A,
    "an": _A,
    "at": words("the that") | _CLOCK,
    "in": words("the") | _CLOCK,
    "that": words("morning afternoon evening night day week weekend month year") | frozenset(SEASONS) | _CLOCK,
    "the": words(
        """
        day weekend whole last this next past previous coming recent current same following preceding very that final
        """
    )
    | frozenset(ORDINALS)
    | frozenset(COUNTS)
    | _CLOCK,
}
"""What may follow the commonest words where they begin a time expression; after "the" also a figure."""


def may_begin(read: Sequence[Word], i: int) -> bool:
    """Whether a time expression may begin at word `i`, by it and the word after it alone."""
    word = read[i]
    if word.digits:
        return True
    if word.low not in _OPENERS:
        return False
    after = _AFTER.get(word.low)
    if after is None or i + 1 == len(read):
        return after is None
    return read[i + 1].low in after or (word.low == "the" and read[i + 1].digits)
