"""How two values of the same kind stand to each other, by what their words allow; the arithmetic is in the answer."""

from __future__ import annotations

import calendar
import math
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from reportedly.units import printed
from reportedly.vocabulary import Comparator, Place, Quantity, RelationKind, Time

from .lexicon import FALLING, concept
from .measures import in_base, spelt

ABOUT = 0.1
""""About 180" is taken to allow a tenth either way; newsrooms round to the nearest ten at that size."""


ROUNDED = 0.25
"""How far a rounded figure may lie from the exact one: nobody rounds 5,000 to 10,000."""


AGREEING = frozenset({"same", "conversion", "precision"})
"""The kinds of relation of two values that both can hold of one thing."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One of the relation kinds, and the arithmetic in words."""

    kind: RelationKind
    because: str


# --- quantities --------------------------------------------------------------------------------------------------


def compare_quantities(
    left: Quantity, right: Quantity, published: tuple[str | None, str | None] = (None, None)
) -> Verdict | None:
    """How two quantities relate; None where they do not measure the same kind of thing at all.

    `published` are the EDTF dates of the two sayings: a count that rises with them (of missing: falls) is an update.
    """
    a, b = in_base(left.value, left.unit), in_base(right.value, right.unit)
    bare = a.counted and b.counted and "1" in {left.unit, right.unit} and bool(things(left) & things(right))
    if a.dimension != b.dimension and not bare:
        if a.counted and b.counted and _related(left, right):
            return Verdict("category", f"{_phrase(left)} and {_phrase(right)} count different things")
        return None
    if not _same_thing(left, right) and not _one_figure(left, right):
        return Verdict("category", f"{_phrase(left)} and {_phrase(right)} measure different things")
    if ("new" in left.of.split()) != ("new" in right.of.split()):
        return Verdict("category", f"{_phrase(left)} and {_phrase(right)}: the one counts what came on top")
    scale_a, scale_b = a.factor, b.factor
    low_a, high_a = _allowed(left, scale_a, a.shift)
    low_b, high_b = _allowed(right, scale_b, b.shift)
    if bare or left.unit == right.unit or (scale_a == scale_b and a.shift == b.shift):
        return _same_unit(left, right, (low_a, high_a), (low_b, high_b), published)
    return _other_unit(left, right, (a.value, b.value), (scale_a, scale_b), (a.shift, b.shift))


def in_percent(q: Quantity, other: Quantity) -> Quantity:
    """A fraction beside a percentage: "a third" is about 33 %, "three quarters" is 75 %.

    It tells how two values stand, but not that two sayings are one: halves of all kinds are told everywhere.
    """
    if q.unit != "1" or other.unit != "%" or not 0 < q.value < 1 or q.high is not None:
        return q
    hundredths = 100 * q.value
    exact = abs(hundredths - other.value) < _HALF_POINT or q.comparator != "="
    return replace(q, value=hundredths, unit="%", comparator=q.comparator if exact else "~")


_HALF_POINT = 1e-6


def _one_figure(left: Quantity, right: Quantity) -> bool:
    """Whether two measures in different units are one to a hundredth: no coincidence, whatever words stand beside."""
    a, b = in_base(left.value, left.unit), in_base(right.value, right.unit)
    if a.counted or b.counted or left.unit == right.unit or a.factor == b.factor:
        return False
    gap = abs(a.value - b.value) / (max(abs(a.value), abs(b.value)) or 1.0)
    return gap < 0.01 and min(_digits(left.value), _digits(right.value)) >= 2


def _digits(value: float) -> int:
    """Significant digits as printed: 1,100 -> 2, 1.1 -> 2, 230 -> 2."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0"))


def _same_unit(
    left: Quantity,
    right: Quantity,
    a: tuple[float, float],
    b: tuple[float, float],
    published: tuple[str | None, str | None],
) -> Verdict:
    one, other = _phrase(left), _phrase(right)
    if left.value == right.value and left.high == right.high:
        if left.comparator == right.comparator:
            return Verdict("same", f"both say {one}")
        if {left.comparator, right.comparator} == {"=", "~"}:
            return Verdict("same", f"{one} and {other}: one figure")
        if opposite_bounds(left, right):
            return Verdict("conflict", f"{one} and {other} leave nothing in common")
        if _outside(left.comparator, right.comparator) or _outside(right.comparator, left.comparator):
            return Verdict("conflict", f"{one} and {other} leave no figure that both allow")
        return Verdict("precision", f"the same figure, {spelt(left.value)}, bounded differently: {one}; {other}")
    if _contains(a, b):
        return Verdict("precision", f"{one} allows {other}")
    if _contains(b, a):
        return Verdict("precision", f"{other} allows {one}")
    for rounder, exact in ((left, right), (right, left)):
        step = _step(rounder.value)
        gap = abs(rounder.value - exact.value)
        if rounder.comparator in {"=", "~"} and step >= 100 and gap <= min(step / 2, ROUNDED * exact.value):
            return Verdict("precision", f"{spelt(rounder.value)} is {spelt(exact.value)} rounded to {spelt(step)}s")
        # 28 and 28.1, 6.4 and 6.38: fewer decimals, not another figure.
        if rounder.comparator in {"=", "~"} and _step(exact.value) < step <= 1 and _rounds(exact.value, rounder.value):
            return Verdict("precision", f"{spelt(rounder.value)} is {spelt(exact.value)} told with fewer decimals")
    if a[0] <= b[1] and b[0] <= a[1] and not (left.comparator == "=" and right.comparator == "="):
        return Verdict("precision", f"what {one} and {other} allow overlaps")
    counted = left.unit == "1" or left.unit.startswith("{")
    first, second = published
    if counted and first and second:
        size = min(len(first), len(second))
        early, late = first[:size], second[:size]
        sign = -1 if (things(left) | things(right)) & FALLING else 1
        moved = "rose" if sign > 0 else "fell"
        if early < late and sign * left.value < sign * right.value:
            return Verdict("updates", f"{other} ({second}) replaces {one} ({first}): the count {moved} by then")
        if late < early and sign * right.value < sign * left.value:
            return Verdict("updates", f"{one} ({first}) replaces {other} ({second}): the count {moved} by then")
    return Verdict("conflict", f"{one} and {other} cannot both hold")


def _outside(above: Comparator, below: Comparator) -> bool:
    """Whether of two bounds at one figure the first starts where the second has ended."""
    return (above == ">" and below in {"<", "<="}) or (above == ">=" and below == "<")


def opposite_bounds(left: Quantity, right: Quantity) -> bool:
    """Whether one figure is the upper bound here and below the lower there: "within 90 seconds", "longer than 90"."""
    if left.high is not None or right.high is not None:
        return False
    a, b = in_base(left.value, left.unit), in_base(right.value, right.unit)
    signs = {left.comparator, right.comparator}
    return a.value == b.value and a.dimension == b.dimension and signs in ({"<=", ">"}, {"<", ">="}, {"<", ">"})


def _rounds(exact: float, told: float) -> bool:
    """Whether a figure is told rounded; a half could be told either way, and 5 % is not 5.5 %."""
    return abs(exact - told) < _step(told) / 2 * 0.999999


def _other_unit(
    left: Quantity,
    right: Quantity,
    base: tuple[float, float],
    scale: tuple[float, float],
    shift: tuple[float, float],
) -> Verdict:
    # The right value told in the left's unit, as an editor would check it.
    converted = (base[0] - shift[1]) / scale[1]
    told = f"{spelt(left.value)} {printed(left.unit)} = {spelt(converted)} {printed(right.unit)}"
    slack = _step(left.value) / 2 * scale[0] + _step(right.value) / 2 * scale[1]
    if left.comparator == "~" or right.comparator == "~":
        slack += ABOUT / 2 * max(abs(base[0]), abs(base[1]))
    gap = abs(base[0] - base[1])
    metric = not any(u.startswith("[") for u in (left.unit, right.unit))
    exact = gap <= 1e-9 * max(abs(base[0]), abs(base[1])) and left.comparator == right.comparator
    if exact and in_base(left.value, left.unit).dimension == "s":
        return Verdict("same", f"{told}: the same length of time")
    # Rounding is allowed, but never more than a tenth of the value: "1 mile" and "2 km" are not one figure.
    if gap <= slack * 1.001 and gap <= ABOUT * max(abs(base[0]), abs(base[1])):
        if metric and shift == (0.0, 0.0) and gap > 1e-9 * max(abs(base[0]), abs(base[1])):
            return Verdict("precision", f"{told}; {_phrase(right)} is rounded")
        figures = max(1, len(str(int(abs(right.value)) or 1).rstrip("0")))
        many = "one figure" if figures == 1 else f"{figures} figures"
        return Verdict("conversion", f"{told}; {spelt(right.value)} {printed(right.unit)} to {many}: within rounding")
    low_a, high_a = _allowed(left, scale[0], shift[0])
    low_b, high_b = _allowed(right, scale[1], shift[1])
    if _contains((low_a, high_a), (low_b, high_b)) or _contains((low_b, high_b), (low_a, high_a)):
        return Verdict("precision", f"{told}; {_phrase(left)} and {_phrase(right)} allow each other")
    return Verdict("conflict", f"{told}, not {_phrase(right)}")


def _allowed(q: Quantity, scale: float, shift: float) -> tuple[float, float]:
    """The closed interval, in base units, that the words allow."""
    low, high = q.value, q.high if q.high is not None else q.value
    if q.comparator in {">", ">="}:
        high = math.inf if q.high is None else q.high
    elif q.comparator in {"<", "<="}:
        low = 0.0 if low >= 0 else -math.inf
    elif q.comparator == "~":
        low, high = low - abs(low) * ABOUT, high + abs(high) * ABOUT
    return low * scale + shift, high * scale + shift


def _contains(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[0] and b[1] <= a[1]


def _step(value: float) -> float:
    """The step a printed figure is rounded to: 1,500 -> 100, 375 -> 5, 230 -> 10, 42 -> 1, 2.5 -> 0.1."""
    if value == 0 or not math.isfinite(value):
        return 1.0
    if value != int(value):
        digits = len(f"{value:.10g}".partition(".")[2])
        return float(10.0**-digits)
    whole, step = abs(int(value)), 1
    while whole % 10 == 0 and step < 10**15:
        whole //= 10
        step *= 10
    return float(step * 5 if whole % 5 == 0 and whole > 5 and step == 1 else step)


@lru_cache(maxsize=4096)
def _phrase(q: Quantity) -> str:
    words = {">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about ", "=": ""}
    upper = f"–{spelt(q.high)}" if q.high is not None and q.comparator not in {">", ">="} else ""
    called = printed(q.unit, q.value if q.high is None else None)
    unit = f" {called}" if called else ""
    return f"{words[q.comparator]}{spelt(q.value)}{upper}{unit}" + (f" ({q.of})" if q.of else "")


def things(q: Quantity) -> frozenset[str]:
    """What a quantity is of, as concepts: the words of `of` and the counted noun."""
    return _things(q.of, q.unit)


@lru_cache(maxsize=65536)
def _things(of: str, unit: str) -> frozenset[str]:
    counted = unit.startswith("{") and not unit[1:-1].isupper()  # "{USD}" is money, and of nothing yet
    words = of.casefold().split() + ([unit.strip("{}").casefold()] if counted else [])
    kept = {concept(w.strip(".,;:'’“”\"")) for w in words} - _IDLE - {""}
    return frozenset(kept)


_IDLE = frozenset({"person", "people", "the", "a", "an", "of", "in", "on", "at", "to", "their", "its", "and", "other"})


def _same_thing(left: Quantity, right: Quantity) -> bool:
    a, b = things(left), things(right)
    return not a or not b or bool(a & b)


_PEOPLE = frozenset(
    {"person", "people", "civilian", "child", "resident", "passenger", "worker", "soldier", "man", "woman", "victim"}
)


def _related(left: Quantity, right: Quantity) -> bool:
    """Whether two counted nouns are of one realm: equal things, people of some sort, or homes and those in them."""
    a, b = (concept(q.unit.strip("{}").casefold()) for q in (left, right))
    living = _PEOPLE | {"home", "family", "customer"}
    return bool(things(left) & things(right)) or (a in living and b in living)


# --- times -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)  # each time is set against many
def bounds(edtf: str) -> tuple[datetime, datetime] | None:
    """First and last second of an EDTF date, time or interval; None where it cannot be read or has no end."""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        low = datetime.min if first in {"", ".."} else _edge(first, False)
        high = datetime.max if last in {"", ".."} else _edge(last, True)
    else:
        low, high = _edge(edtf, False), _edge(edtf, True)
    return (low, high) if low is not None and high is not None and low <= high else None


def _edge(edtf: str, last: bool) -> datetime | None:
    text = edtf.strip().strip("~?%")
    day, _, clock = text.partition("T")
    fields = day.split("-")
    try:
        year = int(fields[0].replace("X", "9" if last else "0").strip("~?%"))
        unsure = len(fields) > 1 and "X" in fields[1]
        month = int(fields[1].strip("~?%")) if len(fields) > 1 and not unsure else (12 if last else 1)
        if month > 12:
            span = _PARTS_OF_YEAR.get(month)  # seasons differ by hemisphere
            return None if span is None else _edge(f"{year}-{span[last]:02}", last)
        final = calendar.monthrange(year, month)[1]
        if len(fields) > 2 and "X" not in fields[2] and not unsure:
            date = int(fields[2].strip("~?%"))
        else:
            date = final if last else 1
        if not clock:
            return datetime(year, month, date, 23, 59, 59) if last else datetime(year, month, date)
        clock = _ZONE.sub("", clock)
        times = [int(x) for x in clock.split(":")[:3]]
        whole = [*times, *([59, 59] if last else [0, 0])][:3]
        return datetime(year, month, date, whole[0], whole[1], whole[2])
    except (ValueError, IndexError):
        return None


_PARTS_OF_YEAR = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 37: (1, 4), 38: (5, 8), 39: (9, 12),
                  40: (1, 6), 41: (7, 12)}  # fmt: skip
"""Quarters, thirds and halves of EDTF level 2: first and last month."""
_ZONE = re.compile(r"(?:Z|[+-]\d{2}:\d{2})$")
_HALF_HOUR, _WIDEST = timedelta(minutes=30), timedelta(hours=14)


def _in_utc(edtf: str) -> str:
    """The minute in UTC where a zone is told."""
    zone = _ZONE.search(edtf)
    if zone is None or zone.group() == "Z" or "/" in edtf:
        return edtf
    try:
        minute = datetime.fromisoformat(edtf)
    except ValueError:
        return edtf
    return f"{minute.astimezone(UTC):%Y-%m-%dT%H:%M}Z"


def compare_times(left: Time, right: Time) -> Verdict | None:
    """How two times of the same happening relate; alternatives of either count as allowed."""
    if left.edtf is None or right.edtf is None:
        return None
    mine, theirs = left.edtf, right.edtf
    zoned = [_ZONE.search(t) is not None and "T" in t for t in (mine, theirs)]
    if all(zoned):
        mine, theirs = _in_utc(mine), _in_utc(theirs)
    if mine == theirs:
        return Verdict("same", f"both are {mine}")
    for one in (mine, *left.alternatives):
        for other in (theirs, *right.alternatives):
            a, b = bounds(one), bounds(other)
            if a is None or b is None:
                continue
            if a == b:
                return Verdict("same", f"both are {one}")
            reading = "" if one == mine and other == theirs else ", on another reading of the words"
            if a[0] <= b[0] and b[1] <= a[1]:
                return Verdict("precision", f"{one} contains {other}{reading}")
            if b[0] <= a[0] and a[1] <= b[1]:
                return Verdict("precision", f"{other} contains {one}{reading}")
    a, b = bounds(mine), bounds(theirs)
    if a is None or b is None:
        return None
    if a[0] <= b[1] and b[0] <= a[1]:
        return Verdict("precision", f"{mine} and {theirs} overlap")
    clocks, gap = "T" in mine and "T" in theirs, abs(a[0] - b[0])
    if clocks and zoned[0] != zoned[1] and gap <= _WIDEST and not gap % _HALF_HOUR:
        return Verdict("precision", f"{mine} and {theirs}: a time zone that one leaves out may explain it")
    if clocks and zoned[0] == zoned[1] and _hours_off(mine, theirs, a, b):
        return Verdict("conversion", f"{mine} and {theirs} are whole hours apart to the minute: two time zones")
    apart = (b[0] - a[1]) if a[1] < b[0] else (a[0] - b[1])
    if apart < timedelta(hours=14) and "T" not in mine and "T" not in theirs:
        return Verdict("conflict", f"{mine} and {theirs} are neighbouring days: time zones may explain it")
    return Verdict("conflict", f"{mine} and {theirs} have no moment in common")


def _hours_off(mine: str, theirs: str, a: tuple[datetime, datetime], b: tuple[datetime, datetime]) -> bool:
    """Whether two times differ by one to three whole hours and in nothing else: a minute that is no half hour, or both
    ends of a stretch. Told of one matter they are the clocks of two countries."""
    gap = abs(a[0] - b[0])
    if gap % timedelta(hours=1) or not timedelta(hours=1) <= gap <= timedelta(hours=3) or ".." in mine + theirs:
        return False
    if "/" in mine and "/" in theirs:
        return abs(a[1] - b[1]) == gap
    return "/" not in mine + theirs and a[0].minute % 30 != 0


# --- places ------------------------------------------------------------------------------------------------------


def distance(left: Place, right: Place) -> float | None:
    """Great-circle metres between two places (haversine on a sphere of 6,371 km), None where either has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return None
    p, q = math.radians(left.lat), math.radians(right.lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(right.lon - left.lon) / 2) ** 2
    return 2 * 6_371_000 * math.asin(min(1.0, math.sqrt(h)))


def compare_places(left: Place, right: Place) -> Verdict | None:
    """How two places relate: the same, one within the other's radius, or apart."""
    if (left.id and left.id == right.id) or left.name.casefold() == right.name.casefold():
        return Verdict("same", f"both are {left.name}")
    apart = distance(left, right)
    if apart is None or left.radius_m is None or right.radius_m is None:
        return None
    wide, narrow = (left, right) if left.radius_m >= right.radius_m else (right, left)
    if apart <= (wide.radius_m or 0):
        return Verdict("precision", f"{narrow.name} lies within {wide.name} ({apart / 1000:.0f} km from its centre)")
    if apart > (left.radius_m + right.radius_m):
        return Verdict("conflict", f"{left.name} and {right.name} are {apart / 1000:.0f} km apart")
    return Verdict("precision", f"{left.name} and {right.name} overlap")
