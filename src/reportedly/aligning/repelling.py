"""An attack that was fended off wholly, and one that struck: "every drone was shot down", "drones hit the depot".

Neither says in the negative what the other says, and both can hardly be so. What fell of the downed ones ("debris set a
store on fire") is no hit.
"""

from __future__ import annotations

import re

from reportedly.caseless import caseless

_FLYING = r"(?:drones?|uavs?|missiles?|rockets?|shells?|projectiles?|bombs?|vehicles?|(?:aerial |air )?targets?)"
_DOWNED = (
    r"(?:shot down|shoot down|downed|intercept\w*|destroyed|neutrali[sz]ed|brought down|repel\w*|repulsed|thwarted|"
    r"suppressed|jammed|stopped)"
)
_WHOLLY = caseless(
    rf"\b(?:all|every(?: single)?|each)(?: of)? (?:[\w-]+ ){{0,3}}{_FLYING}\b[^.;]{{0,50}}?\b{_DOWNED}\b|"
    rf"\b{_DOWNED} (?:all|every(?: single)?|each)(?: of)? (?:[\w-]+ ){{0,3}}{_FLYING}\b|"
    rf"\b(?:no|none of the|not (?:one|a single)(?: of the)?) (?:[\w-]+ ){{0,2}}(?:{_FLYING} )?"
    r"(?:has |had |have )?(?:reached|hit|struck|got through)\b|"
    r"\b(?:attack|raid|strike|assault)s? (?:(?:was|were|has been|had been|have been) )?(?:entirely |fully |wholly )?"
    r"(?:repelled|repulsed|thwarted|foiled|beaten off)\b"
)
_STRUCK = re.compile(
    rf"\b(?:{_FLYING}|drone (?:attack|raid|strike|blitz)|missile (?:attack|strike)|air strikes?|airstrikes?)\b"
    r"(?! was| were| had been)[^.;,]{0,30}?\b(?:hits?|struck|strikes?|destroy(?:s|ed)|wip(?:es|ed) out|blitz(?:es|ed)|"
    r"damag(?:es|ed)|blew up|ripped|crippled|sank|slammed|set (?:fire|ablaze))\b",
    re.IGNORECASE,
)
_FALLEN = re.compile(
    r"\b(?:debris|wreckage|fragments?|parts? of|remains|downed|shot down|intercepted)\b", re.IGNORECASE
)


def wholly_repelled(words: str) -> bool:
    """Whether words say that nothing of an attack from the air got through."""
    return _WHOLLY.search(words) is not None


def struck(words: str) -> bool:
    """Whether words say that drones, missiles or the like hit something, and not only what was left of them."""
    return _STRUCK.search(words) is not None and not _FALLEN.search(words)
