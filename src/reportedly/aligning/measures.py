"""Printed figures in base units, and written back as an editor writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.units import to_base
from reportedly.vocabulary import Quantity

FAR_OFF = 5
"""Times that two measures of one thing may differ at most."""


@dataclass(frozen=True, slots=True)
class Based:
    """A value in its base unit: value = printed * factor + shift; `counted` for numbers of things."""

    value: float
    dimension: str
    factor: float
    shift: float
    counted: bool


@lru_cache(maxsize=4096)  # each value is set against many
def in_base(value: float, unit: str) -> Based:
    """The base value of a UCUM code; an unknown code, or a counted thing, is its own dimension."""
    if unit == "1" or unit.startswith("{"):
        noun = unit.strip("{}").casefold()
        noun = "person" if noun in {"people", "persons"} else noun
        return Based(value, f"count:{noun}", 1.0, 0.0, True)
    zero, one, base = to_base(0.0, unit), to_base(1.0, unit), to_base(value, unit)
    if zero is None or one is None or base is None:
        return Based(value, unit, 1.0, 0.0, False)
    return Based(base[0], base[1], one[0] - zero[0], zero[0], False)


def far_off(left: Quantity, right: Quantity) -> bool:
    """Whether two measures are too far apart to be of one thing: nobody takes 60 metres for 700."""
    one, other = sorted(abs(in_base(v.value, v.unit).value) for v in (left, right))
    return other > FAR_OFF * one


def spelt(value: float) -> str:
    """A number as an editor writes it: thousands set off, no false digits."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def way(text: str, end: int) -> str:
    """Which way a length that ends at `end` of the text is measured, by the word after it; "" where none tells."""
    bracket = _IN_BRACKETS.match(text, end)  # "about 100 metres (330 feet) away"
    end = bracket.end() if bracket else end
    return next((name for name, told in _ALONG_WHAT if told.match(text, end)), "")


_IN_BRACKETS = re.compile(r" \([^()]{1,24}\)")


_ALONG = (
    ("off", "away|from|off|north|south|east|west|apart|upstream|downstream|inland|offshore"),
    ("across", "wide|across|in (?:width|diameter)|thick"),
    ("up", "high|tall|above|in height|up"),
    ("down", "deep|below|underground|under|in depth|beneath|down"),
    ("along", "long|in length"),
)
_ALONG_WHAT = tuple((name, re.compile(rf"\W{{0,2}}(?:{words})\b")) for name, words in _ALONG)
