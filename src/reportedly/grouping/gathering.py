"""Into which events a few reports fall, all of them seen at once: average linkage with a look at what holds each.

One at a time, reports are joined on what was known when they came. Seen together, two happenings of one kind show as
two groups whose reports are far more like one another than like those of the other group, however alike these are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

TOGETHER = -1.0
"""Two groups are one when the mean log odds across them reach this: a little less than even, for a report alone joins
what it fits by its best likeness too."""

APART = 0.35
"""Two groups that did not appear in the same days are two where the mean across is less than this share of the mean
within the looser of them. Happenings of one kind resemble one another; the same days speak for one happening."""

GROUP = 3
"""Reports of each group from which what holds it is known at all."""

UNDOUBTED = 2.0
"""Mean log odds across from which it is no matter that each group has a name the other lacks: an early text and a late
one, or two papers that asked other people, are still much alike."""

LITTLE = -2.0
"""Two groups whose reports tell little are one from this mean across where, each read as one report, they are likelier
one than not: what holds such reports says nothing, for each leaves out what the next one tells."""

SURE = 4.0
"""Log odds beyond this say no more: two printings of one text tell nothing of how alike an event's reports are."""

DOUBT, ODDS = 2.0, 1.0
"""What holds a small group is known badly: so many pairs of these log odds are counted with its own."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Reports by now together, and the sum of the log odds within."""

    of: list[int]
    within: float
    pairs: int

    @property
    def size(self) -> int:
        return len(self.of)

    @property
    def held(self) -> float:
        """The mean within, as far as it is known."""
        return (self.within + DOUBT * ODDS) / (self.pairs + DOUBT)


@dataclass(frozen=True, slots=True)
class _Sums:
    """Over the pairs of two groups: log odds, the same up to SURE, and how many are near."""

    odds: float
    sure: float
    near: float


class Wholes(Protocol):
    """What two groups, by the places of their reports, are to one another as wholes."""

    def have_names_of_their_own(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether each has a name that most of its reports have, and none of the other's."""

    def tell_little(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether the reports of both are so short, and without a day, that pairs of them say little."""

    def odds(self, one: Sequence[int], other: Sequence[int]) -> float:
        """Log odds that they are of one happening, each read as one report."""


def gathered(
    odds: Sequence[Sequence[float]], near: Sequence[Sequence[bool]], wholes: Wholes | None = None
) -> list[list[int]]:
    """The groups, each in order, by their first.

    `odds` are the log odds that two reports are of one happening, `near` whether they appeared in the same days; both
    symmetric. Without `wholes` only they say. Cubic in the number of reports: some dozens.
    """
    groups = [_Group([i], 0.0, 0) for i in range(len(odds))]
    sums = [[_Sums(o, min(o, SURE), n) for o, n in zip(*rows, strict=True)] for rows in zip(odds, near, strict=True)]
    standing = list(range(len(odds)))
    refused: set[tuple[int, int]] = set()
    while True:
        open_ = ((i, j) for at, i in enumerate(standing) for j in standing[at + 1 :] if (i, j) not in refused)
        best = max(((sums[i][j].odds / (groups[i].size * groups[j].size), -i, -j) for i, j in open_), default=None)
        if best is None or best[0] < LITTLE:
            break
        i, j = -best[1], -best[2]
        if not _are_one(groups[i], groups[j], sums[i][j], wholes):
            refused.add((i, j))
            continue
        pairs = groups[i].pairs + groups[j].pairs + groups[i].size * groups[j].size
        groups[i] = _Group(groups[i].of + groups[j].of, groups[i].within + groups[j].within + sums[i][j].sure, pairs)
        standing.remove(j)
        refused = {pair for pair in refused if i not in pair and j not in pair}
        for k in standing:
            if k != i:
                a, b = sums[i][k], sums[j][k]
                sums[i][k] = sums[k][i] = _Sums(a.odds + b.odds, a.sure + b.sure, a.near + b.near)
    return sorted(sorted(groups[i].of) for i in standing)


def _are_one(one: _Group, other: _Group, across: _Sums, wholes: Wholes | None) -> bool:
    pairs = one.size * other.size
    mean = across.odds / pairs
    if min(one.size, other.size) < GROUP or across.near >= pairs / 2:
        return mean >= TOGETHER
    if wholes is not None and mean < UNDOUBTED and wholes.have_names_of_their_own(one.of, other.of):
        return False
    if mean >= TOGETHER and across.sure / pairs >= APART * min(one.held, other.held):
        return True
    return wholes is not None and wholes.tell_little(one.of, other.of) and wholes.odds(one.of, other.of) >= 0
