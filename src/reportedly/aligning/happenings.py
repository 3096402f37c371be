"""Happenings that a saying asserts, and those it says there were none of: "there was no fire", "a phone caught fire".

One word in common is enough here, since a fire that there was excludes that there was none; so only nouns that name a
happening count, and not where they stand before another noun ("fire service"), or are only feared or planned.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from reportedly.caseless import caseless
from reportedly.vocabulary import Span

from .clauses import Placed
from .lexicon import concept

_NOUNS = """
explosion attack fire crash flood collapse leak earthquake shooting sink avalanche landslide riot mutiny robbery theft
outbreak epidemic blackout hijack kidnapping stampede shelling coup ransom bribe recount blackmail fraud derailment
"""
HAPPENINGS = frozenset(concept(word) for word in _NOUNS.split())
"""Nouns that name what happens, or else does not."""

_THERE = r"(?:is|was|are|were|has been|had been|have been|has|had)"
_NONE = caseless(
    rf"\b(?:there {_THERE} (?:no|never (?:an? |any )?)|at no time {_THERE} there (?:an?|any)|"
    r"(?:find|found|saw|seen|heard|felt) no|(?:no|any) (?:trace|traces|sign|signs|evidence) of(?: an?| any)?|"
    r"(?<!\bdo )(?<!\bdid )no)\s+"
    r"((?:[^\W\d_]+[ -]){0,2}?[^\W\d_]+)(?=\s+(?:was|were|is|had|has|at|in|on|near|aboard|anywhere|whatever|and|or)\b|"
    r"\W*(?:$|[.;,]))"
)
_ONLY = "second third further other more new additional major serious large big great immediate direct such single"
_SOME = frozenset(_ONLY.split())
"""Words by which only some of a kind are denied: "no second explosion"."""
_BEFORE_NOUN = re.compile(
    r"[\s-]+(?:service|services|brigade|station|department|drill|engine|engines|chief|officer|officers|alarm|alarms|exit|"
    r"exits|hose|crew|crews|safety|door|doors|fighter|fighters|barrier|barriers|plan|squad|expert|experts|warning|risk|"
    r"hazard|insurance|victim|victims|site|scene|inquiry|investigation|investigators?|detector|extinguishers?|test|proof|"
    r"relief|aid|defences?|defenses?|gate|gates|wall|walls|boat|boats|dog|dogs|unit|hotline|marshal)\b",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:risks?|fears?|feared|danger|threats?|case|chance|possibility|prevent|avoid|against|without|if|whether|any|"
    r"no|not|never|possible|potential|planned|future|next)(?: of)?(?: (?:an?|the|any|another))?(?: [^\W\d_]+)?\s+$",
    re.IGNORECASE,
)
_PRESUPPOSED = re.compile(
    r"\b(?:of|in|on|at|after|before|for|since|during|from|to|with|about|over|by|following|despite) "
    r"(?:(?:the|this|that|these|those|his|her|its|their|such|[^\W\d_]+[’']s?) )?(?:(?!an? )[^\W\d_]+ )?$",
    re.IGNORECASE,
)
"""What stands before a happening that is spoken of and not told: "the anniversary of the shooting"."""
_GUNFIRE = re.compile(
    r"\b(?:under|open(?:s|ed|ing)?|trad(?:e|es|ed|ing)|return(?:s|ed|ing)?|cease|hold|held|drew|draw|aimed|friendly|gun|"
    r"artillery|rifle|mortar|small-arms|tank|sniper|exchanges? of|(?:line|burst|bursts) of|cross|counter)[ -]$",
    re.IGNORECASE,
)
"""What stands before "fire" where it is that of guns."""
_NO_NOUN = frozenset({"fired", "fires", "firing", "bang", "bangs", "boom", "booms"})
"""Words of the same classes that do not say that it was one: what a bang was is another question."""


def happened(words: Sequence[Placed], content: Sequence[Span], text: str, denied: Set[str]) -> frozenset[str]:
    """The happenings a saying tells of as having been; `words`: its concepts and their places in the `text`."""
    out: set[str] = set()
    for word in words:
        if word.concept not in HAPPENINGS or word.concept in denied or word.name:
            continue
        span = next((s for s in content if s.start <= word.start < s.end), None)
        if span is None:
            continue
        end = word.start
        while end < span.end and (text[end].isalpha() or text[end] in "’'"):
            end += 1
        printed = text[word.start : end].casefold()
        shot = printed == "fire" and _GUNFIRE.search(text[max(span.start, word.start - 16) : word.start])
        if (
            printed in _NO_NOUN
            or shot
            or _BEFORE_NOUN.match(text, end)
            or _UNREAL.search(text[max(span.start, word.start - 40) : word.start])
            or (not word.doing and _PRESUPPOSED.search(text, max(span.start, word.start - 40), word.start))
        ):
            continue
        out.add(word.concept)
    return frozenset(out)


def none_of(words: str) -> frozenset[str]:
    """The happenings that words say there were none of: "At no time was there a fire on board"."""
    out: set[str] = set()
    for match in _NONE.finditer(words):
        named = re.split(r"[\s-]+", match.group(1).casefold())
        if named and concept(named[-1]) in HAPPENINGS and not _SOME & set(named):
            out.add(concept(named[-1]))
    return frozenset(out)
