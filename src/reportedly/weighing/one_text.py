"""Reports of one event that are one text: those known as copies, and those that are the same under other names.

`group` leaves out texts whose names differ, since a form filled in anew (a forecast, a match) looks just so; within one
event, reports of the same words in the same order with other people's names in them are one text all the same.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Report

from .case import Case
from .ordered import ordered_share

SHARE = 0.6
"""Share of a report found in another, or of the shorter one's words in the same order in the other, from which they are
one text. Texts written apart share two words in five in order, most of them small words."""

GRAM = 4
GRAMS = 0.15
"""Share of the shorter text's runs of `GRAM` words that the other must hold as well: of a text with a fifth of its
words changed two in five are left; texts written apart share names and quotations, and hardly one run in twenty."""

LEAST = 50
"""Words of the shorter text below which two reports may well agree."""

MOST = 1500
"""Words compared: a longer text is known by its beginning."""

HELD = 4
"""Reports that a run of words leads to, and reports that one is compared with: what many have leads to the first."""

_WORD = re.compile(r"[^\W_]+")


def one_text(case: Case) -> list[tuple[str, str]]:
    """Pairs (report, the report whose text it has), the most alike first.

    Where nothing says who was first, it is the one that comes first in reading order: either way it is one text.
    """
    found: dict[tuple[str, str], float] = {}
    for copy in case.event.copies:
        if copy.kind == "copied" and copy.share >= SHARE and copy.report in case.reports and copy.of in case.reports:
            here, there = copy.report, copy.of
            if not copy.directed and case.reports[here].order < case.reports[there].order:
                here, there = there, here
            found[here, there] = max(copy.share, found.get((here, there), 0.0))
    for here, there, share in _alike(case):
        if (there, here) not in found:
            found.setdefault((here, there), share)
    return [pair for pair, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))]


def _alike(case: Case) -> Iterator[tuple[str, str, float]]:
    """(later, earlier, share of the shorter one's words) by the words alone."""
    holders: dict[str, list[str]] = defaultdict(list)
    words: dict[str, list[str]] = {}
    for report in sorted(case.reports.values(), key=lambda r: r.order):
        mine = words[report.id] = _words(report)
        grams = {" ".join(mine[i : i + GRAM]) for i in range(len(mine) - GRAM + 1)}
        shared: Counter[str] = Counter()
        for gram in grams:
            held = holders[gram]
            shared.update(held)
            if len(held) < HELD:
                held.append(report.id)
        for other, count in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:HELD]:
            theirs = words[other]
            shorter = min(len(mine), len(theirs))
            if shorter < LEAST or count < GRAMS * (shorter - GRAM + 1):
                continue
            _, share = ordered_share(mine, theirs)
            if share >= SHARE:
                yield report.id, other, share


def _words(report: Report) -> list[str]:
    """What the report asserts, without what it repeats: words folded."""
    out: list[str] = []
    for part in report.parts:
        if part.kind in {"body", "post"} and part.repeats is None:
            out += [w.casefold() for w in _WORD.findall(part.span.of(report.text))]
            if len(out) >= MOST:
                break
    return out[:MOST]
