"""Whose own word a page is: a body, not an outlet, published it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from reportedly.vocabulary import Attribution, Entity, Report

from .case import Case

_WORD = re.compile(r"[^\W_]+")

_MEDIA = """
advertiser agency almanac argus associated banner blog broadcaster broadcasting bulletin cable channel chronicle
citizen clarion correspondent courant courier daily diary digest dispatch echo edition enquirer evening examiner
express fm forum gazette globe guardian headline headlines herald independent insider interfax journal leader ledger
letter letters live magazine mail media mercury messenger mirror monitor morning network news news24 newsletter
newspaper newsroom newswire notes observer online outlet paper podcast post press radio record register reporter
reports republic review sentinel standard star statesman sun sunday tabloid telegram telegraph television tidings
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
_SIGNING = """
agency ambulance archdiocese bakery bank barracks brewery bureau campaign canteen canteens carrier catering center
centre chancellery chancellor choir cinema coalition collective command commune consortium consulate contractor
cooperative corps councils customs dairy defence defense delegation developer diocese dioceses district electric
electricity employers energy exchange expedition expeditions factory faculty farm farms ferries festival fire firm
fleet foods forces foundation gas gendarmerie governorate grid group guard guards guides headmaster headteacher health
holding holdings hospitals industries infirmary initiative insurance insurer lab laboratories labs landlord lifeboat
lodge logistics management manufacturer meteorological metro mining monastery mosque motors movement observatory opera
operations orchestra organisation organization pharmaceuticals pharmacy plant power project projects province
provincial racecourse rail rangers regulator rescue resistance resort restaurant retailer rights security shelter
shipping shipyard solidarity stadium steel stores studio supermarket supervisory surgery synod taskforce team telecom
temple terminal theatre traders transit transport transportation veterinary volunteers warehouse water waterworks
weather welfare workshop zoo
"""
_FIRMS = "co ltd limited inc plc llc corp gmbh ag sa spa srl bv nv oy ab as asa aps kk pte pty"
BODIES = frozenset(_BODIES.split())
"""Nouns by which a name is a body's that speaks for itself: an office, a firm, a union."""

_SIGN = BODIES | frozenset(_SIGNING.split())
"""Those of whoever signs a page: "Lisk Rescue Team" there is a body, "the team" in a sentence may be anybody."""

_EITHERS = """
agency bureau bulletin service services network group company corporation co ltd limited society union forum centre
center
"""
_EITHER = frozenset(_EITHERS.split())
"""Head nouns that outlets' names bear as well as bodies'."""

_PRESS_OFFICE = re.compile(r"\b(?:press|media|public) (?:office|relations|desk)\b", re.IGNORECASE)
_FIRM = frozenset(_FIRMS.split())
_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "a", "an", "s", "to", "at", "de", "la"})


def is_media(name: str) -> bool:
    """Whether a name is a news outlet's, by its words or because it is a site's ("news.example").

    Its head noun decides where that is a body's ("Office of Press Affairs") and is not one that outlets bear too
    ("Straits News Agency"); a body's press office is the body.
    """
    if _PRESS_OFFICE.search(name) or _head(name) in _SIGN - _EITHER:
        return False
    return bool(_tokens(name) & MEDIA) or re.search(r"\w\.[a-z]{2,}\b", name) is not None


def _head(name: str) -> str:
    """The last word before the first preposition, folded: of "Port Authority of Lisk" "authority"; "" where none is."""
    words = _WORD.findall(_OF.split(name, maxsplit=1)[0].casefold())
    return words[-1] if words else ""


_OF = re.compile(r"\b(?:of|for|in|at|on|to|against|de|do|da|du|des|del|di)\b", re.IGNORECASE)


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
        elif _is_body(name) or any(rule(case, name, pages[key]) for rule in _RULES):
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


def _is_notice(case: Case, _: str, reports: Collection[str]) -> bool:
    """Whether every page of a publisher calls itself a statement, notice or release, or is signed for a board."""
    for name in sorted(reports):
        report = case.reports[name]
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


def _is_body(name: str) -> bool:
    words = [w.casefold() for w in _WORD.findall(name)]
    return bool(set(words) & _SIGN) or (len(words) > 1 and words[-1] in _FIRM)


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
    """The body whose own word a saying in a page's own voice is; None where neither the page nor the one it is copied
    from is a body's."""
    links = [x for x in a.chain if x.kind != "platform"]
    return next((pages[x.key] for x in (*links[-1:], *links[:1]) if x.key in pages), None)
