"""Details that others contradict, taken over from the report they stand in first; and names under two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Attribution, Passage, Report
from reportedly.weighing.case import content_passage

from .look import Found, Look


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


def carried_on(look: Look) -> Iterator[Found]:
    """A detail that others show to be wrong, in each report of another publisher than the first to print it."""
    for shared in look.traced.lineage.carried(look.case):
        outlet = look.case.reports[shared.earlier.report].outlet
        because = f"{shared.wrong.because}; {outlet or 'an earlier report'} printed it first"
        yield "copied-error", "warning", shared.later.where, because, None


def names(look: Look) -> Iterator[Found]:
    """One name printed in two ways, at the first place in the first report that has the rarer, of two as rare the one
    printed second; in all that have it where the two are but transliterations of each other, and it is no carried
    error."""
    lineage = look.traced.lineage
    carried = {s.later.where for s in lineage.carried(look.case)}
    marked: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
    for spelling in lineage.spellings:
        other = spelling.common if spelling.second == spelling.places else spelling.rare
        for at, where in enumerate(spelling.second):
            if (at == 0 or spelling.sounds) and where not in carried:
                told = f"also printed “{other}” in the reports of this event"
                marked[where.report].append((where, told))
    for report, found in sorted(marked.items()):
        for where, because in _joined(look.case.reports[report], found):
            yield "two-spellings", "info", where, because, None


def _joined(report: Report, found: list[tuple[Passage, str]]) -> Iterator[tuple[Passage, str]]:
    """Flags at neighbouring words ("Tobreck" "Anesh") as one."""
    done: list[tuple[Passage, str]] = []
    for where, because in sorted(found):
        if done and not report.text[done[-1][0].end : where.start].strip():
            first, why = done.pop()
            done.append((Passage(report.id, first.start, max(first.end, where.end)), why))
        else:
            done.append((where, because))
    yield from done
