"""Sayings told with "be": "What he said was that P", "her answer was that P", "the trust's advice was to wait"."""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.saying import Saying
from reportedly.attributing.sayings.trimming import trimmed
from reportedly.attributing.subjects import noun_phrase, subject
from reportedly.attributing.tree import Tree

COPULAR = "told with be"
_SAID = cues.words(
    """answer reply response advice message evidence argument claim explanation warning testimony position story
    account version contention complaint objection view opinion conclusion verdict finding line information
    understanding instruction instructions order orders promise plea estimate guess word words comment remark
    statement assurance suggestion defence defense theory"""
)
_OPENING = cues.words("“ ‘ « \" `` '")
_BE = frozenset(["be"])
_ANY = ("nobody", "one", "everyone", "anyone", "i", "we", "you")


def find_copular(tree: Tree) -> list[Saying]:
    """All such sayings, in order of position."""
    found: list[Saying] = []
    for at in tree.with_lemma(_BE):
        if not tree.verbal[at] or tree.dep[at] in ("aux", "auxpass"):
            continue
        low = _that(tree, at)
        if low is None or any(tree.tag[c] == "MD" for c in tree.kids(at, "aux")):
            continue
        saying = _what(tree, at, low) or _noun(tree, at, low)
        if saying is not None and saying.content[0][1] > saying.content[0][0]:
            found.append(saying)
    return found


def _that(tree: Tree, be: int) -> int | None:
    """Where what is said begins: behind "that", or at an infinitive right after the verb."""
    last = tree.bounds(be)[1]
    at = be + 1
    while at < last and tree.low[at] in ("this", ":", "also", "simply", "only", "later", ","):
        at += 1
    if at + 2 >= last:
        return None
    if tree.low[at] == "that" and tree.tag[at] == "IN":
        return at + 1
    if tree.word[at] in _OPENING:
        return at
    return at if tree.low[at] == "to" and tree.tag[at + 1] == "VB" else None


def _end(tree: Tree, be: int) -> int:
    """The end of the sentence, without its last sign; a cue that follows closes it before."""
    last = tree.bounds(be)[1]
    right = next((c for c in reversed(tree.children[be]) if tree.dep[c] in ("ccomp", "xcomp", "attr", "advcl")), None)
    end = tree.right[right] + 1 if right is not None else last
    while end > be + 2 and not tree.word[end - 1][:1].isalnum() and tree.word[end - 1] not in '”"’»':
        end -= 1
    return end


def _what(tree: Tree, be: int, low: int) -> Saying | None:
    """ "What he told them is that P"."""
    for clause in tree.kids(be, "csubj"):
        verb = clause if tree.lemma[clause] in cues.CLAUSE_VERBS else None
        if verb is None or not any(tree.low[c] == "what" for c in tree.children[verb]) or tree.low[low] == "to":
            continue
        head = subject(tree, verb)
        if head is None or tree.low[head] in _ANY or tree.kids(verb, "neg"):
            return None
        content = trimmed(tree, be, (low, _end(tree, be)))
        force = cues.FORCE.get(tree.lemma[verb], "said")
        return Saying(verb, [(verb, verb + 1)], [content], [noun_phrase(tree, head)], head, COPULAR, force)
    return None


def _noun(tree: Tree, be: int, low: int) -> Saying | None:
    """ "Her answer was that P", "the advice from the trust was to wait"."""
    for noun in tree.kids(be, "nsubj"):
        if tree.low[noun] not in _SAID:
            continue
        owners = tree.owners(noun)
        by = [c for p in tree.kids(noun, "prep") if tree.low[p] in ("from", "of", "by") for c in tree.kids(p, "pobj")]
        head = next(iter([*owners, *by]), None)
        if head is None or tree.low[head] in ("my", "our", "your"):
            return None
        start, end = noun_phrase(tree, head)
        while end > start + 1 and tree.low[end - 1] in ("'s", "’s", "'", "’"):
            end -= 1
        content = trimmed(tree, be, (low, _end(tree, be)))
        force = cues.NOUN_FORCE.get(tree.lemma[noun], "said")
        return Saying(noun, [(noun, be + 1)], [content], [(start, end)], head, COPULAR, force)
    return None
