"""Which body "the company", "the firm", "the operator" means."""

from __future__ import annotations

from collections.abc import Set

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.kinds import ENTERPRISES, Votes
from reportedly.attributing.sources.mentions import Mentions, Speaker
from reportedly.attributing.tree import Tree

COMPANIES = words(
    """company firm operator corporation maker manufacturer carrier retailer importer caterer airline group giant lender
    chain brand insurer brewer conglomerate startup start-up developer shipbuilder housebuilder"""
)
"""Nouns by which any business is called again."""
_NO_FIRMS = words(
    """policymaker lawmaker filmmaker peacemaker matchmaker troublemaker playmaker homemaker dressmaker pacemaker
    kingmaker tastemaker changemaker rainmaker cabinetmaker shoemaker toolmaker winemaker watchmaker"""
)
""""-makers" who are persons."""
_COMPANY = words(
    """inc ltd llc plc gmbh ag sa corp co lines airways airlines group systems imaging industries holdings motors energy
    company operator maker owner manufacturer firm corporation shipyard"""
)
_UNDERTAKING = _COMPANY | nouns.FIRMS
_SEATED = words("based headquartered owned listed")
_TOLD = 100
_DOUBT = 2
"""Sentences by which a name not seen as an organisation counts as farther."""
_PUBLIC = words(
    """hospital police ministry court government council directorate coastguard guard office agency party
    parliament commission army navy force forces authority service university school union court city state
    intelligence department brigade senate house"""
)


def a_company(noun: str) -> bool:
    """Whether a business may be called so again: "the firm", "the steelmaker"."""
    return noun in COMPANIES or (noun.endswith("maker") and noun not in _NO_FIRMS)


def told_anew(tree: Tree, low: int, head: int) -> set[str]:
    """The folded words before "company" that say something new of a firm just named, and tell it from no other:
    "the Harwick-based company", "the German carrier", "the retail giant"."""
    found: set[str] = set()
    for at in range(low, head):
        based = at >= low + 2 and tree.low[at] in _SEATED and tree.word[at - 1] == "-"
        if based:
            found |= {fold(w) for w in tree.low[low : at + 1]}
        elif tree.tokens[at].entity == "NORP" or (tree.low[head] == "giant" and tree.word[at].islower()):
            found.add(fold(tree.low[at]))
    return found


def firm(
    tree: Tree,
    mentions: Mentions,
    votes: Votes,
    head: int,
    *,
    sure: bool = False,
    told: Set[str] = frozenset(),
) -> Speaker | None:
    """The nearest body that the company at token `head` may be, one told of with the words `told` first; `sure`: only
    one seen to be an undertaking."""
    here = tree.sentence[head]
    best: tuple[int, int, int, Speaker] | None = None
    for order, mention in enumerate(mentions.recent()):
        known = _is_company(mention.speaker, votes, True)
        if sure and not (known and _undertaking(mention.speaker)):
            continue
        if known or (mention.weight and _is_company(mention.speaker, votes, False)):
            far = here - tree.sentence[mention.at] + (0 if known else _DOUBT)
            far -= _TOLD if told & mention.speaker.context else 0
            place = far, -mention.weight, order
            if best is None or place < best[:3]:
                best = *place, mention.speaker
    if best is None:
        return None
    best[3].roles.add(fold(tree.lemma[head]))  # and goes on being called so
    return best[3]


def _is_company(speaker: Speaker, votes: Votes, known: bool) -> bool:
    """Whether "the company" may mean a body: a name that is no public office; `known`: seen as an organisation."""
    if speaker.kind != "body" or speaker.rule != "name" or not speaker.name[:1].isupper():
        return False
    names = set(speaker.key.split())
    labels = votes.of(speaker.key)
    placed = len(names) == 1 and votes.shows(speaker.key)["place"] > 0
    if placed or names & _PUBLIC or names & nouns.COUNTRIES:
        return False
    return _undertaking(speaker) or labels["ORG"] > 0 if known else not labels["GPE"]


def _undertaking(speaker: Speaker) -> bool:
    """Whether its name, or what it is called beside it, is a business's."""
    names = speaker.key.split()
    last = len(names) > 1 and names[-1] in ENTERPRISES
    return last or bool(set(names) & _COMPANY) or bool(speaker.roles & _UNDERTAKING)
