"""What figures and clock times say about two sayings being of one thing, where their words alone do not tell.

A count of the dead is a count of the dead in whatever words; one distance in two units is hardly two distances; and two
short sayings that time the same alarm speak of the same alarm.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import Quantity

from .lexicon import OUTCOMES, concept
from .measures import in_base
from .tolls import SHOWN, is_living, noun
from .values import AGREEING, Verdict, compare_quantities, things

SURE = 0.55
"""Likeness that one agreeing figure of one thing gives by itself: enough to be one claim."""

OPPOSED = 0.45
"""Likeness that two figures of one thing which cannot both hold give: enough to be related."""

LARGE = 20
"""From here the same count of the same noun is no coincidence within one event."""

PAIRED = 2
"""Agreeing measures at which a pair of sayings is one whatever its words: a range over land and one over sea."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """`floor`: likeness the figures give by themselves; `against`: what sets the two apart, None for nothing."""

    floor: float = 0.0
    bonus: float = 0.0
    against: Verdict | None = None


def paired(left: Sequence[Quantity], right: Sequence[Quantity]) -> bool:
    """Whether two or more measures of the one are measures of the other: then the words beside them do not matter."""
    return _agreeing(left, right) >= PAIRED


def _agreeing(left: Sequence[Quantity], right: Sequence[Quantity]) -> int:
    found = 0
    for a in left:
        if _counted(a) or significant(a.value) < 2:
            continue
        verdicts = (compare_quantities(replace(a, of=""), replace(b, of="")) for b in right if not _counted(b))
        found += any(v is not None and v.kind in {"same", "conversion"} for v in verdicts)
    return found


def weigh_figures(
    left: Sequence[Quantity],
    right: Sequence[Quantity],
    dates: tuple[str | None, str | None],
    shared: bool,
    bare: bool = False,
) -> Evidence:
    """The evidence in two sayings' quantities; `shared`: they have a telling word in common besides; `bare`:
    one of them says hardly more than its figure.
    """
    if paired(left, right):
        return Evidence(0.9)
    floor = bonus = 0.0
    against: Verdict | None = None
    for first, a in enumerate(left):
        best: tuple[float, float, Verdict | None] = (0.0, 0.0, None)
        for second, b in enumerate(right):
            verdict = compare_quantities(a, b, dates)
            # What a saying leads with is what it asserts: only there does another figure make another claim. Two
            # tolls of one kind are set against one another where either leads: "Two dead, six missing", "five missing".
            leads = first == second == 0 or (0 in {first, second} and bool(things(a) & things(b) & OUTCOMES))
            if verdict is not None and (verdict.kind in AGREEING or leads):
                best = max(best, _evidence(a, b, verdict, shared, bare), key=lambda e: (e[0], e[1], e[2] is None))
        floor, bonus = max(floor, best[0]), max(bonus, best[1])
        if best[2] is not None and best[2].kind in {"conflict", "updates", "conversion"} and against is None:
            against = best[2]
    return Evidence(floor, bonus, against)


def _counted(q: Quantity) -> bool:
    return q.unit == "1" or q.unit.startswith("{")


def _evidence(
    a: Quantity, b: Quantity, verdict: Verdict, shared: bool, bare: bool
) -> tuple[float, float, Verdict | None]:
    """Floor, bonus, and the verdict where it sets the two apart."""
    common = things(a) & things(b)
    if not _counted(a):
        figures = min(significant(a.value), significant(b.value))
        if verdict.kind == "conversion" and figures >= 2 and (common or shared):
            return SURE, 0.3, None
        if verdict.kind == "conversion" and figures >= 2 and _near(a, b) < 0.01:
            # One size told of things that no word makes one: the figures agree, the claims may not.
            return (SURE, 0.3, None) if bare else (OPPOSED, 0.0, verdict)
        if verdict.kind == "conversion" and common:
            return SURE, 0.2, None
        if verdict.kind == "same" and common and figures >= 2:
            return 0.3, 0.3, None
        return 0.0, 0.0, None
    befell = bool(common & OUTCOMES) and a.of == b.of
    same_noun = noun(a) == noun(b) != "1"
    close = verdict.kind == "precision" and "~" in {a.comparator, b.comparator}
    equal = a.value == b.value and verdict.kind in {"same", "precision"}
    if befell and (equal or close):
        return SURE, 0.25, None
    if befell and verdict.kind in {"conflict", "updates"}:
        return OPPOSED, 0.0, verdict
    if same_noun and common and (equal or close) and a.value >= LARGE:
        return SURE, 0.2, None
    exact = a.comparator == b.comparator == "=" and verdict.kind == "conflict"
    if same_noun and exact and shared and not is_living(noun(a)):
        return OPPOSED, 0.0, verdict
    if same_noun and common and equal:
        return 0.0, 0.2 if not is_living(noun(a)) else 0.05, None
    return 0.0, 0.0, None


def significant(value: float) -> int:
    """Significant digits of a printed value: 1,500 -> 2, 63 -> 2, 4 -> 1."""
    return len(f"{value:.10g}".replace(".", "").strip("0").lstrip("-")) or 1


def _near(a: Quantity, b: Quantity) -> float:
    left, right = in_base(a.value, a.unit).value, in_base(b.value, b.unit).value
    return abs(left - right) / (max(abs(left), abs(right)) or 1.0)


def handles(quantities: Sequence[Quantity]) -> frozenset[str]:
    """Under what a figure is to be found again: its outcome, its large count, its size to a few per cent."""
    out: set[str] = set()
    for q in quantities:
        if not _counted(q):
            based = in_base(q.value, q.unit)
            if based.value > 0:
                bucket = _bucket(based.value)
                out |= {f"={based.dimension} {bucket}", f"={based.dimension} {bucket + 1}"}
        elif q.of in SHOWN.values():
            out.add(f"={q.of}")
        elif q.value >= LARGE:
            bucket = _bucket(q.value)
            out |= {f"={concept(noun(q))} {bucket}", f"={concept(noun(q))} {bucket + 1}"}
    return frozenset(out)


def _bucket(value: float) -> int:
    """Number of a bucket whose neighbours differ by a tenth: values closer than that share one of two."""
    return math.floor(math.log(value) / math.log(1.1))
