"""The verb group of a cue: auxiliaries, negation, particles; and "was quoted as saying"."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.tree import Range, Tree

_APART = 25
"""Tokens between "quotes" and its "as saying"."""
_QUOTING = words("quote cite report record note")


def quoted_as(tree: Tree, verb: int) -> int | None:
    """The quoting verb of "was quoted (by Y) as saying", where `verb` is the saying; else None."""
    if tree.tag[verb] == "VBN" and verb > 1 and tree.low[verb - 2 : verb] == ["as", "having"]:
        above = tree.head[tree.head[verb]] if tree.dep[verb] == "pcomp" else verb - 3
        return above if 0 <= above < verb and tree.lemma[above] in _QUOTING else None
    if tree.tag[verb] != "VBG" or verb == 0 or tree.low[verb - 1] != "as":
        return None
    above = tree.head[tree.head[verb]] if tree.dep[verb] == "pcomp" else verb - 2
    if 0 <= above < verb and tree.lemma[above] in _QUOTING:
        return above
    first = max(tree.bounds(verb)[0], verb - _APART)  # "quotes a man, referred to as Lee, as saying": past an aside
    for at in range(verb - 3, first, -1) if tree.word[verb - 2] == "," else ():
        if tree.lemma[at] in ("quote", "cite") and tree.is_verb(at):
            return at
    return None


def cue_range(tree: Tree, verb: int) -> Range:
    """The verb group: auxiliaries, negation, particles and adverbs that touch the verb."""
    low, high = verb, verb + 1
    if (quoting := quoted_as(tree, verb)) is not None:
        return cue_range(tree, quoting)[0], high
    for child in reversed(tree.children[verb]):
        if child == low - 1 and tree.dep[child] in ("aux", "auxpass", "neg", "advmod") and tree.left[child] == child:
            low = child
    while low > 0 and tree.head[low - 1] == verb and tree.dep[low - 1] in ("aux", "auxpass", "neg", "advmod"):
        low -= 1
    while high < len(tree.word) and tree.head[high] == verb and tree.dep[high] == "prt":
        high += 1
    return low, high
