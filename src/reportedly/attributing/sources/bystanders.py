"""Persons told of just before a pronoun whom no subject and no source has brought in: "Roe's brother", "had met a
soldier". They are looked for only where a pronoun asks."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.sources.name_runs import CALENDAR
from reportedly.attributing.tree import Tree

_OWNED = nouns.BODIES | nouns.DOCUMENTS
_AROUND = 1
"""Sentences before a pronoun's own in which everybody told of may be meant."""


def bystanders(tree: Tree, head: int, seen: int) -> list[int]:
    """Heads of phrases before `head`, from token `seen` on, that name or describe somebody."""
    low = tree.sentences[max(0, tree.sentence[head] - _AROUND)].first
    return [at for at in range(max(low, seen), head) if tree.nominal[at] and _may_be_meant(tree, at)]


def _may_be_meant(tree: Tree, at: int) -> bool:
    if tree.dep[at] in ("compound", "nmod", "amod"):
        return False
    if tree.proper[at]:
        return tree.tokens[at].entity not in ("DATE", "TIME") and tree.low[at] not in CALENDAR
    if tree.tag[at] == "NN" and tree.lemma[at] in _OWNED:
        return not tree.owners(at)  # whose "his letter" is has to be known first
    return tree.lemma[at] in nouns.ROLES or tree.low[at] in nouns.CROWDS
