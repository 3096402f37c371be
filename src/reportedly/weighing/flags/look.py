"""What a rule of flags looks at and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Finding, FlagKind, PartKind, Passage, Report, Severity, Span
from reportedly.weighing.case import Case
from reportedly.weighing.origins import Traced

from .matters import Matters
from .prose import ASSERTING, Own, own_words

Found = tuple[FlagKind, Severity, Passage, str, str | None]  # kind, severity, where, because, claim


@dataclass(frozen=True, slots=True)
class Look:
    """One event, its origins and its findings, and its reports' prose, cut once."""

    case: Case
    traced: Traced
    findings: Sequence[Finding]
    prose: Mapping[str, tuple[Own, ...]]  # report id -> its parts in words of its own, notes too; sorted by id
    matters: Matters

    @classmethod
    def of(cls, case: Case, traced: Traced, findings: Sequence[Finding]) -> Look:
        """Cut the prose and the sayings of every report."""
        prose = {name: own_words(r) for name, r in sorted(case.reports.items())}
        return cls(case, traced, findings, prose, Matters(case))

    def own(self, *kinds: PartKind) -> Iterator[tuple[Report, Own]]:
        """Every part in a report's own words, by report; of `kinds` where told, else all that assert."""
        wanted = frozenset(kinds) or ASSERTING
        for name, parts in self.prose.items():
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
