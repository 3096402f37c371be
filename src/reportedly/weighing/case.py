"""Everything of one event, looked up by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Aligned, Attribution, Claim, Copy, Entity, Event, Kin, Part, Passage, Report

from .prose import Own, own_words
from .publishers import Voices

_NEAR = frozenset({"strength", "conversion", "precision", "same"})


@dataclass(frozen=True, slots=True)
class Case:
    """One event's reports, attributions (in reading order), claims, entities and copies."""

    event: Event
    reports: Mapping[str, Report]
    attributions: tuple[Attribution, ...]
    by_id: Mapping[str, Attribution]
    claims: tuple[Claim, ...]
    entities: Mapping[str, Entity]
    original: Mapping[str, tuple[Copy, ...]]  # report id -> the copies it is
    related: Mapping[str, frozenset[str]]  # claim -> claims that say more or less of the same thing
    voices: Voices
    prose: Mapping[str, tuple[Own, ...]]  # report id -> its parts in words of its own, notes too; sorted by id

    @classmethod
    def of(cls, event: Event, reports: Sequence[Report], aligned: Aligned, families: Sequence[Kin] = ()) -> Case:
        """Gather; reports outside the event are left out."""
        inside = set(event.reports)
        by_report = {r.id: r for r in sorted(reports, key=lambda r: r.id) if r.id in inside}
        ordered = sorted(
            (a for a in aligned.attributions if a.report in by_report),
            key=lambda a: (
                *by_report[a.report].order,
                a.content[0].start if a.content else 0,
                a.id,
            ),
        )
        original: dict[str, list[Copy]] = {}
        for copy in sorted(event.copies, key=lambda c: (c.report, c.of)):
            original.setdefault(copy.report, []).append(copy)
        return cls(
            event,
            by_report,
            tuple(ordered),
            {a.id: a for a in ordered},
            tuple(sorted(aligned.claims, key=lambda c: c.id)),
            {e.key: e for e in aligned.entities},
            {k: tuple(v) for k, v in original.items()},
            {c.id: frozenset(r.to for r in c.relations if r.kind in _NEAR and r.to != c.id) for c in aligned.claims},
            Voices(list(by_report.values()), families),
            {name: own_words(r) for name, r in sorted(by_report.items())},
        )

    def words(self, a: Attribution) -> str:
        """The content as printed."""
        return self.reports[a.report].words(a.content)

    def part(self, a: Attribution) -> Part | None:
        """The part the saying stands in."""
        parts = self.reports[a.report].parts
        return parts[a.part] if 0 <= a.part < len(parts) else None


def content_passage(a: Attribution) -> Passage:
    """From the first character of the content to the last."""
    if not a.content:
        return Passage(a.report, 0, 0)
    return Passage(a.report, a.content[0].start, a.content[-1].end)


def source_passage(a: Attribution) -> Passage:
    """The words that show who speaks: source, else cue, else the content."""
    for spans in (a.source, a.cue):
        if spans:
            return Passage(a.report, spans[0].start, spans[-1].end)
    return content_passage(a)
