"""What a rule of flags looks at and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Finding, FlagKind, PartKind, Passage, Report, Severity, Span
from reportedly.weighing.case import Case
from reportedly.weighing.origins import Traced
from reportedly.weighing.prose import ASSERTING, Own

from .matters import Matters

Found = tuple[FlagKind, Severity, Passage, str, str | None]  # kind, severity, where, because, claim


@dataclass(frozen=True, slots=True)
class Look:
    """One event, its origins and its findings."""

    case: Case
    traced: Traced
    findings: Sequence[Finding]
    matters: Matters

    @classmethod
    def of(cls, case: Case, traced: Traced, findings: Sequence[Finding]) -> Look:
        """Cut the sayings of every report."""
        return cls(case, traced, findings, Matters(case))

    def own(self, *kinds: PartKind) -> Iterator[tuple[Report, Own]]:
        """Every part in a report's own words, by report; of `kinds` where told, else all that assert."""
        wanted = frozenset(kinds) or ASSERTING
        for name, parts in self.case.prose.items():
            for own in parts:
                if own.kind in wanted:
                    yield self.case.reports[name], own


Rule = Callable[[Look], Iterator[Found]]


def at(report: Report, span: Span) -> Passage:
    """The place of a span in a report."""
    return Passage(report.id, span.start, span.end)


def part_kind(case: Case, a: Attribution) -> str:
    """The kind of the part that a saying stands in."""
    part = case.part(a)
    return part.kind if part else "body"
