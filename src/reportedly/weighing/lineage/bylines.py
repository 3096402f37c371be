"""One reporter in two papers: reports under one person's name are one voice, whoever prints them."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from anyascii import anyascii

from reportedly.vocabulary import Passage, Report
from reportedly.weighing.case import Case

MOST = 12
"""Reports under one name that are set against one another; more are one feed."""

_BY = re.compile(r"\b(?:[Bb]y|BY|[Ww]ords|[Tt]ext|[Rr]eporting by|[Rr]eport):? (?=[A-Z])")
_NAME = re.compile(r"[A-Z][\w'’-]*\.?(?: (?:de|da|del|di|van|von|der|al|bin|el|la|[A-Z][\w'’-]*\.?)){1,3}")
_NOBODY_WORDS = """
staff agencies agency reporter reporters correspondent correspondents editor editors desk newsroom newsdesk bureau
team service press news media online web our the political foreign business sports crime court special associated
writer writers contributors contributor wire wires
"""
_NOBODY = frozenset(_NOBODY_WORDS.split())


def same_hand(case: Case) -> dict[tuple[str, str], tuple[Passage, Passage]]:
    """(report, an earlier one of another publisher) under one person's name -> where it stands in each.

    Names of outlets, desks and agencies are nobody's: what they have from an agency the text itself shows.
    """
    found: dict[str, list[tuple[str, Passage]]] = defaultdict(list)
    outlets = {_plain(r.outlet) for r in case.reports.values() if r.outlet}
    for report in sorted(case.reports.values(), key=lambda r: r.order):
        for name, where in sorted(_names(report).items()):
            if name not in outlets and not set(name.split()) & _NOBODY:
                found[name].append((report.id, where))
    out: dict[tuple[str, str], tuple[Passage, Passage]] = {}
    for _, signed in sorted(found.items()):
        for (earlier, there), (later, here) in combinations(signed[:MOST], 2):
            if case.voices.of(earlier) != case.voices.of(later):
                out.setdefault((later, earlier), (here, there))
    return out


def _names(report: Report) -> dict[str, Passage]:
    """Names after "By", up to a place or an outlet: "By Ana Bell and Tom Orr in Lisk"."""
    out: dict[str, Passage] = {}
    for part in report.parts:
        if part.kind != "byline":
            continue
        begun = _BY.search(report.text, part.span.start, part.span.end)
        at = begun.end() if begun is not None else part.span.end
        while (match := _NAME.match(report.text, at, part.span.end)) is not None:
            out.setdefault(_plain(match.group()), Passage(report.id, *match.span()))
            joined = re.compile(r",? and |, | & ").match(report.text, match.end(), part.span.end)
            if joined is None:
                break
            at = joined.end()
    return out


def _plain(name: str) -> str:
    return anyascii(name).casefold().strip()
