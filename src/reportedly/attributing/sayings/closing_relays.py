"""Who passes a whole sentence on, told at its end or between two commas: "Roe said P, the weekly Y writes", "“P,” Roe
said, Y reports", "Roe had promised, Y said, that P": these words are no part of what Roe says."""

from __future__ import annotations

from bisect import bisect_left

from reportedly.attributing.saying import Saying, hull, minus
from reportedly.attributing.tree import Tree

_ADJUNCT = 10
"""Words after that cue, at most: "reports Y on Tuesday"."""
_FEW = 25
"""Words of cue and source at a sentence's end, at most."""


def without_closing_relays(tree: Tree, sayings: list[Saying], quoted: list[bool]) -> list[Saying]:
    """`sayings`, where the cue and source that close a sentence, and say all of it, are cut from the content of those
    that stand before them in it; changed in place."""
    closing: dict[int, Saying] = {}
    for saying in sayings:
        if saying.content and saying.source and saying.cue and not quoted[saying.verb]:
            low, high = hull([*saying.cue, *saying.source])
            first, last = tree.bounds(saying.verb)
            ends = last - high <= _ADJUNCT and not any(tree.verbal[i] or tree.word[i] == "," for i in range(high, last))
            whole = saying.content[0][0] <= first + 1 and saying.content[-1][1] <= low
            if ends and whole and high - low <= _FEW and tree.word[low - 1] == ",":
                closing[tree.sentence[saying.verb]] = saying
    starts = sorted(closing)
    for saying in sayings if closing else ():
        low, high = hull(saying.content)
        at = bisect_left(starts, tree.sentence[low]) if saying.content else len(starts)
        outer = closing[starts[at]] if at < len(starts) else saying
        if outer is saying or not outer.content[0][0] <= saying.verb < hull([*outer.cue, *outer.source])[0]:
            continue
        tail = hull([*outer.cue, *outer.source])
        if low < tail[0] and tail[1] <= high and saying.verb < tail[0]:
            saying.content = minus(saying.content, [(tail[0] - 1, tree.bounds(outer.verb)[1])])
    return sayings


def around_parentheses(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """`sayings`, where "Roe had promised, Y said, that P" is Y's, and Roe's inside it; changed in place."""
    opened: dict[int, Saying] = {}
    for saying in sayings:
        if saying.cue and saying.source and saying.content:
            end = hull(saying.cue)[1]
            opened[end + (tree.tag[end : end + 1] == ["PRP"])] = saying  # "had told her, Y said, that P"
    for saying in sayings:
        if not saying.cue or not saying.source or not saying.content:
            continue
        low, high = hull([*saying.cue, *saying.source])
        inner = opened.get(low - 1)
        between = tree.word[low - 1 : low] == [","] and tree.word[high : high + 2] == [",", "that"]
        if inner is None or inner is saying or not between or inner.source[0][0] > inner.verb:
            continue
        if inner.content == saying.content or hull(inner.content)[0] > high:
            saying.content = [(inner.source[0][0], low - 1), (high + 2, hull(inner.content)[1])]
    return sayings
