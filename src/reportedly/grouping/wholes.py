"""Groups of reports seen as wholes: what most of a group tell and none of another, where a pair says too little."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from .common import telling
from .crossing import is_english
from .features import Features
from .scorer import odds

OWN = 0.5
"""Share of a group that has a name from which it is the group's own, where no report of the other group has it."""

NAMING = 0.5
"""How telling a name is above which it counts."""

FEW_WORDS = 40
"""Telling words up to which reports, on average, are a sentence or two and leave out most of what there is to tell."""

_Held = TypeVar("_Held", str, int)


@dataclass(frozen=True, slots=True)
class Wholes:
    """Reports that stand in groups, named by their places in `reports`."""

    reports: Sequence[Features]

    def have_names_of_their_own(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether each has a name that most of its reports have, and none of the other's: two ships, two players."""
        return self._has_own_name(one, other) and self._has_own_name(other, one)

    def _has_own_name(self, one: Sequence[int], other: Sequence[int]) -> bool:
        counts = Counter(name for i in one for name in self.reports[i].names.keys() | self.reports[i].capitals)
        often = [name for name, n in counts.items() if n >= OWN * len(one) and telling(name) > NAMING]
        return any(all(name not in self.reports[j].words for j in other) for name in often)

    def tell_little(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether the reports of both are of a sentence or two, and do not say when they appeared."""
        return all(
            sum(len(self.reports[i].words) for i in group) <= FEW_WORDS * len(group)
            and all(self.reports[i].day is None for i in group)
            for group in (one, other)
        )

    def odds(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Log odds that they are of one happening, each read as one report; -inf where one is not in English."""
        these, those = ([self.reports[i] for i in group] for group in (one, other))
        if not all(is_english(shown.across) for shown in (*these, *those)):
            return -math.inf
        return odds(_as_one(these), _as_one(those))[0]


def _as_one(reports: Sequence[Features]) -> Features:
    """All that the reports tell, as of one report."""

    def weighed(of: Callable[[Features], Mapping[str, float]]) -> dict[str, float]:
        found: dict[str, float] = {}
        for shown in reports:
            for word, value in of(shown).items():
                found[word] = found.get(word, 0.0) + value
        length = math.sqrt(math.fsum(v * v for v in found.values()))
        return {word: found[word] / length for word in sorted(found)}

    def all_of(of: Callable[[Features], Iterable[_Held]]) -> frozenset[_Held]:
        return frozenset(x for shown in reports for x in of(shown))

    who = weighed(lambda r: r.who)
    return replace(
        reports[0],
        words=weighed(lambda r: r.words),
        stems=weighed(lambda r: r.stems),
        lead=weighed(lambda r: r.lead),
        title=weighed(lambda r: r.title),
        headline=all_of(lambda r: r.headline),
        names=weighed(lambda r: r.names),
        phrases=all_of(lambda r: r.phrases),
        people=all_of(lambda r: r.people),
        officials=all_of(lambda r: r.officials),
        named=all_of(lambda r: r.named),
        capitals=all_of(lambda r: r.capitals),
        main=max(who, key=lambda name: (who[name], name), default=None),
        who=who,
        counted=all_of(lambda r: r.counted),
        years=all_of(lambda r: r.years),
        streets=all_of(lambda r: r.streets),
        ages=all_of(lambda r: r.ages),
        places=all_of(lambda r: r.places),
        days=all_of(lambda r: r.days),
    )
