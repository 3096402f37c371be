"""Which two claims a relation of two sayings is between, how many such relations one claim is given, and whom a saying
is set against: those held under one of its keys, the latest of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from .facing import Facing

MOST = 4
"""Relations of one kind of evidence that one claim is given."""

_Key = TypeVar("_Key", bound=Hashable)
_One = TypeVar("_One")


def look_back(
    held: Mapping[_Key, list[_One]], keys: Sequence[_Key], mine: _One, most: int
) -> Iterator[tuple[_Key, _One]]:
    """The latest `most` held under each key, with the key; when all are gone through, `mine` is held there too.

    `held` makes an empty list of a key it has not seen.
    """
    for key in keys:
        for other in held[key][-most:]:
            yield key, other
    for key in keys:
        held[key].append(mine)


def claims_of(of_node: Mapping[int, int], i: int, j: int) -> tuple[int, int]:
    """The claims of two sayings, the lower number first."""
    return min(of_node[i], of_node[j]), max(of_node[i], of_node[j])


def few(found: Iterable[tuple[tuple[int, int], Facing]], most: int = MOST) -> list[Facing]:
    """Of relations with the claims they are between, taken in the order given, at most so many of one claim; then in
    the order of the sayings."""
    count: dict[int, int] = defaultdict(int)
    out: list[Facing] = []
    for (a, b), facing in found:
        if max(count[a], count[b]) < most:
            count[a] += 1
            count[b] += 1
            out.append(facing)
    return sorted(out, key=lambda f: (f.left, f.right, f.kind))
