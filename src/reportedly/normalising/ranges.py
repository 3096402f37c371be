"""Two numbers that span what lies between: between 20 and 30, 5–8 km, two or three, seven, maybe eight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising.labels import DASHES
from reportedly.normalising.lexing import Word
from reportedly.normalising.numbers import Number, number_at
from reportedly.normalising.understood import voting
from reportedly.normalising.unit_words import Unit, unit_at
from reportedly.normalising.word_lists import words
from reportedly.units import CURRENCY_SIGNS


def span_at(
    words: Sequence[Word], i: int, left: Number, unit: Unit | None, sign: tuple[int, str] | None
) -> tuple[float, float, int, Unit | None] | None:
    """between 20 and 30, 20–30, 20 to 30 km, $2–3bn: (low, high, index after the second number, unit)."""
    j = unit.end if unit and unit.end > left.end else left.end
    if j + 1 >= len(words) or (unit and unit.age):
        return None
    joiner = words[j].low
    start = sign[0] if sign else i
    before = start - 1 - (start > 1 and words[start - 1].low in ("-", "−", "–", "minus"))
    opened = words[before].low if before >= 0 else ""
    dashed = words[j].text in DASHES and words[j].glued and words[j + 1].glued
    if joiner in ("or", ",") and unit is None and sign is None:
        return _either(words, left)
    if not (joiner == "to" or dashed or (joiner == "and" and opened == "between")):
        return None
    k = j + 1
    k += k + 1 < len(words) and words[k].text in '"“'
    if words[k].text in CURRENCY_SIGNS and k + 1 < len(words):
        if not sign:
            return None
        k += 1
    minus = not sign and k + 1 < len(words) and words[k].low in ("-", "−", "–", "minus")
    k += minus
    right = number_at(words, k, sign is not None)
    if right is None:
        return None
    second = Unit("{" + sign[1] + "}", right.end) if sign else unit_at(words, right.end, right)
    if unit and second and unit.code not in (second.code, "deg"):
        return None
    if joiner == "to" and unit and second and (sign or unit.end > left.end) and (opened == "by" or opened in _CHANGES):
        return None  # "fell by 1.8 years to 77 years" are two values
    low, high = left.value, right.value
    if minus or (second is not None and negative(words, start, second)):
        if not (minus and negative(words, start, second)) and minus:
            return None  # "from 5 to -8" goes down and spans nothing
        low, high = (-high, -low) if minus else (-low, high)
        low, high = min(low, high), max(low, high)
        return low, high, second.end if second else right.end, second
    if left.scale == 1.0 and right.scale > 1.0 and low < right.mantissa:
        low *= right.scale
    if low >= high or (
        joiner == "to"
        and opened not in ("from", "between")
        and not second
        and (voting(words, i) or left.value == 1 or (left.spelt != right.spelt and not _begins(words, i)))
    ):
        return None
    if joiner == "to" and opened not in ("from", "between") and unit and not second:
        return None
    if joiner == "to" and opened == "from" and _changing(words, start - 2):
        return None  # "rose from 20 to 30" are two values
    return low, high, right.end, second or (replace(unit, end=right.end) if unit else None)


def _either(words: Sequence[Word], left: Number) -> tuple[float, float, int, Unit | None] | None:
    """two or three shots; seven, maybe eight; forty, forty-one tonnes: from the one to the other."""
    k = left.end + 1
    doubted = words[k].low in _MAYBE or (k + 1 < len(words) and (words[k].low, words[k + 1].low) == ("or", "maybe"))
    k += (1 + (words[k].low == "or")) if doubted else 0
    right = number_at(words, k) if k < len(words) else None
    if right is None or right.fraction or left.fraction or not left.value < right.value <= 2 * left.value:
        return None
    second = unit_at(words, right.end, right)
    if words[left.end].low == "," and not doubted:
        thing = right.end < len(words) and words[right.end].text.isalpha() and words[right.end].low != "and"
        if not (left.spelt and right.spelt and right.value == left.value + 1 and thing):
            return None
    return left.value, right.value, second.end if second else right.end, second


def _changing(words: Sequence[Word], at: int) -> bool:
    """Whether a word of change stands at `at`, or up to six words before it in the clause: "raised its share"."""
    for word in reversed(words[max(0, at - 6) : at + 1]):
        if word.text in ".,;:":
            return False
        if word.low in _CHANGES:
            return True
    return False


def _begins(words: Sequence[Word], i: int) -> bool:
    """Whether a sentence begins at `i`, where newsrooms spell a figure out: "Ten to 15 boats"."""
    return i == 0 or words[i - 1].text in '.!?"“:'


def doubted(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether words[i:end] say "maybe" between two numbers."""
    return any(w.low in _MAYBE for w in words[i:end])


_MAYBE = frozenset(("maybe", "perhaps", "possibly", "probably", "even"))


_CHANGES = words(
    """
    rose rise rises rising fell fall falls falling up down increased increase increases decreased cut raised grew
    grow dropped drop jumped climbed declined went gone risen fallen slid slipped lifted reduced moved revised %
    percent raising cutting lowered lowering widened narrowed shrank shrunk doubled corrected changed went edged slipped
    """
)


def shared_unit(words: Sequence[Word], number: Number) -> Unit | None:
    """from 20 to 30 dollars: the first figure has the second's unit."""
    second = number_at(words, number.end + 1)
    unit = unit_at(words, second.end, second) if second else None
    return Unit(unit.code, number.end) if unit and not unit.age else None


def negative(words: Sequence[Word], first: int, unit: Unit | None) -> int:
    """The index of a minus before the number; 0 for none (a text cannot begin with one we trust)."""
    if first == 0:
        return 0
    sign = words[first - 1]
    if sign.low == "minus" or (sign.text == "−" and words[first].glued):
        return first - 1
    measured = unit is not None and unit.code in ("Cel", "[degF]", "deg", "%")
    if sign.text in ("-", "–") and words[first].glued and not sign.glued and measured:
        return first - 1
    return 0
