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


def in_force(records: Sequence[Record]) -> list[Record]:
    """The records, without undoings and what they took back."""
    undone = {r.undoes for r in records if r.kind == "undo"}
    return [r for r in records if r.kind != "undo" and r.number not in undone]


def split_off(event: str, reports: Sequence[str]) -> str:
    """The id of the event that these reports make when they are taken out of another: the same whoever does it."""
    return digest("e", "split", event, *sorted(reports))


class Corrections:
    """Looked up per report and event; made once from all records, and told of each merge since."""

    def __init__(self, records: Sequence[Record] = ()) -> None:
        standing = in_force(records)
        splits = [r for r in records if r.kind == "split"]
        kept = [r for r in standing if r.kind == "split"]
        self._split = {report: r.events[1] for r in kept for report in r.reports}
        self._parted = {r.events[1] for r in splits}
        self._leads = {r.events[0]: r.events[1] for r in standing if r.kind == "merge"}
        still = {r.events[1] for r in kept}
        for record in splits:
            back, split = record.events
            if split not in still and self.now(back) != split:  # what went back may have been merged into the rest
                self._leads.setdefault(split, back)
        self._gone: dict[str, list[str]] = defaultdict(list)
        for event, into in self._leads.items():
            self._gone[into].append(event)
        self._told = {event for r in records if r.who != "reportedly" for event in r.events}

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

    Follow-ups also of events that have gone into it, told with the ids that all have by now; none within one event.
    """
    mine = naming(event)
    theirs = [r for gone in corrections.gone(event) for r in naming(gone) if r.kind == "follow-up"]
    out = []
    for record in in_force(sorted(dict.fromkeys((*mine, *theirs)), key=lambda r: r.number)):
        if record.kind != "follow-up":
            out.append(record)
            continue
        later, earlier = (corrections.now(e) for e in record.events)
        if later != earlier:
            out.append(replace(record, events=(later, earlier)))
    return out
