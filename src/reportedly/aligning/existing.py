"""Things a saying says there were none of, and things it tells of as there: "There was never any lane", "a lane"."""

from __future__ import annotations

import re

from reportedly.caseless import caseless
from reportedly.people import is_person

from .happenings import HAPPENINGS
from .lexicon import LIGHT, concept

_BE = r"(?:was|were|is|are|has been|have been|had been|has ever been|have ever been|had)"
_SOUGHT = (
    r"(?:found|saw|heard|had|have|has|carried|received|got|given|seen|took|wore|used|made|gave|sent|issued|held|"
    r"contained|showed|shows|bore)"
)
_ENDS = (
    r"(?=\s+(?:was|were|is|are|had|has|have|came|went|took|in|at|on|of|for|to|from|by|with|near|aboard|anywhere|whatever|"
    r"between|that|which|who|and|or|up|when|till|until|over|under|inside|outside|where|there|here|as|after|before|"
    r"sounded|rang|worked|works|functioned|operated|played|burned|stood|lay|arrived|followed|existed|made|broke|began)\b|"
    r"\W*(?:$|[.;:,!?]))"
)
_NONE = caseless(
    rf"\b(?:there {_BE} (?:no|not (?:one|a single))|{_SOUGHT} not (?:one|a single)|"
    rf"there (?:was|were|is|are)(?:n[’']t| not| never)(?: been)? (?:an?|any)|"
    r"there(?:[’']s| has| have|[’']ve| had) (?:been no|never been (?:an?|any))|there never (?:was|were) (?:an?|any)|"
    rf"(?:(?:i|we|they|he|she|it|nobody|police|officers|\w+s) )?{_SOUGHT} no|(?:did|had|have|has|do|does)(?:n[’']t|"
    rf" not| never) (?:\w+ )?(?:had|have|find|found|see|seen|hear|heard|use|used|carry|receive|received|get|got)"
    rf" (?:an?|any)|at no time {_BE} there (?:an?|any))"
    rf"\s+([a-z]{{3,}}){_ENDS}"
)
_NO = re.compile(
    r"(?:^|(?<=[.] ))no\s+([a-z]{3,})(?=\W*$|[.;:!?]|,? and (?:no|not)\b|\s+(?:(?:was|were|has been|had been) "
    r"(?:ever |then )?(?:found|seen|heard|sounded|fired|used|carried|thrown|issued|received|sent|made|given|held|taken|"
    r"there|signed|placed|cut|touched|offered|paid|reported|recorded|involved|fitted|lost|missing)"
    r"(?! until| before)|sounded|rang|came|"
    r"took place|happened|existed|arrived|flew)\b)",
    re.IGNORECASE,
)
"""Of longer sentences it is only denied that they did something: "No inmate has escaped"."""
_SOME = caseless(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|both|the|his|her|their|"
    r"our|my|this|that|these|those|there (?:was|were|is|are)|\d[\d.,]*)\s+(?:(?!of\b|in\b|at\b|or\b|and\b)[a-z-]+ )"
    r"{0,2}?"
    rf"([a-z]{{3,}}){_ENDS}"
)
_KINDS = """
doubt idea comment reason sign evidence way need one question problem word difference role part longer more less fewer
such other further second third serious major interest intention objection plan choice time answer indication trace
proof information detail link decision right body thing matter place people person man woman anybody anyone anything
reply response effect case use help point good harm result change day night year week hour side end case risk danger
"""
_NOTHING = frozenset(map(concept, _KINDS.split())) | LIGHT | HAPPENINGS
"""Nouns of which there may be none here and some there, being of whatever is spoken of; and those `happenings` asks."""


def none_at_all(words: str) -> frozenset[str]:
    """The concepts of things that words say there were none of."""
    found = (m.group(1).casefold() for pattern in (_NONE, _NO) for m in pattern.finditer(words))
    return frozenset(concept(w) for w in found if not is_person(w.removesuffix("s"))) - _NOTHING


def some(words: str) -> frozenset[str]:
    """The concepts of things that words tell of as being there; none where they are in the negative throughout."""
    if re.search(r"\b(?:no|not|never|none|nobody|nothing|without|neither|if)\b|n[’']t\b", words, re.IGNORECASE):
        return frozenset()
    return frozenset(concept(m.group(1).casefold()) for m in _SOME.finditer(words)) - _NOTHING
