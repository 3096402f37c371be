"""Sources that are described rather than named: by a role, by a generic noun, as a state."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reportedly.bodies import body_named
from reportedly.countries import by_adjective, by_name, by_seat
from reportedly.vocabulary import Entity

from .merging import Node, Sets
from .names import fold

_ORGANISATIONS = """
group company firm agency corporation channel newspaper outlet broadcaster union party organisation organization website
site airline operator bank charity ngo association federation institute manufacturer producer maker
"""
ORGANISATIONS = frozenset(_ORGANISATIONS.split())
"""Nouns that call what they stand beside an organisation."""

_GENERIC_WORDS = """
local town city county district regional state national municipal parent provincial main
"""
_GENERIC = frozenset(_GENERIC_WORDS.split())
"""Adjectives that say no more than which of the region's bodies is meant."""

_GOVERNMENT = frozenset({"government", "governments", "authorities", "officials"})
_CUT = re.compile(r"\b(?:who|whose|which|that|of|for|with|in|at|from|on|to|and)\b|[,(;]")
_SMALL = re.compile(r"\b[a-z]+\b")
_PLACED = re.compile(r"(?:in|at|of|from|near|on|for|by|with|under|as|and|or)\b", re.IGNORECASE)
"""A role that begins so says where or of what, and is no noun for its bearer: "in Harwick"."""
_ARTICLES = ("a ", "an ", "the ", "its ", "his ", "her ", "their ", "our ")


def head(role: str) -> str:
    """The folded noun phrase of a printed role, without article and what follows: "a shunter who …" -> "shunter"."""
    low = role.strip()
    cut = _CUT.search(low)
    low = fold(low[: cut.start()] if cut and cut.start() else low)
    for article in _ARTICLES:
        low = low.removeprefix(article)
    return low


def is_organisation(entity: Entity) -> bool:
    """Whether a role beside the name says that it is an organisation: "a satellite company in Helsinki"."""
    heads = [head(r).split() for r in entity.roles]
    return any(words and words[-1] in ORGANISATIONS for words in heads)


def by_state(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """ "Ukraine", "Kyiv", "the Ukrainian government": the names of one state as a speaker."""
    first: dict[str, int] = {}
    for i in named:
        entity = nodes[i].entity
        if entity.kind != "body":
            continue
        state = _state(entity)
        if state is None:
            continue
        j = first.setdefault(state, i)
        if sets.find(i) != sets.find(j):
            sets.join(j, i, f"{entity.name} and {nodes[j].entity.name} both name the state itself, {state}")


def _state(entity: Entity) -> str | None:
    if body_named(entity.name) is not None:
        return None
    words = entity.name.replace("’s", "").replace("'s", "").split()
    rest = [w for w in words if w.casefold() not in _GOVERNMENT and w.casefold() not in {"the", "of"}]
    governs = any(w.casefold() in {"government", "authorities"} for w in words)
    if not rest or (len(rest) < len(words) and not governs and words[0].casefold() != "the"):
        return None
    bare = " ".join(rest)
    found = by_name().get(bare) or by_seat().get(bare) or by_seat().get(f"the {bare}")
    if found is None and governs:
        found = by_adjective().get(bare if bare.isupper() else bare.casefold())
    if found is not None:
        return found.name
    if entity.side and (fold(bare) == fold(entity.side) or (governs and _stem(bare) == _stem(entity.side))):
        return entity.side
    return None


def _stem(name: str) -> str:
    return fold(name)[: max(4, len(fold(name)) - 3)][:6]


def by_generic(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """ "the local hospital" is the only hospital that the event has a name for."""
    ends: dict[str, list[int]] = defaultdict(list)
    for i in named:
        words = fold(nodes[i].entity.name).split()
        if nodes[i].entity.kind == "body" and len(words) > 1:
            ends[words[-1]].append(i)
    for i in named:
        entity = nodes[i].entity
        words = fold(entity.name).split()
        if entity.kind != "body" or len(words) < 2 or not entity.name.islower() or set(words[:-1]) - _GENERIC:
            continue
        roots = sorted({sets.find(j) for j in ends[words[-1]] if j != i and not nodes[j].entity.name.islower()})
        if len(roots) == 1:
            because = f"{nodes[roots[0]].entity.name} is the only {words[-1]} of the event with a name"
            sets.join(roots[0], i, because)


def by_role(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """ "the plant director" is the one whom a report calls so by name; the same report's before another's."""
    bearers: dict[str, list[int]] = defaultdict(list)
    printed: dict[str, list[int]] = defaultdict(list)
    for i in named:
        printed[nodes[i].spot[0]].append(i)
    small: set[str] = set()  # those that some role prints as a common noun: "Cardinals" before a coach is none
    for i in named:
        if nodes[i].entity.kind in {"person", "body"}:
            roles = [r for r in nodes[i].entity.roles if not _PLACED.match(r)]
            small |= {word for r in roles for word in _SMALL.findall(r)}
            for role in sorted({head(r) for r in roles}):
                words = role.split()
                for at in range(max(0, len(words) - 3), len(words)):
                    bearers[" ".join(words[at:])].append(i)
    for i in named:
        entity = nodes[i].entity
        name = fold(entity.name)
        if entity.kind not in {"person", "body"} or not _common(entity.name) or name not in bearers:
            continue
        if not entity.name.islower() and name not in small:
            continue
        others = [j for j in bearers[name] if j != i and (entity.kind, nodes[j].entity.kind) != ("body", "person")]
        near = [j for j in others if nodes[j].spot[0] == nodes[i].spot[0]]
        roots = sorted({sets.find(j) for j in near or others})
        if not near and name in _OF_MANY:
            # "The bank" of one report is not the only one that another calls so, unless it names that one too.
            roots = [r for r in roots if any(sets.find(j) == r for j in printed[nodes[i].spot[0]])]
        if len(roots) == 1 and roots[0] != sets.find(i):
            other = nodes[next(j for j in near or others if sets.find(j) == roots[0])].entity
            sets.join(roots[0], i, f"{other.name} is the only {name} of the event")


_MANY = (
    "bank company firm group party agency newspaper channel website corporation organisation organization charity union"
)
_OF_MANY = frozenset(_MANY.split())
"""Nouns of which a matter may well have several."""


def _common(name: str) -> bool:
    """Whether a name is a common noun: written small, or one word that a headline writes large."""
    return name.islower() or len(name.split()) == 1
