"""Reports join events one at a time, in reading order; an event is what its members' placements say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import Analysis, Copy, Event, Placement, Reason, Record, Report, digest

from .copies import PRINTS, copies_of, prints
from .corrections import Corrections, standing_records
from .features import Features, features
from .house import HOUSE, paragraphs, without_house
from .index import NAMES, Index, MemoryIndex, key
from .junk import is_junk
from .keys import entries, keys
from .placing import place, together
from .sections import elsewhere, own_part, section_part


def group(analyses: Sequence[Analysis], *, one_event: bool) -> tuple[Event, ...]:
    """Put reports into events; copies join their original always, whatever the scorer says.

    The result depends on the set of analyses, not on their order: they are taken by (published, report id). With
    `one_event` there is one event of them all. An event's id hashes its founding report's id.
    """
    once = {a.report.id: a for a in analyses}
    ordered = sorted(once.values(), key=lambda a: a.report.order)
    index, corrections = MemoryIndex(), Corrections()
    for analysis in ordered:
        take(analysis, index, corrections, one_event=one_event)
    naming: dict[str, list[Record]] = defaultdict(list)
    for record in index.records:
        for name in record.events:
            naming[name].append(record)
    found = (
        event_of(name, placements, standing_records(name, lambda n: naming.get(n, []), corrections))
        for name, placements in index.events().items()
    )
    return tuple(sorted(found, key=lambda e: e.id))


INDEXED = "7"
"""What index entries are made with. To be counted up whenever features, keys or fingerprints change: stored indexes
are then filled anew, and placements stay."""


def take(
    analysis: Analysis,
    index: Index,
    corrections: Corrections,
    *,
    one_event: bool = False,
    event: str | None = None,
) -> Placement:
    """Place one report, in `event` where it is told, and enter it into the index.

    `corrections` are those in the index, and are told of a merge that comes with the report.
    """
    report = analysis.report
    part = own_part(analysis)
    looked = _look(part, index)
    shown, votes = looked.shown, looked.votes
    copies = copies_of(looked.report, looked.prints, index)
    if event is not None:
        kept = Reason(f"report {report.id} is where an earlier reading of it was", 1.0)
        put = Placement(report.id, event, kept, (), copies)
    elif one_event:
        put = together(report.id, copies, index)
    else:
        put = place(report.id, shown, votes, copies, index, corrections)
        if part is not analysis:
            put = _parted(put, analysis, index, corrections)
    own = corrections.event(report.id, put.event)
    for record in put.records:
        if record.kind == "merge":
            corrections.merge(*record.events)
    number = index.put(put, own, corrections.now(own), shown, report)
    _enter(number, looked, index)
    return put


def enter_again(analysis: Analysis, number: int, index: Index) -> Features:
    """Fill the lists for a report placed before, as `take` does; returns its features."""
    looked = _look(own_part(analysis), index)
    _enter(number, looked, index)
    return looked.shown


def _parted(put: Placement, analysis: Analysis, index: Index, corrections: Corrections) -> Placement:
    """The placement of a round-up or a live page with what its sections of other happenings are like."""
    told = []
    for section in elsewhere(analysis.report):
        shown = features(section_part(analysis, section))
        like = place(analysis.report.id, shown, keys(shown), (), index, corrections)
        known = like.event != digest("e", analysis.report.id) and like.event != put.event
        told.append(f"“{section}” (like event {like.event})" if known else f"“{section}”")
    because = f"{put.because.because}; of other happenings, and kept apart, it tells under {', '.join(told)}"
    return replace(put, because=replace(put.because, because=because))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a report looks for others by, and what it is found by."""

    report: Report  # what its outlet repeats on every page marked as furniture
    shown: Features
    votes: dict[str, int]
    entries: list[str]
    prints: list[int]
    house: list[int]


def _look(analysis: Analysis, index: Index) -> _Looked:
    """A page that holds no report is like every other such page: it looks for nothing and is found by nothing."""
    held = paragraphs(analysis.report)
    report = without_house(analysis.report, held, index)
    shown = features(analysis if report is analysis.report else replace(analysis, report=report))
    house = list(held.values())
    if is_junk(report) or (report is not analysis.report and not any(p.kind == "body" for p in report.parts)):
        return _Looked(report, shown, {}, [], [], house)
    return _Looked(report, shown, keys(shown), entries(shown), prints(report), house)


def _enter(number: int, looked: _Looked, index: Index) -> None:
    index.enter(NAMES, [key(NAMES, k) for k in looked.entries], number)
    index.enter(PRINTS, looked.prints, number)
    index.enter(HOUSE, looked.house, number)


def event_of(name: str, placements: Sequence[Placement], records: Sequence[Record] = ()) -> Event:
    """The event `name` as its members' placements, in order of placing, and the `records` in force make it."""
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
        reasons=(*dict.fromkeys(p.because for p in placements), *_corrected(name, records)),
        records=tuple(records),
    )


def _corrected(name: str, records: Sequence[Record]) -> Iterator[Reason]:
    """What merges and splits, beside its members' own coming, made the event what it is."""
    for record in records:
        by = f"by {record.who}: {record.why}"
        if record.kind == "merge" and record.events[1] == name:
            yield Reason(f"event {record.events[0]} was merged into it {by}", 1.0)
        elif record.kind == "split" and record.events[1] == name:
            yield Reason(f"it was split out of event {record.events[0]} {by}", 1.0)
        elif record.kind == "split":
            yield Reason(f"event {record.events[1]} was split out of it {by}", 1.0)
