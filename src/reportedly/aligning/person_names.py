"""Persons under several writings: surnames alone, initials, transliterations, display names of accounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reportedly.letters import skeleton
from reportedly.vocabulary import SourceKind

from .merging import PEOPLE, Node, Sets
from .names import person_tokens, same_given, same_surname


def by_person(nodes: Sequence[Node], named: Sequence[int], sets: Sets) -> None:
    """Persons of one surname and of given names that go together; a bare surname is of its only bearer."""
    people: dict[int, tuple[str, ...]] = {}
    for i in named:
        entity = nodes[i].entity
        if entity.kind in PEOPLE and (tokens := person_tokens(_unposted(entity.name, entity.kind))):
            people[i] = tokens
    _behind_descriptions(people, sets, nodes)
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, tokens in people.items():
        blocks[_consonants(tokens[-1])].append(i)
    for _, block in sorted(blocks.items()):
        full = [i for i in block if len(people[i]) > 1]
        # Distinct writings only: a name printed in a thousand reports is compared once.
        firsts: dict[int, list[tuple[str, ...]]] = defaultdict(list)
        for i in full:
            firsts[sets.find(i)].append(people[i])
        clusters: list[tuple[int, list[tuple[str, ...]]]] = []
        # Full given names first, so that an initial finds every bearer it could stand for.
        for root in sorted(firsts, key=lambda r: (-max(len(t[0]) for t in firsts[r]), r)):
            fits = [(c, why) for c in clusters if (why := _one_person(firsts[root], c[1]))]
            if len(fits) == 1:
                cluster, because = fits[0]
                sets.join(cluster[0], root, because)
                cluster[1].extend(firsts[root])
            else:
                clusters.append((root, list(firsts[root])))
        _bare_surnames(block, people, sets, nodes)


def _behind_descriptions(people: dict[int, tuple[str, ...]], sets: Sets, nodes: Sequence[Node]) -> None:
    """A long "name" that ends with another's full name is that person with what stood before it: "head of a union Ana
    Roe", "WATCH Ana Roe"."""
    full: dict[tuple[str, ...], int] = {}
    for i, tokens in people.items():
        if len(tokens) == 2:
            full.setdefault(tokens, i)
    for i, tokens in people.items():
        if len(tokens) < 3 or (j := full.get(tokens[-2:])) is None:
            continue
        if behind_description(nodes[i].entity.name):
            sets.join(j, i, f"{nodes[i].entity.name} ends with the full name {nodes[j].entity.name}")


def behind_description(name: str) -> bool:
    """Whether what passes for a person's name has words before the last two that are no part of it: small ones, some in
    capitals alone, or the name itself once more."""
    words = name.split()
    noise = any((w.islower() and w not in _PARTICLES) or (w.isupper() and len(w) > 3) for w in words[:-2])
    return noise or len(set(words)) < len(words)


_PARTICLES = frozenset(
    {"de", "da", "di", "del", "der", "den", "van", "von", "la", "le", "el", "al", "bin", "ibn", "y", "e"}
)

_DISPLAY = frozenset(
    ["live", "official", "real", "news", "channel", "tv", "blog", "the", "updates", "online", "press", "media"]
)


def _unposted(name: str, kind: SourceKind) -> str:
    """A post's author without what accounts add to a name: "Drojin LIVE"."""
    if kind != "post":
        return name
    kept = [w for w in name.split() if w.casefold().strip("-–|•") not in _DISPLAY]
    return " ".join(kept) if kept else name


def _consonants(surname: str) -> str:
    """First letter and next consonant: what all writings of a surname share."""
    sound = skeleton(surname)
    return sound[:1] + "".join(c for c in sound[1:] if c not in "aeiou ")[:1]


def _one_person(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> str | None:
    """Why all writings of two people go together, None where any two do not."""
    because = ""
    for a in sorted(set(left)):
        for b in sorted(set(right)):
            surname, given = same_surname(a[-1], b[-1]), same_given(a[:-1], b[:-1])
            if surname is None or given is None:
                return None
            because = because or "; ".join(x for x in (surname or f"same surname, {a[-1]}", given) if x)
    return because or None


def _bare_surnames(block: Sequence[int], people: dict[int, tuple[str, ...]], sets: Sets, nodes: Sequence[Node]) -> None:
    bare = [i for i in block if len(people[i]) == 1 and nodes[i].entity.kind in PEOPLE]
    for i in bare:
        surname = people[i][0]
        roots = sorted(
            {sets.find(j) for j in block if len(people[j]) > 1 and same_surname(people[j][-1], surname) == ""}
        )
        if len(roots) == 1:
            sets.join(roots[0], i, f"only {nodes[roots[0]].entity.name} has this surname in the event")
    alone: dict[str, list[int]] = defaultdict(list)
    for i in bare:
        if sets.find(i) == i and nodes[i].entity.kind == "person":
            alone[people[i][0]].append(i)
    for surname, members in sorted(alone.items()):
        full = {sets.find(j) for j in block if len(people[j]) > 1 and same_surname(people[j][-1], surname) == ""}
        if full:
            continue  # two namesakes: nothing says which one is meant
        for i in members[1:]:
            sets.join(members[0], i, f"same surname, {surname}, and no namesake in the event")
