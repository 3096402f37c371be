"""Text an outlet repeats on its pages whatever they tell of: about-us, appeals, tails, a slideshow under each headline.

A paragraph is the house's where two earlier pages of the outlet have it that tell of other matters. One is enough where
it is all the page has and not what the headline speaks of: then the page shows it in place of a report.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from reportedly.vocabulary import Part, Report

from .common import weight
from .index import Index, Space, key

HOUSE = Space("house", 8, newest=False)
"""A paragraph of an outlet leads to the first eight reports that have it."""

PAGES = 2
"""Earlier pages of other matters that make a paragraph the house's."""

FIRST, LAST = 2, 8
"""Paragraphs looked at from the top and from the foot of a page: where such text stands, and a bounded number."""

LEAST = 5
"""Words of a paragraph that can be known again."""

ALL = 0.9
"""Part of a page's words that is all of it."""

_WORD = re.compile(r"[^\W_]+")


def paragraphs(report: Report) -> dict[int, int]:
    """Index of a body part -> its key in `HOUSE`; none where the outlet is not known."""
    house = _house(report)
    if not house:
        return {}
    body = [i for i, p in enumerate(report.parts) if p.kind == "body" and p.repeats is None]
    found = {}
    for i in dict.fromkeys([*body[:FIRST], *body[-LAST:]]):
        words = _words(report.parts[i].span.of(report.text))
        if len(words) >= LEAST:
            found[i] = key(HOUSE, " ".join([house, *words]))
    return found


def without_house(report: Report, held: dict[int, int], index: Index) -> Report:
    """The report, its `held` paragraphs that are the house's marked as furniture."""
    holders = dict(zip(held, index.look_up(HOUSE, list(held.values())), strict=True))
    suspects = {n for numbers in holders.values() for n in numbers}
    if not suspects:
        return report
    sizes = {i: len(_words(p.span.of(report.text))) for i, p in enumerate(report.parts) if p.kind == "body"}
    shared = {n: sum(sizes[i] for i, numbers in holders.items() if n in numbers) for n in suspects}
    total = sum(sizes.values())
    apart = {n for n in suspects if tell_apart(report, index.report(n))}
    everything = {n for n in apart if shared[n] >= ALL * total} if not _is_headed(report) else set()
    house = {i for i, numbers in holders.items() if len(apart.intersection(numbers)) >= PAGES}
    house |= {i for i, numbers in holders.items() if everything.intersection(numbers)}
    if not house:
        return report
    if everything:
        house |= set(sizes)
    parts = [Part("furniture", p.span) if i in house else p for i, p in enumerate(report.parts)]
    return replace(report, parts=tuple(parts))


def _house(report: Report) -> str:
    """The outlet's name, else its host: what its pages have in common."""
    if report.outlet:
        return report.outlet.casefold()
    try:
        return (urlsplit(report.address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text)]


def _telling(report: Report) -> frozenset[str]:
    """Beginnings of the telling words of a report's headlines: "shooting" and "shootings" are one."""
    titles = (p.span.of(report.text) for p in report.parts if p.kind == "headline")
    return frozenset(w[:5] for title in titles for w in _words(title) if weight(w) >= 1.0)


def _is_headed(report: Report) -> bool:
    """Whether the text is what the headline speaks of: a text printed twice under two headlines still is."""
    title = _telling(report)
    said = {w[:5] for p in report.parts if p.kind == "body" for w in _words(p.span.of(report.text))}
    return 2 * len(title & said) >= len(title)


def tell_apart(report: Report, other: Report | None) -> bool:
    """Whether two pages, by their headlines, tell of different matters."""
    if other is None:
        return False
    mine, its = _telling(report), _telling(other)
    return bool(mine) and bool(its) and not mine & its
