"""The dossier page: one HTML file that needs nothing else, runs nothing from a report, and reads without scripts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from reportedly.showing.cards import Card, Section, ShownFlag, background, counted, sections, shown_flag, shown_reasons
from reportedly.showing.casualties import ShownCasualties, shown_casualties
from reportedly.showing.dates import spoken
from reportedly.showing.followups import followed_up, follows_up
from reportedly.showing.fulltext import LIT, FullReport, full_report
from reportedly.showing.labels import EDGES, RELATIONS, SEVERITIES, STANCES, STATUSES
from reportedly.showing.lookup import Lookup
from reportedly.showing.matrix import Matrix, by_report, by_source
from reportedly.showing.overruled import Mark, all_marks
from reportedly.showing.picture import Picture, picture
from reportedly.showing.places import Map, places
from reportedly.showing.repeats import Repeat, repeats
from reportedly.showing.speakers import Speaker, speakers
from reportedly.showing.timeline import WIDTH, Timeline, timeline
from reportedly.showing.values import Comparison, all_comparisons, coordinates, distance
from reportedly.showing.visible import isolated, printed, quotation, shown
from reportedly.vocabulary import Dossier, Failure, Passage


@dataclass(frozen=True, slots=True)
class View:
    """One event made ready for the template."""

    prefix: str
    anchor: str
    id: str
    gist: str
    gist_anchor: str | None
    gist_where: str
    when: str
    when_edtf: str
    where: str
    where_detail: str
    funnel: tuple[tuple[int, str], ...]
    sides: tuple[str, ...]
    cold: int
    tally: tuple[tuple[str, str, int, str], ...]  # (anchor, words, claims, symbol)
    sections: tuple[Section, ...]
    background: tuple[Card, ...]
    matrix: Matrix
    by_report: Matrix
    picture: Picture
    repeats: tuple[Repeat, ...]
    casualties: tuple[ShownCasualties, ...]
    comparisons: tuple[Comparison, ...]
    timeline: Timeline
    map: Map
    speakers: tuple[Speaker, ...]
    flags: tuple[tuple[str, tuple[ShownFlag, ...]], ...]
    unflagged: tuple[ShownFlag, ...]
    reviews: tuple[Mark, ...]
    reports: tuple[FullReport, ...]
    together: tuple[str, ...]
    voices: tuple[str, ...]  # outlets that are one publisher, and why
    stories: tuple[tuple[str, str, str | None, str], ...]  # (relation, event id, its anchor here, why)


def _gist_place(lookup: Lookup) -> Passage | None:
    """Where the gist's words stand: a claim's passage with these words, else their first printing."""
    gist = lookup.dossier.gist
    if not gist:
        return None
    for claim in lookup.dossier.claims:
        if lookup.words(claim.passage) == gist:
            return claim.passage
    for report in lookup.dossier.reports:
        if (start := report.text.find(gist)) >= 0:
            return Passage(report.id, start, start + len(gist))
    return None


def _view(lookup: Lookup, anchors: Mapping[str, str]) -> View:
    dossier = lookup.dossier
    gist = _gist_place(lookup)
    parts = sections(lookup)
    rest = background(lookup)
    flags = tuple(
        (title, tuple(shown_flag(f, lookup) for f in dossier.flags if f.severity == severity))
        for severity, _, title in SEVERITIES
    )
    # The funnel speaks of the event: who is quoted on other matters only is no origin of it.
    of_event = {c.id for c in dossier.claims if c.about_event}
    counted_origins = {o for f in dossier.findings if f.claim in of_event for o in (*f.origins, *f.against)}
    said_of_event = {a.origin for a in dossier.attributions if a.claim in of_event}
    where = dossier.where
    detail = ""
    if where and where.lat is not None and where.lon is not None:
        detail = coordinates(where.lat, where.lon) + (f", within {distance(where.radius_m)}" if where.radius_m else "")
    matrix, second = by_source(lookup), by_report(lookup)
    drawn, compared, dated, mapped = picture(lookup), all_comparisons(lookup), timeline(lookup), places(lookup)
    who, repeated = speakers(lookup), repeats(lookup)
    gist_anchor = lookup.link(gist) if gist else None
    together = tuple(r.because for r in shown_reasons(dossier.event.reasons, lookup))
    return View(
        prefix=lookup.sections,
        anchor=lookup.anchor(dossier.event.id),
        id=dossier.event.id,
        gist=dossier.gist,
        gist_anchor=gist_anchor,
        gist_where=lookup.label(gist.report) if gist else "",
        when=spoken(dossier.when),
        when_edtf=dossier.when or "",
        where=where.name if where else "",
        where_detail=detail,
        funnel=(
            counted(sum(a.about_event for a in dossier.attributions), "appearance"),
            counted(len(dossier.reports), "report"),
            counted(len(dossier.publishers), "publisher"),
            counted(len(counted_origins), "origin"),
        ),
        sides=tuple(sorted({s for f in dossier.findings for s in f.sides})),
        cold=sum(not o.reached and o.kind == "unnamed" and o.id in said_of_event for o in dossier.origins),
        tally=tuple((s.anchor, s.title, len(s.cards), s.cards[0].label.symbol) for s in parts),
        sections=parts,
        background=rest,
        matrix=matrix,
        by_report=second,
        picture=drawn,
        repeats=repeated,
        casualties=shown_casualties(lookup),
        comparisons=compared,
        timeline=dated,
        map=mapped,
        speakers=who,
        flags=tuple((title, group) for title, group in flags if group),
        unflagged=tuple(shown_flag(f, lookup) for f in dossier.dismissed),
        reviews=all_marks(lookup),
        # Last: by now every place the rest of the page leads to is known to the lookup.
        reports=tuple(full_report(r, lookup, anchors) for r in dossier.reports),
        together=together,
        voices=tuple(r.because for p in dossier.publishers for r in p.reasons),
        stories=tuple(
            (relation, event, anchors.get(event), why)
            for relation, found in (
                ("Follows up on", follows_up(dossier.event)),
                ("Followed up by", followed_up(dossier.event)),
            )
            for event, why in found
        ),
    )


class _Printing(CodeGenerator):
    """Templates that print each value through `printed` alone: escaping it once more afterwards took longer."""

    def _output_child_pre(self, *_: Any) -> None:
        self.write("environment.finalize(")

    def _output_child_post(self, *_: Any) -> None:
        self.write(")")


class _Environment(Environment):
    code_generator_class = _Printing
    getattr = staticmethod(getattr)  # type: ignore[assignment]  # attributes only: "a.b" is never a["b"]


@cache
def _environment() -> Environment:
    env = _Environment(
        loader=PackageLoader("reportedly.showing", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=printed,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["w"] = isolated
    env.filters["q"] = quotation
    env.filters["shown"] = shown
    return env


@cache
def _resource(name: str) -> str:
    return files("reportedly.showing").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@cache
def _style() -> str:
    lit = "\n".join(
        f".part:has(.at.m{n}:target) .m{n}:not(.at),.part:has(.at.m{n}:target) .n{n}"
        "{background:var(--lit);outline-color:var(--accent)}"
        for n in range(1, LIT + 1)
    )
    return _resource("page.css") + lit


def _prefixes(dossiers: Sequence[Dossier]) -> list[tuple[Dossier, str, str]]:
    """Each event once; a prefix for its things where their ids would meet another's, and one for its sections, which
    every event has."""
    seen: set[str] = set()
    out = []
    for n, d in enumerate({d.event.id: d for d in dossiers}.values()):
        ids = {r.id for r in d.reports} | {a.id for a in d.attributions} | {c.id for c in d.claims}
        own = f"e{n}-" if n else ""
        out.append((d, "" if seen.isdisjoint(ids) else own, own))
        seen |= ids
    return out


def page(dossier: Dossier | Sequence[Dossier], failures: Sequence[Failure] = ()) -> str:
    """The HTML page of one event, or of several with an index; deterministic, self-contained, safe to open.

    `failures` are listed besides those the dossiers carry: where nothing could be read there is no dossier.

    No script of a report runs: all text is escaped, links are http(s) only, and the policy in the page allows its own
    style sheet and script by hash and nothing else, no request to anywhere.
    """
    dossiers = [dossier] if isinstance(dossier, Dossier) else list(dossier)
    prefixed = _prefixes(dossiers)
    anchors = {d.event.id: prefix + d.event.id for d, prefix, _ in prefixed}
    views = [_view(Lookup(d, prefix, sections), anchors) for d, prefix, sections in prefixed]
    failed = tuple(dict.fromkeys([*(f for d in dossiers for f in d.failures), *failures]))
    style, script = _style(), _resource("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src 'none'; base-uri 'none'; form-action 'none'"
    )
    html = (
        _environment()
        .get_template("page.html.j2")
        .render(
            views=views,
            failures=failed,
            style=Markup(style),
            script=Markup(script),
            policy=policy,
            statuses=STATUSES,
            stances=STANCES,
            edges=EDGES,
            relations=RELATIONS,
            scale=WIDTH,
        )
    )
    return html.encode("utf-8", "replace").decode("utf-8")
