"""Sentences and quotation marks of a stretch of a report, by its characters alone. Offsets are the report's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.vocabulary import PartKind, Report, Span

_END = re.compile(r"[.!?…]{1,3}[\"”’')\]]{0,2}(?=\s)|\n")
_SHORT_WORDS = """
mr mrs ms dr st prof gen col capt lt sgt rev hon sen rep gov no nos vs jr sr art sec fig ed inc ltd co corp approx
jan feb mar apr jun jul aug sep sept oct nov dec mt ft
"""
_SHORT = frozenset(_SHORT_WORDS.split())
_OPENING = re.compile(r"[“«„\"‘']")
_DOUBLE = {"“": "”", "«": "»", "„": "“"}
_WORDS = re.compile(r"[^\W_]+")
ASSERTING = frozenset({"headline", "body", "caption"})
"""Parts that hold a reporter's own words."""


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Rough sentences, in order, without blanks at their ends; an abbreviation's point ends none."""
    out: list[Span] = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match.group()[0] == ".":
            word = text[max(begin, match.start() - 8) : match.start()].rsplit(None, 1)[-1:]
            bare = word[0].strip("(\"“'‘").casefold() if word else ""
            if bare in _SHORT or (len(bare) == 1 and bare.isalpha()) or "." in bare:
                continue
        _keep(text, begin, match.end(), out)
        begin = match.end()
    _keep(text, begin, end, out)
    return out


def _keep(text: str, start: int, end: int, out: list[Span]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        out.append(Span(start, end))


def quotations(text: str, start: int, end: int) -> list[Span]:
    """Stretches between quotation marks, marks included, in order; one that is never closed runs to the end."""
    out: list[Span] = []
    at = start
    for mark in _OPENING.finditer(text, start, end):
        close = _close(text, mark.start(), end, mark.group()) if mark.start() >= at else None
        if close is not None:
            out.append(Span(mark.start(), close))
            at = close
    return out


def _close(text: str, at: int, end: int, mark: str) -> int | None:
    """Where the quotation that `mark` opens ends; None where it opens none."""
    if mark in _DOUBLE:
        found = text.find(_DOUBLE[mark], at + 1, end)
        return end if found < 0 else found + 1
    before = text[at - 1] if at else " "
    if mark == '"':
        if before.isalnum() and not text[at + 1 : at + 2].isalnum():
            return None  # inches, or a stray closing mark
        found = text.find('"', at + 1, end)
        return end if found < 0 else found + 1
    if mark in "‘'" and not before.isalnum() and text[at + 1 : at + 2].isalnum():
        shut = "’" if mark == "‘" else "'"
        found = text.find(shut, at + 1, end)
        while 0 <= found < end - 1 and text[found + 1].isalnum():  # an apostrophe
            found = text.find(shut, found + 1, end)
        return None if found < 0 else found + 1
    return None


@dataclass(frozen=True, slots=True)
class Own:
    """A part that holds somebody's own words for what happened: its sentences, and the quotations in it, in order."""

    kind: PartKind
    span: Span
    sentences: tuple[Span, ...]  # a headline is one
    quoted: tuple[Span, ...]
    starts: frozenset[str]  # the first four letters of its words, small: which rules are worth trying here

    def quotes(self, start: int, end: int) -> bool:
        """Whether a quotation covers it."""
        return inside(self.quoted, start, end)


def own_words(report: Report) -> tuple[Own, ...]:
    """The report's parts in words of its own, cut once for all rules; what is printed a second time is left out."""
    return tuple(
        Own(
            p.kind,
            p.span,
            (p.span,) if p.kind == "headline" else tuple(sentences(report.text, p.span.start, p.span.end)),
            tuple(quotations(report.text, p.span.start, p.span.end)),
            frozenset(w[:4] for w in _WORDS.findall(p.span.of(report.text).casefold())),
        )
        for p in report.parts
        if (p.kind in ASSERTING or p.kind == "note") and p.repeats is None
    )


def inside(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of the sorted, disjoint spans covers it."""
    at = bisect_right(spans, start, key=lambda s: s.start) - 1
    return at >= 0 and spans[at].end >= end
