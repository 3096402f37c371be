"""Degrees that name no scale: of heat, where the text names one elsewhere, else of an angle."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reportedly.normalising.lexing import Word
from reportedly.normalising.numbers import Number
from reportedly.normalising.unit_words import Unit


@lru_cache(maxsize=4)
def _scale_told(text: str) -> str:
    """The one scale of temperature a text names; "" for none or both."""
    celsius, fahrenheit = (bool(p.search(text)) for p in (_CELSIUS, _FAHRENHEIT))
    return "" if celsius == fahrenheit else "Cel" if celsius else "[degF]"


_CELSIUS = re.compile(r"° ?C\b|\b[Cc]elsius\b|\b[Cc]entigrade\b|\d ?C\b|\bdegrees C\b")


_FAHRENHEIT = re.compile(r"° ?F\b|\b[Ff]ahrenheit\b|\d ?F\b|\bdegrees F\b")


_HEAT = (
    "temperature", "cool", "chill", "warm", "heat", "hot", "cold", "fridge", "freez", "frost", "kept", "cook", "store",
    "thermometer", "boil", "weather", "fever",
)  # fmt: skip


def degrees(text: str, words: Sequence[Word], j: int) -> str:
    """The unit of bare degrees: the scale the text names elsewhere, where the words are of heat; else an angle's."""
    if j < len(words) and words[j].low in ("colder", "warmer", "hotter", "cooler", "higher", "lower", "north", "south"):
        return "deg"
    near = words[max(0, j - 14) : j + 8]
    return _scale_told(text) or "deg" if any(w.low.startswith(_HEAT) for w in near) else "deg"


def frosty(words: Sequence[Word], minus: int, end: int) -> bool:
    """Whether "minus five" without a unit is a cold: told as outside, or near words of heat and cold."""
    if end < len(words) and words[end].low in ("outside", "overnight", "indoors", "tonight"):
        return True
    near = words[max(0, minus - 14) : end + 8]
    return any(w.low.startswith(_HEAT) or w.low in _COLD for w in near)


_COLD = frozenset(("snow", "snowed", "winter", "ice", "icy", "frozen", "froze", "shivering", "outdoors", "blizzard"))


def unit_before(text: str, words: Sequence[Word], first: int, number: Number) -> Unit | None:
    """below 10 degrees or above 65: the second bound is in the first one's degrees or per cent."""
    code = {"celsius": "Cel", "fahrenheit": "[degF]", "percent": "%", "%": "%"}.get(words[first - 2].low, "")
    if words[first - 2].low == "degrees":
        code = degrees(text, words, first - 1)
    if words[first - 1].low not in ("or", "and") or not code:
        return None
    alone = number.end >= len(words) or not words[number.end].text[0].isalnum()
    return Unit(code, number.end) if alone else None
