"""The working note of one saying, while rules still widen, join and nest it; becomes an Attribution at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.attributing.tree import Range
from reportedly.vocabulary import SourceKind, Stance

TOLD = "who was told passes it on"
TOLD_ON = "who was told tells it on"
HELD = "told in the next sentence whom it is from"


@dataclass(slots=True)
class Via:
    """A step between source and publisher that the cue's own clause names ("told Y", "in a post")."""

    mention: Range  # the noun phrase
    evidence: Range  # the words that show the step
    kind: SourceKind | None  # None: by its words
    rule: str
    head: int = -1  # head token of the mention


@dataclass(slots=True)
class Saying:
    """Token ranges of one saying. `verb` is the cue's head token and identifies it."""

    verb: int
    cue: list[Range]
    content: list[Range]
    source: list[Range]
    head: int | None  # head token of the source noun phrase
    rule: str
    force: Stance = "said"
    via: list[Via] = field(default_factory=list)
    quoted: bool = False
    belief: bool = False
    parent: Saying | None = None
    named: tuple[str, SourceKind] | None = None  # who says it, where the layout tells it ("MR: …")


def is_direct(saying: Saying) -> bool:
    """Whether its content is somebody's own words, in which "I" is who speaks: a quotation, or an answer behind a
    label."""
    return saying.quoted or saying.rule == "speaker label"


def stands_under(low: Saying, high: Saying) -> bool:
    """Whether `low` is `high` or already stands inside it, at any depth. Whoever puts one found saying inside another
    asks this first: a ring of sayings has no outermost."""
    node: Saying | None = low
    for _ in range(50):
        if node is None:
            return False
        if node is high:
            return True
        node = node.parent
    return True


def printed(saying: Saying) -> Saying:
    """The saying whose cue and source stand beside the words: who has it from whom is told only in the sentence after
    them."""
    while saying.rule == HELD and saying.parent is not None:
        saying = saying.parent
    return saying


def hull(ranges: list[Range]) -> Range:
    """From the first to past the last token of `ranges`; (0, 0) for none."""
    if len(ranges) == 1:
        return ranges[0]
    return (min([low for low, _ in ranges]), max([high for _, high in ranges])) if ranges else (0, 0)


def covers(outer: list[Range], inner: Range) -> bool:
    """Whether one of the `outer` ranges holds `inner` wholly."""
    first, past = inner
    for low, high in outer:  # noqa: SIM110 - asked for each saying beside each other: a generator costs a frame
        if low <= first and past <= high:
            return True
    return False


def minus(ranges: list[Range], holes: list[Range]) -> list[Range]:
    """`ranges` without the tokens of `holes`."""
    result = sorted(ranges)
    for low, high in sorted(holes):
        left: list[Range] = []
        for a, b in result:
            if a < b and a < low:
                left.append((a, min(b, low)))
            if a < b and b > high:
                left.append((max(a, high), b))
        result = left
    return result


def union(ranges: list[Range]) -> list[Range]:
    """Sorted, touching and overlapping ranges joined."""
    if len(ranges) == 1:
        return [*ranges] if ranges[0][1] > ranges[0][0] else []
    result: list[Range] = []
    for low, high in sorted([r for r in ranges if r[1] > r[0]]):
        if result and low <= result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], high))
        else:
            result.append((low, high))
    return result
