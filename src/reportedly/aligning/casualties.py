"""An event's killed and injured: what its reports' tolls come to together, and how they differ.

Each report's reading speaks with its own odds of being exact; readings that agree add up, each further one half as much
as the one before (reports are seldom independent); readings that differ speak against one another. That nobody died is
worth little once somebody later tells of a death.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import exp, log
from typing import Literal

from reportedly.vocabulary import Analysis, Casualties, Toll, TollOf

_Relation = Literal["same", "precision", "updates", "conflict"]

SURE = 0.75
"""From here a value is given: on the earlier half of a corpus of incidents 93 % of the values given were exact, at 73 %
of all values. Lower gives more and worse."""

GUESS = 0.4
"""Readings less sure than this are listed and take no part in whether the reports differ."""

_PRIOR = log(0.25 / 0.75)  # odds that a number nobody looked at is right
_FURTHER = 0.5  # what a further reading of the same value counts, by the one before
_OUTDATED = 0.3  # what "nobody is said to have died" counts beside a later death
_BUT_FOR_ALL = 0.98  # no reading is surer than this


def casualties(analyses: Sequence[Analysis], copies: frozenset[str] = frozenset()) -> tuple[Casualties, ...]:
    """The killed and the injured of one event; `analyses` in order of publication, `copies` ids of reports that repeat
    another and so add nothing to what is sure. None of a kind of which no report tells anything.
    """
    both: tuple[TollOf, TollOf] = ("killed", "injured")
    found = (_together(what, analyses, copies) for what in both)
    return tuple(c for c in found if c is not None)


def _together(what: TollOf, analyses: Sequence[Analysis], copies: frozenset[str]) -> Casualties | None:
    tolls = [t for a in analyses for t in a.tolls if t.what == what]
    if not tolls:
        return None
    own = [t for t in tolls if t.report not in copies] or tolls
    scores = _scores(own)
    best = max(scores, key=lambda v: (scores[v], v))
    apart = {t.value for t in own if t.value != best and not _allows(t, best)}
    against = sum(max(0.0, s) for v, s in scores.items() if v in apart)
    sure = 1 / (1 + exp(-(scores[best] - against + _PRIOR)))
    of_best = [t for t in own if t.value == best]
    comparator = max(of_best, key=lambda t: t.sure).comparator
    dates = {a.report.id: a.report.published or "" for a in analyses}
    relation, because = _relation([t for t in tolls if t.by != "silence" and t.sure >= GUESS], dates)
    return Casualties(
        what, best if sure >= SURE else None, comparator, round(sure, 2), relation, because, tuple(tolls)
    )  # fmt: skip


def _scores(tolls: Sequence[Toll]) -> dict[int, float]:
    """Log odds that each value is right, beyond those of a number nobody looked at."""
    votes: dict[int, list[float]] = {}
    for n, t in enumerate(tolls):
        chance = min(t.sure, _BUT_FOR_ALL)
        vote = log(chance / (1 - chance)) - _PRIOR
        if t.what == "killed" and t.by == "silence" and any(o.value and o.sure > GUESS for o in tolls[n + 1 :]):
            vote *= _OUTDATED
        votes.setdefault(t.value, []).append(vote)
    return {v: sum(x * _FURTHER**n for n, x in enumerate(sorted(w, reverse=True))) for v, w in votes.items()}


def _relation(told: Sequence[Toll], dates: dict[str, str]) -> tuple[_Relation | None, str]:
    """How the figures that words give relate: equal, one within another's bound, changed with time, or apart."""
    if len(told) < 2:
        return None, ""
    values = sorted({t.value for t in told})
    if len(values) == 1:
        return "same", f"{len(told)} reports come to {_figure(told[0])}"
    shown = " and ".join(dict.fromkeys(_figure(t) for t in told))
    if all(_allows(a, b.value) or _allows(b, a.value) for a in told for b in told if a.value != b.value):
        return "precision", f"{shown}: one allows the other"
    steps = [(a, b) for a, b in pairwise(told) if a.value != b.value]
    later = all(dates.get(a.report, "") < dates.get(b.report, "") for a, b in steps)
    risen = told[0].what == "injured" or all(a.value < b.value for a, b in steps)  # nobody dies less
    if later and risen and len(steps) == len(values) - 1:
        first, last = steps[0][0], steps[-1][1]
        return "updates", f"{_figure(first)}, later {_figure(last)}: what is printed later replaces what was before"
    return "conflict", f"{shown}: no order in time explains it"


def _allows(bound: Toll, value: int) -> bool:
    """Whether the words of `bound` leave room for another figure."""
    if bound.comparator == "~":
        return abs(bound.value - value) <= 0.1 * bound.value
    above = bound.comparator in (">", ">=") and value >= bound.value
    return above or (bound.comparator in ("<", "<=") and value <= bound.value)


def _figure(toll: Toll) -> str:
    return f"{_SIGNS[toll.comparator]}{toll.value}"


_SIGNS = {"=": "", "~": "about ", ">": "more than ", ">=": "at least ", "<": "fewer than ", "<=": "at most "}
