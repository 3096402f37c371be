"""Short yes and no on one predicate: warned and not warned, warm and cold, "the alarm sounded" and "no alarm"."""

from __future__ import annotations

import re
from collections.abc import Set

from .lexicon import concept

BRIEF = 4
"""Concepts up to which a saying in the negative is about its predicate and nothing else."""

FULL = 9
"""Concepts up to which what it is set against is: in a long sentence the predicate may be of anything."""

ALIKE = 3
"""One concept in so many of the fuller saying, the predicate apart, must be the other's too."""

_POLES = """
warm hot lukewarm unchilled unrefrigerated | cold cool chilled chill refrigerated frozen
open unlocked | closed shut locked
safe | unsafe dangerous
awake | asleep
sober | drunk drinking intoxicated
legal lawful | illegal unlawful
armed | unarmed
empty | full
guilty | innocent
contaminated tainted polluted | clean uncontaminated
warn alert |
tell consult |
evacuate |
inspect |
insure insured | uninsured
license licensed licence | unlicensed
pay | unpaid
vaccinate vaccinated | unvaccinated
"""
_POLE: dict[str, tuple[int, bool]] = {
    form: (axis, side == 0)
    for axis, line in enumerate(_POLES.strip().splitlines())
    for side, words in enumerate(line.split("|"))
    for word in words.split()
    for form in (word, concept(word))
}
"""Predicate -> (axis, whether it is the first pole)."""

_ALIKE = """
population resident valley village town hall city community public neighbourhood neighborhood district area citizen
family nobody nobodi parent villager household we us
food meal lunch dinner breakfast dish portion box tray chicken meat milk rice fish drink sandwich salad soup stew
driver pilot captain skipper master crew
gate door hatch valve exit entrance
water well river tap supply
"""
_GROUPS = tuple(frozenset(concept(w) for w in line.split()) for line in (
    " ".join(_ALIKE.strip().splitlines()[:2]), *_ALIKE.strip().splitlines()[2:]))  # fmt: skip

_MEMBER = {word: min(group) for group in _GROUPS for word in group}

_DOINGS = """
sound ring send give issue receive hear fire activate trigger arrive come make wail blare begin go place see show
deliver hold
"""
_HAPPENS = frozenset(concept(w) for w in _DOINGS.split())
_PAST = frozenset({"came", "rang", "went", "sent", "gave", "heard", "made", "saw", "began", "fired", "given", "held"})
_NO = re.compile(
    r"\W{0,3}(?:(?:there|they|we|i|it) (?:was|were|is|are|had been|has been|had|have|heard|saw|got|received) )?no "
    r"((?:[^\W\d_]+[ -]?){1,3})",
    re.IGNORECASE,
)
_BREAKS_WORDS = """
was were is are had has have been at in on of from to against for with by into over under about near after before as
that who which when where until and or but
"""
_BREAKS = frozenset(_BREAKS_WORDS.split())


def poles(concepts: Set[str], negative: bool) -> dict[int, bool]:
    """The axes that a saying stands on, and on which side once its negation is counted."""
    found = {c: _POLE[c] for c in sorted(concepts) if c in _POLE}
    return {axis: first != negative for axis, first in found.values()}


def of_negation(concepts: frozenset[str], denied: Set[str]) -> frozenset[str]:
    """The concepts without those poles that are not among what is `denied`."""
    return frozenset(c for c in concepts if c in denied or c not in _POLE)


def predicate_opposed(left: Set[str], right: Set[str], negatives: tuple[bool, bool]) -> bool:
    """Whether two sets of concepts say a predicate's two poles of things that can be the same."""
    if min(len(left), len(right)) > BRIEF or max(len(left), len(right)) > FULL:
        return False
    mine, theirs = poles(left, negatives[0]), poles(right, negatives[1])
    for axis in sorted(set(mine) & set(theirs)):
        if mine[axis] == theirs[axis]:
            continue
        a, b = ({_alike(c) for c in x if c not in _POLE or _POLE[c][0] != axis} for x in (left, right))
        if (a or b) and ALIKE * len(a & b) < max(len(a), len(b)):
            continue
        return True
    return False


def _alike(word: str) -> str:
    """The first word of the group a word is of, or the word itself."""
    return _MEMBER.get(word, word)


def missing_thing(words: str) -> str | None:
    """The concept of what a short "No alarm sounded", "There was no siren" says there was none of; None otherwise."""
    found = _NO.match(words)
    if found is None:
        return None
    kept: list[str] = []
    for word in re.split(r"[ -]", found.group(1).casefold()):
        if not word or word in _BREAKS or (kept and (concept(word) in _HAPPENS or word in _PAST)):
            break
        kept.append(word)
    return concept(kept[-1]) if kept else None


def happens(thing: str, concepts: Set[str], light: Set[str]) -> bool:
    """Whether a saying has the thing, and something that such things do."""
    return thing in concepts and bool((concepts | light) & _HAPPENS - {thing})


def says_no_more(thing: str, concepts: Set[str]) -> bool:
    """Whether a saying has nothing but the thing, and what such things do."""
    return concepts - {thing} <= _HAPPENS
