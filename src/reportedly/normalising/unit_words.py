"""The unit after a number: hyphened ("40-metre"), glued ("40km") or spaced; pounds of weight or money; ages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.normalising.lexing import Word
from reportedly.normalising.numbers import Number
from reportedly.units import CURRENCY_CODES, CURRENCY_SIGNS, CURRENCY_WORDS, SHORT_UNITS, UNIT_WORDS

_LONGEST_UNIT = max(len(u) for u in (*UNIT_WORDS, *CURRENCY_WORDS))


_WHOLE = frozenset(("whole", "full", "entire", "consecutive", "straight", "solid", "successive", "long"))
_PAYING = (
    "pay", "paid", "cost", "worth", "price", "fine", "sold", "fund", "budget", "debt", "bill", "invest", "profit",
    "salar", "fee", "wage", "tax", "stole", "donat", "loan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A UCUM code up to word index `end`; `age`: it is somebody's age in years."""

    code: str
    end: int
    age: bool = False


def unit_at(words: Sequence[Word], i: int, number: Number) -> Unit | None:
    """The unit that follows at `i`, hyphened ("40-metre"), glued ("40km") or spaced."""
    j = i + (i < len(words) and words[i].text in ("-", "‑") and words[i].glued)
    hyphened = j > i
    if j >= len(words):
        return None
    if words[j].text in CURRENCY_SIGNS and words[j].glued and not hyphened:
        return Unit("{" + CURRENCY_SIGNS[words[j].text] + "}", j + 1)
    if words[j].text in CURRENCY_CODES:
        return Unit("{" + words[j].text + "}", j + 1)
    if words[j].low == "yo":
        return Unit("a", j + 1, age=True)  # "a 27-yo man"
    if words[j].low == "h" and words[j].glued and _minutes_after(words, j):
        return Unit("h", j + 1)
    if words[j].text == "F" and words[j].glued and not hyphened and words[i - 1].digits:
        return Unit("[degF]", j + 1)
    if words[j].low in _WHOLE and j + 1 < len(words) and not hyphened:
        whole = UNIT_WORDS.get((words[j + 1].low,), "")
        if whole in ("min", "h", "d", "wk", "mo", "a", "10.a") and not words[j + 1].possessive:
            return Unit(whole, j + 2)  # "three full days"
    for length in range(min(_LONGEST_UNIT, len(words) - j), 0, -1):
        phrase = tuple(w.low for w in words[j : j + length])
        if length == 3 and phrase[1] == "-" and phrase[0] in ("square", "cubic", "nautical", "metric"):
            phrase = (phrase[0], phrase[2])  # "a 20,000-square-foot hall"
        if phrase in CURRENCY_WORDS:
            if phrase == ("won",) and not (number.scale >= 1e3 or number.value >= 100):
                continue
            return Unit("{" + CURRENCY_WORDS[phrase] + "}", j + length)
        code = UNIT_WORDS.get(phrase)
        if code is None:
            continue
        single = phrase[0]
        if length == 1 and single in SHORT_UNITS and number.spelt:
            continue
        if (
            length == 1
            and single in ("m", "g", "t", "c", "mi")
            and not words[j].glued
            and (single == "c" or not words[i - 1].digits)
        ):
            continue
        if length == 1 and single in ("m", "g", "t", "c") and words[j].text != ("C" if single == "c" else single):
            continue
        if single == "second" and not hyphened and not (number.value < 1 and words[j - 1].low == "a"):
            continue
        if single in ("stone", "bar") and length == 1 and not words[j].glued and not _weighed(words, j):
            continue
        if code in ("a", "mo") and words[j].possessive:
            return Unit(code, j + length)
        if code in ("a", "mo", "wk", "d") and _old(words, j + 1):
            return Unit(code, _old(words, j + 1), age=code == "a")
        return Unit(code, j + length)
    if words[j].low in ("pound", "pounds"):
        return Unit(_pounds(words, j, number), j + 1)
    if words[j].low == "magnitude":
        return Unit("{magnitude}", j + 1)
    label = i - 3 if i >= 3 and words[i - 2].text == "-" else i - 2
    if label >= 0 and words[label].low == "magnitude" and number.plain is not None and words[i - 1].digits:
        return Unit("{magnitude}", i)
    return None


def _minutes_after(words: Sequence[Word], j: int) -> bool:
    """Whether minutes follow a glued "h": "2h 14m", "2h14min"."""
    return j + 2 < len(words) and words[j + 1].digits and words[j + 2].glued and words[j + 2].low in ("m", "min")


def _old(words: Sequence[Word], i: int) -> int:
    j = i + (i < len(words) and words[i].text == "-")
    return j + 1 if j < len(words) and words[j].low in ("old", "olds") else 0


def _weighed(words: Sequence[Word], j: int) -> bool:
    return any(w.low.startswith(("weigh", "pressure", "los", "gain")) for w in words[max(0, j - 8) : j])


def _pounds(words: Sequence[Word], j: int, number: Number) -> str:
    """Weight or money: "weigh" makes it weight; a scale or words of paying make it money."""
    near = words[max(0, j - 9) : j + 6]
    if any(w.low.startswith(("weigh", "heav")) for w in near):
        return "[lb_av]"
    if j + 1 < len(words) and words[j + 1].low == "of":
        return "[lb_av]" if number.scale < 1e6 else "{GBP}"
    paying = any(w.low.startswith(_PAYING) for w in near)
    if paying or number.scale >= 1e6:
        return "{GBP}"
    return "[lb_av]"
