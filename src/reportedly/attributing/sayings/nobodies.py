"""Sayings that nobody says: "That suggests P", "nothing indicates P", "the said sister", and the writer's
own "I".

What looks like a source there is a pronoun for what was told before, for nobody at all, or the page itself; its words
stay what the page says, or what the saying around them says.
"""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying
from reportedly.attributing.tree import Tree

_THINGS = words("that this nothing nobody none whoever whatever anything")
_ARTICLES = words("the a an")
_WRITER = words("i we you")
_DEEPEST = 20
_UNHEARD = _THINGS | _WRITER


def without_nobodies(tree: Tree, sayings: list[Saying], *, attitudes: bool = False) -> list[Saying]:
    """`sayings` without those; what stood inside one stands inside what that stood in. `attitudes`: the writer's own "I
    think" stays."""
    gone = {id(s) for s in sayings if _is_nobodys(tree, s, _THINGS if attitudes else _UNHEARD)}
    if not gone:
        return sayings
    kept = [s for s in sayings if id(s) not in gone]
    for saying in kept:
        for _ in range(_DEEPEST):
            if saying.parent is None or id(saying.parent) not in gone:
                break
            saying.parent = saying.parent.parent
    return kept


def _is_nobodys(tree: Tree, saying: Saying, nobodies: frozenset[str]) -> bool:
    head = saying.head
    if saying.named is not None or head is None:
        return False
    low = tree.low[head]
    if low in _ARTICLES:
        return True
    if low in _WRITER:
        return low in nobodies and saying.parent is None
    return low in nobodies and not any(c > head for c in tree.children[head])
