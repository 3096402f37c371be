"""One report against all that were placed before it: which event it joins, or that it founds one, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Copy, Placement, Reason, Refusal, digest

from .evidence import evidence
from .explaining import explained
from .features import Features
from .followups import follows
from .followups import founded as founded_later
from .index import NAMES, Index, key
from .scorer import JOIN, likelihood, odds

CANDIDATES = 25
"""Reports looked at closely for each new one."""

MEMBERS = 40
"""Members of an event compared with a new report: the founder and the latest."""

REFUSED = 3
"""Refused events whose reasons are kept: enough to see what nearly happened."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a report fits an event."""

    now: str
    score: float
    nearest: int  # the member most like it
    because: str


def place(report: str, shown: Features, votes: Mapping[str, int], copies: Sequence[Copy], index: Index) -> Placement:
    """Where the report `shown` belongs among those in `index`, which is not changed.

    `votes` are the keys others are looked for by, none for a page that is a door. `copies` are with placed reports, in
    either direction; a copy joins the event of the report it shares most text with, whatever the scorer says.
    """
    if copies:
        copy, other = min(((c, c.of if c.report == report else c.report) for c in copies), key=_most_shared)
        number = index.number(other)
        if number is None:
            raise ValueError(f"{report} was told to be a copy of {other}, which has not been placed")
        because = f"report {report} joined: it shares {copy.share:.0%} of its text with report {other}"
        reason = Reason(because, copy.share, copy.shown_by)
        return Placement(report, index.placed(number).event, reason, (), tuple(copies))
    fits = _fits(shown, votes, index)
    likely = [f for f in fits if f.score >= JOIN]
    joined = next((f for f in likely if not follows(shown, *_ends(f, index))), None)
    if joined is not None:
        fits.remove(joined)
    refused = tuple(
        Refusal(
            f.now,
            index.placed(f.nearest).report,
            round(f.score, 4),
            f"{_short_of(f.score, joined)}; {f.because}",
        )
        for f in fits[:REFUSED]
    )
    if joined is None and likely:
        first, _ = _ends(likely[0], index)
        reason, record = founded_later(report, shown, first, likely[0].now, likely[0].because)
        return Placement(report, record.events[0], reason, refused, (), (record,))
    if joined is None:
        founded = Reason(f"report {report} is the first of its event", 1.0)
        return Placement(report, digest("e", report), founded, refused)
    near = index.placed(joined.nearest)
    because = f"report {report} joined: like report {near.report}: {joined.because}"
    return Placement(report, near.event, Reason(because, round(joined.score, 4)), refused)


def _short_of(score: float, joined: _Fit | None) -> str:
    """What kept a report from an event it fitted with `score`, in words."""
    if score < JOIN:
        return f"a join takes {JOIN:.2f}"
    if joined is not None and score <= joined.score:
        return "less than the event it joined"
    return "like enough, but it tells of what came after"


def _ends(fit: _Fit, index: Index) -> tuple[Features, Features]:
    """The founder of a fitting event and its member most like the report, as far as they are still there."""
    nearest = index.features(fit.nearest)
    founder = index.features(index.members(fit.now, 2)[0])
    if nearest is None:
        raise ValueError(f"report number {fit.nearest} has left while it was compared")
    return founder or nearest, nearest


def together(report: str, copies: Sequence[Copy], index: Index) -> Placement:
    """The report in the one event of all."""
    first = index.first()
    event = digest("e", report) if first is None else index.placed(first).event
    return Placement(report, event, Reason("all reports were given as one event", 1.0), (), tuple(copies))


def _most_shared(found: tuple[Copy, str]) -> tuple[float, str]:
    return -found[0].share, found[1]


def near(votes: Mapping[str, int], index: Index) -> list[int]:
    """Numbers of the reports that share most keys, most votes and newest first."""
    counts: Counter[int] = Counter()
    for numbers, vote in zip(index.look_up(NAMES, [key(NAMES, k) for k in votes]), votes.values(), strict=True):
        for number in numbers:
            counts[number] += vote
    return [i for i, _ in sorted(counts.items(), key=lambda x: (-x[1], -x[0]))[:CANDIDATES]]


def _fits(shown: Features, votes: Mapping[str, int], index: Index) -> list[_Fit]:
    """The best fitting events of near reports, best first; among equals the one founded first."""
    known: dict[int, tuple[float, dict[str, float]]] = {}

    def liked(number: int) -> float | None:
        if number not in known:
            other = index.features(number)
            if other is None:
                return None
            known[number] = odds(other, shown)
        return known[number][0]

    fits: list[tuple[float, int, str, int]] = []
    for now in dict.fromkeys(index.placed(i).now for i in near(votes, index) if liked(i) is not None):
        members = index.members(now, MEMBERS)
        scores = [(score, -i) for i in members if (score := liked(i)) is not None]
        fits.append((likelihood([score for score, _ in scores]), -members[0], now, -max(scores)[1]))
    return [
        _Fit(now, score, nearest, _because(known[nearest][1], index.features(nearest), shown))
        for score, _, now, nearest in sorted(fits, reverse=True)[: REFUSED + 1]
    ]


def _because(parts: dict[str, float], other: Features | None, shown: Features) -> str:
    return explained(parts) + (evidence(other, shown) if other is not None else "")
