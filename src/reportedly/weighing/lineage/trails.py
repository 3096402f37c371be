"""What errors and bylines show of the sources of one claim: two that have one error, or one reporter, are one trail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.vocabulary import Attribution, Reason
from reportedly.weighing.case import Case
from reportedly.weighing.evidence import knowing, saw_it
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .shared import Lineage

HELD = 4
"""Earlier sayings of a claim with one error that a saying is set against."""

SHOWN = 6
"""Passages beside one reason."""


def taken_with_error(case: Case, lineage: Lineage) -> dict[str, str]:
    """Saying that names nobody -> an earlier one of its claim, by another publisher, whose source it leaves out: both
    have the same error in what they say."""
    out: dict[str, str] = {}
    for a, b in _pairs(case, lineage):
        if is_sourceless(a) and not is_sourceless(b):
            out.setdefault(a.id, b.id)
    return out


def by_error(
    case: Case, lineage: Lineage, origin: Mapping[str, str | None]
) -> Iterator[tuple[tuple[str, str, str], Reason]]:
    """(claim, origin, the one it has it from) and why, where sayings of two publishers have the same error.

    Witnesses stay two: the error may be the reporters'. An outlet that says its own people saw it has it from elsewhere
    all the same.
    """
    for a, b in _pairs(case, lineage):
        mine, theirs = origin.get(a.id), origin.get(b.id)
        eyes = not is_own_voice(a) and any(saw_it(case, x) or knowing(case, x) == "eyewitness" for x in (a, b))
        if mine is None or theirs is None or mine == theirs or eyes:
            continue
        shared = lineage.in_both(a, b)
        if shared is not None:
            because = f"both have the same error: {shared.wrong.because}"
            yield (a.claim or "", mine, theirs), Reason(because, 0.7, (shared.later.where, shared.earlier.where))


def by_hand(
    case: Case, lineage: Lineage, origin: Mapping[str, str | None]
) -> Iterator[tuple[tuple[str, str, str], Reason]]:
    """The same of outlets that say that their own people saw it, in reports under one person's name."""
    seen: dict[tuple[str, str], Attribution] = {}
    for a in case.attributions:
        if a.claim and is_own_voice(a) and origin.get(a.id) is not None:
            seen.setdefault((a.claim, a.report), a)
    by_report: dict[str, list[str]] = defaultdict(list)
    for claim, report in sorted(seen):
        by_report[report].append(claim)
    for (later, earlier), bylines in sorted(lineage.hands.items()):
        for claim in by_report.get(later, ()):
            if (claim, earlier) not in seen:
                continue
            mine, theirs = origin[seen[claim, later].id], origin[seen[claim, earlier].id]
            if mine is not None and theirs is not None and mine != theirs:
                name = case.reports[later].text[bylines[0].start : bylines[0].end]
                yield (claim, mine, theirs), Reason(f"both reports are by {name}: one voice", 0.9, bylines)


def told(case: Case, lineage: Lineage, members: Sequence[Attribution]) -> list[Reason]:
    """For the reader of a claim: each error that its sayings share across publishers."""
    places: dict[int, dict[str, tuple[str, Attribution]]] = defaultdict(dict)
    for a in members:
        for number in lineage.errors_in(a):
            places[number].setdefault(case.voices.of(a.report), (a.report, a))
    out = []
    for number, found in sorted(places.items()):
        if len(found) > 1:
            wrong = lineage.wrong[number]
            first = next(t.report for t in wrong.told)
            outlet = case.reports[first].outlet or "another report"
            because = f"{len(found)} publishers share an error, first printed by {outlet}: {wrong.because}"
            shown = tuple(sorted(lineage.errors_in(a)[number] for _, a in found.values()))[:SHOWN]
            out.append(Reason(because, 0.7, shown))
    return out


def _pairs(case: Case, lineage: Lineage) -> Iterator[tuple[Attribution, Attribution]]:
    """Sayings of one claim and two publishers with one error, the later first, in reading order."""
    held: dict[tuple[str, int], list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        for number in lineage.errors_in(a) if a.claim else ():
            before = held[a.claim or "", number]
            yield from ((a, b) for b in before if case.voices.of(a.report) != case.voices.of(b.report))
            if len(before) < HELD:
                before.append(a)
