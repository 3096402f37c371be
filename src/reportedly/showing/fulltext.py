"""Every report in full: parts typed, and the words of each saying marked where they stand.

Marks may nest and cross; HTML elements may not. So a part is cut at every border into runs, and each run carries all
that covers it. Marks of a part are numbered, so that a style sheet alone can light a saying's words and its note.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from reportedly.showing.addresses import followable
from reportedly.showing.dates import spoken
from reportedly.showing.labels import CLAIMED_BY, PARTS
from reportedly.showing.lookup import Lookup
from reportedly.showing.overruled import aside
from reportedly.showing.sayings import Saying, saying
from reportedly.vocabulary import Attribution, Report, Span

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
LIT = 40  # marks of one part that the style sheet can light together; later ones are lit at their anchor only


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point links lead to: before a saying's words (with its number), or before other words (number None)."""

    id: str
    mark: int
    number: int | None
    words: str  # read out


@dataclass(frozen=True, slots=True)
class Run:
    """Characters covered by the same marks."""

    anchors: tuple[Anchor, ...]
    text: str
    classes: str


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a paragraph for one saying in it."""

    number: int
    mark: int
    saying: Saying


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part, or the text between two parts."""

    kind: str
    title: str
    section: str | None
    repeats: bool
    away: bool  # not of this event
    post_line: tuple[str, str | None, str] | None  # (who and when, address to follow, address as given)
    cut_off: bool
    runs: tuple[Run, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class FullReport:
    """A report with its metadata and text."""

    anchor: str
    title: str
    outlet: str
    facts: tuple[tuple[str, str], ...]
    address: str | None
    follow: str | None
    state: str
    aside: str | None  # who set it aside, when and why
    elsewhere: tuple[tuple[str, str, str | None], ...]  # (first words, the event that tells of them, its anchor here)
    paragraphs: tuple[Paragraph, ...]
    language: str  # BCP 47, "" where none or not one


@dataclass(frozen=True, slots=True, eq=False)
class _Mark:
    span: Span
    order: int
    classes: str


def _runs(text: str, begin: int, end: int, marks: list[_Mark], anchors: list[tuple[int, Anchor]]) -> tuple[Run, ...]:
    """[begin, end) cut at every border of a mark and at every anchor; linear in borders apart from sorting."""
    starts: dict[int, list[_Mark]] = {}
    ends: dict[int, list[_Mark]] = {}
    borders = {begin, end}
    for m in marks:
        low, high = max(begin, m.span.start), min(end, m.span.end)
        if low < high:
            starts.setdefault(low, []).append(m)
            ends.setdefault(high, []).append(m)
            borders |= {low, high}
    here: dict[int, list[Anchor]] = {}
    for position, anchor in anchors:
        at = min(max(position, begin), max(end - 1, begin))
        here.setdefault(at, []).append(anchor)
        borders.add(at)
    cuts = sorted(borders)
    open_marks: dict[_Mark, None] = {}
    out = []
    for left, right in pairwise(cuts):
        for m in ends.get(left, ()):
            open_marks.pop(m, None)
        for m in starts.get(left, ()):
            open_marks[m] = None
        classes = " ".join(dict.fromkeys(c for m in open_marks for c in m.classes.split())) if open_marks else ""
        out.append(Run(tuple(here.get(left, ())), text[left:right], classes))
    return tuple(out)


def _pieces(report: Report) -> Iterable[tuple[int, int, int | None]]:
    """(start, end, index of the part or None) over the whole text; blank gaps left out."""
    at = 0
    for n, part in enumerate(report.parts):
        if report.text[at : part.span.start].strip():
            yield at, part.span.start, None
        yield part.span.start, part.span.end, n
        at = max(at, part.span.end)
    if report.text[at:].strip():
        yield at, len(report.text), None


def _paragraph(
    report: Report,
    piece: tuple[int, int, int | None],
    sayings: list[tuple[int, Attribution]],
    passages: list[tuple[Span, str]],
    lookup: Lookup,
) -> Paragraph:
    begin, end, index = piece
    part = report.parts[index] if index is not None else None
    marks: list[_Mark] = []
    anchors: list[tuple[int, Anchor]] = []
    notes: list[Note] = []
    order = 0
    for number, a in sayings:
        order += 1
        lit = f" m{order}" if order <= LIT else ""
        own = a.stance == "own-voice"
        marks += [_Mark(s, order, f"{'own' if own else 'c'} t-{a.stance}{lit}") for s in a.content]
        marks += [_Mark(s, order, f"k{lit}") for s in a.cue]
        marks += [_Mark(s, order, f"s{lit}") for s in a.source]
        shown = saying(a, lookup)
        at = a.content[0].start if a.content else begin
        anchors.append((at, Anchor(lookup.anchor(a.id), order, number, f"{shown.root} {shown.label.words}")))
        notes.append(Note(number, order, shown))
    for span, name in passages:
        order += 1
        if order <= LIT:
            marks.append(_Mark(span, order, f"m{order}"))
        anchors.append((span.start, Anchor(name, order, None, "")))
    post = part.post if part else None
    line = None
    if post:
        who = " ".join(x for x in (post.author or "", post.handle or "") if x) or "author not given"
        facts = [who, post.platform or "", spoken(post.posted) or "no date given"]
        line = (" · ".join(f for f in facts if f), followable(post.address), post.address or "")
    return Paragraph(
        part.kind if part else "between",
        PARTS[part.kind] if part else "Outside any part",
        part.section if part else None,
        bool(part and part.repeats),
        lookup.is_away(report.id, begin),
        line,
        bool(post and post.cut_off),
        _runs(report.text, begin, end, marks, anchors),
        tuple(notes),
    )


_WHAT = {"copied": "its text", "retold": "what it tells"}


def _facts(report: Report, lookup: Lookup) -> tuple[tuple[str, str], ...]:
    by = CLAIMED_BY[report.outlet_claimed_by] if report.outlet_claimed_by else ""
    dated = CLAIMED_BY[report.published_claimed_by] if report.published_claimed_by else ""
    copies = [
        f"{round(c.share * 100)} % of {_WHAT[c.kind]} stands in {lookup.label(c.of)}"
        + ("" if c.directed else " (either may be first)")
        for c in lookup.dossier.event.copies
        if c.report == report.id
    ]
    copied_by = [
        f"{round(c.share * 100)} % of what {lookup.label(c.report)} tells stands here"
        if c.kind == "retold"
        else f"{round(c.share * 100)} % of {lookup.label(c.report)} stands here"
        for c in lookup.dossier.event.copies
        if c.of == report.id
    ]
    rows = (
        ("Outlet", f"{report.outlet} ({by})" if report.outlet and by else report.outlet or "not given"),
        ("Shown by", report.shown_by or ""),
        (
            "Published",
            f"{spoken(report.published)}{f' ({dated})' if dated else ''}" if report.published else "no date given",
        ),
        ("Language", report.language or "not given"),
        ("File", report.file),
        ("SHA-256", report.sha256),
        ("State", report.state + (f": {report.reason}" if report.reason else "")),
        ("Copies", "; ".join(copies + copied_by)),
    )
    return tuple((k, v) for k, v in rows if v)


def full_report(report: Report, lookup: Lookup, anchors: Mapping[str, str]) -> FullReport:
    """One report with everything in it marked, and where the rest of it is told of where it tells of several
    happenings; `anchors` are those of events. Call after all else has asked `lookup` for its links."""
    sayings = lookup.said_in.get(report.id, [])
    numbered = list(enumerate(sayings, 1))
    passages = sorted(lookup.asked.get(report.id, {}).items())
    pieces = list(_pieces(report))
    by_piece: list[list[tuple[int, Attribution]]] = [[] for _ in pieces]
    asked: list[list[tuple[Span, str]]] = [[] for _ in pieces]

    ends = [end for _, end, _ in pieces]

    def home(position: int) -> int:
        return min(bisect_right(ends, position), len(pieces) - 1)

    for number, a in numbered:
        by_piece[home(a.content[0].start if a.content else 0)].append((number, a))
    for span, name in passages:
        asked[home(span.start)].append((span, name))
    headline = next((p.span.of(report.text) for p in report.parts if p.kind == "headline"), "")
    return FullReport(
        lookup.anchor(report.id),
        headline or report.file,
        lookup.label(report.id),
        _facts(report, lookup),
        report.address,
        followable(report.address),
        report.state,
        aside(report.id, lookup),
        tuple(
            (report.opening(e.span), e.event, anchors.get(e.event))
            for s in lookup.dossier.event.shares
            if s.report == report.id
            for e in s.elsewhere
        ),
        tuple(
            _paragraph(report, piece, said, words, lookup)
            for piece, said, words in zip(pieces, by_piece, asked, strict=True)
        ),
        report.language if report.language and _LANGUAGE.fullmatch(report.language) else "",
    )
