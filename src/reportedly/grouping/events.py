"""Reports join events one at a time, in reading order; an event is what its members' placements say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.vocabulary import Analysis, Copy, Event, Placement

from .body import is_junk
from .copies import copies as find_copies
from .features import features
from .index import NAMES, Index, MemoryIndex, key
from .keys import keys
from .order import reading_order
from .placing import place, together


def group(analyses: Sequence[Analysis], *, one_event: bool) -> tuple[Event, ...]:
    """Put reports into events; copies join their original always, whatever the scorer says.

    The result depends on the set of analyses, not on their order: they are taken by (published, report id). With
    `one_event` there is one event of them all. An event's id hashes its founding report's id.
    """
    once = {a.report.id: a for a in analyses}
    ordered = sorted(once.values(), key=lambda a: reading_order(a.report))
    copied: dict[str, list[Copy]] = defaultdict(list)
    for copy in find_copies(ordered):
        copied[copy.report].append(copy)
        copied[copy.of].append(copy)
    index = MemoryIndex()
    for analysis in ordered:
        mine = copied[analysis.report.id]
        placed = [c for c in mine if index.number(c.of if c.report == analysis.report.id else c.report) is not None]
        take(analysis, placed, index, one_event=one_event)
    found = (event_of(name, placements) for name, placements in index.events().items())
    return tuple(sorted(found, key=lambda e: e.id))


def take(analysis: Analysis, copies: Sequence[Copy], index: Index, *, one_event: bool = False) -> Placement:
    """Place one report and enter it into the index."""
    report = analysis.report
    shown = features(analysis)
    votes = {} if is_junk(report) else keys(shown)  # a door is like every other door
    put = together(report.id, copies, index) if one_event else place(report.id, shown, votes, copies, index)
    number = index.put(put, put.event, put.event, shown, report)
    index.enter(NAMES, [key(NAMES, k) for k in votes], number)
    return put


def event_of(name: str, placements: Sequence[Placement]) -> Event:
    """The event `name` as its members' placements, in order of placing, make it."""
    members = [p.report for p in placements]
    inside = set(members)
    copied: dict[str, list[Copy]] = defaultdict(list)
    for copy in (c for p in placements for c in p.copies):
        if copy.report in inside and copy.of in inside:
            copied[copy.report].append(copy)
    return Event(
        id=name,
        reports=tuple(members),
        copies=tuple(c for m in members for c in sorted(copied[m], key=lambda c: c.of)),
        reasons=tuple(dict.fromkeys(p.because for p in placements)),
    )
