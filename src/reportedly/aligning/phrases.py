"""Verbs with a particle or an object of their own ("blew up", "gave way"): what they say is not what the verb says."""

from __future__ import annotations

import re

from .lexicon import concept

_PHRASES = """
explosion: (?:blow|blows|blew|blown|blowing) up
collapse: (?:give|gives|gave|given|giving) way|(?:cave|caves|caved|caving) in
begin: (?:break|breaks|broke|broken|breaking) out
resign: (?:step|steps|stepped|stepping|stand|stands|stood) down
cancel: (?:call|calls|called|calling) off
close: (?:shut|shuts|shutting) down
fire: (?:catch|catches|caught) fire|set(?:s|ting)? (?:on fire|fire to|alight|ablaze)|(?:go|goes|went|gone) up in flames
kill: (?:lose|loses|lost|losing) (?:his|her|its|their) (?:life|lives)|(?:pass|passes|passed) away
shootdown: (?:shoot|shoots|shot|bring|brings|brought) down
fail: (?:break|breaks|broke|broken|breaking) down
sink: (?:turn|turns|turned|roll|rolls|rolled|keel|keels|keeled) over
occur: (?:take|takes|took|taken|taking) place
extinguish: (?:put|puts|putting) out
search: (?:look|looks|looked|looking) for
investigate: (?:look|looks|looked|looking) into
rise: (?:go|goes|went|gone) up
fall: (?:go|goes|went|gone) down
injure: (?:get|gets|got|getting) hurt
"""

PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{forms})\b", re.IGNORECASE))
    for name, forms in (line.split(": ", 1) for line in _PHRASES.strip().splitlines())
)
"""Class -> the verbs with a particle or object that are of it; their verb alone says something else."""

_PARTICLES = """
up way in out down off fire alight ablaze flames life lives away over place for into hurt
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words by which a phrase of these ends: without one there is none."""

_LEMMAS = {
    "explosion": ("blow",), "collapse": ("give", "cave"), "begin": ("break",), "resign": ("step", "stand"),
    "cancel": ("call",), "close": ("shut",), "shootdown": ("shoot", "bring"), "fail": ("break",),
    "sink": ("turn", "roll", "keel"), "extinguish": ("put",), "kill": ("lose", "pass"), "rise": ("go",),
    "fall": ("go",),
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


def phrases_of(words: str) -> tuple[set[str], set[str]]:
    """The classes of verbs with a particle ("blew up", "gave way") in the words, and the concepts of these verbs."""
    if PARTICLES.isdisjoint(_WORD.findall(words.casefold())):
        return set(), set()
    found: set[str] = set()
    verbs: set[str] = set()
    for name, pattern in PHRASES:
        for match in pattern.finditer(words):
            found.add(name)
            verbs |= {concept(verb) for verb in (match.group().casefold().split()[0], *_LEMMAS.get(name, ()))}
    return found, verbs - found
