"""Where the object of a verb of saying ends: past the phrases of its own that the parse hangs on the verb.

"praised the efforts | to find them", "denied any leak | at the plant", "spoke of grief | and of empty pews"; not what
tells when, where, how or to whom it was said.
"""

from __future__ import annotations

from reportedly.attributing import cues
from reportedly.attributing.sayings.lost_clauses import OCCASIONS, TIMES
from reportedly.attributing.tree import Range, Tree

_EVENTS = cues.words(
    """conference rally debate appearance hearing event broadcast show meeting address session ceremony court trial
    manner way tone fashion voice breath condition"""
)
"""Where, on what occasion and how one speaks."""
_BESIDE = cues.words(
    """by with as during after before since until till while upon through via without despite amid following from
    ahead because due"""
)
"""Prepositions that tell more of the saying than of what is said, by and large."""
_AHEAD = cues.words("promise pledge predict forecast propose demand expect vow threaten offer")
_TERMS = cues.words("by from before within until for over")
"""Prepositions of the term of what is promised or foreseen: "promised new pumps | by May"."""
_SEASONS = cues.words("spring summer autumn winter weekend noon midnight christmas easter end decade")
_WITH = cues.words(
    """deal agreement talk meeting link tie relation relationship trade war contract contact dispute row partnership
    alliance merger ceasefire truce treaty cooperation collaboration collusion involvement dialogue negotiation problem
    engagement association friendship affair interview"""
)
"""Nouns with a "with" of their own."""
_TOWARDS = cues.words(
    """engagement marriage threat visit return response access approach alternative answer opposition change amendment
    commitment damage link tie aid help objection resistance transition move trip appeal contribution donation harm
    challenge reference allegiance loyalty dedication addition exception extension reaction reply tribute sale transfer
    surrender support barrier right end limit solution"""
)
"""Nouns with a "to" of their own."""
_INFINITIVES = cues.words(
    """action effort attempt plan decision bill move bid push call proposal deal law measure propensity right need order
    request promise pledge refusal failure willingness step campaign offer vote agreement project scheme drive programme
    program demand desire intention ability inability readiness reluctance tendency chance opportunity way power
    authority permission legislation motion resolution strategy policy strike fight struggle use role duty obligation
    threat appeal ban work readiness eagerness choice mission invitation"""
)
"""Nouns with an infinitive of their own."""


def past_object(tree: Tree, verb: int, span: Range, same: str = "") -> int:
    """Where the object at `span` of `verb` ends; `same`: the preposition that governs it, which may come again behind
    "and" or a comma."""
    low, end = span
    last = tree.subtree(verb)[1]
    for _ in range(6):
        if end >= last:
            break
        at = end
        listed = bool(same) and tree.word[at] in (",", "and", "or") and tree.low[at + 1 : at + 2] == [same]
        if listed or (same and tree.word[at] == "," and tree.low[at + 1 : at + 3] in (["and", same], ["or", same])):
            at += 1 if listed else 2
            end = tree.right[at] + 1
            continue
        stop = _goes_on(tree, verb, low, at)
        if stop <= end:
            break
        end = min(stop, last)
    return end


def _goes_on(tree: Tree, verb: int, low: int, at: int) -> int:
    """Past the phrase that begins at `at`, where it belongs to the object before it; else `at`."""
    if tree.low[at] == "to" and (verbal := _infinitive(tree, at)) is not None:
        of_its_own = any(tree.lemma[i] in _INFINITIVES or tree.tag[i] == "VBG" for i in range(low, at))
        return tree.right[verbal] + 1 if of_its_own or tree.dep[verbal] == "xcomp" else at
    going = tree.head[at] if tree.low[at] == "as" and tree.dep[at] != "prep" else at  # "as the city burying itself"
    if tree.tag[going] == "VBG" and tree.head[going] == verb and tree.dep[going] in ("advcl", "acl", "xcomp"):
        return tree.right[going] + 1 if tree.left[going] == at else at
    noun = _last_noun(tree, low, at)
    if noun is None or tree.dep[at] != "prep" or tree.head[at] > at:
        return at
    return tree.right[at] + 1 if _of_its_own(tree, verb, noun, at) else at


def _of_its_own(tree: Tree, verb: int, noun: int, at: int) -> bool:
    """Whether the preposition at `at` belongs to the noun before it."""
    low = tree.low[at]
    if low == "of" or (low == "as" and tree.head[at] == verb):
        return True
    inner = tree.kids(at, "pobj", "pcomp")
    if not inner:
        return False
    lemmas = [
        tree.lemma[c] for n in inner for c in (n, *(g for p in tree.kids(n, "prep") for g in tree.kids(p, "pobj")))
    ]
    if any(w in TIMES or w in OCCASIONS or w in _EVENTS or w in _SEASONS for w in lemmas):
        return tree.lemma[verb] in _AHEAD and low in _TERMS
    if low == "with":
        return tree.lemma[noun] in _WITH
    if low == "to":
        return tree.lemma[noun] in _TOWARDS
    if low == "in" and all(tree.tag[c] == "CD" for c in inner):
        return tree.low[tree.right[at] + 1 : tree.right[at] + 2] == ["of"]  # "his account in 2008 of the crash"
    return low not in _BESIDE


def _last_noun(tree: Tree, low: int, at: int) -> int | None:
    return next((i for i in range(at - 1, low - 1, -1) if tree.nominal[i] or tree.tag[i] in ("PRP", "CD", "DT")), None)


def _infinitive(tree: Tree, at: int) -> int | None:
    """The verb of the "to" at `at`: within two adverbs of it, whatever the tagger makes of a split infinitive."""
    for i in range(at + 1, min(at + 4, len(tree.word))):
        if tree.tag[i] == "VB":
            return i
        if not tree.tag[i].startswith("RB"):
            return None
    return None
