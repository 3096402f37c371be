"""Builders of the nouns for tests: a report from its parts, a saying from its words.

`report` joins parts by blank lines; `saying` finds words in the report's text, so no test counts offsets by hand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.vocabulary import (
    Analysis,
    Attribution,
    Entity,
    Event,
    Form,
    Link,
    Part,
    PartKind,
    Passage,
    Place,
    Post,
    Quantity,
    Report,
    Shift,
    SourceKind,
    Span,
    Stance,
    Time,
    digest,
)

_STOP = (
    "a an the of in on at to by for from with and or that this it its is are was were be been has have had he she they "
    "his her their as which who will would there not no said says"
)
STOP = frozenset(_STOP.split())


PART_INITIALS: dict[str, PartKind] = {
    "H": "headline",
    "Y": "byline",
    "D": "dateline",
    "B": "body",
    "C": "caption",
    "R": "credit",
    "P": "post",
    "F": "furniture",
    "S": "syndication",
    "N": "note",
}
"""The letter that stands for each kind of part where a test writes a page line by line."""


def report(
    name: str,
    *paragraphs: str | tuple[PartKind, str],
    outlet: str | None = None,
    published: str | None = None,
    address: str | None = None,
    shown_by: str | None = None,
    post: Post | None = None,
) -> Report:
    """A cleaned report; a bare string is a body paragraph, a tuple names its part kind."""
    text, parts = "", []
    for item in paragraphs:
        kind, words = ("body", item) if isinstance(item, str) else item
        if text:
            text += "\n\n"
        start = len(text)
        text += words
        held = post or Post(None, None, None, None, None, False, Span(start, len(text)))
        parts.append(Part(kind, Span(start, len(text)), held if kind == "post" else None))  # type: ignore[arg-type]
    return Report(
        id=digest("r", name),
        file=name,
        address=address,
        outlet=outlet,
        outlet_claimed_by="user" if outlet else None,
        shown_by=shown_by,
        published=published,
        published_claimed_by="user" if published else None,
        language="en",
        sha256=digest("s", text),
        state="ok",
        reason=None,
        text=text,
        parts=tuple(parts),
        shifts=(Shift(0, 0, len(text)),),
    )


def span(where: Report, words: str, nth: int = 1) -> Span:
    """The n-th place of `words` in the report."""
    at = -1
    for _ in range(nth):
        at = where.text.index(words, at + 1)
    return Span(at, at + len(words))


def fold(name: str) -> str:
    """A key as attributing makes them: lower case, single blanks."""
    return " ".join(re.findall(r"[\w@']+", name.casefold()))


def link(name: str, kind: SourceKind = "person", key: str | None = None) -> Link:
    """One link of a chain."""
    return Link(name, key or fold(name), kind, "explicit", "test", None)


def terms_of(words: str) -> tuple[str, ...]:
    """Content words, plural and past endings cut: near enough to lemmas for a test."""
    out = []
    for word in re.findall(r"[a-z0-9']+", words.casefold()):
        if word in STOP:
            continue
        if word.endswith(("ged", "ced", "sed", "ved", "ated", "ired", "ited")) and len(word) > 5:
            out.append(word[:-1])
            continue
        for ending in ("ing", "ed", "s"):
            if word.endswith(ending) and len(word) - len(ending) >= 4:
                word = word[: -len(ending)]  # noqa: PLW2901
                break
        out.append(word)
    return tuple(out)


def saying(
    where: Report,
    content: str,
    *chain: Link | str,
    stance: Stance | None = None,
    cue: str | None = None,
    source: str | None = None,
    about_event: bool = True,
    negated: bool = False,
    hedged: bool = False,
    quoted: bool = False,
    denies: tuple[str, ...] = (),
    disclaimed_by: tuple[str, ...] = (),
    quantities: Sequence[tuple[str, float, str, str, str]] = (),
    times: Sequence[tuple[str, str]] = (),
    places: Sequence[tuple[str, str]] = (),
    nth: int = 1,
) -> Attribution:
    """An attribution of `content`; the outlet is appended to the chain."""
    at = span(where, content, nth)
    part = next(i for i, p in enumerate(where.parts) if p.span.covers(at))
    links = [link(x) if isinstance(x, str) else x for x in chain]
    if where.outlet:
        links.append(Link(where.outlet, fold(where.outlet), "outlet", None, None, None))

    def within(words: str) -> Span:
        start = where.text.index(words, at.start)
        return Span(start, start + len(words))

    return Attribution(
        id=digest("a", where.id, content, str(nth), *(x.key for x in links), stance or ""),
        report=where.id,
        part=part,
        content=(at,),
        cue=(span(where, cue),) if cue else (),
        source=(span(where, source),) if source else (),
        utterance=(at,),
        outer=((), ()),
        chain=tuple(links),
        stance=stance or ("said" if chain else "own-voice"),
        stance_words=(span(where, cue),) if cue else (),
        denies=denies,
        disclaimed_by=disclaimed_by,
        about_event=about_event,
        terms=terms_of(content),
        negated=negated,
        hedged=hedged,
        quoted=quoted,
        times=tuple(Time(within(t), e, (), "publication") for t, e in times),
        quantities=tuple(
            Quantity(within(t), value, None, comparator, unit, of)  # type: ignore[arg-type]
            for t, value, comparator, unit, of in quantities
        ),
        places=tuple(Place(within(t), i, t, None, None, None) for t, i in places),
    )


def entity(where: Report, name: str, kind: SourceKind = "person", *roles: str, side: str | None = None) -> Entity:
    """An entity with one form, at its first place in the report (or an empty one at 0)."""
    at = where.text.find(name)
    form = Form(name, Passage(where.id, max(at, 0), max(at, 0) + (len(name) if at >= 0 else 0)))
    return Entity(fold(name), name, kind, side, roles, (form,), ())


def analysis(where: Report, *sayings: Attribution, entities: Sequence[Entity] = ()) -> Analysis:
    """One report's analysis."""
    return Analysis(where, tuple(sayings), tuple(entities))


def event(*analyses: Analysis, name: str = "event") -> Event:
    """All of them in one event."""
    return Event(digest("e", name), tuple(a.report.id for a in analyses), ())
