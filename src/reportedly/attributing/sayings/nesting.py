"""Which saying stands inside which: the outermost are the page's own attributions, the innermost reach the fact."""

from __future__ import annotations

from reportedly.attributing.saying import Saying, hull, stands_under


def size(saying: Saying) -> int:
    """Tokens of content."""
    return sum(high - low for low, high in saying.content)


def nest(sayings: list[Saying]) -> list[Saying]:
    """`sayings` in order of position, each with its `parent`: the smallest saying whose content holds its cue."""
    ordered = sorted(sayings, key=lambda s: (hull(s.cue)[0] if s.cue else s.content[0][0], s.verb, -size(s)))
    anchors = [s.cue[0][0] if s.cue else s.verb for s in ordered]
    around: dict[int, list[Saying]] = {anchor: [] for anchor in anchors}  # anchor -> sayings whose content holds it
    for other in ordered:
        for low, high in other.content:
            for at in range(low, high):
                if at in around:
                    around[at].append(other)
    for saying, anchor in zip(ordered, anchors, strict=True):
        best: Saying | None = None
        for other in around[anchor]:
            if stands_under(other, saying) or (best is not None and size(other) >= size(best)):
                continue
            best = other
        saying.parent = best
    return ordered
