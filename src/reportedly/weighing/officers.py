"""Whose word is a body's own: its spokespeople, and those who head it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.vocabulary import Attribution

from .case import Case

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "s", "to", "at", "its", "their"})

_OFFICES = """
spokesman spokeswoman spokesperson spokespeople spokesmen director chair chairman chairwoman chairperson president
commander commandant chief head ceo executive secretary commissioner minister superintendent inspector governor rector
principal leader boss
"""
OFFICES = frozenset(_OFFICES.split())
"""Nouns of office: who bears one speaks as the body, where the words name it."""

_WITHOUT_BODY = OFFICES - {"president", "governor", "minister", "secretary", "leader", "head", "inspector"}
"""Offices that are of the body just spoken of where no other is named; a president or minister is of a state."""

_SPEAKING = ("press secretary", "press officer", "press service", "speaks for", "on behalf of")
_HEADS = re.compile(r"\bwho (?:heads|leads|chairs|commands|directs|speaks for|presides over) (?:the )?([^,.;]{2,80})")
_OWNED = re.compile(r"['’]s? (?:\w+ ){0,3}\w+|\b(?:of|for) ")
"""A role that says whose it is ("the fire brigade's chief"): where that body is not in the event, it is of no other."""

_NAMES = {"minister": "ministry", "ministers": "ministry", "department": "ministry", "defense": "defence"}
_BESIDE = frozenset({"press", "duty", "deputy", "regional", "vice", "acting", "senior", "service", "new", "former"})

_CALENDAR = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\b"
)

SPOKEN = 0.6
"""Share of a role's words that a body's name must account for: "spokesperson for the defence forces in the south" does
not speak for the country named in it."""


def speaks_for_body(role: str) -> bool:
    """Whether a printed role is an office by which one speaks for a body."""
    low = role.casefold()
    return bool(set(_WORD.findall(low)) & OFFICES) or any(mark in low for mark in _SPEAKING)


def officers(case: Case) -> dict[str, str]:
    """Person's key -> key of the body whose word theirs is, where that body itself speaks in the event.

    The role names the body ("spokesman for Plavi Put Lines", "the coastguard's duty commander", "who heads the BCRD"),
    or it names none ("its chair", "the Commandant") and the report spoke of one body last.
    """
    said_by: dict[str, list[Attribution]] = defaultdict(list)
    said_in: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        if a.chain and a.content:
            said_by[a.chain[0].key].append(a)
            said_in[a.report].append(a)
    used = set(said_by)
    bodies = [
        (key, frozenset(_NAMES.get(w, w) for w in _tokens(name)))
        for key, e in sorted(case.entities.items())
        if e.kind == "body" and key in used and not _CALENDAR.match(e.name)
        for name in sorted({e.name, *(f.text for f in e.forms)})
    ]
    out: dict[str, str] = {}
    for key, entity in sorted(case.entities.items()):
        if entity.kind not in {"person", "post"} or key not in used:
            continue
        roles = [r for r in (*entity.roles, *_clauses(case, said_by[key])) if speaks_for_body(r)]
        named = [k for r in roles if (k := _named(r, entity.name, bodies)) is not None]
        if named:
            out[key] = named[0]
        elif not any(_OWNED.search(r) for r in roles) and any(_is_bare(p) for r in roles for p in r.split(",")):
            last = _body_before(case, said_by[key], said_in, frozenset(k for k, _ in bodies))
            if last is not None:
                out[key] = last
    return out


def _named(role: str, person: str, bodies: Sequence[tuple[str, frozenset[str]]]) -> str | None:
    """The body that a role names, by all of its name or all but one word of it."""
    words = frozenset(_NAMES.get(w, w) for w in _tokens(role) - _tokens(person))
    rest = words - OFFICES - _BESIDE
    fits = [(len(t), k) for k, t in bodies if t and t <= rest and len(t) >= SPOKEN * len(rest)]
    short = {k for k, t in bodies if rest and rest <= t and len(t - rest) <= 1}
    if fits:
        return max(fits, key=lambda f: (f[0], f[1]))[1]
    return next(iter(short)) if len(short) == 1 else None


def _tokens(words: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(words.casefold()) if w not in _SMALL)


def _clauses(case: Case, sayings: Sequence[Attribution]) -> Iterator[str]:
    """ "head BCRD" of "Colonel Tiberiu Oancea, who heads the BCRD"."""
    for a in sayings:
        if a.source:
            report = case.reports[a.report]
            found = _HEADS.search(report.text, a.source[0].start, min(len(report.text), a.source[-1].end + 120))
            if found is not None and "\n" not in report.text[a.source[0].start : found.start()]:
                yield f"head of {found.group(1)}"


def _is_bare(role: str) -> bool:
    """Whether a role is an office that says of nothing: "its chair", "plant director", "the Commandant"."""
    words = [w for w in _WORD.findall(role.casefold()) if w not in _SMALL]
    own = role.casefold().startswith(("its ", "their ")) and bool(set(words) & OFFICES)
    alone = bool(words) and len(words) <= 2 and words[-1] in _WITHOUT_BODY
    return own or (alone and (role.islower() or set(words) <= OFFICES))


def _body_before(
    case: Case, sayings: Sequence[Attribution], said_in: Mapping[str, Sequence[Attribution]], bodies: frozenset[str]
) -> str | None:
    """The body whose saying or name stands last before the person's first saying that has one close before it."""
    for a in sayings[:8]:
        at = min(s.start for s in (*a.content, *a.source))
        forms = [
            (f.passage.start, k)
            for k in sorted(bodies)
            if k in case.entities
            for f in case.entities[k].forms
            if f.passage.report == a.report and at - REACH <= f.passage.start < at
        ]
        spoken = (
            ((b.source or b.content)[0].start, b.chain[0].key) for b in said_in[a.report] if b.chain[0].key in bodies
        )
        near = forms + [(start, key) for start, key in spoken if at - REACH <= start < at]
        if near:
            return max(near)[1]
    return None


REACH = 600
"""Characters back to the body an office without a name belongs to: two paragraphs of news."""
