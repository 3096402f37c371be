"""The contract every store keeps; tests/contracts holds each backend to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from reportedly.vocabulary import Analysis, Dossier, Failure, Page

Outcome = tuple[Page, Analysis | Failure]


class Store(Protocol):
    """Pages are kept as read, analyses are kept by what they were made from and with, dossiers by what is in them."""

    def known(self, page: Page, engine: str) -> bool:
        """Whether this very input (file, bytes, what was told) has been analysed by this `engine`."""

    def note(self, page: Page) -> bool:
        """List an input whose analysis is `known`; returns whether it is new to the list."""

    def keep(self, outcomes: Iterable[Outcome], failures: Iterable[Failure], engine: str) -> int:
        """Add what was read, in one transaction; what is there already changes nothing. Returns how many are new.

        A page whose report id is there already under another file is kept as a duplicate.
        """

    def analyses(self) -> tuple[Analysis, ...]:
        """All reports' analyses, by published, then id."""

    def failures(self) -> tuple[Failure, ...]:
        """All that could not be read or analysed, or only in part, and duplicates, by file."""

    def page(self, report: str) -> tuple[bytes, str]:
        """Raw bytes and SHA-256 for a report id. Raises UnknownName; StoreError where the bytes do not match."""

    def dossiers(self) -> tuple[tuple[str, Dossier], ...]:
        """(key, dossier) of every event concluded, by event id."""

    def conclude(self, dossiers: Mapping[str, Dossier]) -> None:
        """Make these (by key) the events; those not named go."""

    def forget_inputs(self) -> None:
        """Start the list of inputs afresh (`build` does); analyses stay until the next `prune` to be used again."""

    def prune(self) -> None:
        """Drop analyses and pages no input leads to."""
