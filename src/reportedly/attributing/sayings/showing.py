"""Recordings and figures that show: "videos posted online showed P", "footage appeared to show P", "data suggest
that P"."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.tree import Tree

_SHOWING = words("show depict capture suggest indicate reveal feature prove")
_REACH = 14
_BETWEEN = words(
    """post share publish circulate upload appear seem purport film take verify see record release obtain broadcast
    air send buy purchase hand pass give provide supply collect commission review analyse analyze shoot seize"""
)
_ON_THE_WAY = _BETWEEN | {"be", "have"}


def find_showing(tree: Tree) -> list[Saying]:
    """Sayings of recordings: the nearest data noun before a verb of showing, with only how it was passed on in
    between."""
    found: list[Saying] = []
    for verb in tree.with_lemma(_SHOWING):
        first, last = tree.bounds(verb)
        if tree.tag[verb].startswith("NN") and (saying := _closing(tree, verb, first, last)):
            found.append(saying)
        if not tree.tag[verb].startswith("VB") or tree.kids(verb, "auxpass"):
            continue
        head = next(
            (
                i
                for i in range(verb - 1, max(first - 1, verb - _REACH), -1)
                if tree.low[i] in nouns.DATA and tree.is_noun(i)
            ),
            None,
        )
        if head is None or any(tree.is_verb(i) and tree.lemma[i] not in _ON_THE_WAY for i in range(head + 1, verb)):
            continue
        stop = next((i for i in range(verb + 1, last) if tree.word[i] == ";"), last)
        while stop > verb + 1 and not tree.word[stop - 1][:1].isalnum():
            stop -= 1
        if stop - verb < 3:
            continue
        low = verb
        while low - 1 > head and tree.low[low - 1] in (
            "to",
            "appeared",
            "appears",
            "appear",
            "seemed",
            "seems",
            "seem",
            "purported",
            "purports",
            "also",
            "has",
            "have",
        ):
            low -= 1
        left = max(tree.left[head], first)
        left = left if left <= head and head - left < 8 else head
        while left < head and not tree.word[left][:1].isalnum():
            left += 1
        hedged = any(tree.lemma[i] in ("appear", "seem", "purport") for i in range(low, verb))
        found.append(
            Saying(
                verb,
                [(low, verb + 1)],
                [(verb + 1, stop)],
                [(left, low)],
                head,
                "recording shows",
                "hedged" if hedged else "said",
            )
        )
    return found


def _closing(tree: Tree, show: int, first: int, last: int) -> Saying | None:
    """ "P, weather service data show.": at a sentence's end, where the parse takes "show" for a noun."""
    if tree.low[show - 1] not in nouns.DATA or any(tree.word[i][:1].isalnum() for i in range(show + 1, last)):
        return None
    comma = next((i for i in range(show - 1, max(first + 3, show - 9), -1) if tree.word[i] == ","), None)
    if comma is None:
        return None
    return Saying(show, [(show, show + 1)], [(first, comma)], [(comma + 1, show)], show - 1, "recording shows")
