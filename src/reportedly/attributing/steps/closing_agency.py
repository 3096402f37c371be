"""The agency a page names at the very end, or in a line on what it draws on: "… is absconding. — UNS", "… (dpa)", "With
inputs from Meridian News Service": all of the text came through it."""

from __future__ import annotations

import re

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.vocabulary import Part, Report, Span

_KINDS = ("body", "credit", "note", "byline", "syndication")
_LAST_WORDS = words("service agency press wire newswire")
_SHORT = re.compile(r"[A-Z][A-Z/&-]{1,6}|[a-z]{2,4}")
_NO_AGENCY = words("sic ends end more see ed eds pa cf ie eg etc")
_LONGEST = 60
_DASHED = re.compile(r"[.!?…][”\"’')]{0,2}\s+(?:—|–|--)\s*([^—–.!?()\n]{2,50})$")
_BRACKETED = re.compile(r"[.!?…][”\"’']{0,2}\s+\(([^()\n]{2,50})\)$")
_INPUTS = re.compile(r"\(?(?:[Ww]ith (?:additional )?(?:inputs?|agency inputs|material) from) ([^.()\n]{2,50}?)[.)]*$")


def closing_agency(report: Report) -> tuple[str, Span] | None:
    """Name and place of the agency; None where the page's last words are something else."""
    told = [p for p in report.parts if p.kind in _KINDS and p.span.end > p.span.start]
    bodies = [i for i, p in enumerate(report.parts) if p.kind == "body"]
    last = report.parts[bodies[-1] : bodies[-1] + 2] if bodies else ()
    for part in last:
        found = _last_words(report, part, (_DASHED, _BRACKETED))
        if found is not None:
            return found
    for part in (*told[:2], *told[-2:]):
        found = _last_words(report, part, (_INPUTS,))
        if found is not None:
            return found
    return None


def _last_words(report: Report, part: Part, patterns: tuple[re.Pattern[str], ...]) -> tuple[str, Span] | None:
    start = max(part.span.start, part.span.end - _LONGEST - 20)
    words_there = report.text[start : part.span.end].rstrip()
    for pattern in patterns:
        match = pattern.search(words_there)
        if match and _is_agency(name := match[1].strip()):
            low = start + match.start(1) + len(match[1]) - len(match[1].lstrip())
            return name, Span(low, low + len(name))
    return None


def _is_agency(name: str) -> bool:
    """Initials, a name that ends like an agency's, or one of the agencies known by one word."""
    said = name.split()
    last = said[-1].lower()
    if len(said) > 5 or not name[-1].isalnum():
        return False
    if len(said) == 1:
        return last in nouns.OUTLETS_ALONE or (_SHORT.fullmatch(name) is not None and last not in _NO_AGENCY)
    return last in _LAST_WORDS and all(w[0].isupper() or w in ("of", "de", "the") for w in said)
