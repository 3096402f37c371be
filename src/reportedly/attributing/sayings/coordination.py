"""Verbs coordinated with a cue that the parse took into its content: "said she admires him and praised his work".

The tenses tell: a past "praised" goes with "said", not with "admires"; a singular "has said" does not go with "nine are
safe"; and what "there is" or "it is" denies nothing and adds nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportedly.attributing import cues, nouns

if TYPE_CHECKING:
    from reportedly.attributing.tree import Tree

_CUES = (cues.CLAUSE_VERBS | cues.BELIEF_VERBS) - cues.words("see show ask")
_AIMING = _CUES | cues.COMMIT_VERBS | cues.WANT_VERBS | cues.GERUND_VERBS
_SPEAKING = cues.CLAUSE_VERBS - cues.words("add show read offer own beam determine decide point recall")
_MARKS = cues.words("“ ” \" '' `` ‘ ’ « »")
_PRESENT = cues.words("VBZ VBP MD")
_PERFECT = cues.words("has have 's ’s 've ’ve")
_PAST_MODALS = cues.words("would could might 'd ’d")
_ACCUSING = cues.words(
    "accuse blame urge criticise criticize deny insist vow promise demand describe warn pledge claim predict denounce"
)
_EMPTY = cues.words("it there this that")


def misplaced(tree: Tree) -> list[tuple[int, int]]:
    """(verb, cue) for each coordinated verb that belongs to a cue instead of to the verb it hangs on, in order."""
    found: list[tuple[int, int]] = []
    for at in [at for at, label in enumerate(tree.dep) if label == "conj" and tree.verbal[at]]:
        first = tree.head[at]
        while tree.dep[first] == "conj" and tree.head[first] < first:
            first = tree.head[first]
        cue = tree.head[first]
        if tree.dep[first] == "xcomp" and _is_bare(tree, first):
            if cue < first and tree.lemma[cue] in _AIMING and _goes_with(tree, at, cue):
                found.append((at, cue))
            continue
        if tree.dep[first] != "ccomp":
            continue
        if (
            tree.lemma[at] in _ACCUSING and tree.lemma[cue] not in _CUES
        ):  # "said it showed he did not know, and accused"
            cue = next((a for a in tree.above(cue) if tree.verbal[a] and tree.lemma[a] in _CUES), cue)
        if not cue < first < at or tree.lemma[cue] not in _CUES:
            continue
        if tree.kids(at, "nsubj", "nsubjpass", "expl", "mark", "csubj"):
            continue
        if any(tree.word[i] in _MARKS for i in range(cue + 1, at)) or not _with_the_cue(tree, at, first, cue):
            continue
        found.append((at, cue))
    return found


def _is_bare(tree: Tree, verb: int) -> bool:
    """An infinitive or a gerund: no tense of its own."""
    return tree.tag[_finite(tree, verb)] in ("VB", "VBG")


def _goes_with(tree: Tree, at: int, cue: int) -> bool:
    """ "vowed to keep the bridge and praised the crew": a verb with a tense, beside an infinitive, is the cue's."""
    if tree.kids(at, "nsubj", "nsubjpass", "expl", "mark", "csubj") or tree.tag[at] not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    here, outer = _finite(tree, at), _finite(tree, cue)
    return tree.tag[here] == tree.tag[outer] and tree.tag[here] in ("VBD", "VBZ", "VBP")


def _is_thing(tree: Tree, noun: int) -> bool:
    """ "said the plan was a gift, and accused colleagues": plans accuse nobody."""
    if tree.tag[noun] not in ("NN", "NNS") or tree.tokens[noun].entity:
        return False
    speaks = nouns.ROLES | nouns.BODIES | nouns.FIRMS | nouns.DOCUMENTS | nouns.OUTLET_NOUNS
    return tree.lemma[noun] not in speaks and tree.low[noun] not in nouns.CROWDS | nouns.DATA


def _set_off(tree: Tree, at: int) -> bool:
    """ "said she was tired, and accused colleagues": behind a comma, of the one who speaks."""
    comma = next((i for i in range(at - 1, max(at - 4, 0), -1) if tree.word[i] == ","), None)
    return comma is not None and tree.lemma[at] in _ACCUSING


def _finite(tree: Tree, verb: int) -> int:
    """The word that carries the tense of a verb: its first auxiliary, or itself."""
    return next((c for c in tree.kids(verb, "aux", "auxpass") if c < verb and tree.low[c] != "to"), verb)


def _with_the_cue(tree: Tree, at: int, first: int, cue: int) -> bool:
    here, inner, outer = _finite(tree, at), _finite(tree, first), _finite(tree, cue)
    of = {tree.tag[here], tree.tag[outer]}
    subjects = tree.kids(first, "nsubj", "nsubjpass", "expl")
    about = tree.low[subjects[0]] if subjects else ""
    elided = here == at and (tree.low[inner] in _PERFECT or bool(tree.kids(first, "auxpass")))
    if of == {"VBD"}:
        if tree.tag[inner] in _PRESENT:
            return not elided
        if elided or tree.lemma[at] not in _SPEAKING:
            return False
        return about in ("there", "this", "that") or any(_is_thing(tree, s) for s in subjects) or _set_off(tree, at)
    if tree.tag[outer] == "VBD" and tree.tag[here] in ("VBZ", "VBP"):
        return tree.low[inner] in _PAST_MODALS  # "had said she would come, and has yet to answer"
    if "VBD" in of or not of <= {"VBZ", "VBP"}:
        return False
    if tree.tag[inner] in ("VBD", "MD"):
        return tree.tag[here] == tree.tag[outer]
    if tree.tag[inner] == "VBP" and tree.tag[here] == "VBZ":
        return tree.tag[outer] == "VBZ"
    speaks = tree.lemma[at] in _SPEAKING
    return speaks and about in _EMPTY and tree.lemma[first] == "be" and tree.tag[here] == tree.tag[outer]
