"""Which body "the company", "the firm", "the operator" means."""

from __future__ import annotations

from reportedly.attributing import nouns
from reportedly.attributing.cues import words
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.kinds import ENTERPRISES, Votes
from reportedly.attributing.sources.mentions import Mentions, Speaker
from reportedly.attributing.tree import Tree

COMPANIES = words(
    "company firm operator corporation maker manufacturer carrier retailer importer caterer airline group"
)
"""Nouns by which any business is called again."""
_COMPANY = words(
    """inc ltd llc plc gmbh ag sa corp co lines airways airlines group systems imaging industries holdings motors energy
    company operator maker owner manufacturer firm corporation shipyard"""
)
_UNDERTAKING = _COMPANY | nouns.FIRMS
_DOUBT = 2
"""Sentences by which a name not seen as an organisation counts as farther."""
_PUBLIC = words(
    """hospital police ministry court government council directorate coastguard guard office agency party
    parliament commission army navy force forces authority service university school union court city state
    intelligence department brigade senate house"""
)


def firm(tree: Tree, mentions: Mentions, votes: Votes, head: int, *, sure: bool = False) -> Speaker | None:
    """The nearest body that the company at token `head` may be; `sure`: only one seen to be an undertaking."""
    here = tree.sentence[head]
    best: tuple[int, int, Speaker] | None = None
    for order, mention in enumerate(mentions.recent()):
        known = _is_company(mention.speaker, votes, True)
        if sure and not (known and _undertaking(mention.speaker)):
            continue
        if known or (mention.weight and _is_company(mention.speaker, votes, False)):
            far = here - tree.sentence[mention.at] + (0 if known else _DOUBT)
            if best is None or (far, order) < best[:2]:
                best = far, order, mention.speaker
    if best is None:
        return None
    best[2].roles.add(fold(tree.lemma[head]))  # and goes on being called so
    return best[2]


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
