"""What a person's row is bound to, found again: by id, else by place, since a later program may cut sayings anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reportedly.vocabulary import Attribution, Passage, Record, Target

_SAME_PLACE = 0.5
"""Share of two stretches' joint length that they have in common, from which on they are taken for one saying."""


def place_of(a: Attribution) -> Passage:
    """A saying's content, first to last character."""
    if not a.content:
        return Passage(a.report, 0, 0)
    return Passage(a.report, a.content[0].start, max(s.end for s in a.content))


class Sayings:
    """An event's sayings, by id and by place."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self._ids: set[str] = set()
        self._in: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
        for a in attributions:
            self._ids.add(a.id)
            self._in[a.report].append((place_of(a), a.id))

    def living(self, target: Target) -> tuple[str, ...]:
        """Ids of the target's sayings that are here, sorted."""
        found = set()
        for name, place in zip(target.sayings, target.places, strict=True):
            here = name if name in self._ids else self._at(place)
            if here is not None:
                found.add(here)
        return tuple(sorted(found))

    def _at(self, place: Passage) -> str | None:
        best = max(((_shared(place, there), name) for there, name in self._in.get(place.report, ())), default=(0.0, ""))
        return best[1] if best[0] >= _SAME_PLACE else None


def reports_of(record: Record) -> frozenset[str]:
    """The reports that a row is bound to; none where it is bound to names."""
    return frozenset(p.report for t in record.about for p in t.places)


def _shared(one: Passage, other: Passage) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(both, 0) / max(max(one.end, other.end) - min(one.start, other.start), 1)
