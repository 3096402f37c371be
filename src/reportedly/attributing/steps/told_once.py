"""Relays told once: "in the interview he said", "Roe, in the same interview, added"; and asides that tell of a relay in
the midst of what is said: "said in an email, a copy of which was obtained by Y, that P"."""

from __future__ import annotations

from reportedly.attributing.cues import words
from reportedly.attributing.saying import Saying, Via
from reportedly.attributing.tree import Range, Tree

TALKS = words(
    """interview conversation comment remark statement talk speech briefing phone email e-mail podcast declaration
    message letter response reply chat answer word call article essay op-ed oped"""
)
"""What somebody says to an outlet."""
_SAME = words("same that earlier")
_ON_AIR = words("interview podcast programme program broadcast documentary show")
"""What is known by its article alone: "in the interview"."""
_TALKING = frozenset(("interview with an outlet", "told an outlet", "said on an outlet", "the same interview"))
_FAR = 8
"""Sentences between an interview and "in the interview", at most."""
_PART = words("copy copies excerpt excerpts extract extracts part parts detail details passage passages")
_ASIDE = 18
"""Tokens of an aside, at most."""


def same_talk(tree: Tree, saying: Saying, last: Via) -> Range | None:
    """ "Roe, in the same interview, said", "in the interview he said" behind a talk with an outlet (`last`): the words,
    where they hang on the cue or on who speaks."""
    back = tree.sentence[saying.verb] - tree.sentence[last.head] if last.head >= 0 else _FAR + 1
    for node in (saying.verb, saying.head):
        for prep in tree.kids(node, "prep") if node is not None else ():
            for noun in tree.kids(prep, "pobj"):
                named = tree.lemma[noun] in TALKS and tree.low[noun] != "statement"
                if named and any(tree.low[c] in _SAME for c in tree.children[noun]):
                    return prep, noun + 1
                known = last.rule in _TALKING and 0 < back <= _FAR and tree.lemma[noun] in _ON_AIR
                if known and [tree.low[c] for c in tree.children[noun]] == ["the"]:
                    return prep, noun + 1
    return None


def shed_asides(tree: Tree, sayings: list[Saying]) -> None:
    """Take "a copy of which was obtained by Y," off the beginning of what is said, so that it is read as the relay it
    is."""
    for saying in sayings:
        if saying.quoted or not saying.content or not saying.cue:
            continue
        low, high = min(saying.content)
        at = low + (tree.low[low] in ("a", "the"))
        if tree.low[at + 1 : at + 3] != ["of", "which"] or tree.low[at] not in _PART or saying.verb > low:
            continue
        end = next((i for i in range(at + 3, min(at + _ASIDE, high)) if tree.word[i] == ","), None)
        if end is not None and end + 2 < high:
            saying.content = [r if r != (low, high) else (end + 1, high) for r in saying.content]
