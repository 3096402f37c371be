"""A detail as one report prints it, and what is wrong of a detail that several print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Passage
from reportedly.weighing.case import Case
from reportedly.weighing.own_pages import own_pages
from reportedly.weighing.published import order
from reportedly.weighing.voice import publisher

MANY = 3
"""Publishers apart from one another who print a value, from which on they outweigh a few who print another."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a report gives for one matter ("27" for the age of a person), and where."""

    report: str
    value: str
    where: Passage


@dataclass(frozen=True, slots=True)
class Matter:
    """One row of the event's table of details: who prints what of one thing that cannot change, in order of reading."""

    what: str  # in words, "the age of Urrabe"
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value that others show to be wrong, by all who print it, the first of them first.

    `chance`: how likely two who do not know of each other print just this, in [0, 1]; a guess by kind of detail.
    """

    value: str
    because: str
    told: tuple[Told, ...]
    chance: float


def in_order(case: Case, told: Iterable[Told]) -> tuple[Told, ...]:
    """By report, first to last, then by place."""
    found = list(told)
    rank = {r: at for at, r in enumerate(first_to_last(case, {t.report for t in found}))}
    return tuple(sorted(found, key=lambda t: (rank[t.report], t.where, t.value)))


def first_to_last(case: Case, reports: Iterable[str]) -> list[str]:
    """By publication, copies of one another after all others."""
    among = set(reports)

    def copies(report: str) -> bool:
        return any(c.of in among and c.directed for c in case.original.get(report, ()))

    return sorted(among, key=lambda r: (copies(r), order(case.reports[r])))


def apart(case: Case, reports: Iterable[str]) -> frozenset[str]:
    """The publishers of these reports, those left out that have their text from another of them."""
    among = set(reports)
    first = {r for r in among if not any(c.of in among and c.directed for c in case.original.get(r, ()))}
    return frozenset(case.voices.of(r) for r in first)


def own_reports(case: Case) -> frozenset[str]:
    """Reports that are the own page of a body or a person: what they say of themselves they know at first hand."""
    own = own_pages(case)
    return frozenset(a.report for a in case.attributions if (link := publisher(a)) is not None and link.key in own)


def better(case: Case, told: Sequence[Told], right: str, wrong: str, own: frozenset[str]) -> str | None:
    """Why one value of what cannot change is to be believed against another, in words; None where nothing tells.

    Of two values that of an own page stands; else that of many publishers who do not have it from each other, where few
    print the other; else that which the last report prints with another and no fewer, as what is wrong is put right.
    """
    ours = {t.report for t in told if t.value == right}
    theirs = {t.report for t in told if t.value == wrong}
    if (ours & own) and not (theirs & own):
        return "by those whom it concerns"
    mine, other = len(apart(case, ours)), len(apart(case, theirs))
    if mine >= max(MANY, other + 2):
        return f"by {mine} publishers apart from one another"
    last = max(ours | theirs, key=lambda r: case.reports[r].order)
    voices = [len({case.voices.of(r) for r in reports}) for reports in (ours, theirs)]
    if last in ours and last not in theirs and voices[0] >= 2 and mine >= other:
        return "by more than one, and last"
    return None
