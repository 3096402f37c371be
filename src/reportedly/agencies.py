"""The news agency that a page's byline or owner's line says its text is: "By The Associated Press", "Copyright 2019
Meridian News Agency. All rights reserved."

Such a line is the credit of the whole text as a dateline's brackets are, though it mostly stands at the foot among the
page's own furniture. An agency is one of the table (`families.tsv`), or has a name that ends like an agency's.
"""

from __future__ import annotations

import re

from reportedly.families import families, folded
from reportedly.vocabulary import Part, Report, Span

RULE = "agency named in the dateline or credit"
"""The rule of a link into the publisher that a page's credit to an agency gives."""

_OWNER = re.compile(
    r"\W{0,3}(?:©|\(c\)|copyright\b)\s{0,3}(?:©\s?|\(c\)\s?)?(?:by\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?"
    r"(?P<name>[^.,;|()\n\d]{2,60})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"\d{4}|\brights reserved\b|\bmay not be (?:published|reproduced|rewritten)\b", re.IGNORECASE)
_COMPANY = re.compile(r"\s(?:inc|ltd|limited|llc|plc|gmbh|corp|all rights.*)$", re.IGNORECASE)
_ENDINGS = re.compile(
    r"\w\s(?:(?:news|press) (?:agency|association|wire)|news service|newswire|wire service|presse-?agentur)$",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|from|source:|via)\s", re.IGNORECASE)
_BETWEEN = re.compile(r"[,|\n/•·]|\s[-–—]\s")
_FOOT = ("furniture", "credit", "note", "syndication", "body")
_LONGEST_LINE = 300


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's, by the table or by how it ends ("press service" is a ministry's office)."""
    bare = " ".join(name.split())
    row = families().by_name(bare)
    if row is not None and row.kind == "agency":
        return True
    return _ENDINGS.search(bare) is not None


def one_agency(name: str, other: str) -> bool:
    """Whether two names, or a name and a host, are of one agency: "AP" and "The Associated Press", "apnews.com"."""
    if folded(name) == folded(other):
        return True
    table = families()
    rows = [table.by_name(n) or (table.by_host(n.casefold()) if "." in n else None) for n in (name, other)]
    first, second = rows
    return first is not None and second is not None and first.family == second.family and first.kind == "agency"


def credited_agency(report: Report) -> tuple[str, Span] | None:
    """Name and place of the agency in byline or owner's line; None where there is none, or there are several."""
    bodies = [p.span for p in report.parts if p.kind == "body"]
    if not bodies:
        return None
    found: list[tuple[str, Span]] = []
    for part in report.parts:
        if part.span.end - part.span.start > _LONGEST_LINE:
            continue
        if part.kind == "byline":
            found += _in_byline(report, part)
        elif part.kind in _FOOT and part.span.start > bodies[0].start:
            found += _in_owner(report, part)
    names = [name for name, _ in found]
    return found[0] if found and all(one_agency(names[0], n) for n in names[1:]) else None


def _in_byline(report: Report, part: Part) -> list[tuple[str, Span]]:
    """ "By The Associated Press", "By Ann Roe, Meridian News Agency"; "Ann Roe and AP" is a work of two."""
    words, found, at = part.span.of(report.text), [], 0
    for piece in [*_BETWEEN.finditer(words), None]:
        low, high = at, piece.start() if piece is not None else len(words)
        at = piece.end() if piece is not None else high
        cell = words[low:high]
        by = _BY.match(cell.lstrip())
        low += len(cell) - len(cell.lstrip()) + (by.end() if by is not None else 0)
        found += _tidy(report, part.span.start + low, part.span.start + high)
    return found


def _in_owner(report: Report, part: Part) -> list[tuple[str, Span]]:
    words = part.span.of(report.text)
    match = _OWNER.match(words)
    if match is None or _RIGHTS.search(words) is None:
        return []
    return _tidy(report, part.span.start + match.start("name"), part.span.start + match.end("name"))


def _tidy(report: Report, low: int, high: int) -> list[tuple[str, Span]]:
    """The agency's name between two places, without the article; nothing where these words are no agency's name."""
    name = report.text[low:high]
    low += len(name) - len(name.lstrip())
    name = _COMPANY.sub("", name.strip(" .\t\n*"))
    if name[:4].lower() == "the ":
        low, name = low + 4, name[4:]
    return [(name, Span(low, low + len(name)))] if name and is_agency(name) else []
