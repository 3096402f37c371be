"""What the name of a publisher says it is: a news outlet, or a body that speaks for itself."""

from __future__ import annotations

import re

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
    return bool(tokens(name) & MEDIA) or re.search(r"\w\.[a-z]{2,}\b", name) is not None


def _head(name: str) -> str:
    """The last word before the first preposition, folded: of "Port Authority of Lisk" "authority"; "" where none is."""
    words = _WORD.findall(_OF.split(name, maxsplit=1)[0].casefold())
    return words[-1] if words else ""


_OF = re.compile(r"\b(?:of|for|in|at|on|to|against|de|do|da|du|des|del|di)\b", re.IGNORECASE)


def is_newsroom(name: str) -> bool:
    """Whether a name is a news agency's or a broadcaster's."""
    words = tokens(name)
    return bool(words & NEWSROOMS) or words >= {"associated", "press"} or words >= {"news", "agency"}


def is_body(name: str) -> bool:
    """Whether a name holds a body's noun, or ends as a firm's does."""
    words = [w.casefold() for w in _WORD.findall(name)]
    if "&" in _OF.split(name, maxsplit=1)[0]:  # "Board & Clock"
        words = words[-1:] if _head(name) in _SIGN else [w for w in words if w not in _SIGN]
    return bool(set(words) & _SIGN) or (len(words) > 1 and words[-1] in _FIRM)


def tokens(words: str) -> frozenset[str]:
    """The words of a name, folded, small ones left out."""
    return frozenset(w for w in _WORD.findall(words.casefold()) if w not in _SMALL)
