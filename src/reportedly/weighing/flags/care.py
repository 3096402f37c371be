"""Ways in which words keep a thing open, each with how far it reaches. Data of the language.

Kinds follow the literature on hedging and factuality: modals and evidentials (Hyland 1998, "Hedging in Scientific
Research Articles"), the cues of speculation of the CoNLL-2010 shared task (Farkas and others 2010), and the sources and
degrees of FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.caseless import caseless

from .stems import in_order, with_figures

REACH = 3
"""Telling words after a word of care that it is taken to keep open."""

_KINDS = {
    "possibility": r"(?-i:may)|might|(?:could|would|must|should) (?:well |also )?have|could|perhaps|maybe|possibly"
    r"|possible|potential(?:ly)?|conceivabl[ey]",
    "knowledge": r"as far as (?:we|they|he|she|it|anyone|is|i)\b[^.,;]{0,20}|so far"
    r"|to (?:our|my|his|her|their|its|the best of) knowledge",
    "likelihood": r"probabl[ey]|likely|presumabl[ey]|in all probability|in all likelihood",
    "appearance": r"appear(?:s|ed|ing)? to|appears?|appeared|seem(?:s|ed|ingly)?|apparent(?:ly)?|looks? (?:like|as)"
    r"|looked (?:like|as)|(?:what|which) (?:\w+ ){1,3}(?:took|take|takes) (?:for|to be)",
    "belief": r"believed?|believes|believing|thinks?|thought (?:to|it|that|they|he|she|the)|suspected|suspects?"
    r" (?:that|the|it|a|he|she|they|of)|suspicion|fear(?:s|ed)?|assum(?:es?|ed)|guess(?:es|ed)?|understood to"
    r"|opinion|expect(?:s|ed)? (?:that|the|an?|some|about|up to|more|\d+)",
    "hearsay": r"reportedly|alleged(?:ly)?|alleg(?:es?|ing|ations?)|supposedly|purported(?:ly)?|unconfirmed"
    r"|rumou?r(?:s|ed)?|said to (?:be|have)|reported to (?:be|have)|claim(?:s|ed|ing)? (?:that|to)|accus(?:ed?"
    r"|es|ing)"
    r"|(?:reports?|claims?|accounts?|talk|word) (?:of|that)",
    "early word": r"(?:preliminary|initial|early|provisional|tentative|first) (?:data|findings?|results?|reports?"
    r"|information|indications?|figures?|signs?|estimates?|checks?|tests?|analys[ei]s|investigations?|counts?)"
    r"|preliminary|provisional(?:ly)?|subject to|unofficial|yet to be (?:confirmed|ratified|approved)",
    "inference": r"suggest(?:s|ed|ing|ions?)?|indicat(?:es?|ed|ing|ions?)|(?<!a )point(?:s|ed|ing)? to(?! \d)"
    r"|hint(?:s|ed)?",
    "absence": r"no (?:\w+ ){0,2}(?:sign|evidence|indication|suggestion|proof|record|word|reports?)s?"
    r" (?:so far |yet |as yet )?"
    r"(?:that|of|to suggest)",
    "question": r"whether|doubtful|in doubt|inconclusive|await(?:s|ed|ing) (?:\w+ ){0,3}"
    r"(?:confirmation|results?|word|tests?)"
    r"|(?:confirmation|results?) (?:is|are|was|were) (?:still )?(?:awaited|pending|outstanding)"
    r"|not (?:yet )?(?:sure|certain|clear|known|confirmed|established)|unclear|uncertain"
    r"|(?:can(?:not|['’]t| not) (?:be )?(?:ruled?|exclude[d]?|say))|rul(?:es?|ed|ing) out|one (?:possibility|theory"
    r"|explanation)|do(?:es)?(?:n['’]t| not) know",
    "bound": r"(?:un)?till? at least|at least (?:un)?till?|at the earliest|(?:no|not) (?:earlier|sooner) than",
    "plan": r"would like to|hop(?:es?|ed|ing) to|want(?:s|ed)? to|plan(?:s|ned|ning)? (?:\w+ )?to|intend(?:s|ed)? to"
    r"|aim(?:s|ed)? to|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|expect(?:s|ed)? to|due to"
    r"|threaten(?:s|ed|ing)? to|thinking of|when and if|if and when|proposed? to|in talks",
}
KINDS = {kind: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for kind, words in _KINDS.items()}
"""Kind -> the words that show it."""


_ANY = caseless(rf"\b(?:{'|'.join(_KINDS.values())})\b")


def without_care(words: str) -> str:
    """The words, those that keep something open blanked: what is told, with or without doubt."""
    return _ANY.sub(lambda m: " " * len(m.group()), words)


@dataclass(frozen=True, slots=True)
class Care:
    """Words that keep something open, and what they keep open."""

    kind: str
    words: str
    next: tuple[str, ...]  # stems of the telling words after it, of the clause's first where none is; at most REACH


_EVIDENCE = in_order(
    "result evidence sign report data finding indication information test estimate suggestion record word"
)


def _telling(words: str) -> tuple[str, ...]:
    """Telling words without those for what shows a thing: "preliminary results show a leak" is of the leak."""
    return tuple(w for w in with_figures(words) if w not in _EVIDENCE)


@lru_cache(maxsize=4096)
def care_in(words: str) -> tuple[Care, ...]:
    """All kinds in a clause, by table."""
    out: list[Care] = []
    for kind, pattern in KINDS.items() if _ANY.search(words) else ():
        for m in pattern.finditer(words):
            out.append(Care(kind, m.group(), (_telling(words[m.end() :]) or _telling(words) or ("",))[:REACH]))
    return tuple(out)


_SURE = re.compile(
    r"\b(?:will|would|shall|['’]ll|going to|(?:is|are|was|were) to|to be|imminent|bound to|certain to)\b|^\W*to\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:(?-i:may)|might|could|likely to|expected to)\b(?! (?:\w+ ){0,1}have\b)"
    r"(?! (?:\w+ ){0,1}be (?:the|an?|its|his|her|their|as|among|one|several|many|most|more|less|from|due|because)\b)",
    re.IGNORECASE,
)
"""What may come about; "may have sold" is past, "may be the oldest" is now."""


def lies_ahead(care: Care, words: str) -> bool:
    """Whether what a clause's words keep open has not come about yet: "may sell", not "may have sold"."""
    if care.kind == "plan":
        return True
    return care.kind in {"possibility", "likelihood"} and _AHEAD.search(words) is not None


def told_as_sure(words: str) -> bool:
    """Whether a clause tells what lies ahead as if it were settled."""
    return _SURE.search(words) is not None
