"""Reports that tell another's matter in other words: the same things in the same order (a rewriting, a translation).

Words do not show a translation or a thorough rewriting to be a copy; the order of what is told does. Two desks that
work apart from the same happening choose and order things differently; a desk that rewrites a text keeps its order and
adds little. (Clough and others 2002, "METER: MEasuring TExt Reuse", find the order of aligned units the best sign of
derivation that survives rewording.) Sayings are aligned by their content words and figures, weighted by rarity in the
event; a report retells an earlier one where an increasing run of aligned sayings makes up enough of it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import Analysis, Attribution, Copy, Event, Passage, Report

ALIKE = 0.4
"""Share of the weight of the poorer saying's words that the other has too, from which two sayings tell one thing."""

LEAST_WEIGHT = 1.0
"""Weight they must have in common: a word nobody else of the event has weighs 1."""

SHARE, SAYINGS = 0.42, 4
"""Part of a report's sayings that follows the other's order, and their least number. On the open events of
`corpus/events` 17 of 24 copies marked by hand reach it and no pair of reports made apart does; the nearest has 0.38."""

FEW = 2
"""Content words below which a saying tells nothing that could be aligned."""

HELD = 16
"""Sayings a word leads to, the earliest read: what all reports have leads to who had it first."""


def with_retellings(event: Event, analyses: Sequence[Analysis]) -> Event:
    """The event with a `Copy` of kind "retold" for each report that retells one that came before it.

    `analyses` are those of the event's reports. A report that is a copy by its words, of whatever report, is left as
    it is. `share` is the part of its sayings that follow the other's order; `shown_by` pairs the sayings.
    """
    copies = {c.report for c in event.copies} | {c.of for c in event.copies if not c.directed}
    found = [c for c in _retold(sorted(analyses, key=lambda a: a.report.order)) if c.report not in copies]
    return replace(event, copies=event.copies + tuple(found)) if found else event


@dataclass(frozen=True, slots=True)
class _Told:
    """A saying, its words, and what they weigh together."""

    saying: Attribution
    words: frozenset[str]
    weighs: float


def _retold(analyses: Sequence[Analysis]) -> list[Copy]:
    found = [[(a, words) for a in _in_order(x.attributions) if len(words := _words(a)) >= FEW] for x in analyses]
    weight = _weights([words for sayings in found for _, words in sayings])
    told = [[_Told(a, words, _weigh(words, weight)) for a, words in sayings] for sayings in found]
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    out: list[Copy] = []
    for here, sayings in enumerate(told):
        matched: dict[int, list[tuple[int, int]]] = defaultdict(list)  # report -> (saying here, saying there)
        for at, one in enumerate(sayings):
            for there, other in _alike(one, told, weight, holders):
                matched[there].append((at, other))
        runs = {
            there: _longest_increasing(pairs)
            for there, pairs in matched.items()
            if len({i for i, _ in pairs}) >= SAYINGS
        }
        best = max(runs, key=lambda there: (len(runs[there]), -there), default=None)
        if best is not None and len(runs[best]) >= max(SAYINGS, SHARE * len(sayings)):
            pairs = [(sayings[i].saying, told[best][j].saying) for i, j in runs[best]]
            out.append(_copy(analyses[here].report, analyses[best].report, pairs, len(sayings)))
        for at, one in enumerate(sayings):
            for word in sorted(one.words):
                if len(holders[word]) < HELD:
                    holders[word].append((here, at))
    return out


def _in_order(attributions: Sequence[Attribution]) -> list[Attribution]:
    return sorted(
        (a for a in attributions if a.content and a.stance != "unverified"), key=lambda a: (a.content[0], a.id)
    )


def _words(a: Attribution) -> frozenset[str]:
    """The content's words and figures; a figure is the same in whatever words it stands."""
    return frozenset(t for t in a.terms if t) | {f"={q.value:g}" for q in a.quantities}


def _weights(sayings: Sequence[frozenset[str]]) -> dict[str, float]:
    """Rarity of each word in the event, from 0 to 1."""
    seen = Counter(word for words in sayings for word in words)
    n = max(len(sayings), 1)
    return {word: math.log(1 + n / count) / math.log(1 + n) for word, count in seen.items()}


def _weigh(words: frozenset[str], weight: Mapping[str, float]) -> float:
    return math.fsum(weight[w] for w in words)


def _alike(
    one: _Told,
    told: Sequence[Sequence[_Told]],
    weight: Mapping[str, float],
    holders: Mapping[str, list[tuple[int, int]]],
) -> Iterator[tuple[int, int]]:
    """Earlier sayings that tell the same thing: (report, saying), of a report the last first."""
    near = {place for word in one.words if word in holders for place in holders[word]}
    for there, at in sorted(near, reverse=True):
        other = told[there][at]
        common = _weigh(one.words & other.words, weight)
        if common >= LEAST_WEIGHT and common >= ALIKE * min(one.weighs, other.weighs):
            yield there, at


def _longest_increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both increase (Fredman 1975); of one first, the seconds come the last first."""
    tails: list[int] = []
    at: list[int] = []  # index of the pair that ends each run in `tails`
    before: list[int | None] = []
    for n, (_, there) in enumerate(pairs):
        k = bisect_left(tails, there)
        tails[k : k + 1] = [there]
        at[k : k + 1] = [n]
        before.append(at[k - 1] if k else None)
    out: list[tuple[int, int]] = []
    last = at[-1] if at else None
    while last is not None:
        out.append(pairs[last])
        last = before[last]
    return out[::-1]


def _copy(report: Report, of: Report, pairs: Sequence[tuple[Attribution, Attribution]], sayings: int) -> Copy:
    shown = tuple(_passage(a) for pair in pairs for a in pair)
    first, later = of.published, report.published
    directed = first is not None and later is not None and first < later[: len(first)]
    return Copy(report.id, of.id, round(len(pairs) / sayings, 4), directed, shown, "retold")


def _passage(a: Attribution) -> Passage:
    return Passage(a.report, a.content[0].start, a.content[-1].end)
