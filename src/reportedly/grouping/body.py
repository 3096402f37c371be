"""The words of a report that are its own text: what copies are looked for in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reportedly.vocabulary import Report

# A character of a script written without blanks is a word of its own, so that its texts have runs of words too.
_ALONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_ALONE}]|[^\W_{_ALONE}]+")
_SENTENCE_END = re.compile(r"[.!?:…]|[“\"«„(\[]\s*$")
_CLOSES = re.compile(r"[.!?:…][”\"’')\]]*(?:\s|$)|\n")
# What a firm or body says of itself below whatever it gives out: "About Acme:", "Acme is a leading provider of".
_ABOUT_US = re.compile(
    r"(?i:[^\n]{0,40}(?:©|\(c\)|copyright)[^\n]{0,400}all rights reserved)|"
    r"\s*(?:About [^.:\n]{2,80}:\s|[^.\n]{2,80}? is (?:an?|the|one of the) (?:[\w’'-]+ ){0,3}?leading (?:[\w-]+ ){0,3}?"
    r"(?:provider|supplier|maker|manufacturer|producer|developer|operator|distributor|publisher|network)s? )"
)
_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|(?<![^\W_])\"[^\"]*(?:\"|$)|(?<![^\W_])‘(?:[^’]|’(?=[^\W_]))*(?:’|$)"
)

LONGEST = 6000
"""Words of a report that are looked at: ten pages of print; what stands behind adds cost and no evidence."""


_DAYS_TEXT = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december
"""
_DAYS = frozenset(_DAYS_TEXT.split())


@dataclass(frozen=True, slots=True)
class Body:
    """Body words in order.

    `words` are folded; `keys` are the same with "0" for every word with digits. `marks` has one letter a word: "w", "n"
    for a name (capital inside a sentence), "d" with digits. `own` has 1 for a word outside quotation marks, else 0.
    `names` and `days` are what the text names anywhere. `parts` are indices into
    Report.parts, `sentences` count from 0, `starts` and `ends` are offsets into the report's text.
    """

    report: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    marks: str
    own: bytes
    names: frozenset[str]
    days: frozenset[str]
    parts: tuple[int, ...]
    sentences: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=512)
def body_of(report: Report) -> Body:
    """The words of body parts alone: furniture, embedded posts, captions, credits and second printings are left out;
    so is what a firm or body says of itself below whatever it gives out."""
    words: list[str] = []
    marks: list[str] = []
    own: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    parts: list[int] = []
    sentences: list[int] = []
    sentence = -1
    for index, part in enumerate(report.parts):
        if part.kind != "body" or part.repeats is not None or len(words) >= LONGEST:
            continue
        text, offset = part.span.of(report.text), part.span.start
        if _ABOUT_US.match(text):
            continue
        quoted = [m.span() for m in _QUOTED.finditer(text)] + [(len(text), len(text))]
        at = before = 0
        for match in _WORD.finditer(text):
            word, (start, end) = match.group(), match.span()
            while quoted[at][1] <= start < len(text):
                at += 1
            if not word.isalpha() and any(c.isdigit() for c in word):
                marks.append("d")
            elif word[0].isupper() and before and not _SENTENCE_END.search(text, before, start):
                marks.append("n")
            else:
                marks.append("w")
            if not before or _CLOSES.search(text, before, start + 1):
                sentence += 1
            words.append(word.casefold())
            sentences.append(sentence)
            own.append(start < quoted[at][0])
            parts.append(index)
            starts.append(offset + start)
            ends.append(offset + end)
            before = end
    words, marks = words[:LONGEST], marks[:LONGEST]
    told = list(zip(words, marks, strict=True))
    return Body(
        report=report.id,
        words=tuple(words),
        keys=tuple("0" if mark == "d" else word for word, mark in told),
        marks="".join(marks),
        own=bytes(own[:LONGEST]),
        names=frozenset(word for word, mark in told if mark == "n") - _DAYS,
        days=_DAYS.intersection(words),
        parts=tuple(parts[:LONGEST]),
        sentences=tuple(sentences[:LONGEST]),
        starts=tuple(starts[:LONGEST]),
        ends=tuple(ends[:LONGEST]),
    )
