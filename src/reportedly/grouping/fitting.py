"""Which events a report fits, and how well: the reports it shares keys with, then the members of their events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from .evidence import evidence
from .explaining import explained
from .features import Features
from .index import NAMES, Index, key
from .scorer import likelihood, odds

CANDIDATES = 25
"""Reports looked at closely for each new one."""

MEMBERS = 40
"""Members of an event compared with a new report: the founder and the latest."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a report fits an event."""

    now: str
    score: float  # in (0, 1)
    nearest: int  # the member most like it
    because: str


def near(votes: Mapping[str, int], index: Index) -> list[int]:
    """Numbers of the reports that share most keys, most votes and newest first."""
    counts: Counter[int] = Counter()
    for numbers, vote in zip(index.look_up(NAMES, [key(NAMES, k) for k in votes]), votes.values(), strict=True):
        for number in numbers:
            counts[number] += vote
    return [i for i, _ in sorted(counts.items(), key=lambda x: (-x[1], -x[0]))[:CANDIDATES]]


def fits(shown: Features, votes: Mapping[str, int], index: Index, most: int) -> list[Fit]:
    """The `most` best fitting events of near reports, best first; among equals the one founded first."""
    known: dict[int, tuple[float, dict[str, float]]] = {}

    def liked(number: int) -> float | None:
        if number not in known:
            other = index.features(number)
            if other is None:
                return None
            known[number] = odds(other, shown)
        return known[number][0]

    found: list[tuple[float, int, str, int]] = []
    for now in dict.fromkeys(index.placed(i).now for i in near(votes, index) if liked(i) is not None):
        members = index.members(now, MEMBERS)
        scores = [(score, -i) for i in members if (score := liked(i)) is not None]
        found.append((likelihood([score for score, _ in scores]), -members[0], now, -max(scores)[1]))
    return [
        Fit(now, score, nearest, _because(known[nearest][1], index.features(nearest), shown))
        for score, _, now, nearest in sorted(found, reverse=True)[:most]
    ]


def _because(parts: dict[str, float], other: Features | None, shown: Features) -> str:
    return explained(parts) + (evidence(other, shown) if other is not None else "")
