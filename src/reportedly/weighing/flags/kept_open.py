"""What keeps open in one clause what another, of the same matter, tells flatly: its words, or who it is from."""

from __future__ import annotations

from collections.abc import Callable

from reportedly.weighing.case import Case

from .care import Care, care_in, lies_ahead, told_as_sure
from .matters import Clause, Matters
from .nameless import IMPERSONAL


def kept_by_words(case: Case, flat: Clause, b: Clause, matters: Matters, *, lined: bool) -> str | None:
    """The words of care in `b`, or in what it is said with, that are of what `flat` tells; with their kind.

    `lined`: it is known that `flat` has it from there.
    """
    common = flat.stems & b.stems
    for c in b.care:
        if flat.saying.negated and c.kind not in _OF_NOTHING:
            continue
        if c.kind == "knowledge" and not flat.saying.negated and c.words.casefold().startswith("so far"):
            continue  # what is counted so far is counted
        if _told(c, common, lined) and (not lies_ahead(c, b.words) or told_as_sure(flat.words)):
            return f"“{c.words}” ({c.kind})"
    if flat.saying.negated:
        return None
    text = case.reports[b.saying.report].text
    outside = (s for s in (*b.saying.cue, *b.saying.stance_words) if not any(c.covers(s) for c in b.saying.content))
    # What somebody is said to believe is that person's word, as what somebody says.
    around = [c for s in outside for c in care_in(s.of(text)) if c.kind != "belief" or not b.saying.source]
    return f"“{around[0].words}” ({around[0].kind})" if around and matters.leads(b) else None


_OF_NOTHING = frozenset({"absence", "knowledge"})
"""Kinds of care that keep open what is said not to be: "no sign of", "as far as we know"."""


def _told(care: Care, common: frozenset[str], lined: bool) -> bool:
    """Whether what the care keeps open is told: one of the next words, where it is known whose it is; else the first,
    most often the verb, or a figure."""
    near = care.next if lined else (care.next[0], *(n for n in care.next if n.startswith("=")))
    return not common.isdisjoint(near)


def kept_by_source(case: Case, b: Clause, nameless: Callable[[str, str], bool]) -> str | None:
    """Why whose word it is leaves it open: disclaimed, claimed, or of a source that is nameless by this test."""
    if b.saying.disclaimed_by:
        return "not verified by the report that has it"
    if b.saying.stance == "claimed":
        return "only claimed"
    report = case.reports[b.saying.report]
    source, cue = report.words(b.saying.source), report.words(b.saying.cue)
    part = case.part(b.saying)
    around = part.span.of(report.text) if part else ""
    if source and (nameless(source, around) or nameless(b.saying.chain[0].name, around)):
        return f"only of {source[:80]}"
    return f"only of {cue[:80]}" if not source and IMPERSONAL.search(cue) else None
