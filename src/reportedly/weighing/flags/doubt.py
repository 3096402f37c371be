"""Whether a saying carries doubt: in its words, by its stance, or because nobody stands behind it by name."""

from __future__ import annotations

import re

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import Case
from reportedly.weighing.voice import is_own_voice, is_sourceless

from .nameless import keeps_name_back

_HEARSAY = re.compile(
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
    re.IGNORECASE,
)
"""Words of doubt about what has happened."""
_AHEAD = re.compile(
    r"\b(?:(?-i:may)|might|could|would like to|hopes? to|hoped to|wants? to|plans? to|planned to|intends? to|aims? to"
    r"|(?:is|are|was|were) (?:considering|weighing|thinking of|expected to|likely to|set to|hoping to|planning to)"
    r"|consider(?:s|ing)?|weighs?|mulls?|expects? to|likely to|threaten(?:s|ed|ing)? to)\b(?! have\b)",
    re.IGNORECASE,
)
"""Words by which a thing that lies ahead is left open."""


FRINGE = re.compile(
    r"\b(?:in|by|as|at|with|is|was) what [^,.;]{2,40} (?:believed?|believes?|think|thought|said|say"
    r"|suspect)\b[^,.;]{0,60}",
    re.IGNORECASE,
)
"""A doubt about what to call a thing, not whether it was: "in what police believe to be a drive-by shooting"."""


def hedged(a: Attribution) -> bool:
    """ "claimed" is the outlet keeping its distance, not a doubt in the words: it cannot get lost."""
    return a.hedged or a.stance == "hedged"


def doubtful(case: Case, a: Attribution) -> bool:
    """Hedged, claimed or disclaimed; of a source whose name is kept back; or with a word of doubt in its words."""
    if hedged(a) or a.stance in {"claimed", "unverified"} or a.disclaimed_by:
        return True
    report = case.reports[a.report]
    if not is_own_voice(a) and is_sourceless(a):
        part = case.part(a)
        if not a.source or keeps_name_back(report.words(a.source), part.span.of(report.text) if part else ""):
            return True
    return _HEARSAY.search(FRINGE.sub("", _words(case, a))) is not None


_CLAUSE = re.compile(
    r"[;:—–]|,\s(?:and|but|so|who|which|where|while|when)\b|\b(?:because|after|before|when|while|although"
    r"|though|but|since"
    r"|where|who|which|until)\b",
    re.IGNORECASE,
)


def doubts(case: Case, a: Attribution, terms: frozenset[str]) -> bool:
    """Whether the doubt in `a` is of what it has in common with another saying, whose terms are given.

    A doubt in one clause is not a doubt of the others: most of the terms in common must stand in its clause.
    """
    words = case.words(a)
    clauses = [c for c in _CLAUSE.split(FRINGE.sub("", words)) if c]
    inside = [c for c in clauses if _HEARSAY.search(c) or _AHEAD.search(c)]
    if not inside or len(clauses) == 1:
        return bool(inside) or not FRINGE.search(words)
    common = [t for t in set(a.terms) & terms if t[:4] in words.casefold()]
    return 2 * sum(any(t[:4] in c.casefold() for c in inside) for t in common) >= len(common)


_CARE = re.compile(
    r"\b(?:accus\w+|charge[ds]?|counts? of|suspicion|alleg\w+|arrest\w*|held (?:over|on|for)|sa(?:y|ys|id|ying)"
    r"|according|claim\w*|sp(?:eak|eaks|oke) of|reports?|reported|told|writes?|wrote|understood|under investigation"
    r"|question\w*|untrue|false|rubbish|whether|if)\b|\?",
    re.IGNORECASE,
)


def careful(case: Case, a: Attribution) -> bool:
    """Whether a saying's own words keep some doubt, or give it to somebody within."""
    words = case.words(a)
    return _HEARSAY.search(words) is not None or _CARE.search(words) is not None


def _words(case: Case, a: Attribution) -> str:
    return case.reports[a.report].words(sorted((*a.content, *a.cue, *a.source)))
