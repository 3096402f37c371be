"""What a person's row is bound to, found again: by id; else by place, since a later program may cut sayings anew; and
a claim of which neither is left by its words, since a page that was saved anew is another report."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from reportedly.vocabulary import Analysis, Attribution, Passage, Record, Target

_WORD = re.compile(r"\w+")
_SAME_PLACE = 0.5
"""Share of two stretches' joint length that they have in common, from which on they are taken for one saying."""


_TELLING = 4
"""Words from which on a claim is known again by them alone."""


def spoken(words: str) -> str:
    """Words as they are compared: without capitals and marks."""
    return " ".join(_WORD.findall(words.casefold()))


def place_of(a: Attribution) -> Passage:
    """A saying's content, first to last character."""
    if not a.content:
        return Passage(a.report, 0, 0)
    return Passage(a.report, a.content[0].start, max(s.end for s in a.content))


class Sayings:
    """An event's sayings, by id and by place."""

    def __init__(self, analyses: Iterable[Analysis]) -> None:
        self._analyses = tuple(analyses)
        self._ids: set[str] = set()
        self._words: dict[tuple[str, bool], set[str]] | None = None  # made when first asked for
        self._in: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
        for a in (a for x in self._analyses for a in x.attributions):
            self._ids.add(a.id)
            self._in[a.report].append((place_of(a), a.id))

    def living(self, target: Target) -> tuple[str, ...]:
        """Ids of the target's sayings that are here, sorted."""
        found = set()
        for name, place in zip(target.sayings, target.places, strict=True):
            here = name if name in self._ids else self._at(place)
            if here is not None:
                found.add(here)
        if not found and target.kind == "claim":
            found = self._saying(target.name, target.denied)
        return tuple(sorted(found))

    def _saying(self, words: str, denied: bool) -> set[str]:
        """Those that say, or deny, these words, without capitals and marks; none where they are few."""
        if self._words is None:
            self._words = defaultdict(set)
            for analysis in self._analyses:
                for a in analysis.attributions:
                    self._words[spoken(analysis.report.words(a.content)), a.stance == "denied"].add(a.id)
        wanted = spoken(words)
        return set(self._words.get((wanted, denied), ())) if wanted.count(" ") + 1 >= _TELLING else set()

    def _at(self, place: Passage) -> str | None:
        best = max(((_shared(place, there), name) for there, name in self._in.get(place.report, ())), default=(0.0, ""))
        return best[1] if best[0] >= _SAME_PLACE else None


def reports_of(record: Record) -> frozenset[str]:
    """The reports that a row is bound to; none where it is bound to names."""
    return frozenset(p.report for t in record.about for p in t.places)


def one_place(one: Passage, other: Passage) -> bool:
    """Whether two stretches are taken for one; of stretches of no length, whether they are."""
    return one == other or (one.report == other.report and _shared(one, other) >= _SAME_PLACE)


def _shared(one: Passage, other: Passage) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(both, 0) / max(max(one.end, other.end) - min(one.start, other.start), 1)
