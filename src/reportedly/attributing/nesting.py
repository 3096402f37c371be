"""Which saying stands inside which: the outermost are the page's own attributions, the innermost reach the fact."""

from __future__ import annotations

from reportedly.attributing.saying import Saying, hull


def size(saying: Saying) -> int:
    """Tokens of content."""
    return sum(high - low for low, high in saying.content)


def nest(sayings: list[Saying]) -> list[Saying]:
    """`sayings` in order of position, each with its `parent`: the smallest saying whose content holds its cue."""
    ordered = sorted(sayings, key=lambda s: (hull(s.cue)[0] if s.cue else s.content[0][0], s.verb, -size(s)))
    spans = [(hull(s.content), s) for s in ordered]
    for saying in ordered:
        anchor = saying.cue[0][0] if saying.cue else saying.verb
        best: Saying | None = None
        for (low, high), other in spans:
            if other is saying or not low <= anchor < high or size(other) < 1:
                continue
            if not any(a <= anchor < b for a, b in other.content):
                continue
            if _under(other, saying) or (best is not None and size(other) >= size(best)):
                continue
            best = other
        saying.parent = best
    return ordered


def _under(low: Saying, high: Saying) -> bool:
    """Whether `low` already stands (at any depth) inside `high`."""
    node: Saying | None = low
    for _ in range(50):
        if node is None:
            return False
        if node is high:
            return True
        node = node.parent
    return True
