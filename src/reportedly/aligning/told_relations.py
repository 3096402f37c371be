"""A person's word on how claims stand to one another, over the relations that the rules found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportedly.vocabulary import Attribution, Claim, Relating, Relation


def as_told(
    attributions: Sequence[Attribution], claims: Sequence[Claim], people: Sequence[Relating]
) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """The sayings and claims with the relations that people made and took away, one word after the other.

    A word is bound to the claims that hold most of its sayings, and with each to those of no other sayings: pieces of
    what was one claim when the person saw it. Where one of the two is gone, or both are one by now, it changes nothing.
    What is taken away stays among the claim's `dismissed`.
    """
    of = {a.id: a.claim for a in attributions if a.claim is not None}
    now = {c.id: c for c in claims}
    denies = {a.id: a.denies for a in attributions if a.denies}
    for said in people:
        for here, there in _pairs(of, now, said):
            if said.how == "relate":
                now[here] = _joined(now[here], now[there], said)
                continue
            now[here] = _parted(now[here], there, said)
            if "denies" in said.kinds:
                _unsay(denies, now[here], frozenset(now[there].attributions))
    told = (replace(a, denies=denies.get(a.id, ())) if a.denies else a for a in attributions)
    return tuple(told), tuple(now[c.id] for c in claims)


def _pairs(of: Mapping[str, str], claims: Mapping[str, Claim], said: Relating) -> Iterator[tuple[str, str]]:
    """The claims a word is on, each seen from the one and from the other."""
    ones = _meant(of, claims, said.of)
    if not said.other:
        yield from ((one, one) for one in ones)
        return
    others = _meant(of, claims, said.other)
    if said.how == "relate":  # a piece more or less alike may not stand so
        ones, others = ones[:1], others[:1]
    for one in ones:
        for other in others:
            if one != other:
                yield one, other
                yield other, one


def _meant(of: Mapping[str, str], claims: Mapping[str, Claim], sayings: Sequence[str]) -> list[str]:
    """The claim that holds most of these sayings, the least id of several; then those that hold no others."""
    counts = Counter(of[a] for a in sayings if a in of)
    first = sorted(counts, key=lambda c: (-counts[c], c))
    return first[:1] + [c for c in first[1:] if set(sayings).issuperset(claims[c].attributions)]


def _joined(here: Claim, there: Claim, said: Relating) -> Claim:
    """With the relation where there is none of its kind yet."""
    found = {r.kind for r in here.relations if r.to == there.id}
    shown = (here.passage, there.passage)
    made = [Relation(there.id, kind, said.because, shown) for kind in said.kinds if kind not in found]
    kept = tuple(r for r in here.dismissed if r.to != there.id or r.kind not in said.kinds)
    return replace(here, relations=_sorted((*here.relations, *made)), dismissed=kept)


def _parted(here: Claim, there: str, said: Relating) -> Claim:
    gone = tuple(r for r in here.relations if r.to == there and r.kind in said.kinds)
    kept = tuple(r for r in here.relations if r not in gone)
    return replace(here, relations=kept, dismissed=_sorted((*here.dismissed, *gone))) if gone else here


def _unsay(denies: dict[str, tuple[str, ...]], here: Claim, there: frozenset[str]) -> None:
    """Take the denials of one claim's sayings by the other's out of `denies`."""
    for a in here.attributions:
        if a in denies:
            denies[a] = tuple(i for i in denies[a] if i not in there)


def _sorted(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    return tuple(sorted(dict.fromkeys(relations), key=lambda r: (r.to, r.kind, r.because)))
