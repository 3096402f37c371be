"""Where a content to the right of its cue ends: before the reporter's own clauses."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.tree import Range, Tree

_TELLING = cues.words("say tell")


def trimmed(tree: Tree, verb: int, span: Range) -> Range:
    """Cut the reporter's own tail from a content to the right of its verb: ", adding …", ", when asked …",
    "without …"."""
    low, high = span
    if low <= verb < high:
        low, high = (verb + 1, high) if high - verb > verb - low else (low, verb)
    if low < verb:
        return low, high
    for at in range(low + 1, high - 1):
        if tree.word[at] in (",", "—", "–", "--"):
            nxt = at + 1
            if tree.tag[nxt] == "VBG" and tree.lemma[nxt] in cues.ADDING:
                return low, at
            if tree.low[nxt] == "i" and tree.tag[nxt + 1].startswith(("VB", "MD")):
                return low, at  # a writer's comma splice: "people said P, I did not see it"
            if tree.low[nxt] == "according" or (tree.low[nxt] == "as" and _as_relay(tree, nxt, high)):
                return low, at
            if tree.low[nxt] in ("when", "after") and _asked(tree, nxt, high):
                return low, at
        if tree.low[at] in ("when", "as", "while", "after") and _tells(tree, at + 1, min(at + 6, high)):
            return low, at
        if tree.word[at] == ";" and _tells(tree, at, high, cues.CLAUSE_VERBS):
            return low, at
        if tree.low[at] == "but" and _not_known(tree, at + 1, high):
            return low, at
        if tree.low[at] == "without" and tree.lemma[at + 1] in (
            "claim",
            "elaborate",
            "give",
            "provide",
            "offer",
            "say",
            "specify",
        ):
            return low, at
        if tree.low[at] == "when" and _asked(tree, at, high):
            return low, at
        if tree.low[at] == "according" and tree.low[at + 1] == "to":
            return low, at
    return low, high


def _tells(tree: Tree, at: int, high: int, verbs: frozenset[str] = _TELLING) -> bool:
    """Whether a clause of telling begins here: "when he told …"."""
    return any(tree.lemma[i] in verbs and tree.is_verb(i) for i in range(at + 1, high))


def _not_known(tree: Tree, at: int, high: int) -> bool:
    """ "it is not known whether", "it was unclear if": the reporter's own doubt after what was said."""
    window = tree.low[at : min(at + 8, high)]
    return window[:1] == ["it"] and (
        ("known" in window and "not" in window) or bool({"unclear", "unknown", "uncertain"} & set(window))
    )


def _as_relay(tree: Tree, at: int, high: int) -> bool:
    return any(tree.lemma[i] in ("report", "cite", "quote", "note", "put") for i in range(at + 1, min(at + 4, high)))


def _asked(tree: Tree, at: int, high: int) -> bool:
    return any(tree.low[i] in ("asked", "pressed", "questioned", "contacted") for i in range(at + 1, min(at + 5, high)))
