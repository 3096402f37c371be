"""Datelines: the place, and mostly date and agency, that a report's first paragraph opens with."""

from __future__ import annotations

import re

from reportedly.cleaning.dates import find_dates
from reportedly.cleaning.words import FUNCTION_WORDS, is_capitals, is_name
from reportedly.vocabulary import Span

_DASH = re.compile(r"\s[-–—]{1,2}\s|—\s?|\s–|:\s")
_AGENCY = re.compile(r"\s?\(([^()\n]{2,40})\)|\s?/([^/\n]{2,30})/")
# "(AGENCY) Text" and "(AGENCY)Text": the agency without a dash.
_AGENCY_ALONE = re.compile(r"\([A-Z][A-Z]{1,7}\)\s{0,2}(?=[A-Z\"“])")
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
# Capitals before a colon that are a label of the page and no place.
_LABELS = frozenset(
    ("live", "update", "updates", "breaking", "exclusive", "watch", "video", "opinion", "analysis", "explainer", "note")
) | {"correction", "alert", "file", "photo", "image"}
_LONGEST = 110


def is_speaker(text: str) -> bool:
    """Whether a paragraph opens with a name in capitals and a colon, as the turns of a transcript do.

    An office may follow the name ("ANN ROE, HOST:"), and who that is in brackets ("HOST (Ann Roe):"); "Q." and "A."
    are labels.
    """
    if text[:1] in {"Q", "A"} and text[1:3] in {": ", ". "}:
        return True
    head, colon, _ = text[:80].partition(":")
    if "(" in head:
        head = _BRACKETS.sub(" ", head)
    name, _, office = head.partition(",")
    return bool(colon) and is_capitals(head) and len(name.split()) <= 4 and len(office.split()) <= 6


def dateline_end(text: str, span: Span) -> int | None:
    """Where the dateline at the start of `span` ends (its dash included), None where there is none."""
    if not text[span.start].isalpha() and text[span.start] not in "(/":
        return None
    head = text[span.start : min(span.end, span.start + _LONGEST)]
    alone = _AGENCY_ALONE.match(head)
    if alone is not None and span.start + alone.end() < span.end:
        return span.start + len(alone.group().rstrip())
    for dash in _DASH.finditer(head):
        if _is_dateline(head[: dash.start()], dash.group().strip()):
            end = span.start + dash.end()
            rest = text[end : span.end].strip()
            return span.start + len(head[: dash.end()].rstrip()) if rest else None
    return None


def is_dateline_alone(text: str) -> bool:
    """Whether a line is a dateline that its paragraph follows on the next ("PORT ELSA (Agency) —")."""
    if len(text) > 60 or text.rstrip()[-1:] not in {"—", "–"} or len(text.split()) > 8:
        return False
    rest = _AGENCY.sub(" ", text.rstrip(" —–-")).replace(",", " ").strip()
    return bool(rest) and is_name(rest, 6)


def is_place_line(text: str) -> bool:
    """Whether a whole short line is a place with a full date ("Split, 16 November 2024")."""
    if len(text) > _LONGEST:
        return False
    dates = [d for d in find_dates(text) if d.readings]
    if len(dates) != 1:
        return False
    before, after = text[: dates[0].span.start], text[dates[0].span.end :]
    return bool(before.strip(" ,")) and is_name(before.strip(" ,").replace(",", " "), 5) and len(after.split()) <= 2


def _is_dateline(head: str, dash: str) -> bool:
    agency = _AGENCY.search(head)
    bare = _AGENCY.sub(" ", head)
    dates = list(find_dates(bare))
    for dated in reversed(dates):
        bare = bare[: dated.span.start] + bare[dated.span.end :]
    places = [p.strip() for p in bare.strip(" ,").split(",")]
    places = [p for p in places if p]
    if not places:
        return agency is not None and (dash != ":" or bool(dates))
    if len(places) > 4 or not all(is_name(p, 5) or p.startswith(("near ", "on board ")) for p in places):
        return False
    if (
        any(len(p.split()) > 4 or any(w.lower() in FUNCTION_WORDS for w in p.split()) for p in places)
        or places[0].lower() in _LABELS
    ):
        return False
    first = places[0]
    if is_capitals(first):
        return sum(c.isalpha() for c in first) >= 3 and (dash != ":" or (len(places) == 1 and len(first.split()) <= 3))
    if dash == ":":
        return False
    return (agency is not None or bool(dates)) or (
        dash in {"—", "–"} and len(places) <= 2 and len(first.split()) <= 2 and len(places) == 2
    )
