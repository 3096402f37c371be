"""The content words of a saying: what later stages compare. And whether its main predicate is negated or modal."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.tree import Range, Tree

_LIGHT = words(
    """be have do get go make take come give will would can could may might must shall should let keep put seem
    become say tell also still yet already just only even very more most much many such other another same own
    own's well as there here now then so too not no nor one's thing way lot kind sort etc"""
)
_CONTENT = frozenset(["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "CD", "FW", *(f"VB{x}" for x in ["", *"DGNPZ"])])
_NEGATIONS = words("not n't n’t no never none nobody nothing neither cannot hardly")
_MODALS = words("may might could")
_HEDGES = words(
    """possible possibly perhaps maybe probable probably likely unlikely apparently seemingly presumably
    potentially conceivably reportedly allegedly purportedly supposedly suspected alleged unconfirmed unverified"""
)
_THOUGHT = words("think believe understand suppose rumour rumor")
_SEEMING = words("appear seem")
_ABLE_TO = words("see hear feel smell reach afford find get")
_DOUBTING = _MODALS | _HEDGES
_DOUBTFUL = _THOUGHT | _SEEMING
"""Whatever `hedges` finds has a word or a lemma of these."""


def terms(tree: Tree, ranges: Iterable[Range]) -> tuple[str, ...]:
    """Folded lemmas of nouns, verbs, adjectives, numbers and names, in order; no light verbs, no stop words."""
    pieces = tuple(ranges)
    if pieces not in tree.told:  # asked where a content is found, compared and written
        here = term_table(tree)
        tree.told[pieces] = tuple([term for low, high in pieces for parts in here[low:high] for term in parts])
    return tree.told[pieces]


def term_table(tree: Tree) -> list[tuple[str, ...]]:
    """The terms of each token of the report; made once."""
    if not tree.terms:
        pairs = zip(tree.tag, tree.lemma, strict=True)
        tree.terms = [_parts(lemma) if tag in _CONTENT else () for tag, lemma in pairs]
    return tree.terms


@lru_cache(maxsize=20_000)
def _parts(lemma: str) -> tuple[str, ...]:
    if lemma in _LIGHT:
        return ()
    return tuple(w for w in fold(lemma).split() if w not in _LIGHT and (len(w) > 1 or w.isdigit()))


def predicate(tree: Tree, ranges: Iterable[Range]) -> int | None:
    """The token of the content that hangs on nothing else in it and is a verb if one is: its main predicate."""
    pieces = tuple(ranges)
    if pieces not in tree.mains:
        tree.mains[pieces] = _main(tree, pieces)
    return tree.mains[pieces]


def _main(tree: Tree, pieces: tuple[Range, ...]) -> int | None:
    head = tree.head
    out = [at for low, high in pieces for at in range(low, high) if head[at] == at or not low <= head[at] < high]
    heads = [at for at in out if head[at] == at or len(pieces) == 1 or not any(a <= head[at] < b for a, b in pieces)]
    verbal = [at for at in heads if tree.verbal[at] or tree.tag[at] == "MD"]
    return next(iter(verbal or heads), None)


def _stands(words: frozenset[str], row: list[str], pieces: tuple[Range, ...]) -> bool:
    """Whether one of the words stands in the pieces of a row of the report's words."""
    for low, high in pieces:  # noqa: SIM110 - asked three times for each content: a generator costs a frame
        if not words.isdisjoint(row[low:high]):
            return True
    return False


def negation(tree: Tree, ranges: Iterable[Range]) -> bool:
    """Whether the main predicate (or its subject: "no one left") is negated."""
    pieces = tuple(ranges)
    if pieces not in tree.negated:
        tree.negated[pieces] = _negated(tree, pieces)
    return tree.negated[pieces]


def _negated(tree: Tree, pieces: tuple[Range, ...]) -> bool:
    if not _stands(_NEGATIONS, tree.low, pieces):
        return False
    main = predicate(tree, pieces)
    if main is None:
        return False
    if any(_at_no_time(tree, a, b) for a, b in pieces):
        return True
    near = [
        main,
        *tree.children[main],
        *(g for c in tree.kids(main, "nsubj", "nsubjpass", "attr") for g in tree.children[c]),
    ]
    near += [g for c in tree.kids(main, "xcomp", "acomp") for g in tree.children[c] if tree.dep[g] == "neg"]
    return any(tree.low[at] in _NEGATIONS for at in near if any(a <= at < b for a, b in pieces))


_NEVER = frozenset(
    {("at", "time"), ("on", "account"), ("in", "way"), ("by", "means"), ("under", "circumstances"), ("at", "point")}
)
"""What stands around "no" where the whole is a "never"."""


def _at_no_time(tree: Tree, low: int, high: int) -> bool:
    """Whether a stretch says "at no time", "on no account"."""
    return any(tree.low[i] == "no" and (tree.low[i - 1], tree.low[i + 1]) in _NEVER for i in range(low + 1, high - 1))


def hedges(tree: Tree, ranges: Iterable[Range]) -> list[Range]:
    """The words that make the main predicate modal or doubtful, as ranges in order."""
    pieces = tuple(ranges)
    if pieces not in tree.doubts:
        tree.doubts[pieces] = _doubts(tree, pieces)
    return [*tree.doubts[pieces]]


def _doubts(tree: Tree, pieces: tuple[Range, ...]) -> list[Range]:
    if not (_stands(_DOUBTING, tree.low, pieces) or _stands(_DOUBTFUL, tree.lemma, pieces)):
        return []  # most contents: no such word, whatever the parse
    main = predicate(tree, pieces)
    if main is None:
        return []
    found: list[Range] = []
    verbs = [main, *(c for c in tree.kids(main, "ccomp", "conj") if tree.verbal[c])][:2]
    for verb in verbs:
        for child in [verb, *tree.children[verb]]:
            if not any(a <= child < b for a, b in pieces):
                continue
            if tree.tag[child] == "MD" and tree.low[child] in _MODALS and not _ability(tree, verb, child):
                perfect = [c for c in tree.kids(verb, "aux") if tree.low[c] == "have" and c == child + 1]
                found.append((child, child + 2 if perfect else child + 1))
            elif child == verb and tree.lemma[child] in _THOUGHT and (be := tree.kids(child, "auxpass")):
                found.append((be[0], child + 1))  # "are thought to be held"
            elif tree.low[child] in _HEDGES or (
                child == verb and tree.lemma[child] in _SEEMING and tree.kids(child, "xcomp", "oprd", "acomp", "ccomp")
            ):
                found.append((child, child + 1))
    for verb in verbs[:1]:
        for child in tree.kids(verb, "acomp", "attr", "dobj", "nsubj"):
            found += [
                (g, g + 1)
                for g in [child, *tree.kids(child, "amod")]
                if tree.low[g] in _HEDGES and any(a <= g < b for a, b in pieces)
            ]
    return sorted(set(found))


def _ability(tree: Tree, verb: int, modal: int) -> bool:
    """ "could not sleep", "could be seen": what one was able to do, in the past."""
    if tree.low[modal] != "could":
        return False
    return bool(tree.kids(verb, "neg")) or tree.lemma[verb] in _ABLE_TO
