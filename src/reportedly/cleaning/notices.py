"""Lines that speak of how the report came about: editors' notes, and notices of a site that shows another's text."""
# ruff: noqa: E501 - tables of phrases and patterns, one theme a line

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.caseless import caseless
from reportedly.cleaning.bylines import has_media_word
from reportedly.cleaning.months import MONTHS, WEEKDAYS
from reportedly.cleaning.platforms import NAMES as PLATFORMS
from reportedly.cleaning.words import words_in
from reportedly.sieve import pieces

_NOTE = re.compile(
    r"[\s(\[*_]{0,4}(?:editor(?:'s|s'|ial)? note|note to (?:readers|editors)|note\s?:|corrections?\s?[:(-]|clarification\s?[:(-]|update\s?:\s?this|"
    r"(?:additional |further |with )?reporting (?:and writing )?by\b|additional (?:reporting|material|research|contributions?|writing|editing)(?: (?:and \w+ )?(?:by|from)\b| ?:)|"
    r"(?:(?:machine )?translated (?:from|by|with)\b|translation (?:by|from)\b)|(?:written|writing|compiled|translated|edited|editing|produced|researched) by\b|with (?:files|inputs?|(?:additional )?(?:reporting|material|research|input))(?: (?:and \w+ )?(?:by|from)\b| ?:)|with agenc(?:y|ies)(?: inputs?| reports?)?\W{0,3}$|"
    r"(?:this|the) (?:story|article|report|post|piece|headline|text|page|version|item|copy)(?: above| below)? (?:was|has been|have been|is being) "
    r"(?:last |since |first |also )?(?:updated|corrected|amended|edited|revised|changed|clarified|modified|translated|supplied|generated|removed|compiled|prepared)|"
    r"this is a (?:developing|breaking)|an? (?:earlier|previous|prior) version|(?:first|last) updated\b.{0,40}\bto\b|"
    r"the (?:associated press|agency|author) contributed(?: to this\b| reporting\b|\W{0,3}$))",
    re.IGNORECASE,
)
# "Reporting by phone was not possible", "With inputs from three sensors lost": those who are credited have names.
_BY_NOBODY = re.compile(
    r"\W{0,3}(?:\w+ ){0,2}(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ww]ritten|[Cc]ompiled|[Pp]roduced|[Ee]dited|[Tt]ranslated(?= by)|[Rr]esearched|[Ff]iles|[Ii]nputs?|[Mm]aterial|[Rr]esearch)"
    r" (?:by|from|with) (?!(?:the|our|its|local|other|staff|news|wire|various|several|agency|agencies|machine|an?) (?:[A-Z]|(?:[a-z]+ )?(?:staff|agenc|wire|service|report|desk|team|news|transl|tool|computer)))"
    r"[a-z]+,? (?!and\b|in\b|agenc|wire|staff|service|report)"
)
# "This story was compiled by the defence, the judge said": a note is nobody's saying.
_SAID_LAST = re.compile(r", (?:[\w.’'-]+ ){1,4}(?:said|says|found|showed?|ruled|heard)\W{0,2}$")
_RETRACTS = re.compile(
    r"[\s(\[*_]{0,4}(?:editor|note|correction|clarification|update|an? (?:earlier|previous|prior))", re.IGNORECASE
)
_CONTRIBUTED = caseless(r"\bcontributed (?:reporting|to this (?:report|story|article))\b")

_NAME = r"(?P<{}>(?:[Tt]he )?[A-Z0-9][\w&'’.-]{{0,30}}(?: (?:(?:of|and|the|&) )?[A-Z][\w&'’.-]{{0,30}}){{0,4}})"
_SITE, _FROM = _NAME.format("site"), _NAME.format("origin")
_ITEM = r"(?:[Aa]rticle|[Ss]tory|[Rr]eport|[Pp]ost|[Pp]iece|[Tt]ext|[Cc]ontent|[Ii]nterview|[Cc]olumn|[Dd]ispatch)"
# Each pattern names the site that shows the text, or the outlet it comes from, or both.
_SYNDICATION = tuple(
    re.compile(p)
    for p in (
        rf"^\W{{0,3}}[Ff]ollow {_SITE} (?:for|to (?:get|see|read)) (?:more |all )?(?:of )?the (?:news|stories|topics)\b",
        rf"\bfor (?:the|a|your) (?:best|better|full|optimal) {_SITE} experience\b",
        rf"\b(?:best|better|full) {_SITE} experience\b",
        rf"\b(?:enjoy|use|experience|see|view) {_SITE} at its best\b",
        rf"\bThis {_FROM} {_ITEM} (?:is|was|has been|appears) (?:also )?(?:shown|published|carried|republished|displayed|syndicated) (?:here )?(?:on|by|in) {_SITE}",
        rf"(?:[Ss]hown|[Pp]ublished|[Cc]arried|[Rr]epublished|[Rr]eproduced|[Rr]eprinted|[Dd]isplayed) (?:here )?(?:on|by|in) {_SITE} "
        rf"(?:by arrangement|with (?:the )?(?:kind )?permission|under (?:a )?(?:\w+ )?licen[cs]e|courtesy)(?: (?:with|of|from) {_FROM})?",
        rf"(?:[Rr]epublished|[Rr]eproduced|[Rr]eprinted|[Pp]ublished|[Ss]hown|[Ss]yndicated) (?:here )?(?:by arrangement with|with (?:the )?(?:kind )?permission (?:of|from)|"
        rf"under (?:a )?(?:[\w ]{{1,30}})?licen[cs]e from|from|courtesy of) {_FROM}",
        rf"{_ITEM} (?:was |is |has been |were )?(?:[Oo]riginally |[Ff]irst )?(?:published|appeared|posted|written|produced|ran) "
        rf"(?:first |originally |here )?(?:on|in|by|at|for) {_FROM}",
        rf"(?:[Oo]riginally|[Ff]irst) (?:published|appeared|posted|printed|ran) (?:on|in|by|at) {_FROM}",
        rf"^\W{{0,3}}(?:[Pp]rovided|[Pp]owered|[Ss]upplied|[Dd]istributed|[Ss]yndicated|[Dd]elivered) by {_FROM}",
        rf"^\W{{0,3}}(?:[Cc]ontent|[Ss]tory|[Aa]rticle|[Nn]ews) (?:provided |supplied )?(?:by|from|via|courtesy of) {_FROM}",
        rf"(?:[Rr]ead|[Vv]iew|[Ss]ee|[Cc]ontinue reading|[Ww]atch) (?:the )?(?:(?:original|full|complete|rest of the) ?(?:{_ITEM} )?|{_ITEM} )(?:on|at|in) {_FROM}\W{{0,3}}$",
        rf"^\W{{0,3}}(?:[Rr]ead|[Vv]iew|[Oo]pen|[Ss]ee) (?:(?:this|it|more)(?: {_ITEM})? )?(?:on|in|at) (?:the )?{_SITE}(?: app)?\W{{0,3}}$",
        rf"{_SITE} is (?:a |an )?(?:content |official |media )?(?:partner|aggregator|affiliate)\b",
        rf"\b(?:MSN|msn)\.com\b|\bon {_SITE} News feed\b",
    )
)

_TELLING = pieces(
    "follow |experience|at its best|shown|published|carried|displayed|syndicated|reproduced|reprinted|appeared|posted|written|"
    "produced| ran |printed|provided|powered|supplied|distributed|delivered|content |story |article |news |read |reading |"
    "view |see |watch |open |partner|aggregator|affiliate|msn.com"
)
"""Each of these patterns has one of these pieces, in small letters or capitals: most lines have none."""

_STORY_BY = re.compile(r"\W{0,3}(?:[Ss]tory|[Aa]rticle|[Rr]eport|[Nn]ews) by\b")
_SHOWN = re.compile(rf"\b(?:shown|displayed|carried|republished|syndicated) (?:here )?(?:on|by|in) {_SITE}")
_TIMES = frozenset([*MONTHS, *WEEKDAYS.split("|")])


@dataclass(frozen=True, slots=True)
class Notice:
    """What a syndication line says: the site that shows the text, and the outlet whose text it is."""

    site: str | None
    origin: str | None


def is_note(text: str) -> bool:
    """Whether a line is an editor's note, a correction, or credits those who helped to report."""
    count = words_in(text)
    if _BY_NOBODY.match(text) or (_SAID_LAST.search(text) and not _RETRACTS.match(text)):
        return False
    return count <= 90 and bool(_NOTE.match(text.replace("’", "'")) or (count <= 40 and _CONTRIBUTED.search(text)))


def notice_of(text: str) -> Notice | None:
    """What a short line says of another site's showing this text, None where it says nothing of the kind."""
    if len(text) > 400 or words_in(text) > 40:
        return None
    lower = text.lower()
    if not any(piece in lower for piece in _TELLING):
        return None
    for pattern in _SYNDICATION:
        match = pattern.search(text)
        if match is not None:
            found = match.groupdict()
            site, origin = _tidy(found.get("site")), _tidy(found.get("origin"))
            if (site is None and origin is None and match.groupdict()) or (site or "").casefold() in PLATFORMS:
                continue
            if _STORY_BY.match(text) and not has_media_word(origin or ""):
                continue  # a byline
            shown = _SHOWN.search(text) if site is None else None
            return Notice(_tidy(shown["site"]) if shown is not None else site, origin)
    return None


def _tidy(name: str | None) -> str | None:
    name = name.strip(" .,;:'’-") if name else ""
    first = name.split(" ", 1)[0].casefold().rstrip(".")
    # "published on Friday" and "written in 1987" name a time, "published on our website" nobody.
    return name if name and not first[0].isdigit() and first not in _TIMES else None
