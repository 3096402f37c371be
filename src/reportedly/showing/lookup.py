"""A dossier by id, and the register of places in the reports that the page links to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.showing.dates import spoken
from reportedly.vocabulary import (
    Attribution,
    Claim,
    Dossier,
    Entity,
    Finding,
    Link,
    Origin,
    Passage,
    Report,
    Review,
    Span,
    digest,
)

_NOBODY = "nobody named"
"""The rule of a link that names nobody: "reportedly", "it was claimed"."""


class Lookup:
    """One dossier's things by id; `link` remembers each passage asked for, and the report carries an anchor there."""

    def __init__(self, dossier: Dossier, prefix: str = "", sections: str = "") -> None:
        self.dossier = dossier
        self.prefix = prefix
        self.sections = sections
        self.reports: dict[str, Report] = {r.id: r for r in dossier.reports}
        self.attributions: dict[str, Attribution] = {a.id: a for a in dossier.attributions}
        self.claims: dict[str, Claim] = {c.id: c for c in dossier.claims}
        self.findings: dict[str, Finding] = {f.claim: f for f in dossier.findings}
        self.origins: dict[str, Origin] = {o.id: o for o in dossier.origins}
        self.entities: dict[str, Entity] = {e.key: e for e in dossier.entities}
        self._rows = {key: self.anchor(digest("n", dossier.event.id, key)) for key in self.entities}
        self._labels = {r.id: f"{self.outlet(r.id)}, {spoken(r.published) or 'no date given'}" for r in dossier.reports}
        self.reviews_of: dict[str, list[Review]] = {}
        for review in dossier.reviews:
            for claim in review.claims if review.state == "applied" else ():
                self.reviews_of.setdefault(claim, []).append(review)
        self.asked: dict[str, dict[Span, str]] = {}
        self._spans = {s.report: s.spans for s in dossier.event.shares}
        self._contents: dict[tuple[str, Span], str] = {}
        self._order = {r: n for n, r in enumerate(self.reports)}
        self.said_in: dict[str, list[Attribution]] = {}
        self.deniers: dict[str, list[Attribution]] = {}
        for a in self.in_order(dossier.attributions):
            self.said_in.setdefault(a.report, []).append(a)
            for denied in a.denies:
                self.deniers.setdefault(denied, []).append(a)
            if a.content and a.report in self.reports:
                self._contents.setdefault((a.report, a.content[0]), a.id)

    # --- anchors ---

    def anchor(self, name: str) -> str:
        """The id on the page of a report, attribution, claim or origin."""
        return self.prefix + name

    def section(self, name: str) -> str:
        """The id on the page of a section of this event."""
        return f"{self.sections}s-{name}"

    def entity_anchor(self, key: str) -> str | None:
        """The id of a speaker's row, None for one that is not among the entities."""
        return self._rows.get(key)

    def link(self, passage: Passage) -> str | None:
        """The id on the page of a passage's words; None where it is not within a report of this dossier."""
        report = self.reports.get(passage.report)
        if report is None or not 0 <= passage.start < passage.end <= len(report.text):
            return None
        span = Span(passage.start, passage.end)
        if (attribution := self._contents.get((passage.report, span))) is not None:
            return self.anchor(attribution)
        name = self.anchor(f"w{passage.report}-{passage.start}-{passage.end}")
        return self.asked.setdefault(passage.report, {}).setdefault(span, name)

    # --- words ---

    def words(self, passage: Passage) -> str:
        """The passage's words; "" where it lies outside."""
        report = self.reports.get(passage.report)
        return report.text[passage.start : passage.end] if report else ""

    def content(self, a: Attribution) -> str:
        """An attribution's content as printed, spans joined by an ellipsis."""
        report = self.reports.get(a.report)
        return report.words(a.content) if report else ""

    def outlet(self, report: str) -> str:
        """Who published a report, for people: outlet, else its file's name."""
        found = self.reports.get(report)
        if found is None:
            return "unknown report"
        return found.outlet or f"{found.file.replace(chr(92), '/').rpartition('/')[2]} (no outlet)"

    def is_away(self, report: str, position: int) -> bool:
        """Whether a place in a report's text tells of another happening."""
        spans = self._spans.get(report)
        return spans is not None and not any(s.start <= position < s.end for s in spans)

    def label(self, report: str) -> str:
        """Outlet and date of a report."""
        return self._labels.get(report, f"{self.outlet(report)}, no date given")

    def name(self, link: Link) -> str:
        """A source's name as the event knows it, else as the report prints it.

        Words that only tell that somebody said so ("was reported") stand in brackets: they are nobody's name.
        """
        if link.rule == _NOBODY:
            return f"({link.name})"
        entity = self.entities.get(link.key)
        return entity.name if entity else link.name

    def side(self, a: Attribution) -> str | None:
        """The side of whoever an attribution goes back to; an outlet that repeats a party is not of its side."""
        origin = self.origins.get(a.origin or "")
        if origin is None or (
            self.root(a).kind in ("outlet", "platform") and origin.kind not in ("outlet", "platform")
        ):
            return None
        return origin.side

    def root(self, a: Attribution) -> Link:
        """The source nearest the fact."""
        return a.chain[0] if a.chain else Link("source not found", "unnamed", "unnamed", None, None, None)

    def sayings(self, claim: Claim) -> list[Attribution]:
        """A claim's attributions in reading order."""
        return self.in_order(self.attributions[i] for i in claim.attributions if i in self.attributions)

    def in_order(self, attributions: Iterable[Attribution]) -> list[Attribution]:
        """Sorted by report (as the dossier has them), place in its text, and id."""
        last = len(self._order)
        return sorted(
            attributions,
            key=lambda a: (self._order.get(a.report, last), a.content[0].start if a.content else 0, a.id),
        )


def unique(items: Iterable[str]) -> Sequence[str]:
    """Each once, in the order first met."""
    return tuple(dict.fromkeys(items))
