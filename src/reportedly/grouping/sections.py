"""Round-ups and live pages: sections of a report that tell of other happenings than the report's own.

The report's own is what stands under no heading with the sections that share a name with it, directly or through one
another; where it shares none, the first section.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from reportedly.vocabulary import Analysis, Part, Report

from .crossing import across

_STAMP = re.compile(r"\D{0,12}\d{1,2}[:.h]\d{2}\D{0,12}")

NAMES = 4
"""Names a section must have to be told apart by them: an update that quotes somebody new has one or two."""


def elsewhere(report: Report) -> tuple[str, ...]:
    """Headings or time stamps of the sections that tell of other happenings, in order; none for most reports.

    Such a section shares no name with the report's own, and tells of another kind of happening (`crossing`). Under time
    stamps what tells of the same kind is the report's own too: updates share few names with one another.
    """
    by_section = _by_section(report)
    order = [section for section in by_section if section is not None]
    if len(order) < 2:
        return ()
    seen = {section: across(replace(report, parts=tuple(by_section[section]))) for section in order}
    lead = across(replace(report, parts=tuple(by_section.get(None, ()))))
    names, kinds = lead.names, lead.kinds
    if not any(seen[s].names & names for s in order):
        names, kinds = names | seen[order[0]].names, kinds | seen[order[0]].kinds
    live = all(_STAMP.fullmatch(s) for s in order)
    holds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for section in order:
        for held in _ties(seen[section].names, seen[section].kinds, live=live):
            holds[held].append(section)
    near: set[str] = set()
    waiting = _ties(names, kinds, live=live)
    reached = set(waiting)
    while waiting:
        for section in holds[waiting.pop()]:
            if section not in near:
                near.add(section)
                kinds = kinds | seen[section].kinds
                more = [t for t in _ties(seen[section].names, seen[section].kinds, live=live) if t not in reached]
                reached.update(more)
                waiting += more
    left = [s for s in order if s not in near]
    return tuple(s for s in left if len(seen[s].names) >= NAMES and seen[s].kinds and not seen[s].kinds & kinds)


def _ties(names: frozenset[str], kinds: frozenset[str], *, live: bool) -> list[tuple[str, str]]:
    """What ties a section to another that has it too."""
    return [*(("name", n) for n in sorted(names)), *(("kind", k) for k in sorted(kinds) if live)]


def own_part(analysis: Analysis) -> Analysis:
    """The analysis without the sections that tell of other happenings."""
    apart = frozenset(elsewhere(analysis.report))
    if not apart:
        return analysis
    parts = analysis.report.parts
    return replace(
        analysis,
        report=replace(analysis.report, parts=tuple(p for p in parts if not _within(p, apart))),
        attributions=tuple(a for a in analysis.attributions if not _within(parts[a.part], apart)),
    )


def section_part(analysis: Analysis, section: str) -> Analysis:
    """The analysis as if it were of one section alone."""
    parts = analysis.report.parts
    return replace(
        analysis,
        report=replace(analysis.report, parts=tuple(_by_section(analysis.report)[section])),
        attributions=tuple(a for a in analysis.attributions if parts[a.part].section == section),
    )


def set_apart(analysis: Analysis) -> Analysis:
    """The analysis with what its other sections say as background: it is not of the report's event."""
    apart = frozenset(elsewhere(analysis.report))
    if not apart:
        return analysis
    parts = analysis.report.parts
    return replace(
        analysis,
        attributions=tuple(
            replace(a, about_event=False) if _within(parts[a.part], apart) else a for a in analysis.attributions
        ),
    )


def _by_section(report: Report) -> dict[str | None, list[Part]]:
    """The parts of each section, in order of the sections, and under None what stands in none; a heading of a section
    is of that section."""
    out: dict[str | None, list[Part]] = {p.section: [] for p in report.parts if p.section is not None}
    headings = frozenset(out)
    for part in report.parts:
        section = part.section
        if part.kind == "headline" and section is None:
            words = " ".join(part.span.of(report.text).split())[:80]
            section = words if words in headings else None
        out.setdefault(section, []).append(part)
    return out


def _within(part: Part, sections: frozenset[str]) -> bool:
    return part.section in sections
