"""Fractions without "of": cut by a quarter, fewer than half, a third were children; and halves of a unit."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.lexing import Word
from reportedly.normalising.word_lists import words
from reportedly.units import UNIT_WORDS

_BOUNDS = frozenset(
    ("than", "nearly", "almost", "about", "around", "roughly", "over", "under", "least", "only", "just")
)
_PLURAL = frozenset(("were", "are", "have"))
_ENDS = words(
    """
    . , ; : ) - – — in since from on over at against after this last during as and but when while compared year
    """
)
_ORDINAL = frozenset(("third", "fifth", "sixth", "tenth"))
_CHANGED = (
    "cut", "fell", "fall", "ros", "rise", "up", "down", "reduc", "increas", "drop", "grew", "grow", "jump", "shr",
    "slash", "trim", "lower", "rais", "overload", "slump", "plung", "declin", "climb", "lift", "surg", "div", "tumbl",
    "slid", "sank", "soar", "swell", "exceed", "overstat", "short",
)  # fmt: skip


def stands_alone(words: Sequence[Word], i: int, end: int, name: str, plural: bool) -> bool:
    """Whether the fraction words[i:end] called `name` is a share though no "of" follows.

    "a third was hurt" and "followed by a third" count one more: an ordinal is a share after a word of change, a bound,
    or before a plural verb only. `plural`: more than one part ("two-thirds"), which is no ordinal.
    """
    before = words[i - 1].low if i else ""
    after = words[end].low if end < len(words) else "."
    if after in _PLURAL:
        return before in _BOUNDS or i == 0 or before in (",", ".", ";", ":", "and", "but", "while", "whom")
    if before in _BOUNDS and after.endswith("ed") and len(after) > 4:
        return True  # "fewer than half stayed"
    if after not in _ENDS:
        return False
    if before in _BOUNDS and (before != "than" or words[i - 2].low in ("more", "less", "fewer")):
        return name != "half" or after not in ("-", "–", "—")
    if before != "by" or after in ("-", "–", "—"):
        return False
    if name not in _ORDINAL or plural:
        return True
    return any(w.low.startswith(_CHANGED) for w in words[max(0, i - 8) : i - 1])


def half_a_unit(words: Sequence[Word], i: int) -> int:
    """The index of the unit of "half a metre", "half a percentage point", "a half-mile stretch"; 0 for none."""
    if words[i].low != "half" or i + 2 >= len(words):
        return 0
    if words[i + 1].low in ("a", "an"):
        return i + 2 if _measures(words, i + 2) else 0
    hyphened = words[i + 1].text == "-" and words[i + 1].glued and words[i + 2].glued
    return i + 1 if hyphened and words[i + 2].low in _HYPHENED else 0


_HYPHENED = frozenset(
    (
        "hour",
        "mile",
        "tonne",
        "ton",
        "kilometre",
        "kilometer",
        "metre",
        "meter",
        "inch",
        "kilo",
        "pound",
        "acre",
        "litre",
    )
)
_LENGTHS = frozenset(("day", "week", "month", "year", "century", "decade", "stone", "bar", "second", "degree"))


def _measures(words: Sequence[Word], at: int) -> bool:
    word = words[at].low
    if at + 1 < len(words) and (word, words[at + 1].low) in UNIT_WORDS:
        return True
    return (len(word) > 2 and (word,) in UNIT_WORDS and word not in _LENGTHS) or word == "day"
