"""Details that others contradict, taken over from the report they stand in first; and names under two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import content_passage

from .look import Found, Look
from .spelling import spellings


def copied_errors(look: Look) -> Iterator[Found]:
    """A value that others exclude, taken over with the text it stands in."""
    claims = {c.id: c for c in look.case.claims}
    members: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.case.attributions:
        if a.claim:
            members[a.claim].append(a)
    for finding in look.findings:
        clash = [r for r in claims[finding.claim].relations if r.kind == "conflict" and r.to != finding.claim]
        if not clash:
            continue
        holding = {a.report for a in members[finding.claim]}
        weaker = any(len({a.report for a in members[r.to]} - holding) > len(holding) for r in clash)
        for a in members[finding.claim]:
            if weaker and any(c.of in holding for c in look.case.original.get(a.report, ())):
                because = f"repeated from a text that others contradict: {clash[0].because}"
                yield "copied-error", "warning", content_passage(a), because, finding.claim


def names(look: Look) -> Iterator[Found]:
    """One name printed in two ways, or misspelt as in an earlier report."""
    for kind, where, because in spellings(look.case):
        if kind == "copied-error":
            yield "copied-error", "note", where, because, None
        else:
            yield "two-spellings", "info", where, because, None
