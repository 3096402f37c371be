"""Whether two sayings are set in different places or times, or told of different people, by their printed words.

"A fire broke out in the kitchen" and "There was no fire in the east wing" contradict each other no more than "The gates
were closed at night" and "The gates were open at noon". What a phrase behind in, at, of … names is compared with what
the other's phrases name: where both have phrases of one kind and no telling word in common, they are of two. Nothing is
known where one has none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reportedly.people import is_person

from .lexicon import concept

_PHRASE = re.compile(
    r"\b(?:in|inside|at|on|onto|near|under|outside|from|behind|beside|off|of|for|to|into|through|over|along"
    r"|between|aboard)"
    r"\s+((?:(?:the|an?|his|her|its|their|our|my|one|this|that|each|both)\s+)?(?:[\w’'-]+\s+){0,3}?[\w’'-]+)"
    r"(?=\W*$|\s*[,.;:!?“”\"]|\s+(?:in|inside|at|on|near|under|outside|from|behind|beside|off|of|for|to|into"
    r"|through|over"
    r"|along|between|aboard|and|or|but|when|while|who|which|that|was|were|is|are|had|has|have|did|by|with"
    r"|before|after"
    r"|until|as)\b)",
    re.IGNORECASE,
)
_TIMES_WORDS = """
night noon midnight dawn dusk morning afternoon evening monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december spring summer autumn winter
"""
_TIMES = frozenset(_TIMES_WORDS.split())
_NUMBER = re.compile(
    r"\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|all|least|first|time|end)$"
)
_SIDES_WORDS = """
north south east west northern southern eastern western front back rear left right upper lower inner outer main side
home away port starboard near far ground top bottom
"""
_SIDES = frozenset(_SIDES_WORDS.split())
_SMALL_WORDS = """
board aboard scene site spot hand air way sight question fact power work case the a an his her its their our my one this
that each both same
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_OWN = re.compile(r"(?:his|her|its|their|our|my)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")


@lru_cache(maxsize=4096)
def _told(words: str) -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    """Places, times of day or year, sides of a thing, and people by what they are."""
    places, times = set[str](), set[str]()
    for phrase in _PHRASE.finditer(words):
        found = [w for w in _WORD.findall(phrase[1].casefold()) if w not in _SMALL]
        if any(_NUMBER.search(w) for w in found) or _OWN.match(phrase[1]):
            continue  # "in his hands"
        into = times if any(w in _TIMES for w in found) else places
        into.update(concept(w) for w in found if (w in _TIMES) == (into is times) and not is_person(w))
    every = [w.casefold() for w in _WORD.findall(words)]
    sides = frozenset(w for w in every if w in _SIDES)
    people = frozenset(concept(w) for w in every if is_person(w) and w not in _ANYBODY)
    return frozenset(places), frozenset(times), sides, people


_ANYBODY_WORDS = """
people person man men woman women somebody anybody nobody one ones no-one someone anyone everybody everyone
"""
_ANYBODY = frozenset(_ANYBODY_WORDS.split())


def elsewhere(left: str, right: str, *, people: bool = False) -> bool:
    """Whether the one is told of another place, time or side than the other; with `people`, also of other people."""
    kinds = list(zip(_told(left), _told(right), strict=True))
    return any(mine and theirs and not mine & theirs for mine, theirs in kinds[: 4 if people else 3])
