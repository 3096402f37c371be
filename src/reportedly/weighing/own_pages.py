"""Whose own word a page is: a body, not an outlet, published it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from reportedly.vocabulary import Attribution, Entity, Report

from .case import Case

_WORD = re.compile(r"[^\W_]+")

_MEDIA = """
agency associated broadcaster broadcasting bulletin cable channel chronicle correspondent courier daily dispatch echo
enquirer evening examiner express gazette globe guardian herald independent insider interfax journal ledger live
magazine mail media mercury mirror monitor morning network news newspaper newsroom newswire observer online outlet
paper post press radio record reporter republic review sentinel star sun sunday tabloid telegram telegraph television
times today tribune tv voice weekly wire world
"""
_NEWSROOMS = """
abc afp aljazeera ansa ap bbc bloomberg cbc cbs cnn dpa dw efe interfax itv jazeera kcna kyodo nbc nhk npr pbs reuters
ria sky tass ukrinform upi xinhua yonhap
"""
NEWSROOMS = frozenset(_NEWSROOMS.split())
"""News agencies and broadcasters that go by a name of their own."""

MEDIA = frozenset(_MEDIA.split()) | NEWSROOMS
"""Words by which a name is a news outlet's: what one of these prints in its own voice is no origin."""

_BODIES = """
academy administration airline airport alliance army assembly association authority board brigade cabinet chamber church
clinic club coastguard college commission commissioner committee company confederation corporation corrections council
county court department directorate embassy federation fund government guild headquarters hospital inspectorate
institute institution laboratory league legation local mayor ministry mission municipality museum navy office
ombudsman operator parliament parish party police prefecture presidency prison prosecutor railway railways registry
school secretariat senate service services society staff survey syndicate treasury tribunal trust union university
utility utilities
"""
_FIRMS = "co ltd limited inc plc llc corp gmbh ag sa spa srl bv nv oy ab as asa aps kk pte pty"
BODIES = frozenset(_BODIES.split())
"""Nouns by which a name is a body's that speaks for itself: an office, a firm, a union."""

_FIRM = frozenset(_FIRMS.split())
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "s", "to", "at", "de", "la"})


def is_media(name: str) -> bool:
    """Whether a name is a news outlet's, by its words or because it is a site's ("news.example")."""
    return bool(_tokens(name) & MEDIA) or re.search(r"\w\.[a-z]{2,}\b", name) is not None


def is_newsroom(name: str) -> bool:
    """Whether a name is a news agency's or a broadcaster's."""
    words = _tokens(name)
    return bool(words & NEWSROOMS) or words >= {"associated", "press"} or words >= {"news", "agency"}


def own_pages(case: Case) -> dict[str, str]:
    """Key of an outlet whose pages are its own word -> key of the body it is.

    It is one where its name says so ("Port Authority of Lisk"), or where it is quoted elsewhere in the event as a body
    or a person and its name is no news outlet's. A page signed with more, or less, of a body's name is that body's
    where only one fits ("Prima Resin Bantoran" and "Prima Resin"). And it is one where every page of it speaks of "our
    volunteers", and others print its name.
    """
    publishers: dict[str, str] = {}
    pages: dict[str, set[str]] = defaultdict(set)
    quoted: set[str] = set()
    for a in case.attributions:
        if not a.chain:
            continue
        links = [x for x in a.chain if x.kind != "platform"]
        if links:
            publishers.setdefault(links[-1].key, links[-1].name)
            pages[links[-1].key].add(a.report)
        if _is_quoted(a):
            quoted.add(a.chain[0].key)
    known = {k: e for k in sorted(quoted) if (e := case.entities.get(k)) is not None}
    speakers = {k: e for k, e in known.items() if e.kind in {"body", "person"}}
    out: dict[str, str] = {}
    for key, name in sorted(publishers.items()):
        if is_media(name):
            continue
        if key in speakers:
            out[key] = key
            continue
        named = [k for k, e in speakers.items() if k != key and _one_name(name, e)]
        if len(named) == 1:
            out[key] = named[0]
        elif _is_body(name) or _speaks_as_one(case, name, pages[key]):
            out[key] = key
    return out


_QUOTED = re.compile(r"“[^”]{0,2000}”|\"[^\"]{0,2000}\"|‘[^’]{0,2000}’")
_OURS = re.compile(
    r"\bour (?:[\w,.-]+ ){0,2}(?:volunteers|members|stewards|staff|employees|workers|crews?|customers|guests|passengers"
    r"|patients|pupils|students|inspectors|observers|monitors|teams|branch(?:es)?|plants?|factory|trains|ships|buses"
    r"|colleagues?|representatives?|lawyers?|supporters|donors|sample|investigation|engineers|technicians)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)


def _speaks_as_one(case: Case, name: str, reports: Collection[str]) -> bool:
    """Whether every page of a publisher is written by a body that speaks of its own people or works as "ours", outside
    quotations, and another report of the event prints its name."""
    mine = [_QUOTED.sub(" ", _running(case.reports[r])) for r in sorted(reports)]
    if not all(_OURS.search(words) and len(_WE.findall(words)) > 1 for words in mine):
        return False
    bare = name.removeprefix("The ")
    return any(bare in r.text for _, r in sorted(case.reports.items()) if r.id not in reports)


def _running(report: Report) -> str:
    """Headlines and running text: what the page itself says, embedded posts left out."""
    return "\n".join(p.span.of(report.text) for p in report.parts if p.kind in {"headline", "body"})


def _is_quoted(a: Attribution) -> bool:
    return a.stance != "own-voice" and len(a.chain) > 1 and a.chain[0].key != a.chain[-1].key


def _is_body(name: str) -> bool:
    words = [w.casefold() for w in _WORD.findall(name)]
    return bool(set(words) & BODIES) or (len(words) > 1 and words[-1] in _FIRM)


def _one_name(name: str, entity: Entity) -> bool:
    """Whether an outlet's name holds a body's whole name of two words or more, or the reverse."""
    if entity.kind != "body":
        return False
    ours = _tokens(name)
    for form in {entity.name, *(f.text for f in entity.forms)}:
        theirs = _tokens(form)
        if min(len(ours), len(theirs)) >= 2 and (ours <= theirs or theirs <= ours):
            return True
    return False


def _tokens(words: str) -> frozenset[str]:
    return frozenset(w for w in _WORD.findall(words.casefold()) if w not in _SMALL)


def speaker_of(a: Attribution, pages: Mapping[str, str]) -> str | None:
    """The body whose own word a saying in a page's own voice is; None where the page is no body's."""
    links = [x for x in a.chain if x.kind != "platform"]
    return pages.get(links[-1].key) if links else None
