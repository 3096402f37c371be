"""Whom a surname means that a report prints with two or more full names: "Mrs Keeling", "Voss" of a mother and her son.

A title tells the sex; else it is whoever spoke or did something last. Who was called by the bare surname goes on being
called so, until another of that name speaks under the full one.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.given_names import given_gender
from reportedly.attributing.sources.mentions import Mentions, Speaker
from reportedly.attributing.sources.unheard import Unheard
from reportedly.attributing.tree import Range, Tree

_SPOKE = 2


class Namesakes:
    """The persons of one report who share a surname: `shared`, surname -> their printed full names."""

    def __init__(self, tree: Tree, mentions: Mentions, shared: dict[str, list[str]]) -> None:
        self._tree = tree
        self._mentions = mentions
        self._shared = shared
        self._bare: dict[str, tuple[Speaker, int]] = {}  # surname -> whom it last meant, and where

    def titled(self, surname: str, span: Range) -> str | None:
        """The full name of the one bearer that the title before a surname at `span` lets it be, or None."""
        told = self._told(span)
        alike = [n for n in self._shared.get(surname, ()) if told and given_gender(fold(n)) == told]
        return alike[0] if len(alike) == 1 else None

    def meant(self, at: int, surname: str, span: Range, unheard: Unheard) -> Speaker | None:
        """Which bearer met before the bare surname at token `at` means, or None."""
        told = self._told(span)

        def fits(who: Speaker, genders: tuple[str, ...] = ("", told)) -> bool:
            names = who.key.split()
            bears = who.kind == "person" and len(names) > 1 and names[-1] == surname
            return bears and (not told or who.gender in genders)

        met = self._mentions.latest(at, fits, unheard)
        if met is not None and told and not met.gender:
            met = self._mentions.latest(at, lambda who: fits(who, (told,)), unheard) or met
        before = self._bare.get(surname)
        if met is not None and before is not None and before[0] is not met and not told:
            since = [m for m in self._mentions.recent() if before[1] < m.at < at and m.speaker is met]
            if all(m.weight < _SPOKE for m in since):
                met = before[0]  # "Vane … his brother, Tracey Vane, … Vane": who was called so
        if met is not None:
            self._bare[surname] = met, at
        return met

    def _told(self, span: Range) -> str:
        """The gender that a title right before a name tells, or ""."""
        return nouns.gender_of(self._tree.low[span[0] - 1]) if span[0] else ""
