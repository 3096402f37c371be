"""Where two texts run along together: stretches of equal words, with what was changed inside them.

A text that was copied keeps its order within a paragraph, whatever was done to the paragraphs: seeds of three equal
words are extended as far as they go and chained over small gaps (seed and extend, as in sequence alignment: Altschul
and others 1990, "Basic local alignment search tool"). Digits are equal to digits: a changed figure is a change within a
stretch and not its end.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from .body import Body

SEED = 3
"""Equal words in a row that begin a run."""

GAP = 6
"""Words that may stand between two runs, on each side, for them to be one stretch."""

PLACES = 8
"""Places of one seed that are tried: a phrase said oftener leads nowhere in particular."""

LEAST = 8
"""Equal words of a stretch: fewer are a phrase."""

DENSE = 0.5
"""Equal words of a stretch by its length on its longer side: less is chance."""


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from `here` on are the words from `there` on."""

    here: int
    there: int
    length: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Runs one behind the other on both sides, and not far apart."""

    runs: tuple[Run, ...]

    @property
    def here(self) -> tuple[int, int]:
        """Words [first, last) on this side."""
        return self.runs[0].here, self.runs[-1].here + self.runs[-1].length

    @property
    def there(self) -> tuple[int, int]:
        """Words [first, last) on the other side."""
        return self.runs[0].there, self.runs[-1].there + self.runs[-1].length

    @property
    def equal(self) -> int:
        """How many words are equal."""
        return sum(r.length for r in self.runs)


def stretches(here: Body, there: Body) -> tuple[Stretch, ...]:
    """The stretches of `here` that stand in `there`, in order of `here`; they do not overlap there."""
    a, b = here.keys, there.keys
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j in range(len(b) - SEED + 1):
        held = places[b[j : j + SEED]]
        if len(held) < PLACES:
            held.append(j)
    found: list[Stretch] = []
    chain: list[Run] = []
    i = 0
    while i <= len(a) - SEED:
        starts = places.get(a[i : i + SEED])
        if starts is None:
            i += 1
            continue
        run = _next(chain, i, starts, a, b)
        if chain and not _continues(chain[-1], run):
            found.append(Stretch(tuple(chain)))
            chain = []
        chain.append(run)
        i += run.length
    if chain:
        found.append(Stretch(tuple(chain)))
    return tuple(s for s in found if _holds(s))


def _next(chain: list[Run], i: int, starts: list[int], a: tuple[str, ...], b: tuple[str, ...]) -> Run:
    """The run from `i` on that goes on where the chain ends, else the longest."""
    runs = [Run(i, j, _length(a, b, i, j)) for j in starts]
    if chain:
        on = [r for r in runs if _continues(chain[-1], r)]
        if on:
            return min(on, key=lambda r: (r.there - chain[-1].there, -r.length))
    return max(runs, key=lambda r: (r.length, -r.there))


def _length(a: tuple[str, ...], b: tuple[str, ...], i: int, j: int) -> int:
    length = SEED
    while i + length < len(a) and j + length < len(b) and a[i + length] == b[j + length]:
        length += 1
    return length


def _continues(last: Run, run: Run) -> bool:
    gap_here = run.here - last.here - last.length
    gap_there = run.there - last.there - last.length
    return 0 <= gap_here <= GAP and 0 <= gap_there <= GAP


def _holds(stretch: Stretch) -> bool:
    (first, last), (begin, end) = stretch.here, stretch.there
    return stretch.equal >= LEAST and stretch.equal >= DENSE * max(last - first, end - begin)
