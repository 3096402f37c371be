"""One name printed in two spellings, and misspellings that others carry on.

A misspelling shared by two outlets is a sign that one has it from the other: the shared errors of stemmatology
(Lachmann), and of "Integrating conflicting data: the role of source dependence" (Dong, Berti-Équille and Srivastava,
VLDB 2009).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from anyascii import anyascii

from reportedly.letters import skeletons
from reportedly.vocabulary import Passage, Report
from reportedly.weighing.case import Case

from .variants import Printed, Variant, of_names, of_pairs, of_words, printed_in

Kind = Literal["two-spellings", "copied-error"]
_CLOSE = 3
"""Up to how many outlets with a spelling it is asked which of them have it from another."""


def spellings(case: Case) -> Iterator[tuple[Kind, Passage, str]]:
    """The first place in each report of each rarer spelling, with the commoner one in words.

    The rarer is that of fewer outlets; else of fewer that have it neither from a copy nor from an outlet they name;
    else the one that the last report does not print. Where an earlier report of another outlet has the same misspelling
    it is a copied error; mere transliterations are not.
    """
    marked: dict[str, list[tuple[Passage, Kind, str]]] = defaultdict(list)
    printed = Printed.of(case)
    for variant in _weighed(case, printed, (*of_names(case), *of_words(printed), *of_pairs(printed))):
        sounds = skeletons(_plain(variant.rare)) & skeletons(_plain(variant.common))
        order = _first_to_last(case, variant.rare_at)
        for place, report in enumerate(order):
            copied = any(c.of in order[:place] for c in case.original.get(report, ()))
            before = {case.reports[r].outlet for r in order[:place]}
            heard = not sounds and bool(before) and case.reports[report].outlet not in before
            if copied or heard:
                told = f"“{variant.rare}” for “{variant.common}”, as in the report it is taken from"
                marked[report].append((variant.rare_at[report], "copied-error", told))
            elif place == 0 or sounds:
                told = f"also printed “{variant.common}” in the reports of this event"
                marked[report].append((variant.rare_at[report], "two-spellings", told))
    for report, found in sorted(marked.items()):
        for where, kind, because in _joined(case.reports[report], found):
            yield kind, where, because


def _plain(words: str) -> str:
    return anyascii(words).casefold().replace(" ", "")


def _weighed(case: Case, printed: Printed, found: Iterable[Variant]) -> Iterator[Variant]:
    """Each with the rarer spelling first."""
    words = printed_in(printed)
    for variant in found:
        if variant.settled or not variant.differ:
            yield variant
            continue
        rare, common = (
            Counter(r for pair in variant.differ for r in words.get(anyascii(pair[side]), Counter()).elements())
            for side in (0, 1)
        )
        turned = _weight(case, rare, common) > _weight(case, common, rare)
        yield variant.turned() if turned else variant


def _weight(case: Case, mine: Counter[str], other: Counter[str]) -> tuple[int, int, int, tuple[str, str]]:
    """Outlets, copies left out; those of them not from one another; times; the last report: of reports that print it
    rather."""
    reports = {r for r in mine if mine[r] >= other[r]}
    own = {r for r in reports if not any(c.of in reports for c in case.original.get(r, ()))}
    outlets = {case.reports[r].outlet or r for r in own}
    last = max((_order(case, r) for r in reports), default=("", ""))
    return len(outlets), _independent(case, reports), mine.total(), last


def _independent(case: Case, reports: set[str]) -> int:
    """Outlets that have a spelling neither in a copy nor from an outlet they name."""
    outlets: dict[str, Report] = {}
    for name in sorted(reports, key=lambda r: _order(case, r)):
        if not any(c.of in reports for c in case.original.get(name, ())):
            outlets.setdefault(case.reports[name].outlet or name, case.reports[name])
    if len(outlets) > _CLOSE:
        return len(outlets)
    names = list(outlets)
    return sum(not any(name in outlets[outlet].text for name in names[:at]) for at, outlet in enumerate(names))


def _first_to_last(case: Case, reports: Iterable[str]) -> list[str]:
    """By publication, copies after all others."""
    among = set(reports)

    def copies(report: str) -> bool:
        return any(c.of in among and c.directed for c in case.original.get(report, ()))

    return sorted(among, key=lambda r: (copies(r), _order(case, r)))


def _order(case: Case, report: str) -> tuple[str, str]:
    """By publication; a day without an hour is taken to end with it."""
    published = case.reports[report].published
    return (published if published and "T" in published else f"{published or ''}~", report)


def _joined(report: Report, found: list[tuple[Passage, Kind, str]]) -> Iterator[tuple[Passage, Kind, str]]:
    """Flags of one kind at neighbouring words ("Tobreck" "Anesh") as one."""
    done: list[tuple[Passage, Kind, str]] = []
    for where, kind, because in sorted(found):
        if done and done[-1][1] == kind and not report.text[done[-1][0].end : where.start].strip():
            first, _, why = done.pop()
            done.append((Passage(report.id, first.start, max(first.end, where.end)), kind, why))
        else:
            done.append((where, kind, because))
    yield from done
