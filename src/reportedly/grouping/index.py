"""What `place` looks reports up in: capped posting lists, features by report, members by event.

A report that tells of several happenings is one member for each, with a number of its own.

Reports are numbered in the order of placing. The store keeps such an index in its file, so that the next report costs
what the last did; `MemoryIndex` serves a batch. One set of contract tests holds both.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reportedly.vocabulary import Placed, Placement, Record, Report, member_of

from .features import Features


@dataclass(frozen=True, slots=True)
class Space:
    """A kind of posting list: how many reports a key leads to at most, and whether the newest or the oldest stay."""

    name: str
    most: int
    newest: bool


NAMES = Space("names", 100, newest=True)
"""A name leads to the last 100 reports that hold it; older ones are reached through rarer names."""


def key(space: Space, text: str) -> int:
    """The key of `text` in `space`: 64 bits, signed as databases have them, of a hash that is the same everywhere."""
    hashed = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8, person=space.name.encode())
    return int.from_bytes(hashed.digest(), "big", signed=True)


class Index(Protocol):
    """What has been placed. Only ever added to; records move what `now` says and nothing else."""

    def look_up(self, space: Space, keys: Sequence[int]) -> list[tuple[int, ...]]:
        """For each key the numbers of reports entered under it, in order of placing, within the space's cap."""

    def enter(self, space: Space, keys: Sequence[int], number: int) -> None:
        """Put a report into the lists of these keys, each key once."""

    def put(self, placement: Placement, event: str, now: str, shown: Features, report: Report) -> int:
        """Append a placement with where it stands after records, and write its own; what they split off and merge
        stands there from now on. Returns the member's number. Raises ValueError where it has been placed."""

    def number(self, member: str) -> int | None:
        """The number of a report, or of a part of one; None where it was not placed."""

    def placed(self, number: int) -> Placed:
        """Where a report stands. Raises KeyError where there is no such number."""

    def features(self, number: int) -> Features | None:
        """A report's features; None where it has left the store."""

    def report(self, number: int) -> Report | None:
        """The report, for looking at its text, what is not of the member as furniture; None where it has left the
        store."""

    def members(self, event: str, most: int) -> Sequence[int]:
        """Of the reports whose `now` is `event` the first and the newest, at most `most` together, in order."""

    def corrections(self) -> Sequence[Record]:
        """All merges, splits and undoings, in order of writing."""

    def first(self) -> int | None:
        """The number of the report placed first of all; None where there is none."""


class MemoryIndex:
    """An index for one run."""

    def __init__(self) -> None:
        self.placements: list[Placement] = []
        self.records: list[Record] = []
        self._placed: list[Placed] = []
        self._features: list[Features] = []
        self._reports: list[Report] = []
        self._numbers: dict[str, int] = {}
        self._members: dict[str, list[int]] = defaultdict(list)
        self._postings: dict[tuple[str, int], list[int]] = defaultdict(list)

    def look_up(self, space: Space, keys: Sequence[int]) -> list[tuple[int, ...]]:
        return [tuple(self._postings.get((space.name, k), ())) for k in keys]

    def enter(self, space: Space, keys: Sequence[int], number: int) -> None:
        for k in dict.fromkeys(keys):
            held = self._postings[space.name, k]
            if space.newest or len(held) < space.most:
                held.append(number)
                del held[: -space.most]

    def put(self, placement: Placement, event: str, now: str, shown: Features, report: Report) -> int:
        member = placement.member
        if member in self._numbers:
            raise ValueError(f"report {member} has been placed")
        number = len(self.placements)
        self.placements.append(placement)
        for record in placement.records:
            self.records.append(replace(record, number=len(self.records) + 1))
            if record.kind == "merge":
                self._merge(*record.events)
            elif record.kind == "split":
                self._split(record)
        self._placed.append(Placed(member, event, now))
        self._features.append(shown)
        self._reports.append(report.only(placement.of))
        self._numbers[member] = number
        self._members[now].append(number)
        return number

    def _merge(self, event: str, into: str) -> None:
        moved = self._members.pop(event, [])
        for number in moved:
            self._placed[number] = replace(self._placed[number], now=into)
        self._members[into] = sorted([*self._members[into], *moved])

    def _split(self, record: Record) -> None:
        event = record.events[1]
        for number in sorted(self._numbers[m] for m in record.reports if m in self._numbers):
            self._members[self._placed[number].now].remove(number)
            self._placed[number] = Placed(self._placed[number].report, event, event)
            self._members[event].append(number)

    def number(self, member: str) -> int | None:
        return self._numbers.get(member)

    def placed(self, number: int) -> Placed:
        if not 0 <= number < len(self._placed):
            raise KeyError(number)
        return self._placed[number]

    def features(self, number: int) -> Features | None:
        return self._features[number] if 0 <= number < len(self._features) else None

    def report(self, number: int) -> Report | None:
        return self._reports[number] if 0 <= number < len(self._reports) else None

    def members(self, event: str, most: int) -> Sequence[int]:
        held = self._members.get(event, [])
        return held if len(held) <= most else [held[0], *held[1 - most :]]

    def corrections(self) -> Sequence[Record]:
        return [r for r in self.records if r.kind != "follow-up"]

    def first(self) -> int | None:
        return 0 if self._placed else None

    def parts(self, report: str) -> list[tuple[str, Placement]]:
        """Where each member that a report has stands by now."""
        found: list[tuple[str, Placement]] = []
        while (number := self._numbers.get(member_of(report, len(found)))) is not None:
            found.append((self._placed[number].now, self.placements[number]))
        return found

    def events(self) -> dict[str, list[Placement]]:
        """The placements of each event, in order of placing."""
        return {event: [self.placements[i] for i in numbers] for event, numbers in self._members.items()}
