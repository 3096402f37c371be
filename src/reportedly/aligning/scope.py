"""Of how much a toll is: of all that befell people in the event, of some of them, or of another happening.

"Two people were killed near the library" tells of one spot, "the two men he shot" of those just spoken of, a hospital
of its own patients. "20 people were hurt in 112 accidents last year", "in revenge for the strikes that killed 30"
tell of what the event is not.
"""

from __future__ import annotations

import re
from typing import Literal

from reportedly.caseless import caseless
from reportedly.vocabulary import Span

Scope = Literal["all", "some", "other"]

_AROUND = 260
"""Characters before and after a toll in which its sentence is looked for."""

_END = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])[.!?][”\"’']?(?=\s)|\n|;")
_NUMBERS = r"(?:\d[\d,.]*|dozens of|hundreds of|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_STATISTICS = re.compile(
    r"\b(?:in|by) (?:[a-z]+ ){0,1}(?:shootings|accidents|attacks|crashes|fires|floods|strikes|explosions) (?:in|on|"
    r"across|over|during|around|this|last|since)\b|\bweekend of\b|\b(?:gun|knife|gang|street|domestic) violence\b|"
    rf"\bin {_NUMBERS} (?:[\w-]+ ){{0,3}}(?:accidents|incidents|crashes|collisions|attacks|strikes|shootings|raids|"
    r"cases|fires|floods|explosions|bombings|disasters|outbreaks|clashes|derailments|storms)\b|"
    r"\bbetween (?:[A-Z][a-z]+ )?(?:19|20)\d\d and (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b|"
    r"\b(?:every|each|per|a) year\b|\bannually\b|\bon average\b|\b(?:last|previous) year\b|"
    r"\b(?:over|in|during) the (?:past|last) (?:\w+ )?(?:years?|decades?)\b",
    re.IGNORECASE,
)
_RECALLED = re.compile(
    r"\b(?:retaliation|revenge|reprisals?|retribution|anniversary|similar (?:to|accidents?|attacks?|incidents?)|"
    r"(?:an? )?(?:earlier|previous|separate|unrelated|similar) (?:\w+ )?(?:attack|strike|shooting|crash|accident|"
    r"explosion|blast|bombing|incident|fire|flood|quake|earthquake|disaster|storm|raid)|"
    r"(?:deadliest|worst|first|biggest|largest) [^.;]{0,60}?\bsince|(?:weeks?|months?|years?) after|"
    r"compared (?:with|to)|reminiscent of|recalls?|recalling)\b",
    re.IGNORECASE,
)
"""Words after which another happening is told of."""
_THE = re.compile(r"\b(?:the|these|those|both|his|her|their) (?:other )?$", re.IGNORECASE)
_THEM = re.compile(r"\b(?:dead|victims?|deaths?|killed|injured|wounded|casualties|deceased|fatalities)\b")
_BEFELL = r"(?:killed|dead|died|dies|injured|hurt|wounded|shot|slain|found|rescued|arrested|treated)"
_AT_A_SPOT = re.compile(
    rf"\b{_BEFELL}(?: \w+ly)? (?:near|outside|inside|beside|behind|next to|in front of|aboard|at|in|on|along) "
    r"(?:the|a|an|his|her|their|its|one|another) (?:[\w-]+ )?(?:house|home|apartment|flat|room|kitchen|bedroom|garden|"
    r"yard|library|bus|car|van|truck|lorry|vehicle|carriage|cabin|cockpit|tent|street|road|pavement|sidewalk|shop|"
    r"doorway|corridor|basement|stairwell|roof|bridge|river|water|spot|scene|hospital|ground|parking lot|car park)\b|"
    rf"\b{_BEFELL}(?: \w+ly)? (?:near|outside|inside|beside|behind|next to|in front of) (?:the|a|an|his|her) ",
    re.IGNORECASE,
)
_AND_ONE_MORE = re.compile(
    r"\band (?:a|another) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\b|"
    r"\band (?:\w+ )?others\b",
    re.IGNORECASE,
)
_NAMED = caseless(r"\b(?:has|have|had|was|were|are|is)(?: been)?(?: all)? (?:identified|named)\b")
_HOSPITAL = re.compile(
    r"\b(?:hospitals?|infirmary|clinic|medical cent(?:er|re)|health (?:service|trust|centre|center)|doctors?|surgeons?|"
    r"medical director|medics?)\b",
    re.IGNORECASE,
)
_ONE_HOSPITAL = re.compile(
    r"\b(?:at|to|in) (?:the |St\.? )?(?:[A-Z][\w’'.-]+ ){1,4}"
    r"(?:[Hh]ospital|Infirmary|Clinic|Medical (?:Center|Centre))\b"
)
_CARE = frozenset({"injured", "treated", "admitted", "dead", "infected"})
_COUNTING = re.compile(
    r"\b(?:ros|ris|climb|jump|reach|grew|grow|toll|count|tally|as of|by|since|until|so far|later|now|recovered|found|"
    r"identified|succumbed|confirmed|brought|pulled|remain|still|announced|reported|tested|new)",
    re.IGNORECASE,
)
_IN_A_PLACE = re.compile(
    rf"[^,.;:]{{0,60}}?\b{_BEFELL}(?: [a-z]+ly)? (?:near|in|at|outside) ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}})"
)
_LIVING_DOER = re.compile(
    r"\bincluding (?:the |an? |its |their )?(?:alleged |suspected |lone )?(?:suspects?|shooters?|gunm[ae]n|attackers?|"
    r"bombers?|assailants?|perpetrators?|himself|herself|killer|hijackers?|driver|pilot|captain)\b",
    re.IGNORECASE,
)


def scope(span: Span, text: str, outcome: str, teller: str = "") -> Scope:
    """Of how much the toll printed at `span` of `text` is; `outcome`: what befell those counted; `teller`: who says so,
    "" where the page does."""
    before, after = sentence(span, text)
    whole = before + text[span.start : span.end] + after
    if _STATISTICS.search(whole) or _RECALLED.search(before):
        return "other"
    if _THE.search(before) and not _THEM.search(text[span.start : span.end] + after[:16]):
        return "some"
    if _AT_A_SPOT.search(text[span.start : span.end] + after) or _AND_ONE_MORE.search(after):
        return "some"
    if _NAMED.search(after):
        return "some"  # those whose names are known
    if outcome in _CARE and ((teller and _HOSPITAL.search(teller)) or _ONE_HOSPITAL.search(after)):
        return "some"
    return "all"


def place(span: Span, text: str) -> str:
    """The name of the place in which those counted are told to have been, in lower case; "" where none is told."""
    found = _IN_A_PLACE.match(text[span.start : span.end] + sentence(span, text)[1])
    return found.group(1).casefold() if found else ""


def still_counted(span: Span, text: str) -> bool:
    """Whether the days in the sentence of a toll may be those of the counting: "rose to six on Friday"."""
    before, after = sentence(span, text)
    return _COUNTING.search(before + text[span.start : span.end] + after) is not None


def counts_the_doer(span: Span, text: str) -> bool:
    """Whether a toll is said to include whoever did it: "Six people were killed, including the suspect"."""
    return _LIVING_DOER.search(sentence(span, text)[1]) is not None


def sentence(span: Span, text: str) -> tuple[str, str]:
    """The words of the sentence before and after a span; cut where it is very long."""
    start = max(0, span.start - _AROUND)
    ends = [m.end() for m in _END.finditer(text, start, span.start)]
    stop = _END.search(text, span.end, min(len(text), span.end + _AROUND))
    return text[ends[-1] if ends else start : span.start], text[
        span.end : stop.start() if stop else min(len(text), span.end + _AROUND)
    ]
