"""Measures turned into another unit wrongly: "1,000 km (400 miles)" is a slip of arithmetic, whoever prints it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.units import printed, same_kind, to_base
from reportedly.vocabulary import Passage
from reportedly.weighing.case import Case

from .told import Told, Wrong, in_order

CHANCE = 0.01
"""How likely two slip alike: a wrong factor may be anything."""

SLACK = 0.2
"""Share by which a rounded conversion may miss: "10 metres (30 feet)" does by 9 in 100, a gallon by which is meant."""

ROUND = 10
"""Values below which rounding to a whole number takes more than its share: "a mile (2 km)" misses by 24 in 100."""

_UNITS_WORDS = {
    "km": "km|kms|kilometre|kilometres|kilometer|kilometers", "m": "m|metre|metres|meter|meters",
    "cm": "cm|centimetre|centimetres|centimeter|centimeters", "[mi_i]": "mile|miles|mi", "[ft_i]": "foot|feet|ft",
    "[in_i]": "inch|inches|in", "[yd_i]": "yard|yards", "kg": "kg|kgs|kilo|kilos|kilogram|kilograms",
    "g": "g|gram|grams|gramme|grammes", "t": "t|tonne|tonnes|ton|tons", "[lb_av]": "lb|lbs|pound|pounds",
    "[oz_av]": "oz|ounce|ounces", "L": "l|litre|litres|liter|liters", "[gal_us]": "gallon|gallons",
    "har": "ha|hectare|hectares", "[acr_us]": "acre|acres", "km/h": "km/h|kph|kmh", "[mi_i]/h": "mph",
}  # fmt: skip
_UNITS = {word: code for code, words in _UNITS_WORDS.items() for word in words.split("|")}
_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d{1,3})?"
_ABOUT = r"(?:about |some |around |roughly |nearly |almost |over |more than |approximately )?"
_PAIR = re.compile(
    rf"\b(?P<left>{_NUMBER})(?: |-)?(?P<of>[a-zA-Z/]{{1,11}}) ?[(/] ?{_ABOUT}"
    rf"(?P<right>{_NUMBER})(?: |-)?(?P<to>[a-zA-Z/]{{1,11}})\b"
)


def misturned(case: Case) -> Iterator[Wrong]:
    """Each pair of measures, one in brackets after the other, that are not one size, by all who print it."""
    found: dict[tuple[str, str], set[Told]] = defaultdict(set)
    for name, parts in case.prose.items():
        for part in parts:
            for match in _PAIR.finditer(case.reports[name].text, part.span.start, part.span.end):
                left, right = _measure(match["left"], match["of"]), _measure(match["right"], match["to"])
                if left is None or right is None or not _far(left, right):
                    continue
                pair = f"{left[0]:,g} {printed(left[1])} ({right[0]:,g} {printed(right[1])})"
                found[pair, _turned(left, right[1])].add(Told(name, pair, Passage(name, *match.span())))
    for (pair, measure), told in sorted(found.items()):
        yield Wrong(pair, f"{pair} is wrongly turned: it is {measure}", in_order(case, told), CHANCE)


def _measure(number: str, word: str) -> tuple[float, str] | None:
    code = _UNITS.get(word.casefold())
    return (float(number.replace(",", "")), code) if code is not None else None


def _far(left: tuple[float, str], right: tuple[float, str]) -> bool:
    """Whether the two are of one kind and no rounding makes them one."""
    if left[1] == right[1] or not same_kind(left[1], right[1]):
        return False
    one, other = to_base(*left), to_base(*right)
    if one is None or other is None or min(one[0], other[0]) <= 0:
        return False
    ratio = max(one[0], other[0]) / min(one[0], other[0])
    return ratio > 1 + SLACK * (2 if min(left[0], right[0]) < ROUND else 1)


def _turned(measure: tuple[float, str], unit: str) -> str:
    value, each = to_base(*measure), to_base(1.0, unit)
    return f"{value[0] / each[0]:,.3g} {printed(unit)}" if value is not None and each is not None else ""
