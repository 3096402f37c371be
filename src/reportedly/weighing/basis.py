"""The origins from which all others of a claim have it: the least there must be, by what is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence


def basis(
    nodes: Sequence[str], edges: Iterable[tuple[str, str]]
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """(those that count, each that does not with the one it has it from), both in the order of `nodes`.

    `edges` are (one, the one it has it from); those that lead outside `nodes` say nothing. One counts unless it has it,
    directly or through others, from one that does not have it back; of several that have it from one another in a
    circle the first in order counts. Thus what counts is a smallest set from which all the rest have it (a vertex basis
    of the graph: one of each of its strongly connected components that leads to no other).
    """
    place = {n: i for i, n in enumerate(nodes)}
    out: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(set(edges), key=lambda e: (place.get(e[0], -1), place.get(e[1], -1))):
        if one in place and other in place and one != other:
            out[one].append(other)
    reach = {n: _reached(n, out) for n in out}
    kept: list[str] = []
    left: list[tuple[str, str]] = []
    for n in nodes:
        above = reach.get(n, frozenset())
        circle = {m for m in above if n in reach.get(m, frozenset())}
        if above - circle or any(place[m] < place[n] for m in circle):
            left.append((n, out[n][0]))
        else:
            kept.append(n)
    return tuple(kept), tuple(left)


def _reached(start: str, out: dict[str, list[str]]) -> frozenset[str]:
    """All that lie behind `start`, itself only where a circle leads back to it."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for other in out.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return frozenset(seen)
