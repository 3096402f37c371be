"""Fractions without "of": cut by a quarter, fewer than half, a third were children, a quarter-mile off."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.normalising.lexing import Word
from reportedly.normalising.word_lists import words

_BOUNDS = frozenset(
    ("than", "nearly", "almost", "about", "around", "roughly", "over", "under", "least", "only", "just")
)
_PLURAL = frozenset(("were", "are", "have"))
_ENDS = words(
    """
    . , ; : ) in since from on over at against after this last during as and but when while compared year
    """
)
_ORDINAL = frozenset(("third", "fifth", "sixth", "tenth"))
_CHANGED = (
    "cut", "fell", "fall", "ros", "rise", "up", "down", "reduc", "increas", "drop", "grew", "grow", "jump", "shr",
    "slash", "trim", "lower", "rais", "overload", "slump", "plung", "declin", "climb", "lift", "surg", "div", "tumbl",
    "slid", "sank", "soar", "swell", "exceed", "overstat", "short",
)  # fmt: skip


HYPHENED = frozenset(
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
"""Units that a half or a quarter is hyphened to: "a half-mile stretch"."""


def stands_alone(words: Sequence[Word], i: int, end: int, name: str, plural: bool) -> bool:
    """Whether the fraction words[i:end] called `name` is a share though no "of" follows.

    "a third was hurt" and "followed by a third" count one more: an ordinal is a share after a word of change, a bound,
    or before a plural verb only. `plural`: more than one part ("two-thirds"), which is no ordinal.
    """
    before = words[i - 1].low if i else ""
    after = words[end].low if end < len(words) else "."
    if after in ("-", "–", "—"):  # "a quarter-mile from the casino", not "a sixth-round pick"
        return name == "quarter" and end + 1 < len(words) and words[end + 1].glued and words[end + 1].low in HYPHENED
    if after in _PLURAL:
        return before in _BOUNDS or i == 0 or before in (",", ".", ";", ":", "and", "but", "while", "whom")
    if before in _BOUNDS and after.endswith("ed") and len(after) > 4:
        return True  # "fewer than half stayed"
    if after not in _ENDS:
        return False
    if before in _BOUNDS and (before != "than" or words[i - 2].low in ("more", "less", "fewer")):
        return True
    if before != "by":
        return False
    if name not in _ORDINAL or plural:
        return True
    return any(w.low.startswith(_CHANGED) for w in words[max(0, i - 8) : i - 1])
