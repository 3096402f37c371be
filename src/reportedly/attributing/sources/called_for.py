"""What a name is called for what its bearer does, became or met with: "ANN ROE, who teaches", later "the teacher"."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree

_DOING: dict[str, str] = {
    "represent": "lawyer", "defend": "lawyer", "chair": "chair", "head": "head", "lead": "leader", "teach": "teacher",
    "farm": "farmer", "coach": "coach", "manage": "manager", "own": "owner", "edit": "editor", "operate": "operator",
    "captain": "captain", "skipper": "skipper", "insure": "insurer", "manufacture": "manufacturer",
}  # fmt: skip
"""What somebody does -> what they are called for it: "Ann Roe, who teaches chemistry", later "the teacher"."""
_TRIED = words("plead convict acquit sentence")
"""Who did or met with it is "the defendant" afterwards."""
_CHARGES = words("charge accuse indict")
_BECOMES = words("be become remain elect appoint name make")
_WORKS = words("work serve")
_CLIENTS = words("worker driver resident farmer")
"""Whom a body that represents them is no lawyer of."""
_OF_ITSELF = ("teach", "farm")
"""What somebody does without a thing beside it."""


def called_for(tree: Tree, at: int) -> tuple[str, Range]:
    """The noun, and the words that tell it, for the name that ends at `at`; "" where nothing tells one.

    "ANN ROE, who teaches", "ANN ROE was elected mayor", "the mayor is ANN ROE", "ANN ROE pleaded guilty".
    """
    verbs = [c for c in tree.kids(at, "relcl") if any(tree.low[k] in ("who", "which") for k in tree.kids(c, "nsubj"))]
    if tree.dep[at] in ("nsubj", "nsubjpass"):
        verbs.append(tree.head[at])
    for verb in verbs:
        became = _became(tree, verb)
        if became is not None:
            return tree.lemma[became], noun_phrase(tree, became)
        office = _by_doing(tree, verb)
        if office:
            return office, (verb, verb)
    if tree.dep[at] == "attr" and tree.lemma[tree.head[at]] == "be":
        for noun in tree.kids(tree.head[at], "nsubj"):
            if _is_role(tree, noun) and tree.low[noun_phrase(tree, noun)[0]] != "a":
                return tree.lemma[noun], noun_phrase(tree, noun)
    return "", (at, at)


def _became(tree: Tree, verb: int) -> int | None:
    """The role that somebody is, became or was made, or works as."""
    if tree.lemma[verb] in _WORKS and not tree.kids(verb, "neg"):
        at = (n for p in tree.kids(verb, "prep") if tree.low[p] == "as" for n in tree.kids(p, "pobj"))
        return next((n for n in at if _is_role(tree, n)), None)
    if tree.lemma[verb] not in _BECOMES or tree.kids(verb, "neg"):
        return None
    return next((n for n in (*tree.kids(verb, "attr"), *tree.kids(verb, "oprd")) if _is_role(tree, n)), None)


def _by_doing(tree: Tree, verb: int) -> str:
    lemma, passive = tree.lemma[verb], bool(tree.kids(verb, "auxpass", "nsubjpass"))
    if (lemma in _TRIED and (passive or lemma == "plead")) or (lemma in _CHARGES and passive):
        return "defendant"
    things = tree.kids(verb, "dobj")
    if lemma not in _DOING or passive or tree.kids(verb, "neg") or not (things or lemma in _OF_ITSELF):
        return ""
    if lemma == "represent" and any(tree.tag[t] == "NNS" and tree.lemma[t] in _CLIENTS for t in things):
        return ""
    return _DOING[lemma]


def _is_role(tree: Tree, noun: int) -> bool:
    return tree.lemma[noun] in nouns.ROLES and tree.tag[noun] == "NN"
