"""What a report tells of that comes after a happening: a trial, a funeral, an inquiry's findings, an anniversary.

Such a report is of a happening of its own that recalls the first. Its headline says so or, where that tells of nothing
of the kind, its first sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.vocabulary import Report, Span

from .crossing import stem_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE = re.compile(r"[.!?](?:\s|$)")
_YEARS = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3}) (?:years?|months) "
    r"(?:after|on|since|later)\b",
    re.IGNORECASE,
)
LEAD = 300
"""Characters of the body within which its first sentence is looked for."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What comes after: its kind, and the words of the report that tell of it."""

    kind: str
    words: Span


def stage_of(report: Report) -> Stage | None:
    """The stage a report tells of as its own news; None where it tells of a happening, or of nothing known."""
    language = (report.language or "en").split("-")[0].lower()
    headlines = [p.span for p in report.parts if p.kind == "headline" and p.repeats is None]
    bodies = [p.span for p in report.parts if p.kind == "body" and p.repeats is None]
    for span in headlines[:1] or [_first_sentence(report.text, s) for s in bodies[:1]]:
        words = span.of(report.text)
        if language == "en" and (years := _YEARS.search(words)) is not None:
            return Stage("anniversary", Span(span.start + years.start(), span.start + years.end()))
        for match in _WORD.finditer(words):
            kind = stem_of(match.group().casefold(), language, "stage")
            if kind is not None:
                return Stage(kind, Span(span.start + match.start(), span.start + match.end()))
    return None


def _first_sentence(text: str, span: Span) -> Span:
    end = min(span.end, span.start + LEAD)
    stop = _SENTENCE.search(text, span.start, end)
    return Span(span.start, stop.start() if stop is not None else end)
