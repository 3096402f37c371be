"""One or half a unit told by an article: for a week, half a metre, a mile off, a day or two, a whole hour."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.lexing import Word
from reportedly.normalising.numbers import Number, number_at
from reportedly.normalising.shares import HYPHENED
from reportedly.normalising.word_lists import words
from reportedly.units import UNIT_WORDS

_LASTING = words(
    """
    for within about around nearly almost than least over under lasted took lasting roughly
    """
)


_HALVED = frozenset(
    ("minute", "hour", "day", "week", "month", "year", "decade", "mile", "tonne", "ton", "metre", "meter")
)


def a_length_of_time(words: Sequence[Word], i: int) -> Number | None:
    """The article of "for a week", "within a minute", "an hour apart": one, where the words measure; and half an hour.

    "a week ago", "once a week" and "in a moment" measure nothing.
    """
    half = half_a_unit(words, i)
    if half:
        return Number(half, 0.5, spelt=True, mantissa=0.5)
    if words[i].low not in ("a", "an") or i + 1 >= len(words):
        return None
    if words[i + 1].low in ("whole", "full", "entire") and i + 2 < len(words) and words[i + 2].low in _SPANS:
        return Number(i + 1, 1.0, spelt=True, mantissa=1.0)  # "a whole day"
    if words[i + 1].low in _STRETCHES and i + 2 < len(words):
        off = words[i + 2].low in _OFF or (
            words[i + 2].low == "of" and i + 3 < len(words) and words[i + 3].low in _LAIN
        )
        return Number(i + 1, 1.0, spelt=True, mantissa=1.0) if off else None
    if [w.low for w in words[i + 2 : i + 5]] == ["and", "a", "half"] and words[i + 1].low in _HALVED:
        return Number(i + 1, 1.0, spelt=True, mantissa=1.0)
    if words[i + 1].low in ("hour", "minute") and i + 4 < len(words) and words[i + 2].low == "and":
        rest = number_at(words, i + 3)
        if rest is not None and rest.end < len(words) and words[rest.end].low in ("minutes", "minute", "seconds"):
            return Number(i + 1, 1.0, spelt=True, mantissa=1.0)  # "an hour and 38 minutes"
    if words[i + 1].low not in _SPANS or words[i + 1].possessive:
        return None
    before = words[i - 1].low if i else ""
    after = words[i + 2].low if i + 2 < len(words) else ""
    if after == "or" and i + 3 < len(words) and words[i + 3].low == "two":
        return Number(i + 1, 1.0, spelt=True, mantissa=1.0)  # "a day or two"
    if after in ("ago", "earlier", "later", "or", "-") or (after and words[i + 2].possessive):
        return None
    if after == "apart" or before in _LASTING:
        return Number(i + 1, 1.0, spelt=True, mantissa=1.0)
    return None


_SPANS = frozenset(("minute", "hour", "day", "week", "fortnight", "month", "year", "decade"))
_STRETCHES = frozenset(("mile", "kilometre", "kilometer", "metre", "meter", "foot", "yard", "inch"))
_OFF = words(
    """
    away off from deep wide long high tall thick apart down below above north south east west inland offshore upstream
    downstream further farther
    """
)
_LAIN = frozenset(("snow", "water", "mud", "rain", "ash", "sand", "ice", "silt", "earth", "rubble"))


def half_a_unit(words: Sequence[Word], i: int) -> int:
    """The index of the unit of "half a metre", "half a percentage point", "a half-mile stretch"; 0 for none."""
    if words[i].low != "half" or i + 2 >= len(words):
        return 0
    if words[i + 1].low in ("a", "an"):
        return i + 2 if _measures(words, i + 2) else 0
    hyphened = words[i + 1].text == "-" and words[i + 1].glued and words[i + 2].glued
    return i + 1 if hyphened and words[i + 2].low in HYPHENED else 0


_LENGTHS = frozenset(("day", "week", "month", "year", "century", "decade", "stone", "bar", "second", "degree"))


def _measures(words: Sequence[Word], at: int) -> bool:
    word = words[at].low
    if at + 1 < len(words) and (word, words[at + 1].low) in UNIT_WORDS:
        return True
    return (len(word) > 2 and (word,) in UNIT_WORDS and word not in _LENGTHS) or word == "day"
