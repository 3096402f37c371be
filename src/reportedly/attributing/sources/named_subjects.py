"""Who a report names as subject or object anywhere: candidates for its pronouns and descriptions."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.sources.informed import TRAITS
from reportedly.attributing.sources.name_runs import CALENDAR
from reportedly.attributing.subjects import noun_phrase
from reportedly.attributing.tree import Range, Tree

_TOLD_OF = nouns.ROLES | nouns.BODIES | TRAITS
_SUBJECTS = ("nsubj", "nsubjpass")
_PLACES = (*_SUBJECTS, "pobj", "dobj", "ROOT", "appos")


def named_subjects(tree: Tree) -> list[tuple[int, Range]]:
    """Head token and phrase of each proper name in such a place, and of each role or body that is a subject."""
    first = {s.first for s in tree.sentences}
    lows, tags, deps = tree.low, tree.tag, tree.dep
    inside = nouns.COUNTRIES | {  # words that stand capitalised where their place alone does not make them so
        lows[i] for i, capital in enumerate(tree.capital) if capital and i not in first
    }
    return [
        (at, noun_phrase(tree, at))
        for at, noun in enumerate(tree.nominal)
        if deps[at] in _PLACES
        and (noun or tags[at] == "CD")
        and (
            (
                tree.proper[at]
                and tree.tokens[at].entity not in ("DATE", "TIME")
                and lows[at] not in CALENDAR
                and (at not in first or tree.tokens[at].entity or lows[at] in inside)
            )
            or (deps[at] in _SUBJECTS and (tree.lemma[at] in _TOLD_OF or _some_of(tree, at)))
        )
    ]


def _some_of(tree: Tree, at: int) -> bool:
    """ "three of the teenagers": people told of by their number."""
    if tree.tag[at] != "CD" or tree.low[at + 1 : at + 2] != ["of"]:
        return False
    of = tree.kids(at + 1, "pobj")
    return any(tree.lemma[n] in _TOLD_OF or tree.low[n] in nouns.CROWDS for n in of)
