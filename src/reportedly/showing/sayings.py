"""One saying as the page shows it: stance, words, and the chain step by step."""

from __future__ import annotations

from dataclasses import dataclass

from reportedly.showing.labels import KINDS, STANCES, Label
from reportedly.showing.lookup import Lookup
from reportedly.vocabulary import Attribution, Edge


@dataclass(frozen=True, slots=True)
class Step:
    """A link of a chain: the source, and how the step into the next one is known (None on the last)."""

    name: str  # as the event knows it
    printed: str  # as this report has it
    kind: str
    kind_words: str
    anchor: str | None  # the speaker's row
    edge: Edge | None
    how: str  # rule and words of the step, for people
    words: str  # the words that show the step


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution made ready: everything is words of the report or a label."""

    id: str
    anchor: str
    words: str
    stance: str
    label: Label
    steps: tuple[Step, ...]
    report: str
    report_anchor: str
    report_label: str
    part: str
    cue: str
    root: str
    root_anchor: str | None
    root_kind: str
    root_reached: bool
    disclaimers: tuple[tuple[str, str], ...]  # (anchor, words)
    claim_anchor: str | None
    claim_id: str | None


def steps(a: Attribution, lookup: Lookup) -> tuple[Step, ...]:
    """The chain, nearest the fact first."""
    report = lookup.reports.get(a.report)
    out = []
    for link in a.chain:
        words = link.span.of(report.text) if link.span and report else ""
        rule = link.rule or ""
        how = f"“{words}”" if words else f"rule: {rule}" if rule else ""
        out.append(
            Step(
                lookup.name(link),
                link.name,
                link.kind,
                KINDS[link.kind],
                lookup.entity_anchor(link.key),
                link.edge,
                how,
                words,
            )
        )
    return tuple(out)


def saying(a: Attribution, lookup: Lookup) -> Saying:
    """One attribution made ready for the page."""
    report = lookup.reports.get(a.report)
    root = lookup.root(a)
    origin = lookup.origins.get(a.origin or "")
    return Saying(
        id=a.id,
        anchor=lookup.anchor(a.id),
        words=lookup.content(a),
        stance=a.stance,
        label=STANCES[a.stance],
        steps=steps(a, lookup),
        report=a.report,
        report_anchor=lookup.anchor(a.report),
        report_label=lookup.label(a.report),
        part=report.parts[a.part].kind if report and 0 <= a.part < len(report.parts) else "body",
        cue=report.words(a.cue) if report else "",
        root=lookup.name(root),
        root_anchor=lookup.entity_anchor(root.key),
        root_kind=root.kind,
        root_reached=origin.reached if origin else root.kind != "unnamed",
        disclaimers=tuple(
            (lookup.anchor(i), lookup.content(lookup.attributions[i]))
            for i in a.disclaimed_by
            if i in lookup.attributions
        ),
        claim_anchor=lookup.anchor(a.claim) if a.claim in lookup.claims else None,
        claim_id=a.claim,
    )
