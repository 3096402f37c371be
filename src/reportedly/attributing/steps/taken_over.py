"""A page taken over whole: "This article first appeared in Y", "Originally published by Y", "Translated from Y"."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.sources.name_runs import CALENDAR
from reportedly.vocabulary import Report, Span

_LINES = ("syndication", "note", "credit", "byline")
_SAYING_SO = (
    "first appeared in",
    "first appeared on",
    "originally appeared in",
    "originally appeared on",
    "first published by",
    "first published in",
    "first published on",
    "originally published by",
    "originally published in",
    "originally published on",
    "original published in",
    "republished from",
    "reprinted from",
    "republished with permission from",
    "courtesy of",
)
_THANKS = "courtesy of"
_TEXTS = ("article", "story", "report", "text", "content")
_LONGEST_LINE = 300
_LONGEST_NAME = 6
_SMALL = words("of the de la del di da du des von van and")


def taken_from(report: Report) -> tuple[str, Span] | None:
    """The outlet that the page says its whole text comes from, and where it says so; None where it does not."""
    for part in report.parts:
        if part.kind not in _LINES or part.span.end - part.span.start > _LONGEST_LINE:
            continue
        line = part.span.of(report.text)
        folded = line.lower()
        for words_so in _SAYING_SO:
            if words_so == _THANKS and part.kind == "credit" and not any(w in folded for w in _TEXTS):
                continue  # "(Courtesy of Ann Roe)": who took the picture
            at = folded.find(words_so) if len(folded) == len(line) else -1
            if at != -1 and (name := _name(line, at + len(words_so))) is not None:
                start, end = name
                return line[start:end], Span(part.span.start + at, part.span.start + end)
    return None


def _name(line: str, at: int) -> tuple[int, int] | None:
    """The capitalised words that follow a place of a line, without a leading article."""
    start, end, count = -1, -1, 0
    while at < len(line) and count < _LONGEST_NAME:
        while at < len(line) and line[at] == " ":
            at += 1
        stop = at
        while stop < len(line) and line[stop] not in " ,.;:()|\n":
            stop += 1
        word = line[at:stop]
        if start < 0 and word.lower() == "the":
            at = stop
            continue
        capital = word[:1].isupper() and word.lower() not in CALENDAR
        if not capital and (start < 0 or word not in _SMALL):
            break
        start = at if start < 0 else start
        end = stop if capital else end
        count += 1
        if stop < len(line) and line[stop] != " ":
            break
        at = stop
    return (start, end) if start >= 0 else None
