"""One person under two spellings of a surname: a rare spelling must not make a second source."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from anyascii import anyascii
from rapidfuzz.distance import OSA

from reportedly.letters import skeletons
from reportedly.vocabulary import Entity

from .case import Case

LONG = 5
"""Letters of a surname from which one letter more, less, other or swapped is a spelling and not another name."""

_WORD = re.compile(r"[^\W\d_]+")


def respelt(case: Case) -> dict[str, str]:
    """Person's key -> key of the commoner spelling.

    Two persons with one given name whose surnames are transliterations of one another, or a letter apart, are one where
    they say the same thing or have the same role, and no report prints both: a report that does knows two people.
    """
    claims: dict[str, set[str]] = defaultdict(set)
    for a in case.attributions:
        if a.chain and a.claim:
            claims[a.chain[0].key].add(a.claim)
    people: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))  # given -> near form -> keys
    names: dict[str, tuple[str, str]] = {}
    for key, entity in sorted(case.entities.items()):
        words = [anyascii(w).casefold() for w in _WORD.findall(entity.name)]
        if entity.kind != "person" or len(words) < 2 or key not in claims:  # given name and surname
            continue
        given, surname = " ".join(words[:-1]), words[-1]
        names[key] = (given, surname)
        for near in sorted(
            {surname, *(surname[:i] + surname[i + 1 :] for i in range(len(surname)))} | skeletons(surname)
        ):
            people[given][near].append(key)
    out: dict[str, str] = {}
    for _, forms in sorted(people.items()):
        for _, keys in sorted(forms.items()):
            first = max(keys, key=lambda k: (len(case.entities[k].forms), k))
            for key in keys:
                if key != first and key not in out and _one(case, names, claims, key, first):
                    out[key] = first
    # The commoner spelling of one may itself be the rarer of another.
    return {key: _last(out, key) for key in out if _last(out, key) != key}


def _one(
    case: Case, names: Mapping[str, tuple[str, str]], claims: Mapping[str, set[str]], rare: str, common: str
) -> bool:
    left, right = names[rare][1], names[common][1]
    near = min(len(left), len(right)) >= LONG and OSA.distance(left, right) <= 1
    if not (near or skeletons(left) & skeletons(right)):
        return False
    mine, theirs = case.entities[rare], case.entities[common]
    if _reports(mine) & _reports(theirs):
        return False
    return bool(claims[rare] & claims[common]) or bool({*mine.roles} & {*theirs.roles})


def _reports(entity: Entity) -> set[str]:
    return {f.passage.report for f in entity.forms}


def _last(steps: Mapping[str, str], key: str) -> str:
    seen = {key}
    while key in steps and steps[key] not in seen:
        key = steps[key]
        seen.add(key)
    return key
