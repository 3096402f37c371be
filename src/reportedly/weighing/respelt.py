"""One person under two spellings of a surname: a rare spelling must not make a second source."""

from __future__ import annotations

import re
from collections import defaultdict

from anyascii import anyascii
from rapidfuzz.distance import OSA

from reportedly.letters import skeletons
from reportedly.vocabulary import Entity

from .case import Case

LONG = 5
"""Letters of a surname from which one letter more, less, other or swapped is a spelling and not another name."""

SEEN = 12
"""Earlier people of one given name that a person is compared with: an event seldom has so many."""

_WORD = re.compile(r"[^\W\d_]+")


def respelt(case: Case) -> dict[str, str]:
    """Person's key -> key of the commoner spelling.

    Two persons with one given name are one where their surnames are transliterations of one another or a letter apart,
    or two letters where they also say the same thing or have the same role; and no report prints both: one that does
    knows two people.
    """
    claims: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        if a.chain and a.claim:
            claims[a.chain[0].key].add(a.claim)
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)  # given name -> (surname, key), the commonest first
    for key, entity in sorted(case.entities.items(), key=lambda e: (-len(e[1].forms), e[0])):
        words = [anyascii(w).casefold() for w in _WORD.findall(entity.name)]
        if entity.kind == "person" and len(words) > 1 and key in claims:
            people[" ".join(words[:-1])].append((words[-1], key))
    out: dict[str, str] = {}
    for _, named in sorted(people.items()):
        for at, (surname, key) in enumerate(named):
            for other, common in named[max(0, at - SEEN) : at]:
                mine, theirs = case.entities[key], case.entities[common]
                alike = bool(claims[key] & claims[common] or {*mine.roles} & {*theirs.roles})
                if _near(surname, other, alike=alike) and not _reports(mine) & _reports(theirs):
                    out[key] = out.get(common, common)
                    break
    return out


def _near(left: str, right: str, *, alike: bool) -> bool:
    if skeletons(left) & skeletons(right):
        return True
    return min(len(left), len(right)) >= LONG and OSA.distance(left, right) <= (2 if alike else 1)


def _reports(entity: Entity) -> set[str]:
    return {f.passage.report for f in entity.forms}
