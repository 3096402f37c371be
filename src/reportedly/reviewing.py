"""A person's corrections of events: merge, split; and undo, of any record. Each is a record in the store, and survives
each re-run. What a person says of claims, origins and names is written by `ruling`.

The reports' placements stay as they were written; where they stand follows from the records in force. The events that
change are left to `collection.conclude_touched`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from reportedly.errors import InputError, UnknownName
from reportedly.grouping import OURS, Corrections, Features, in_force, split_off
from reportedly.storing import Store, StoredIndex
from reportedly.vocabulary import Record, RecordKind, report_of


def resolve(store: Store, name: str) -> str:
    """The one event or report that `name` begins, as its whole id; a report also by the name of its file.

    Raises UnknownName where there is none, or more than one.
    """
    found = store.find(name) if name else ()
    if name in found:
        return name
    if len(found) != 1:
        alike = "all begin with" if all(f.startswith(name) for f in found) else "are all meant by"
        what = f"{', '.join(found[:5])} {alike}" if found else "no event or report"
        raise UnknownName(f"{what} {name!r}; list the events with: reportedly events")
    return found[0]


def merge(store: Store, event: str, into: str, *, who: str, why: str) -> Record:
    """Let the reports of `event` stand in `into`; the id of `event` leads there from now on.

    The record has the two as they were named, not where they have gone since: when an earlier merge of either is taken
    back, this one goes on meaning them.
    Raises UnknownName for an id that is none of an event, InputError where the two are one already.
    """
    with store.placing(Features) as index:
        before = Corrections(index.corrections())
        named = (event_named(store, event), event_named(store, into))
        gone, kept = map(before.now, named)
        if gone == kept:
            raise InputError(f"{event} and {into} are one event already: {kept}")
        return _apply(index, before, _record("merge", named, (), who, why))


def split(store: Store, event: str, reports: Sequence[str], *, who: str, why: str) -> Record:
    """Take `reports` out of `event`, as an event of their own; the record's second event is its id.

    Raises UnknownName for ids that are not there, InputError where nothing would be left, or come out.
    """
    with store.placing(Features) as index:
        before = Corrections(index.corrections())
        whole = before.now(event_named(store, event))
        members = [member for _, member, _ in index.standing(whole)]
        named = {_report(store, name) for name in reports}
        taken = tuple(sorted(m for m in members if report_of(m) in named))
        if strange := sorted(named - {report_of(m) for m in taken}):
            raise InputError(f"{', '.join(strange)}: not in event {whole}; see: reportedly events --why {whole}")
        if not taken or len(taken) == len(members):
            raise InputError(f"a split leaves at least one report on each side; {whole} has {len(members)}")
        return _apply(index, before, _record("split", (whole, split_off(whole, taken)), taken, who, why))


def undo(store: Store, number: int, *, who: str, why: str) -> Record:
    """Take back what anyone wrote, and merges, splits and follow-ups found by the program, by the number of the record.

    What the program found stays taken back when a store is filled anew. Raises UnknownName where there is no such
    record in force.
    """
    with store.placing(Features) as index:
        records = index.corrections()
        standing = {r.number: r for r in in_force((*records, *index.reviews(), *index.links()))}
        if number not in standing:
            there = ", ".join(map(str, sorted(standing))) or "none"
            raise UnknownName(
                f"no record {number} that is in force; there are: {there}; see: reportedly review list (what people "
                "wrote), reportedly events --why (what the program found)"
            )
        back = standing[number]
        if back.about:
            return written(index, _record("undo", back.events, (), who, why, number), back)
        made = _record("undo", back.events, (), who, why, number)
        if back.who == OURS:
            made = replace(made, reports=back.reports, value=back.kind)
        return _apply(index, Corrections(records), made)


def written(index: StoredIndex[Features], record: Record, of: Record | None = None) -> Record:
    """Write a person's word on what stands in an event, or its undoing `of` one, and touch the events it concerns.

    Raises InputError where it gives no reason.
    """
    made = _record(record.kind, record.events, (), record.who, record.why, record.undoes)
    made = replace(made, about=record.about, value=record.value)
    made = replace(made, number=index.write(made))
    bound = of or record
    lead = Corrections(index.corrections())
    reports = {p.report for t in bound.about for p in t.places}
    events = {e for r in reports for e in index.events_of(r)}
    events |= {lead.now(e) for e in bound.events}
    for event in sorted(events) if reports or events else (None,):  # a word on names holds everywhere
        index.touch(event)
    return made


def join_all(store: Store) -> None:
    """Merge all events into that of the first report, for somebody who gives all reports as one event."""
    with store.placing(Features) as index:
        kept, *others = index.events() or [""]
        for event in others:
            why = "all reports were given as one event"
            index.write(Record(0, "merge", (event, kept), (), OURS, "", why))
        if others:
            _stand(index, others, Corrections(index.corrections()))


def _record(
    kind: RecordKind, events: tuple[str, ...], reports: tuple[str, ...], who: str, why: str, undoes: int | None = None
) -> Record:
    if not why.strip():
        raise InputError("say why: a correction without a reason helps nobody later")
    when = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Record(0, kind, events, reports, who, when, why, undoes)


def _apply(index: StoredIndex[Features], before: Corrections, record: Record) -> Record:
    """Write the record, and move the reports of the events it names to where all records have them."""
    number = index.write(record)
    after = Corrections(index.corrections())
    _stand(index, sorted({before.now(e) for e in record.events}), after)
    return replace(record, number=number)


def _stand(index: StoredIndex[Features], events: Sequence[str], after: Corrections) -> None:
    """Move the reports that stood in `events` to where all records have them."""
    for event in events:
        for at, report, placed in index.standing(event):
            own = after.event(report, placed)
            index.move(at, own, after.now(own))


def event_named(store: Store, name: str) -> str:
    """The event of this name; a report stands for the one that it tells of."""
    found = resolve(store, name)
    events = store.standing(found)
    if len(events) > 1:
        raise InputError(f"{found} tells of several events: {', '.join(events)}; name one of these")
    return events[0] if events else found


def _report(store: Store, name: str) -> str:
    found = resolve(store, name)
    if not store.standing(found):
        raise UnknownName(f"{found} is an event; name reports")
    return found
