"""Copies of one report among those placed: found by every eighth of its shingles, then compared whole."""

from __future__ import annotations

from collections import Counter

from reportedly.vocabulary import Analysis, Copy, Report

from .body import body_words
from .copies import SHARED, SHINGLE, copies
from .index import Index, Space, key

PRINTS = Space("prints", 50, newest=False)
"""A shingle leads to the first 50 reports that hold it: enough to reach the text they all copy."""

SAMPLED = 8
"""One shingle in eight is entered, chosen by its hash and so the same in every report that holds it."""

MOST = 6
"""Reports compared whole."""


def prints(report: Report) -> list[int]:
    """The keys of the report's sampled shingles."""
    words = body_words(report).folded
    grams = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    return sorted(k for g in grams if (k := key(PRINTS, g)) % SAMPLED == 0)


def copies_of(report: Report, held: list[int], index: Index) -> tuple[Copy, ...]:
    """Copies between `report`, whose prints are `held`, and placed reports, in either direction."""
    counts = Counter(number for numbers in index.look_up(PRINTS, held) for number in numbers)
    near = [n for n, c in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if c * SAMPLED * 1.3 >= SHARED][:MOST]
    others = [r for n in sorted(near) if (r := index.report(n)) is not None]
    if not others:
        return ()
    found = copies([Analysis(r, (), ()) for r in (*others, report)])
    return tuple(c for c in found if report.id in {c.report, c.of})
