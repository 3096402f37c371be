"""How near two sayings of one event are by their content words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import log, sqrt

from reportedly.vocabulary import Attribution

_COMMON = 40
"""Sayings with a word beyond which that word alone makes nobody a neighbour: an event's own nouns."""


class Nearness:
    """Cosine of two sayings' terms, each weighed by how few sayings of the event have it (Spärck Jones 1972)."""

    def __init__(self, sayings: Sequence[Attribution]) -> None:
        among = Counter(t for a in sayings for t in set(a.terms))
        self._weight = {t: log(1 + len(sayings) / n) for t, n in among.items()}
        self._length = {a.id: sqrt(sum(self._weight[t] ** 2 for t in set(a.terms))) for a in sayings}
        self._with: dict[str, list[Attribution]] = defaultdict(list)
        for a in sayings:
            for t in sorted(set(a.terms)):
                self._with[t].append(a)

    def of(self, a: Attribution, b: Attribution) -> float:
        """In [0, 1]; 0 where they share fewer than two words."""
        shared = set(a.terms) & set(b.terms)
        length = self._length[a.id] * self._length[b.id]
        return sum(self._weight[t] ** 2 for t in shared) / length if len(shared) >= 2 and length else 0.0

    def neighbours(self, a: Attribution) -> list[Attribution]:
        """Sayings that share one of its rarer words, once each, in order of those words."""
        found: dict[str, Attribution] = {}
        for t in sorted(set(a.terms), key=lambda t: (len(self._with[t]), t)):
            if len(self._with[t]) > _COMMON:
                break
            for b in self._with[t]:
                found.setdefault(b.id, b)
        found.pop(a.id, None)
        return list(found.values())
