"""Quoted words that nobody speaks: names of works, and what somebody was asked.

"In her memoir, “The Long Shift”, she describes P", "Asked whether it was “safe”, he said no".
"""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.sayings.quotations import Quotation
from reportedly.attributing.tree import Tree

_SMALL = cues.words("a an the of for and or but in on to with at by from as nor is vs")
_LONGEST = 10
"""Words of a title, at most."""
_ASKED = cues.words("asked pressed questioned quizzed")


def is_no_speech(tree: Tree, quotation: Quotation) -> bool:
    """Whether a quotation is a title or stands in the question somebody answers."""
    return _in_a_question(tree, quotation) or _is_title(tree, quotation)


def _is_title(tree: Tree, quotation: Quotation) -> bool:
    """ "“The Late Bus”": capitals throughout, in running text, with no verb of saying beside it."""
    low, high = quotation.first, quotation.last
    if len(quotation.ranges) > 1 or tree.terse(low) or high - low > _LONGEST + 4:
        return False
    inside = [i for i in range(low, high) if tree.word[i][:1].isalnum()]
    if not 2 <= len(inside) <= _LONGEST or not tree.capital[inside[0]]:
        return False
    if any(tree.word[i] in ("?", "!", ".", ";") for i in range(low, high - 2)) or tree.word[high - 2] in ("!", "?"):
        return False
    plain = [i for i in inside if not (tree.capital[i] or tree.low[i] in _SMALL or tree.word[i][:1].isdigit())]
    if plain or sum(tree.capital[i] for i in inside) < 2 or all(tree.word[i].isupper() for i in inside):
        return False
    return not _beside_a_cue(tree, low, high)


def _beside_a_cue(tree: Tree, low: int, high: int) -> bool:
    first, last = tree.bounds(low)[0], tree.bounds(high - 1)[1]
    behind = range(high, min(last, high + 5)) if tree.word[high - 2] == "," else range(0)
    before = range(max(first, low - 2), low) if tree.word[low - 1] in (",", ":") or tree.is_verb(low - 1) else range(0)
    return low == first or any(tree.is_verb(i) and tree.lemma[i] in cues.CORE for i in (*behind, *before))


def _in_a_question(tree: Tree, quotation: Quotation) -> bool:
    """Whether it stands in "Asked whether …," before the answer."""
    first, last = tree.bounds(quotation.first)
    opener = first + (tree.low[first] == "when")
    if tree.low[opener] not in _ASKED or quotation.last > last - 3 or tree.word[first][:1] in "“\"'":
        return False
    told = (i for i in range(opener + 1, quotation.first) if tree.tag[i] in ("VBD", "VBZ"))
    return not any(tree.lemma[i] in cues.CORE and any(first <= c for c in tree.kids(i, "nsubj")) for i in told)
