"""Which report repeats which, the copied words of both side by side, what was changed in them marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from reportedly.showing.lookup import Lookup
from reportedly.vocabulary import Copy, Passage

OPEN = 2
"""Pairs of passages shown at once; the rest is folded."""

_PIECE = re.compile(r"\w+\W*|^\W+")


@dataclass(frozen=True, slots=True)
class Side:
    """One printing of copied words: where they stand, and its pieces, each with whether the other printing lacks it."""

    anchor: str | None
    pieces: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A report that repeats another, with pairs (here, there) in order of the copy."""

    copy: str
    copy_anchor: str
    of: str
    of_anchor: str
    share: int  # per cent of the copy's words; of its sayings where it is `retold`
    directed: bool
    retold: bool
    pairs: tuple[tuple[Side, Side], ...]
    folded: tuple[tuple[Side, Side], ...]


def repeats(lookup: Lookup) -> tuple[Repeat, ...]:
    """Every copy of the event, those that repeat most first."""
    copies = sorted(lookup.dossier.event.copies, key=lambda c: (-c.share, c.report, c.of))
    return tuple(_repeat(c, lookup) for c in copies if c.report in lookup.reports and c.of in lookup.reports)


def _repeat(copy: Copy, lookup: Lookup) -> Repeat:
    pairs = tuple(_pair(h, t, lookup) for h, t in zip(copy.shown_by[::2], copy.shown_by[1::2], strict=True))
    return Repeat(
        lookup.label(copy.report),
        lookup.anchor(copy.report),
        lookup.label(copy.of),
        lookup.anchor(copy.of),
        round(copy.share * 100),
        copy.directed,
        copy.kind == "retold",
        pairs[:OPEN],
        pairs[OPEN:],
    )


def _pair(here: Passage, there: Passage, lookup: Lookup) -> tuple[Side, Side]:
    mine, its = _PIECE.findall(lookup.words(here)), _PIECE.findall(lookup.words(there))
    # A change of case, marks or blanks is none.
    matcher = SequenceMatcher(None, [_fold(p) for p in mine], [_fold(p) for p in its], autojunk=False)
    changed, other = [True] * len(mine), [True] * len(its)
    for i, j, size in matcher.get_matching_blocks():
        changed[i : i + size] = [False] * size
        other[j : j + size] = [False] * size
    return Side(lookup.link(here), _runs(mine, changed)), Side(lookup.link(there), _runs(its, other))


def _fold(piece: str) -> str:
    return "".join(c for c in piece.casefold() if c.isalnum())


def _runs(pieces: list[str], changed: list[bool]) -> tuple[tuple[str, bool], ...]:
    """Neighbouring words of one kind as one; what stands behind a marked stretch is not marked with it."""
    runs: list[tuple[str, bool]] = []
    for mark, group in groupby(zip(pieces, changed, strict=True), key=lambda p: p[1]):
        text = "".join(piece for piece, _ in group)
        kept = text.rstrip() if mark else text
        runs += [(words, how) for words, how in ((kept, mark), (text[len(kept) :], False)) if words]
    return tuple(runs)
