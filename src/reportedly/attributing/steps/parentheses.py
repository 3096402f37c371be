"""Who says so between two commas: "He also said, the agency reported, that P", "There were rumours, Roe said, that P":
what stands before the commas is what the parenthesis passes on (Quirk et al. 1985, §15.54, comment clauses)."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying, hull, stands_under
from reportedly.attributing.tree import Tree

THERE_WERE = "noun with that-clause"


def turn_parentheses(tree: Tree, sayings: list[Saying]) -> list[Saying]:
    """Put the saying before such a parenthesis inside the one between the commas, over the same content; gives the
    nameless ones of "there were rumours" as new sayings."""
    found: list[Saying] = []
    for saying in sayings:
        if not _between_commas(tree, saying):
            continue
        around = saying.parent
        if around is not None and around.cue and around.verb < saying.source[0][0] and not around.belief:
            if hull(around.content)[0] > hull(saying.cue)[1]:
                continue
            if around.rule.startswith("reporting-verb") and around.head is not None and not around.quoted:
                around.content, saying.parent = list(saying.content), around.parent
                if not stands_under(saying, around):
                    around.parent = saying
            continue
        noun = _rumours(tree, saying)
        if noun is not None:
            new = Saying(noun, [(noun, noun + 1)], list(saying.content), [(noun, noun + 1)], None, THERE_WERE)
            new.force, new.parent = cues.NOUN_FORCE.get(tree.lemma[noun], "said"), saying
            found.append(new)
    return found


def _between_commas(tree: Tree, saying: Saying) -> bool:
    """Whether source and cue stand alone between two commas, and what is said follows at once."""
    if not saying.source or not saying.cue or saying.head is None or not tree.verbal[saying.verb] or saying.quoted:
        return False
    low, high = hull([*saying.source, *saying.cue])
    if low < 2 or high >= len(tree.word) or high - low > _LONGEST:
        return False
    first = saying.content[0][0]
    return tree.word[low - 1] == tree.word[high] == "," and high < first <= high + 2


_LONGEST = 12
"""Words of a parenthesis."""


def _rumours(tree: Tree, saying: Saying) -> int | None:
    """ "There were [rumours], Roe said, that P"."""
    above = tree.head[saying.verb]
    if above >= saying.verb or tree.lemma[above] != "be" or not tree.kids(above, "expl"):
        return None
    return next((c for c in tree.kids(above, "attr") if tree.lemma[c] in cues.HEARSAY and c < saying.verb), None)
