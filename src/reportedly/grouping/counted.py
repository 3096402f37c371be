"""Things counted: "23 pirates", "five merchant ships". Two happenings of one kind differ in how many there were."""

from __future__ import annotations

from collections.abc import Sequence

from .common import weight
from .names import Token

_SMALL = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBERS = {word: str(number) for number, word in enumerate(_SMALL.split(), 2)}

_LENGTHS = """
years months weeks days hours minutes seconds times miles metres meters kilometres kilometers feet inches yards pounds
dollars euros cents points percent degrees rounds games thousands hundreds millions billions ways
"""
_NOT_COUNTED = frozenset(_LENGTHS.split())
"""Measures, and what any two reports may count."""

BETWEEN = 2
"""Words that may stand between a number and what it counts."""


def counted_in(tokens: Sequence[Token]) -> set[str]:
    """What the text counts: "23 pirates" for "23 heavily armed pirates"; numbers in digits."""
    found: set[str] = set()
    for at, token in enumerate(tokens):
        number = _number(token)
        if number is None:
            continue
        for after in tokens[at + 1 : at + 2 + BETWEEN]:
            word = after.folded
            if not after.joined or not after.inside or not weight(word):
                break
            if after.word.islower() and word.endswith("s") and not word.endswith("ss") and len(word) > 3:
                if word not in _NOT_COUNTED:
                    found.add(f"{number} {word}")
                break
    return found


def _number(token: Token) -> str | None:
    if token.folded.isdigit():
        return token.folded.lstrip("0") if not (len(token.folded) == 4 and token.folded[:2] in {"19", "20"}) else None
    return _NUMBERS.get(token.folded)
