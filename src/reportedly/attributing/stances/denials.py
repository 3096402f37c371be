"""Denials: which sayings of the same report a denial means.

In this order: what it spells out ("rejected the group's allegation that P"); for words that say no again, what the
denial before them means; for a bare denial of guilt ("any wrongdoing"), what the accuser before it was first to say;
else the sayings most likely meant, by features learnt from our own gold (denial_pairs.py).
"""

from __future__ import annotations

from reportedly.attributing.drafts import Draft
from reportedly.attributing.stances.denial_pairs import GUILT, meant
from reportedly.attributing.terms import terms
from reportedly.attributing.tree import Tree

_REACH = 6
"""Paragraphs back in which the accuser of a bare denial is looked for."""


def denied(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """Indices of the sayings in the same report that a denial, one of `others`, means."""
    inner = [i for i, o in enumerate(others) if o.saying is not None and _spelt_out(denial, o)]
    if inner:
        return inner
    if denial.saying is not None and tree.lemma[denial.saying.verb] == "plead":
        return []  # "pleaded not guilty": to a charge, not to a saying
    if denial.contradicts:
        return [i for i, o in enumerate(others) if any(o is c for c in denial.contradicts)]
    if denial.echoes is not None:  # it says again what the denial before it said
        return denied(tree, denial.echoes, others)
    spoken = terms(tree, denial.content)
    if spoken and set(spoken) <= GUILT:
        beyond = any(tree.dep[i] == "prep" for low, high in denial.content for i in range(low, high))
        return [] if beyond else _accusations(tree, denial, others)  # "any part in it": in what happened
    return meant(tree, denial, others)


def _spelt_out(denial: Draft, other: Draft) -> bool:
    """ "rejected the group's allegation that P": the saying whose cue stands in what is denied."""
    return (
        other.saying is not None
        and other is not denial
        and other.saying.parent is denial.saying
        and other.saying.rule == "noun with that-clause"
        and any(low <= other.saying.verb < high for low, high in denial.content)
    )


def _deniable(denial: Draft, other: Draft) -> bool:
    """Whether another draft is somebody else's assertion."""
    if other is denial or other.stance in ("denied", "declined", "unverified"):
        return False
    if other.saying is None or denial.saying is None:
        return True
    return other.saying is not denial.saying and other.chain[0].key != denial.chain[0].key


def _accusations(tree: Tree, denial: Draft, others: list[Draft]) -> list[int]:
    """ "denied any fault": what the nearest other speaker before it was first to say, in headline and text."""
    start = denial.content[0][0]
    parts = tree.annotated.report.parts
    before = [
        (i, o)
        for i, o in enumerate(others)
        if o.saying is not None and _deniable(denial, o) and o.content[0][0] < start and denial.part - o.part <= _REACH
    ]
    if not before:
        return []
    accuser = before[-1][1].chain[0].key
    heads = [i for i, o in enumerate(others) if o.chain[0].key == accuser and parts[o.part].kind == "headline"]
    told = [i for i, o in before if o.chain[0].key == accuser and parts[o.part].kind != "headline"]
    return sorted({*heads, *told[:1]})
