"""Names that a report shows to be a business's by what stands beside them: "workers at FRIGONOR", "FRIGONOR's plant".

The recogniser takes a name it has never seen for a town as often as for a firm. Where the words around tell one alone
of a report to be a business, "the company" means it.
"""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.kinds import name_run
from reportedly.attributing.tree import Tree

_OWNED = words(
    """plant factory warehouse premises shareholder share shares profit profits turnover customer customers product
    products subsidiary brand shop shops outlet outlets workforce employee employees refinery shipyard smelter brewery
    bakery headquarters boss chairman investor investors creditor creditors fleet app website store stores depot depots
    payroll staff board branches"""
)
_PEOPLE = words("worker workers employee employees staff share shares stock bosses managers customers investors")
_DOES = words("sell manufacture recall employ launch acquire sack make produce hire ship brew build trade outsource")
_THINGS = words(
    """plant plants product products share shares worker workers staff job jobs people battery batteries car cars
    shop shops branch branches lamp lamps food foods goods good company firm brand customer customers unit units model
    models employee employees order orders"""
)
_DONE = words("own operate make build supply insure manufacture run produce sell employ")
_AT = words("at for of in by with from")
_INITIALS = 5
"""Letters of an abbreviation, at the most."""
_MOST = 400
"""Proper names of one report that are looked at."""


def businesses(tree: Tree) -> dict[str, int]:
    """Folded name -> the token where it first stands as a business's, for each name the words beside it show so."""
    found: dict[str, int] = {}
    looked = 0
    for at, proper in enumerate(tree.proper):
        if not proper or not tree.capital[at] or tree.tokens[at].entity in ("PERSON", "DATE", "TIME"):
            continue
        looked += 1
        if looked > _MOST:
            break
        initials = tree.word[at].isupper() and len(tree.word[at]) <= _INITIALS  # as often an authority's
        if not initials and tree.low[at] not in nouns.COUNTRIES and _is_one(tree, at):
            found.setdefault(fold(tree.words(name_run(tree, at))), at)
    return found


def _is_one(tree: Tree, at: int) -> bool:
    head, dep = tree.head[at], tree.dep[at]
    if dep in ("poss", "compound") and {tree.lemma[head], tree.low[head]} & _OWNED and tree.word[head].islower():
        return True  # "FRIGONOR's plant", "the FRIGONOR premises"
    if dep in ("nsubj", "nsubjpass"):
        return tree.lemma[head] in _DOES and any(tree.lemma[t] in _THINGS for t in tree.kids(head, "dobj"))
    if dep != "pobj":
        which = (c for c in tree.kids(at, "relcl") if any(tree.low[k] == "which" for k in tree.kids(c, "nsubj")))
        return any(tree.lemma[c] in _DOES for c in which)
    beside = tree.head[head]
    if tree.low[head] == "by":
        return tree.lemma[beside] in _DONE and tree.tag[beside] == "VBN"
    if tree.low[head] == "for" and tree.lemma[beside] == "work":
        return True
    return tree.low[head] in _AT and tree.low[beside] in _PEOPLE and not tree.proper[beside] and head == beside + 1
