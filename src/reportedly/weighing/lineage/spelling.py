"""One name printed in two spellings, and misspellings that others carry on.

A misspelling shared by two outlets is a sign that one has it from the other: the shared errors of stemmatology
(Lachmann), and of "Integrating conflicting data: the role of source dependence" (Dong, Berti-Équille and Srivastava,
VLDB 2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from anyascii import anyascii

from reportedly.letters import skeletons
from reportedly.vocabulary import Passage, Report
from reportedly.weighing.case import Case
from reportedly.weighing.published import order

from .told import Told, Wrong, apart, first_to_last
from .variants import Printed, Variant, of_joints, of_names, of_pairs, of_words, printed_in

_CLOSE = 3
"""Up to how many outlets with a spelling it is asked which of them have it from another."""

CHANCE = 0.01
"""How likely two misspell a name in the same way by themselves."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A rarer spelling of a name: the first place in each report that has it, those whose text is a copy last."""

    rare: str
    common: str
    places: tuple[Passage, ...]
    sounds: bool  # the two may be transliterations of one name
    chance: float  # how likely two outlets have the rarer one by themselves
    second: tuple[Passage, ...]  # `places`; of as many outlets as the other, those of the spelling printed second

    def wrong(self) -> Wrong:
        """The rarer spelling as an error, by all who print it."""
        because = f"“{self.rare}” for “{self.common}”"
        return Wrong(self.rare, because, tuple(Told(p.report, self.rare, p) for p in self.places), self.chance)


def spellings(case: Case) -> tuple[Spelling, ...]:
    """Names printed in two ways, the rarer first.

    The rarer is that of fewer publishers, copies left out; else of fewer outlets that do not name one another; else the
    one that stands less often, or not in the last report. Where transliterations differ, that two outlets have the
    rarer one is a chance of one in as many as there are publishers with the other.
    """
    printed = Printed.of(case)
    out = []
    for variant, even in _weighed(
        case, printed, (*of_names(case), *of_words(printed), *of_pairs(printed), *of_joints(printed))
    ):
        sounds = _sound_alike(variant)
        places = tuple(variant.rare_at[r] for r in first_to_last(case, variant.rare_at))
        others = len(apart(case, set(variant.common_at) - set(variant.rare_at)))
        chance = 1 / (1 + others) if sounds else CHANCE
        firsts = first_to_last(case, {*variant.rare_at, *variant.common_at})[:1]
        later = variant.common_at if even and firsts[0] not in variant.common_at else variant.rare_at
        second = tuple(later[r] for r in first_to_last(case, later))
        out.append(Spelling(variant.rare, variant.common, places, sounds, chance, second))
    return tuple(out)


def _sound_alike(variant: Variant) -> bool:
    """Whether the two may be transliterations: alike on paper but for letters scripts share, or in the first one, which
    a misspelling seldom touches ("Giannis", "Yiannis")."""
    rare, common = _plain(variant.rare), _plain(variant.common)
    first = any(_plain(a)[:1] != _plain(b)[:1] for a, b in variant.differ)
    return first or bool(skeletons(rare) & skeletons(common))


def _plain(words: str) -> str:
    return anyascii(words).casefold().replace(" ", "").replace("-", "")


def _weighed(case: Case, printed: Printed, found: Iterable[Variant]) -> Iterator[tuple[Variant, bool]]:
    """Each with the rarer spelling first, and whether as many outlets have the one as the other."""
    words = printed_in(printed)
    for variant in found:
        if variant.settled:
            yield variant, False
            continue
        if not variant.differ:
            many = [len(apart(case, at)) for at in (variant.rare_at, variant.common_at)]
            yield (variant.turned() if many[0] > many[1] else variant), many[0] == many[1]
            continue
        rare, common = (
            Counter(r for pair in variant.differ for r in words.get(anyascii(pair[side]), Counter()).elements())
            for side in (0, 1)
        )
        mine, other = _weight(case, rare, common), _weight(case, common, rare)
        yield (variant.turned() if mine > other else variant), mine[:2] == other[:2]


def _weight(case: Case, mine: Counter[str], other: Counter[str]) -> tuple[int, int, int, tuple[str, str]]:
    """Publishers without copies, outlets that name none of the others, times, and the last report: of reports that
    print it rather."""
    reports = {r for r in mine if mine[r] >= other[r]}
    last = max((order(case.reports[r]) for r in reports), default=("", ""))
    return len(apart(case, reports)), _independent(case, reports), mine.total(), last


def _independent(case: Case, reports: set[str]) -> int:
    """Outlets that have a spelling neither in a copy nor from an outlet they name."""
    outlets: dict[str, Report] = {}
    for name in sorted(reports, key=lambda r: order(case.reports[r])):
        if not any(c.of in reports for c in case.original.get(name, ())):
            outlets.setdefault(case.reports[name].outlet or name, case.reports[name])
    if len(outlets) > _CLOSE:
        return len(outlets)
    names = list(outlets)
    return sum(not any(name in outlets[outlet].text for name in names[:at]) for at, outlet in enumerate(names))
