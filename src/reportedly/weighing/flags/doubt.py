"""Whether a saying keeps some doubt, in its words or by giving it to somebody within."""

from __future__ import annotations

import re

from reportedly.caseless import caseless
from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case

_HEARSAY = caseless(
    r"\b(?:(?-i:may)|might|(?:could|would|must|should) have|appear\w*|seem\w*|reportedly|apparently|allegedly"
    r"|supposedly"
    r"|preliminary|(?:initial|early|first|provisional|tentative) (?:findings?|results?|reports?|information"
    r"|indications?"
    r"|data|figures?|signs?|estimates?|checks?|tests?|analys[ei]s|investigations?)|unconfirmed|believed"
    r"|believes?|thinks?"
    r"|thought to|feared?|fears|possibly|possible|potential|perhaps|maybe|probably|likely|thought (?:it|that"
    r"|they|he|she)|suspect(?:ed|s)?|suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)"
    r"|point(?:s|ed|ing)? to|hint(?:s|ed)? (?:at|that)|what (?:she|he|they) took|as far as"
    r"|not (?:yet )?(?:sure|certain|clear)"
    r"|can(?:not|['’]t| not) (?:be )?(?:ruled?|exclude[d]?|say)|rul(?:es?|ed|ing) out|one (?:possibility"
    r"|theory|explanation)"
    r"|rumou?r\w*|understood to|said to (?:be|have))\b",
)
"""Words of doubt about what has happened."""


FRINGE = re.compile(
    r"\b(?:in|by|as|at|with|is|was) what [^,.;]{2,40} (?:believed?|believes?|think|thought|said|say"
    r"|suspect)\b[^,.;]{0,60}|\bso that (?:[\w’'-]+ ){1,5}?(?:could|might|may|would)\b",
    re.IGNORECASE,
)
"""A doubt about what to call a thing, not whether it was: "in what police believe to be a drive-by shooting"; or no
doubt but a purpose: "so that work could go on"."""


_CARE = caseless(
    r"\b(?:accus\w+|charge[ds]?|counts? of|suspicion|alleg\w+|arrest\w*|held (?:over|on|for)|sa(?:y|ys|id|ying)"
    r"|according|claim\w*|sp(?:eak|eaks|oke) of|reports?|reported|told|writes?|wrote|understood|under investigation"
    r"|question\w*|untrue|false|rubbish|whether|if)\b|\?"
)


def careful(case: Case, a: Attribution) -> bool:
    """Whether a saying's own words keep some doubt, or give it to somebody within."""
    words = case.words(a)
    return _HEARSAY.search(words) is not None or _CARE.search(words) is not None
