"""Which two claims a relation of two sayings is between, and how many such relations one claim is given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from .facing import Facing

MOST = 4
"""Relations of one kind of evidence that one claim is given."""


def claims_of(of_node: Mapping[int, int], i: int, j: int) -> tuple[int, int]:
    """The claims of two sayings, the lower number first."""
    return min(of_node[i], of_node[j]), max(of_node[i], of_node[j])


def few(best: Mapping[tuple[int, int], Facing]) -> list[Facing]:
    """Of each pair of claims the one relation found, at most so many of one claim, in the order of the sayings."""
    count: dict[int, int] = defaultdict(int)
    out: list[Facing] = []
    for (a, b), facing in sorted(best.items()):
        if max(count[a], count[b]) < MOST:
            count[a] += 1
            count[b] += 1
            out.append(facing)
    return sorted(out, key=lambda f: (f.left, f.right, f.kind))
