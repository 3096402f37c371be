"""Flat contradictions: "Dorn said she had never met the minister" right after "the paper says Dorn met the minister".

A plain saying with a "no" in it denies nothing by itself, nor do two witnesses who saw different things. It does where
somebody else has just told that very thing or deed of whoever says no, or accused somebody of it. Decided on the
finished drafts, since who says what must be known first.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.attributing.cues import words
from reportedly.attributing.drafts import Draft
from reportedly.attributing.terms import negation, predicate, terms
from reportedly.attributing.tree import Tree

LOOKED_BACK = 8
"""Drafts looked back over."""
_SENTENCES = 4
"""Sentences between what is said and who says no to it."""
_LETTERS = 5
"""Of a word that must agree: a stem, roughly."""
_NOT = words("not n't n’t never")
_NO = words("no neither")
_NOBODY = words("nobody no-one none nothing noone")
_ANYBODY = words("anybody anyone anything any")
_PLAIN = words(
    """be have do get make take give go come say tell know see want need think expect use find time evidence doubt plan
    reason problem question comment information sign indication one people person way place day year choice chance
    intention decision idea link case part matter number thing clear immediate further intend believe seem hope
    confirm comment discuss consider decide rule exclude rush understand change longer hear remember recall recognise
    recognize"""
)
"""Words that do not tell what a "no" is about."""
_PERSONS = words("people person member staff body employee official officer human civilian")
_ACCUSING = words("accuse blame allege")
_SAYING_NO = _NOT | _NO | _NOBODY
_DENIABLE = frozenset(("said", "claimed", "confirmed", "hedged", "admitted"))


def contradicted(tree: Tree, item: Draft, before: Sequence[Draft]) -> list[Draft]:
    """Those of the drafts `before` a saying, nearest last, that its words flatly say no to; none as a rule."""
    saying = item.saying
    if item.stance != "said" or saying is None or not saying.cue or len(item.chain) < 2 or not before:
        return []
    if all(_SAYING_NO.isdisjoint(tree.low[low:high]) for low, high in item.content):
        return []
    under, deed = _under_no(tree, item)
    if not under and not deed:
        return []
    mine = {t[:_LETTERS] for t in terms(tree, item.content)} - {p[:_LETTERS] for p in _PLAIN}
    here = tree.sentence[item.content[0][0]]
    who = {w[:_LETTERS] for w in item.chain[0].key.split() if len(w) > 2 and w not in _PLAIN}
    found: list[Draft] = []
    for other in reversed(before[-LOOKED_BACK:]):
        told = other.saying
        if told is None or other.stance not in _DENIABLE or other.chain[0].key == item.chain[0].key:
            continue
        if here - tree.sentence[other.content[0][0]] > _SENTENCES or tree.terse(other.content[0][0]):
            break
        if tree.word[other.content[-1][1] - 1] == "?" or negation(tree, other.content):
            continue
        theirs = {t[:_LETTERS] for t in terms(tree, other.content)}
        shared = mine & theirs
        of_who = bool(who & theirs) or other.stance == "claimed" or tree.lemma[told.verb] in _ACCUSING
        if of_who and shared & (under or deed):
            found.append(other)
    return found[:2]


def _under_no(tree: Tree, item: Draft) -> tuple[set[str], set[str]]:
    """Stems of the things and of the deed that stand under the "no" of the main clause: ({"deer"}, {}) of "there was no
    deer", ({}, {"promis"}) of "I promised nobody anything"."""
    main = predicate(tree, item.content)
    if main is None or not tree.is_verb(main) or any(tree.tag[c] == "MD" for c in tree.kids(main, "aux")):
        return set(), set()  # "will not forget it": of what is to come, or may be
    things: set[int] = set()
    deeds: set[int] = set()
    for noun in tree.kids(main, "nsubj", "nsubjpass", "dobj", "attr", "dative"):
        low = tree.low[noun]
        barred = any(tree.low[d] in _NO for d in tree.kids(noun, "det", "preconj"))
        if barred and tree.lemma[noun] not in _PERSONS:
            things.add(noun)
        if barred or low in _NOBODY:
            deeds.add(main)
    if any(tree.low[c] in _NOT and c < main + 3 for c in tree.kids(main, "neg")):
        deeds.add(main)
        things |= {n for n in tree.kids(main, "dobj") if any(tree.low[d] in _ANYBODY for d in tree.kids(n, "det"))}
    return _stems(tree, things), _stems(tree, deeds)


def _stems(tree: Tree, at: set[int]) -> set[str]:
    return {tree.lemma[i][:_LETTERS] for i in at if tree.lemma[i] not in _PLAIN and tree.word[i][:1].isalpha()}
