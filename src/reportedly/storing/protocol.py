"""The contract every store keeps; tests/contracts holds each backend to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from reportedly.storing.placed import StoredIndex
from reportedly.vocabulary import Analysis, Dossier, Failure, Page, Placement, Record, Was

Outcome = tuple[Page, Analysis | Failure]
F = TypeVar("F")


class Store(Protocol):
    """Pages are kept as read, analyses by what they were made from and with, placements for good, dossiers by what is
    in them. What was kept waits to be placed, what was placed waits to be concluded, and both survive a kill."""

    def known(self, page: Page, engine: str) -> bool:
        """Whether this very input (file, bytes, what was told) has been analysed by this `engine`."""

    def note(self, page: Page) -> bool:
        """List an input whose analysis is `known`; returns whether it is new to the list (its report then waits)."""

    def keep(self, outcomes: Iterable[Outcome], failures: Iterable[Failure], engine: str) -> int:
        """Add what was read, in one transaction; what is there already changes nothing. Returns how many are new.

        A page whose report id is there already under another file is kept as a duplicate. Reports kept wait to be
        placed; one that takes the place of another reading of the same input will stand in that one's event.
        """

    def analyses(self, reports: Sequence[str] | None = None) -> tuple[Analysis, ...]:
        """These reports' analyses, of those that are there (None: all), by published, then id."""

    def failures(self, files: Collection[str] | None = None) -> tuple[Failure, ...]:
        """What could not be read or analysed, or only in part, and duplicates, of these files (None: all), by file."""

    def page(self, report: str) -> tuple[bytes, str]:
        """Raw bytes and SHA-256 for a report id. Raises UnknownName; StoreError where the bytes do not match."""

    def pending(self) -> tuple[str, ...]:
        """Ids of the reports that wait to be placed (new), looked at again (read anew) or dropped (gone), by published,
        then id."""

    def placing(self, kind: type[F]) -> AbstractContextManager[StoredIndex[F]]:
        """The index of placed reports, with features of this `kind`, in one transaction: all within it is kept, or,
        where it raises, nothing."""

    def placements(self, event: str) -> tuple[Placement, ...]:
        """Those that stand in this event by now, in order of placing."""

    def parts(self, report: str) -> tuple[tuple[str, Placement], ...]:
        """The placements of a report, its own happening's first, each with the event where it stands by now."""

    def standing(self, report: str) -> tuple[str, ...]:
        """The events a report stands in by now, that of its own happening first; none where it was not placed."""

    def find(self, name: str) -> tuple[str, ...]:
        """Ids of placed reports and of events, present or gone into others, that begin with `name`; and of reports
        whose input file is called so, with its folder or without."""

    def corrections(self) -> tuple[Record, ...]:
        """All merges, splits and undoings, in order of writing."""

    def reviews(self) -> tuple[Record, ...]:
        """All records that people wrote, in order of writing."""

    def holding(self, beginning: str) -> tuple[Dossier, ...]:
        """The dossiers that hold a string, an id say, with this beginning, by event id."""

    def naming(self, event: str) -> tuple[Record, ...]:
        """The records that name an event, in order of writing."""

    def touched(self) -> tuple[str, ...]:
        """Ids of the events that have changed since they were concluded."""

    def made_with(self, how: str) -> None:
        """Touch all events where the last call told otherwise."""

    def dossiers(self) -> tuple[tuple[str, Dossier], ...]:
        """(key, dossier) of every event concluded, by event id."""

    def dossier(self, event: str) -> Dossier | None:
        """The event's dossier; None where it has none, or has gone into another."""

    def dossier_key(self, event: str) -> str | None:
        """The key of the event's dossier; None where there is none."""

    def conclude(self, event: str, key: str, members: int, dossier: Dossier | None, was: Sequence[Was] = ()) -> None:
        """Keep an event's dossier; None: the one there holds. Without `members` the event goes. It is touched no
        longer, unless it has other than so many members by now. `was`: what this replaces, kept with the time."""

    def history(self, since: str | None = None, record: int | None = None) -> tuple[Was, ...]:
        """What was replaced since a time (ISO 8601, UTC), or since a record of that number was written; newest first.

        Raises InputError where the store does not go back so far."""

    def was(self, kind: str, name: str) -> Was | None:
        """The state last replaced of the report, claim or flag that `name` begins; None where none is kept."""

    def counts(self) -> tuple[int, int]:
        """How many reports are placed, and how many events have a dossier."""

    def fact(self, name: str) -> str | None:
        """A word the store keeps about itself."""

    def state(self, name: str, value: str) -> None:
        """Keep such a word."""

    def forget_inputs(self) -> frozenset[str]:
        """Start the list of inputs and all placing afresh (`build` does), a person's records excepted; analyses stay
        until the next `prune` to be used again. Gives the reports that were placed."""

    def prune(self) -> None:
        """Drop analyses and pages no input leads to."""
