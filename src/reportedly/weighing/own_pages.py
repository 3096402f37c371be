"""Whose own word a page is: a body, not an outlet, published it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from reportedly.vocabulary import Attribution, Entity, Report

from .case import Case
from .publisher_names import is_body, is_media, tokens
from .voice import publisher


def own_pages(case: Case) -> dict[str, str]:
    """Key of an outlet whose pages are its own word -> key of the body it is.

    It is one where its name says so ("Port Authority of Lisk") and it does not tell what others say, or where it is
    quoted elsewhere in the event as a body or a person and its name is no news outlet's. A page signed with more, or
    less, of a body's name is that body's where only one fits ("Prima Resin Bantoran" and "Prima Resin"), and so is that
    body's channel ("Northern Council Media"). And it is one where every page of it speaks of "our volunteers", and
    others print its name; where every page is an account in the first person; and where it is given as a statement, or
    every page calls itself a statement or notice.
    """
    publishers: dict[str, str] = {}
    pages: dict[str, set[str]] = defaultdict(set)
    sayings: dict[str, list[Attribution]] = defaultdict(list)
    quoted: set[str] = set()
    for a in case.attributions:
        if not a.chain:
            continue
        link = publisher(a)
        if link is not None:
            publishers.setdefault(link.key, link.name)
            pages[link.key].add(a.report)
            sayings[link.key].append(a)
        if _is_quoted(a):
            quoted.add(a.chain[0].key)
    known = {k: e for k in sorted(quoted) if (e := case.entities.get(k)) is not None}
    speakers = {k: e for k, e in known.items() if e.kind in {"body", "person"}}
    out: dict[str, str] = {}
    for key, name in sorted(publishers.items()):
        if is_media(name):
            channel = [k for k, e in speakers.items() if _is_channel(name, e)]
            if len(channel) == 1:
                out[key] = channel[0]
            continue
        if key in speakers:
            out[key] = key
            continue
        named = [k for k, e in speakers.items() if k != key and _one_name(name, e)]
        if len(named) == 1:
            out[key] = named[0]
        elif (is_body(name) and not _tells_of_others(case, key, sayings[key])) or any(
            rule(case, name, pages[key]) for rule in _RULES
        ):
            out[key] = key
    return out


OTHERS = 0.25
"""Share of a page's sayings that other bodies, papers or nameless people are given, from which it is news: of the 30
pages of bodies in the open events none whose name alone tells it has more than 0.19."""


def _tells_of_others(case: Case, key: str, told: Sequence[Attribution]) -> bool:
    """Whether pages under a body's name are news all the same ("Metro Kinnow"): they give what they tell to others than
    people, who may be its own, and never say "we"."""
    if any(_WE.search(_QUOTED.sub(" ", _running(case.reports[r]))) for r in sorted({a.report for a in told})):
        return False
    others = [a for a in told if _is_quoted(a) and a.chain[0].key != key and a.chain[0].kind != "person"]
    return len(others) >= OTHERS * len(told)


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


_I = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)\b")
_SENTENCE = re.compile(r"[.!?…](?:\s|$)")

FIRST_PERSON = 0.15
"""Share of a page's sentences in which its writer says "I", from which it is a person's own account."""

OUTLETS_FIRST_PERSON = 0.3
"""The same on an outlet's page, where a columnist says "I" now and then."""


def _is_written_in_first_person(case: Case, _: str, reports: Collection[str]) -> bool:
    """Whether every page of a publisher is somebody's own account."""
    return bool(reports) and all(_says_i(case.reports[name], FIRST_PERSON) for name in sorted(reports))


def _says_i(report: Report, share: float) -> bool:
    """Whether "I" stands outside quotations again and again, in this share of the sentences."""
    sentences = [x for x in _SENTENCE.split(_QUOTED.sub(" ", _running(report))) if x.strip()]
    said = sum(_I.search(x) is not None for x in sentences)
    return said >= 3 and said >= share * len(sentences)


def accounts(case: Case) -> frozenset[str]:
    """Reports that are one person's account from the first sentence to the last, in whatever outlet they stand."""
    return frozenset(name for name, r in case.reports.items() if _says_i(r, OUTLETS_FIRST_PERSON))


_NOTICE = re.compile(
    r"\s*(?:for immediate release|(?:joint |public |official |press |media |written |preliminary |interim |final )*"
    r"(?:statement|release|notice|bulletin|communiqu[eé]|declaration|announcement|circular|advisory|situation report"
    r"|open letter|clarification|findings|conclusions|information (?:for|on|about))\b(?! (?:that|which|wars?)\b))",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"^\s*(?:for the (?:office|board|committee|company|authority|management|union|ministry|council|commission)\b"
    r"|(?:press|media) (?:contact|enquir|inquir|office\b))",
    re.IGNORECASE | re.MULTILINE,
)


_LABELLED = re.compile(
    r"[(\[](?:[\w ]+ )?(?:statement|(?:press|news|media) release|communiqu[eé]|notice|customer update"
    r"|official (?:handle|account|channel|page))[)\]]$",
    re.IGNORECASE,
)


def _is_notice(case: Case, name: str, reports: Collection[str]) -> bool:
    """Whether a publisher is given as a body's statement, or every page of it calls itself a statement, notice or
    release, or is signed for a board."""
    if _LABELLED.search(name):
        return True
    for page in sorted(reports):
        report = case.reports[page]
        opening = next((p.span.of(report.text) for p in report.parts if p.kind in {"headline", "body"}), "")
        if not _NOTICE.match(opening) and not _SIGNED.search(report.text):
            return False
    return bool(reports)


_RULES = (_speaks_as_one, _is_written_in_first_person, _is_notice)


def _running(report: Report) -> str:
    """Headlines and running text: what the page itself says, embedded posts left out."""
    return "\n".join(p.span.of(report.text) for p in report.parts if p.kind in {"headline", "body"})


def _is_quoted(a: Attribution) -> bool:
    return a.stance != "own-voice" and len(a.chain) > 1 and a.chain[0].key != a.chain[-1].key


def _one_name(name: str, entity: Entity) -> bool:
    """Whether an outlet's name holds a body's whole name of two words or more, or the reverse."""
    if entity.kind != "body":
        return False
    ours = tokens(name)
    for form in {entity.name, *(f.text for f in entity.forms)}:
        theirs = tokens(form)
        if min(len(ours), len(theirs)) >= 2 and (ours <= theirs or theirs <= ours):
            return True
    return False


_OWN_CHANNEL = frozenset(
    {"media", "press", "news", "channel", "newsroom", "newsletter", "bulletin", "blog", "tv", "radio"}
)


def _is_channel(name: str, entity: Entity) -> bool:
    """Whether a publisher's name is a body's whole name of two words or more, and that it is its channel: "Northern
    Council Media"."""
    words = tokens(name)
    left = words - _OWN_CHANNEL
    return entity.kind == "body" and len(left) >= 2 and left < words and left == tokens(entity.name)


def speaker_of(a: Attribution, pages: Mapping[str, str]) -> str | None:
    """The body whose own word a saying in a page's own voice is; None where neither the page nor the one it is copied
    from is a body's."""
    links = [x for x in a.chain if x.kind != "platform"]
    return next((pages[x.key] for x in (*links[-1:], *links[:1]) if x.key in pages), None)
