"""What the merges and splits in force make of where a report was put.

Placements never change; this is applied when they are read, so that a correction survives each re-run and can be taken
back. An event id, once given, always leads somewhere: to itself, to what it was merged into, or, where its split was
taken back, to what it was split from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from reportedly.vocabulary import Record, digest

OURS = "reportedly"
"""Who wrote a record that nobody did."""


def in_force(records: Sequence[Record]) -> list[Record]:
    """The records, without undoings and what they took back: of ours also what says the same under another number, for
    a store that is filled anew numbers them anew."""
    undoings = [r for r in records if r.kind == "undo"]
    undone = {r.undoes for r in undoings}
    again = {(r.value, r.events, r.reports) for r in undoings if r.value}
    return [
        r
        for r in records
        if r.kind != "undo"
        and r.number not in undone
        and not (r.who == OURS and (r.kind, r.events, r.reports) in again)
    ]


def split_off(event: str, reports: Sequence[str]) -> str:
    """The id of the event that these reports make when they are taken out of another: the same whoever does it."""
    return digest("e", "split", event, *sorted(reports))


class Corrections:
    """Looked up per report and event; made once from all records, and told of each merge since."""

    def __init__(self, records: Sequence[Record] = ()) -> None:
        standing = {r.number for r in in_force(records)}
        self._split: dict[str, str] = {}
        self._parted = {r.events[1] for r in records if r.kind == "split"}
        self._leads: dict[str, str] = {}
        splits = {r.number: r for r in records if r.kind == "split"}
        # In order: a merge is of where the two that it names lead by then, by what still holds.
        for record in records:
            if record.kind == "merge" and record.number in standing:
                gone, kept = map(self.now, record.events)
                if gone != kept:
                    self._leads[gone] = kept
            elif record.kind == "split" and record.number in standing:
                self._split |= dict.fromkeys(record.reports, record.events[1])
                self._leads.pop(record.events[1], None)  # it may have gone back, or have been merged, before
            elif record.kind == "undo" and record.undoes in splits:
                whole, split = splits[record.undoes].events
                if split not in self._leads and self.now(whole) != split:  # what went back may be what the rest goes by
                    self._leads[split] = whole
        self._gone: dict[str, list[str]] = defaultdict(list)
        for event, into in self._leads.items():
            self._gone[into].append(event)
        self._told = {event for r in records if r.who != OURS for event in r.events}

    def event(self, report: str, placed: str) -> str:
        """The event of a report that was placed in `placed`: itself, or the one the report was split off into."""
        return self._split.get(report, placed)

    def now(self, event: str) -> str:
        """Where an event id leads."""
        while event in self._leads:
            event = self._leads[event]
        return event

    def is_told(self, event: str) -> bool:
        """Whether a person has spoken of the event, or of one that leads to it: merged, split, or taken back one."""
        return not self._told.isdisjoint((event, *self.gone(event)))

    def is_known(self, event: str) -> bool:
        """Whether an event that was split off under this id is there, or was."""
        return event in self._leads or event in self._parted

    def split(self, event: str, reports: Sequence[str]) -> None:
        """Have `reports` stand in `event` from now on."""
        self._split |= dict.fromkeys(reports, event)
        self._parted.add(event)

    def merge(self, event: str, into: str) -> None:
        """Have `event` lead to `into` from now on; both are where ids lead by now."""
        self._leads[event] = into
        self._gone[into].append(event)

    def gone(self, event: str) -> list[str]:
        """The ids that lead to `event`, itself left out, sorted."""
        found: list[str] = []
        waiting = [event]
        while waiting:
            more = self._gone.get(waiting.pop(), [])
            found += more
            waiting += more
        return sorted(found)


def standing_records(event: str, naming: Callable[[str], Sequence[Record]], corrections: Corrections) -> list[Record]:
    """The records in force that an event shows, in order of writing; `naming` gives those that name an id.

    Merges and follow-ups also of events that have gone into it: the latter told with the ids that all have by now, and
    none within one event.
    """
    mine = naming(event)
    theirs = [r for gone in corrections.gone(event) for r in naming(gone) if r.kind in {"follow-up", "merge", "undo"}]
    out = []
    for record in in_force(sorted(dict.fromkeys((*mine, *theirs)), key=lambda r: r.number)):
        if record.kind != "follow-up":
            out.append(record)
            continue
        later, earlier = (corrections.now(e) for e in record.events)
        if later != earlier:
            out.append(replace(record, events=(later, earlier)))
    return out
