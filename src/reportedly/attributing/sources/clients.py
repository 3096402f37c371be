"""Whom a lawyer or an agent speaks for: "my client", "her client" is who the report says they act for ("counsel for Ann
Roe", "Roe's solicitor", "his lawyer, Hale")."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.tree import Tree

_COUNSEL = words(
    "lawyer attorney solicitor counsel barrister advocate defender agent publicist accountant lawyers solicitors"
)
_ACTING = words("represent defend act appear")
_FAR = 30
"""Sentences back in which the lawyer's office is told."""


def acted_for(tree: Tree, head: int) -> int | None:
    """The head of whom the "client" at `head` is, by the latest lawyer before it of whom that is told; or None."""
    if tree.lemma[head] != "client" or tree.tag[head] != "NN" or not tree.owners(head):
        return None
    for at in range(head - 1, -1, -1):
        if tree.sentence[head] - tree.sentence[at] > _FAR:
            return None
        if tree.low[at] in _COUNSEL and tree.is_noun(at) and (whom := _whom(tree, at)) is not None:
            return whom
        if tree.lemma[at] in _ACTING and tree.tag[at] in ("VBG", "VBZ"):
            for_whom = [c for p in tree.kids(at, "prep") if tree.low[p] == "for" for c in tree.kids(p, "pobj")]
            named = [c for c in [*tree.kids(at, "dobj"), *for_whom] if tree.proper[c]]
            if named:
                return named[0]
    return None


def _whom(tree: Tree, counsel: int) -> int | None:
    """ "counsel for Ann Roe", "Ann Roe's lawyer", "her lawyer"."""
    for prep in tree.kids(counsel, "prep"):
        if tree.low[prep] in ("for", "to", "of"):
            for noun in tree.kids(prep, "pobj"):
                if tree.low[noun] not in ("case", "court", "bench"):
                    return noun
    return next((o for o in tree.owners(counsel) if tree.low[o] not in ("my", "our", "your")), None)
