"""The product's own path over a history, and the origins it counts set beside the truth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.pipeline import assemble, conclude, examine
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Annotator, Dossier, Gazetteer, Metadata, Page, digest

from .histories import History, Made

ONE_EVENT = Settings(one_event=True)


@dataclass(frozen=True, slots=True)
class Counted:
    """One fact of a history: who in truth stands behind it, and how many origins were counted.

    `shown` counts those of the claim that most of the fact's sayings are in, as a reader of that claim sees them;
    `reached` those of all claims that hold a saying of it, so that it judges origins where align has parted wordings.
    """

    kind: str
    fact: int
    named: frozenset[str]
    behind: frozenset[str]
    shown: tuple[str, ...]  # names of origins
    reached: tuple[str, ...]
    status: str
    claim: str | None


def page(made: Made) -> Page:
    """The report as `read` gives it."""
    told = Metadata(made.outlet, made.address, made.published, "en")
    text = made.text
    return Page(f"{made.outlet}.txt", text.encode(), digest("s", text), "text/plain", text, "utf-8", told)


def run(history: History, annotator: Annotator, gazetteer: Gazetteer | None) -> Dossier:
    """Clean to weigh, all reports in one event."""
    analyses = [examine(page(made), annotator, gazetteer) for made in history.reports]
    failed = [a.reason for a in analyses if not isinstance(a, Analysis)]
    if failed:
        raise RuntimeError(f"a report of a history of kind {history.kind!r} could not be read: {failed[0]}")
    read = [a for a in analyses if isinstance(a, Analysis)]
    (event,) = assemble(read, ONE_EVENT)
    return conclude(event, read, ONE_EVENT)


def score(history: History, dossier: Dossier) -> Iterator[Counted]:
    """Each fact that the reports tell."""
    by_outlet = {made.outlet: made for made in history.reports}
    told: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))  # fact -> claim -> origins
    sayings: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    where = {r.id: _facts(by_outlet[r.outlet or ""], r.text) for r in dossier.reports}
    for a in dossier.attributions:
        if not a.content or not a.claim:
            continue
        middle = (a.content[0].start + a.content[-1].end) // 2
        for start, end, fact in where[a.report]:
            if start <= middle < end:
                told[fact][a.claim].update({a.origin} if a.origin else ())
                sayings[fact][a.claim] += 1
    findings = {f.claim: f for f in dossier.findings}
    names = {o.id: o.name for o in dossier.origins}
    for fact in history.facts():
        claims = told[fact]
        most = max(claims, key=lambda c: (sayings[fact][c], len(findings[c].origins), c), default=None)
        reached = {o for c, mine in claims.items() for o in findings[c].origins if o in mine}
        yield Counted(
            history.kind,
            fact,
            history.named(fact),
            history.behind(fact),
            tuple(sorted(names[o] for o in findings[most].origins)) if most else (),
            tuple(sorted(names[o] for o in reached)),
            findings[most].status if most else "none",
            most,
        )


def _facts(made: Made, text: str) -> list[tuple[int, int, int]]:
    """Where in the report's text a sentence tells a fact, and which; denials are left out."""
    out = []
    at = 0
    for sentence in made.sentences:
        found = text.find(sentence.text, at)
        if found < 0:
            continue
        at = found + len(sentence.text)
        if sentence.fact is not None and not sentence.against:
            out.append((found, at, sentence.fact))
    return out
