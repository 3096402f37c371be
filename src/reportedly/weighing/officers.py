"""Whose word is a body's own: its spokespeople, and those who head it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Attribution, Entity

from .case import Case
from .publisher_names import is_body

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "s", "to", "at", "its", "their"})

_OFFICES = """
spokesman spokeswoman spokesperson spokespeople spokesmen director chair chairman chairwoman chairperson president
commander commandant chief head ceo executive secretary commissioner minister superintendent inspector governor rector
principal leader boss
"""
OFFICES = frozenset(_OFFICES.split())
"""Nouns of office: who bears one speaks as the body, where the words name it."""

_ELSEWHERE = frozenset({"president", "governor", "minister", "secretary", "leader", "head", "inspector"})
_OF_A_SCHOOL = frozenset({"principal", "rector"})
_WITHOUT_BODY = OFFICES - _ELSEWHERE - _OF_A_SCHOOL
"""Offices that are of the body just spoken of where no other is named; a president is of a state, a rector of a
school."""

_OF_A_FIRM = frozenset({"chairman", "chairwoman", "chairperson", "chair", "ceo", "executive"})
"""Offices of firms, clubs and the like: of no ministry, court or inspectorate without a word that says so."""
_AUTHORITIES_WORDS = (
    "ministry court inspectorate police prosecutor prosecutors government army parliament auditors judges"
)
_AUTHORITIES = frozenset(_AUTHORITIES_WORDS.split())

_OFFICERS = re.compile(
    r"\b(?:duty|press|information|district|media|communications?|commanding|medical|integrity|safety|security|compliance"
    r"|liaison|returning|development|welfare|public affairs|(?:chief )?(?:executive|financial|operating|technical|legal"
    r"|commercial|medical|scientific|risk)) officer\b"
)
"""Officers who speak for the body they serve in; a "police officer" speaks for herself."""

_SPEAKING = ("press secretary", "press officer", "press service", "speaks for", "on behalf of")
_HEADS = re.compile(r"\bwho (?:heads|leads|chairs|commands|directs|speaks for|presides over) (?:the )?([^,.;]{2,80})")
_OWNED = re.compile(r"['’]s? (?:\w+ ){0,3}\w+|\b(?:of|for) ")
"""A role that says whose it is ("the fire brigade's chief"): where that body is not in the event, it is of no other."""

_WITHIN = re.compile(
    r"(?<=[a-z]) (?:of|for) (?:its |the |their )?(?:\w+ )?(?:operations|communications?|security|safety|research"
    r"|engineering|maintenance|media|public (?:affairs|relations)|corporate affairs|press|investigations?|staff|finance"
    r"|marketing|sales|training|logistics|planning|policy|development|strategy|compliance|analysis|department|unit|division)\b"
)
"""What a body has within it: its "head of operations" heads nothing else."""

_NAMES = {"minister": "ministry", "ministers": "ministry", "department": "ministry", "defense": "defence"}
_BESIDE_WORDS = """
press duty deputy regional vice acting senior service new former officer information media managing executive
technical medical commercial financial sporting legal scientific artistic musical operating marketing
colonel captain major lieutenant commander admiral sergeant dr mr mrs ms miss sir madame professor prof
"""
_BESIDE = frozenset(_BESIDE_WORDS.split())
"""Words of rank and degree, which name no body."""

_TIERS = frozenset(
    {"district", "city", "town", "village", "regional", "region", "state", "national", "provincial", "county"}
)
_GOVERNING = frozenset({"government", "authority", "administration", "council", "office", "department"})
"""The head of a district heads what governs it, not its hospital."""

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
    named = bool(set(_WORD.findall(low)) & OFFICES) or _OFFICERS.search(low) is not None
    return named or any(mark in low for mark in _SPEAKING)


@dataclass(frozen=True, slots=True)
class _Body:
    """A writing of a body's name."""

    key: str
    words: frozenset[str]  # telling ones
    head: str  # "federation" of "Federation of Athletics"


def officers(case: Case, described: Mapping[str, str], pages: Mapping[str, str]) -> dict[str, str]:
    """Person's key -> key of the body whose word theirs is, where that body itself speaks in the event.

    The role names the body ("spokesman for Plavi Put Lines", "the coastguard's duty commander", "who heads the BCRD"),
    or it names none ("its chair", "the Commandant") and the report spoke of one body last. `described` has the keys of
    sayings whose source is a body told by a bare noun, `pages` the outlets that are bodies.
    """
    said_by: dict[str, list[Attribution]] = defaultdict(list)
    said_in: dict[str, list[tuple[Attribution, str]]] = defaultdict(list)
    nouns: dict[str, set[str]] = defaultdict(set)  # by which a body is told where it is not named
    for a in case.attributions:
        if a.chain and a.content:
            key = described.get(a.id, a.chain[0].key)
            said_by[key].append(a)
            said_in[a.report].append((a, key))
            if a.id in described:
                nouns[key].add(a.chain[0].name)
    used = set(said_by) | set(pages.values())
    posts = {k for k in used if k in case.entities and _is_post(case.entities[k])}
    told_by_page = {k for k in pages.values() if k in case.entities and _names_a_body(case.entities[k].name)}
    bodies = _bodies(case, used - posts, nouns, told_by_page)
    silent = _bodies(case, _silent_bodies(case, used), {}, frozenset())
    lead_roles = _lead_roles(case, said_in)
    out: dict[str, str] = {}
    of_silent: dict[str, list[str]] = defaultdict(list)  # body that only its officers speak for -> the officers
    for key, entity in sorted(case.entities.items()):
        if key not in used or (entity.kind not in {"person", "post"} and key not in posts):
            continue
        told = (entity.name,) if key in posts else entity.roles
        told = told or lead_roles.get(key, ())
        roles = [p for r in (*told, *_clauses(case, said_by[key])) for p in r.split(",") if speaks_for_body(p)]
        named = [k for r in roles if (k := _named(r, "" if key in posts else entity.name, bodies)) is not None]
        named = named or [k for r in told if (k := _of_seat(r, bodies)) is not None]
        if named:
            out[key] = named[0]
            continue
        if key not in posts:
            unheard = [k for r in roles if (k := _named(r, entity.name, silent)) is not None]
            for body in unheard[:1]:
                of_silent[body].append(key)
        bare = [r for r in roles if _is_bare(r)]
        if bare and not any(_OWNED.search(_WITHIN.sub("", r)) for r in (*roles, *entity.roles)):
            firm = any(set(_WORD.findall(r.casefold())) & _OF_A_FIRM for r in bare)
            near = any(r.casefold().startswith(("its ", "their ")) for r in bare)
            last = _body_before(case, said_by[key], said_in, _fitting(case, firm, bodies, pages), firm and not near)
            if last is not None:
                out[key] = last
    for body, persons in sorted(of_silent.items()):
        heard = [key for key in persons if key not in out]
        if len(heard) > 1:
            out |= dict.fromkeys(heard, body)
    return out


def _silent_bodies(case: Case, used: Collection[str]) -> frozenset[str]:
    """Bodies with a name of their own that nobody quotes: "the State Fire Bureau" of its director and its spokesman."""
    return frozenset(
        key
        for key, e in case.entities.items()
        if e.kind == "body" and key not in used and not e.name.islower() and len(_tokens(e.name)) > 1
    )


def _lead_roles(case: Case, said_in: Mapping[str, Sequence[tuple[Attribution, str]]]) -> dict[str, tuple[str, ...]]:
    """Person's key -> the office that a lead tells of, where it is the next to be quoted and no other is printed.

    "The director of Orrin Rail admitted …", and in the paragraph below "…," Bela Tam told a committee.
    """
    out: dict[str, tuple[str, ...]] = {}
    for report, sayings in sorted(said_in.items()):
        told = [a for a, _ in sayings if a.source and a.stance != "own-voice" and _in_body(case, a)][:4]
        if not told:
            continue
        role = case.reports[report].words(told[0].source)
        if not role.casefold().startswith("the ") or " of " not in role or not speaks_for_body(role.split(" of ")[0]):
            continue
        after = next((a for a in told[1:] if a.chain[0].key != told[0].chain[0].key), None)
        if after is None or not after.quoted or after.chain[0].kind != "person" or after.part - told[0].part > 2:
            continue
        entity = case.entities.get(after.chain[0].key)
        if entity is not None and not entity.roles and " " in entity.name:
            out.setdefault(entity.key, (role,))
    return out


def _in_body(case: Case, a: Attribution) -> bool:
    part = case.part(a)
    return part is not None and part.kind == "body"


def _is_post(entity: Entity) -> bool:
    """Whether a source is named by its office alone: "the District Officer", "director of Tamreth Rail"."""
    words = _WORD.findall(re.split(r" (?:of|for|at) ", entity.name, maxsplit=1)[0].casefold())
    if not words or (words[-1] not in OFFICES and words[-1] != "officer"):
        return False
    return entity.kind == "body" or (entity.kind == "person" and entity.name[:1].islower())


def _bodies(
    case: Case, used: Collection[str], nouns: Mapping[str, Collection[str]], pages: Collection[str]
) -> tuple[_Body, ...]:
    """Writings of the names of the bodies that speak in the event, those told by a bare noun, or by pages of their own
    alone, among them."""
    out = []
    for key, entity in sorted(case.entities.items()):
        if (
            key not in used
            or _CALENDAR.match(entity.name)
            or (entity.kind != "body" and key not in nouns and key not in pages)
        ):
            continue
        for name in sorted({entity.name, *(f.text for f in entity.forms), *nouns.get(key, ())}):
            words = frozenset(_NAMES.get(w, w) for w in _tokens(name))
            before = _WORD.findall(re.split(r" (?:of|for|on|in) ", name.casefold(), maxsplit=1)[0])
            if words:
                out.append(_Body(key, words - _BESIDE or words, before[-1] if before else ""))
    return tuple(out)


def _fitting(case: Case, firm: bool, bodies: Sequence[_Body], pages: Mapping[str, str]) -> frozenset[str]:
    """Bodies that one who bears a bare office can be of: a chief executive is of no ministry, nobody of an outlet."""
    outlets = {_tokens(r.outlet) for r in case.reports.values() if r.outlet}
    known = frozenset(pages.values())
    return frozenset(
        b.key
        for b in bodies
        if not (firm and b.words & _AUTHORITIES) and (b.key in known or not any(b.words <= o for o in outlets))
    )


def _named(role: str, person: str, bodies: Sequence[_Body]) -> str | None:
    """The body that a role names: by all of its name, all but one word of it, or the noun that only it bears."""
    words = frozenset(_NAMES.get(w, w) for w in _tokens(role) - _tokens(person)) - OFFICES - _BESIDE
    # "General Staff", but "the union's general secretary".
    for rest in (words, words - {"general"}) if "general" in words else (words,):
        found = _of(rest, role, bodies)
        if found is not None:
            return found
    return None


def _of(rest: frozenset[str], role: str, bodies: Sequence[_Body]) -> str | None:
    fits = [(len(b.words), b.key) for b in bodies if b.words <= rest and len(b.words) >= SPOKEN * len(rest)]
    if fits:
        return max(fits)[1]
    if not rest or (rest <= {"ministry"} and "ministry" not in role.casefold()):
        return None
    short = {b.key for b in bodies if rest <= b.words and len(b.words - rest) <= 1}
    if rest <= _TIERS:
        short = {b.key for b in bodies if rest <= b.words and b.words - rest <= _GOVERNING}
    if not short and len(rest) == 1:
        short = {b.key for b in bodies if b.head in rest}
    return next(iter(short)) if len(short) == 1 else None


_SEATS = {
    "mayor": ({"town", "hall"}, {"city", "hall"}, {"municipality"}, {"mayoralty"}),
    "mayoress": ({"town", "hall"}, {"city", "hall"}, {"municipality"}),
    "ambassador": ({"embassy"},),
    "consul": ({"consulate"},),
    "headteacher": ({"school"},),
    "headmaster": ({"school"},),
    "headmistress": ({"school"},),
    "rector": ({"university"},),
    "chancellor": ({"university"},),
}
"""Offices whose body is called by where they sit."""


def _names_a_body(name: str) -> bool:
    words = set(_WORD.findall(name.casefold()))
    return is_body(name) or any(kind <= words for kinds in _SEATS.values() for kind in kinds)


def _of_seat(role: str, bodies: Sequence[_Body]) -> str | None:
    """The only body that a role of that kind speaks for: "mayor", "mayor of Lisk", and "Lisk town hall"."""
    words = _WORD.findall(role.casefold())
    if _FORMER & set(words):
        return None
    places = {w.casefold() for w in _WORD.findall(role) if w[:1].isupper()} - _SEATS.keys() - _BESIDE
    kinds = [kind for w in words for kind in _SEATS.get(w, ())]
    found = {b.key for b in bodies if any(kind <= b.words for kind in kinds) and places <= b.words}
    return next(iter(found)) if len(found) == 1 else None


_FORMER = frozenset({"former", "ex", "then", "deputy", "late", "retired"})


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


_DOUBLE = re.compile(r"\b(?:director|secretary|commissioner|inspector)[- ]general\b|\bchief executive(?: officer)?\b")
"""Offices of two words."""


def _is_bare(role: str) -> bool:
    """Whether a role is an office that says of nothing: "its chair", "plant director", "the Commandant", "the head of
    operations"."""
    left = _DOUBLE.sub("director", _WITHIN.sub("", role).casefold())
    words = [w for w in _WORD.findall(left) if w not in _SMALL]
    own = role.casefold().startswith(("its ", "their ")) and bool(set(words) & OFFICES)
    if _OFFICERS.fullmatch(" ".join(words)):
        return True
    offices = _WITHOUT_BODY if _WITHIN.search(role) is None else OFFICES
    alone = bool(words) and len(words) <= 2 and words[-1] in offices
    return own or (alone and (role.islower() or set(words) <= OFFICES))


def _body_before(
    case: Case,
    sayings: Sequence[Attribution],
    said_in: Mapping[str, Sequence[tuple[Attribution, str]]],
    bodies: frozenset[str],
    most: bool,
) -> str | None:
    """The body whose saying or name stands last before the person's first saying that has one close before it; with
    `most` the one that is printed most often."""
    for a in sayings[:8]:
        at = min(s.start for s in (*a.content, *a.source))
        forms = [
            (f.passage.start, k)
            for k in sorted(bodies)
            if k in case.entities
            for f in case.entities[k].forms
            if f.passage.report == a.report and at - REACH <= f.passage.start < at
        ]
        spoken = (((b.source or b.content)[0].start, key) for b, key in said_in[a.report] if key in bodies)
        near = forms + [(start, key) for start, key in spoken if at - REACH <= start < at]
        if near:
            return _most_printed(case, a, at, {key for _, key in near}) if most else max(near)[1]
    return None


def _most_printed(case: Case, a: Attribution, at: int, keys: Collection[str]) -> str | None:
    """Which of the bodies the report has printed most often so far; None where two are printed alike."""
    text = case.reports[a.report].text[:at]
    told = [(sum(text.count(n) for n in _writings(case, k)), k) for k in keys]
    best = max(told)
    return best[1] if sum(n == best[0] for n, _ in told) == 1 else None


def _writings(case: Case, key: str) -> Collection[str]:
    entity = case.entities.get(key)
    return {entity.name, *(f.text for f in entity.forms)} if entity else ()


REACH = 600
"""Characters back to the body an office without a name belongs to: two paragraphs of news."""
