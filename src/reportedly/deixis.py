"""Contents that say nothing of their own and point back at what was just said: "this", "the same", "his version".

Discourse deixis (Webber 1988, ACL 26): a closed class of pronouns, and definite nouns for a statement or a figure.
"""

from __future__ import annotations

import re
from typing import Literal

Pointing = Literal["statement", "figure", "time"]

_STATEMENT = r"(?:account|version|story|information|claims?|statements?|details|words|testimony|description)"
_FIGURE = r"(?:figures?|numbers?|toll|death toll|count|total|tally|sum|amount|estimate)"
_TIME = r"(?:date|day|time|hour)"
_DEFINITE = r"(?:this|that|the|these|those|his|her|their|its|the same|that same)"
_TAIL = (
    r"(?: too| as well| also| to be (?:true|correct|accurate|right)| was (?:so|true|correct)| is (?:so|true|correct))?"
)
_PRONOUN = re.compile(
    r"(?:this|that|it|so|as much|the same(?: thing)?|all this|all of this|the point"
    r"|an identical (?:account|version|story|figure)|the same (?:conclusions?|findings?|result|answer|picture|view))"
    + _TAIL
)
_KINDS: tuple[tuple[Pointing, re.Pattern[str]], ...] = (
    ("statement", re.compile(rf"{_DEFINITE} {_STATEMENT}{_TAIL}")),
    ("figure", re.compile(rf"{_DEFINITE} {_FIGURE}{_TAIL}")),
    ("time", re.compile(rf"{_DEFINITE} {_TIME}{_TAIL}")),
)
_LONGEST = 40  # characters


def points_back(words: str) -> Pointing | None:
    """What a content points back at, where it is nothing but a pointer: a statement, a figure or a time of it."""
    if len(words) > _LONGEST:
        return None
    folded = " ".join(words.casefold().replace(",", " ").split()).strip(" .;:")
    if _PRONOUN.fullmatch(folded):
        return "statement"
    return next((kind for kind, pattern in _KINDS if pattern.fullmatch(folded)), None)
