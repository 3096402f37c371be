"""Which figure of a toll each voice of a report leads with.

A report does not contradict itself: where one voice tells several figures of one outcome, the first is of what the
report is about, and another is of a part of it, of another day, or of a happening it recalls. And whoever tells another
report's figure as well does not dispute it. A page that goes on from hour to hour is left out: its figures follow one
another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Quantity

from .sayings import Saying
from .slots import Slot

OPEN = 2
"""Times its figure that "at least" may leave room for: "at least four" in a headline, six below it."""

_Voice = tuple[str, str, str]
"""Report, who says it there ("" for the page), what befell those counted."""


@dataclass(frozen=True, slots=True)
class Tolls:
    """Of each voice of a report: the figure it leads with, from and to, and all it tells."""

    leads: Mapping[_Voice, tuple[float, float]]
    every: Mapping[_Voice, frozenset[float]]

    def may_differ(self, sides: tuple[Saying, Saying], slots: tuple[Slot, Slot]) -> bool:
        """Whether two tolls that exclude each other may be of one thing: each is what its voice leads with;
        where nothing tells what that is, neither voice tells the other's figure as well."""
        a, b = (_voice(n.attribution, s.outcome) for n, s in zip(sides, slots, strict=True))
        x, y = (s.value.value if isinstance(s.value, Quantity) else 0.0 for s in slots)
        for voice, figure in ((a, x), (b, y)):
            low, high = self.leads.get(voice, (figure, figure))
            if not low <= figure <= high:
                return False
        known = a in self.leads and b in self.leads  # it may tell the other's only to call it wrong
        return known or not (y in self.every.get(a, ()) or x in self.every.get(b, ()))


def tolls_told(
    nodes: Sequence[Saying], members: Sequence[Sequence[Attribution]], slots: Sequence[Sequence[Slot]]
) -> Tolls:
    """The tolls of an event's distinct sayings; `members`: where each is printed."""
    hours: dict[str, set[str | None]] = defaultdict(set)
    for node in nodes:
        hours[node.attribution.report].add(node.published)
    found: list[tuple[int, _Voice, tuple[float, float], bool]] = []
    for node, group, held in zip(nodes, members, slots, strict=True):
        for slot in held:
            value = slot.value
            if slot.outcome is None or not isinstance(value, Quantity) or node.negative:
                continue
            leads = value.comparator not in {"<", "<="} and slot.whole and not (slot.some or slot.nth or slot.doubtful)
            leads = leads and node.family == "event"
            most = value.value if value.comparator in {"=", "~"} else OPEN * value.value
            at = value.span.start - node.attribution.content[0].start
            for a in group:
                if a.content and len(hours[a.report]) <= 1:
                    of = {_voice(a, slot.outcome)}
                    if a.part == 0:  # a headline is the page's own as well
                        of.add((a.report, "", slot.outcome))
                    found += [
                        (a.content[0].start + at, voice, (value.value, value.high or most), leads)
                        for voice in sorted(of)
                    ]
    first: dict[_Voice, tuple[float, float]] = {}
    every: dict[_Voice, set[float]] = defaultdict(set)
    for _, voice, figure, leads in sorted(found):
        every[voice].add(figure[0])
        if leads:
            first.setdefault(voice, figure)
    return Tolls(first, {voice: frozenset(told) for voice, told in every.items()})


def _voice(a: Attribution, outcome: str | None) -> _Voice:
    own = a.stance == "own-voice" or not a.chain
    return a.report, "" if own else a.chain[0].key, outcome or ""
