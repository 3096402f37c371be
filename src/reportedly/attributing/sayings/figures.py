"""Frames by which a figure, a name or a word is given: "put the dead at nine", "gave three as the number", "named the
victim as Ann Roe", "called the release limited", "accepted the finding"."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.tree import Range, Tree

GIVING = words("threaten put count name identify give accept call deem consider label")
"""Verbs with a frame of this kind."""
_TAKEN = words("finding verdict ruling figure blame criticism judgment judgement recommendation conclusion result")
_THREATS = words("strike action tariff retaliation sanction lawsuit war boycott resignation veto reprisal walkout")
_CORRECTED = words("version edition")
_ATTRIBUTES = words(
    """number cause origin reason motive date day time age name figure toll total address size weight length height
    depth location place price value cost speed magnitude distance share rate source position rank
    occupation nationality"""
)
_ABOUT = words("about around over under roughly nearly almost some between more fewer less at up")


def given(tree: Tree, verb: int, lemma: str) -> list[Range]:
    """What the verb gives, as content; none where it stands in none of these frames."""
    objects = [c for c in tree.kids(verb, "dobj") if c > verb]
    if not objects or any(tree.lemma[c] in _CORRECTED for c in tree.kids(verb, "nsubj")):
        return []  # "an earlier version gave the number as 32": the page on itself
    first = tree.left[objects[0]]
    if lemma == "threaten":
        return [(first, tree.right[objects[0]] + 1)] if tree.lemma[objects[0]] in _THREATS else []
    if lemma == "put":
        at = _at_figure(tree, verb, objects[0])
        return [(first, at)] if at is not None else []
    if lemma == "count":
        return [(first, tree.right[objects[0]] + 1)] if _figure(tree, tree.subtree(objects[0])) else []
    named = next((p for p in tree.kids(verb, "prep") if tree.low[p] == "as" and p > objects[0]), None)
    if lemma in ("name", "identify"):
        return [(first, tree.right[named] + 1)] if named is not None else []
    if lemma == "give":
        if named is not None and tree.lemma[objects[0]] in _ATTRIBUTES:
            return [(first, tree.right[named] + 1)]  # "gave the cause of death as drowning"
        if (
            tree.tag[objects[0]] != "CD"
            or tree.kids(verb, "dative")
            or any(tree.low[p] == "to" for p in tree.kids(verb, "prep"))
        ):
            return []  # "gave 2,212 to others" hands over
        return [(first, (tree.right[named] if named is not None else tree.right[objects[0]]) + 1)]
    if lemma == "accept":
        return [(first, tree.right[objects[0]] + 1)] if tree.lemma[objects[0]] in _TAKEN else []
    called = [c for c in tree.kids(objects[0], "acl") if tree.tag[c] == "VBN" and tree.right[c] == c]
    ends = bool(called) and tree.word[called[0] + 1 : called[0] + 2] in ([","], ["."], [";"])
    return [(first, called[0] + 1)] if ends else []


def _figure(tree: Tree, span: Range) -> bool:
    return any(tree.tag[i] == "CD" for i in range(*span))


def _at_figure(tree: Tree, verb: int, noun: int) -> int | None:
    """Where "at nine" ends behind what is put at it, wherever the parse hangs it; with its margin, if it has one."""
    last = tree.bounds(verb)[1]
    for at in (p for p in range(noun + 1, last - 1) if tree.low[p] == "at"):
        stop = tree.right[at] + 1
        if _figure(tree, (at, stop)) and (
            tree.head[at] == verb or tree.tag[at + 1] == "CD" or tree.low[at + 1] in _ABOUT
        ):
            margin = tree.word[stop : stop + 1] == [","] and tree.low[stop + 1 : stop + 2] == ["with"]
            return tree.right[stop + 1] + 1 if margin else stop
    return None
