"""Reports join events one at a time, in reading order; an event is what its members' placements say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import (
    Analysis,
    Copy,
    Elsewhere,
    Event,
    Meaning,
    Placement,
    Reason,
    Record,
    Report,
    Share,
    Span,
    member_of,
)

from .copies import PRINTS, copies_of, prints
from .corrections import Corrections, standing_records
from .features import Features, features
from .house import HOUSE, paragraphs, without_house
from .index import NAMES, Index, MemoryIndex, key
from .junk import is_junk
from .keys import entries, keys
from .placing import place, together
from .sections import happenings, part_of


def group(analyses: Sequence[Analysis], *, one_event: bool, meaning: Meaning | None = None) -> tuple[Event, ...]:
    """Put reports into events; copies join their original always, whatever the scorer says.

    The result depends on the set of analyses, not on their order: they are taken by (published, report id). With
    `one_event` there is one event of them all. An event's id hashes its founding report's id. By `meaning` reports in
    different languages are compared too.
    """
    once = {a.report.id: a for a in analyses}
    ordered = sorted(once.values(), key=lambda a: a.report.order)
    index, corrections = MemoryIndex(), Corrections()
    for analysis in ordered:
        take(analysis, index, corrections, one_event=one_event, meaning=meaning)
    naming: dict[str, list[Record]] = defaultdict(list)
    for record in index.records:
        for name in record.events:
            naming[name].append(record)
    found = (
        event_of(name, placements, standing_records(name, lambda n: naming.get(n, []), corrections), index.parts)
        for name, placements in index.events().items()
    )
    return tuple(sorted(found, key=lambda e: e.id))


INDEXED = "13"
"""What index entries are made with. To be counted up whenever features, keys or fingerprints change: stored indexes
are then filled anew, and placements stay."""


def take(
    analysis: Analysis,
    index: Index,
    corrections: Corrections,
    *,
    one_event: bool = False,
    event: str | None = None,
    meaning: Meaning | None = None,
) -> tuple[Placement, ...]:
    """Place one report, its own happening in `event` where it is told, and enter it into the index; of a round-up or a
    live page each further happening as well, where that belongs.

    `corrections` are those in the index, and are told of the merges and splits that come with the report.
    """
    stretches = () if one_event else happenings(analysis.report)
    return tuple(
        _take(
            analysis,
            number,
            of,
            index,
            corrections,
            one_event=one_event,
            event=None if number else event,
            meaning=meaning,
        )
        for number, of in enumerate(stretches or ((),))
    )


def _take(
    analysis: Analysis,
    number: int,
    of: tuple[Span, ...],
    index: Index,
    corrections: Corrections,
    *,
    one_event: bool,
    event: str | None,
    meaning: Meaning | None,
) -> Placement:
    report = analysis.report
    member = member_of(report.id, number)
    looked = _look(part_of(analysis, of), index, meaning)
    shown, votes = looked.shown, looked.votes
    copied = copies_of(looked.report, looked.prints, index)
    copies = tuple(c for c, _ in copied)
    if event is not None:
        kept = Reason(f"report {report.id} is where an earlier reading of it was", 1.0)
        put = Placement(report.id, event, kept, (), copies)
    elif one_event:
        put = together(report.id, copies, index)
    else:
        put = place(member, shown, votes, copied, index, corrections)
    if of:
        put = replace(put, number=number, of=of, because=_parted(put.because, report, of))
    for record in put.records:
        if record.kind == "merge":
            corrections.merge(*record.events)
        elif record.kind == "split":
            corrections.split(record.events[1], record.reports)
    own = corrections.event(member, put.event)
    placed = index.put(put, own, corrections.now(own), shown, report)
    _enter(placed, looked, index)
    return put


def _parted(because: Reason, report: Report, of: Sequence[Span]) -> Reason:
    """The reason, with which part of the report it is about."""
    begins = "”, “".join(report.opening(s) for s in of)
    return replace(because, because=f"{because.because}; of it only what begins “{begins}”")


def enter_again(
    analysis: Analysis, of: Sequence[Span], number: int, index: Index, meaning: Meaning | None = None
) -> Features:
    """Fill the lists for a member placed before, as `take` does; returns its features."""
    looked = _look(part_of(analysis, of), index, meaning)
    _enter(number, looked, index)
    return looked.shown


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a report looks for others by, and what it is found by."""

    report: Report  # what its outlet repeats on every page marked as furniture
    shown: Features
    votes: dict[str, int]
    entries: list[str]
    prints: list[int]
    house: list[int]


def _look(analysis: Analysis, index: Index, meaning: Meaning | None) -> _Looked:
    """A page that holds no report is like every other such page: it looks for nothing and is found by nothing."""
    held = paragraphs(analysis.report)
    report = without_house(analysis.report, held, index)
    shown = features(analysis if report is analysis.report else replace(analysis, report=report), meaning)
    house = list(held.values())
    if is_junk(report) or (report is not analysis.report and not any(p.kind == "body" for p in report.parts)):
        return _Looked(report, shown, {}, [], [], house)
    return _Looked(report, shown, keys(shown), entries(shown), prints(report), house)


def _enter(number: int, looked: _Looked, index: Index) -> None:
    index.enter(NAMES, [key(NAMES, k) for k in looked.entries], number)
    index.enter(PRINTS, looked.prints, number)
    index.enter(HOUSE, looked.house, number)


def event_of(
    name: str,
    placements: Sequence[Placement],
    records: Sequence[Record] = (),
    parts: Callable[[str], Sequence[tuple[str, Placement]]] = lambda _: (),
) -> Event:
    """The event `name` as its members' placements, in order of placing, and the `records` in force make it.

    `parts` gives, for a report, where each of its members stands by now.
    """
    members = list(dict.fromkeys(p.report for p in placements))
    inside = set(members)
    copied: dict[str, dict[Copy, None]] = defaultdict(dict)
    for copy in (c for p in placements for c in p.copies):
        if copy.report in inside and copy.of in inside:
            copied[copy.report][copy] = None
    divided = dict.fromkeys(p.report for p in placements if p.of)
    return Event(
        id=name,
        reports=tuple(members),
        copies=tuple(c for m in members for c in sorted(copied[m], key=lambda c: c.of)),
        reasons=(*dict.fromkeys(p.because for p in placements), *_corrected(name, records)),
        records=tuple(records),
        shares=tuple(s for r in divided if (s := _share(r, name, parts(r))).elsewhere),
    )


def _share(report: str, name: str, parts: Sequence[tuple[str, Placement]]) -> Share:
    mine = sorted(s for now, p in parts if now == name for s in p.of)
    others = sorted((s, now) for now, p in parts if now != name for s in p.of)
    own = any(now == name and p.number == 0 for now, p in parts)
    return Share(report, tuple(mine), tuple(Elsewhere(now, s) for s, now in others), own)


def homes(events: Sequence[Event]) -> dict[str, str]:
    """Report id -> the event of its own happening, whatever else it tells of."""
    found = {r: e.id for e in events for r in e.reports}
    return found | {s.report: e.id for e in events for s in e.shares if s.own}


def _corrected(name: str, records: Sequence[Record]) -> Iterator[Reason]:
    """What merges and splits, beside its members' own coming, made the event what it is."""
    for record in records:
        by = f"by {record.who}: {record.why}"
        if record.kind == "merge" and record.events[1] == name:
            yield Reason(f"event {record.events[0]} was merged into it {by}", 1.0)
        elif record.kind == "merge":
            yield Reason(f"event {record.events[0]} was merged into {record.events[1]}, which is of it, {by}", 1.0)
        elif record.kind == "split" and record.events[1] == name:
            yield Reason(f"it was split out of event {record.events[0]} {by}", 1.0)
        elif record.kind == "split":
            yield Reason(f"event {record.events[1]} was split out of it {by}", 1.0)
