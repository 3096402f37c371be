"""A person's word on an event's origins and sides, over what the rules traced."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.vocabulary import Attribution, Origin, Regroup, digest

from .case import Case
from .origins import Traced


def overruled(case: Case, traced: Traced, people: Sequence[Regroup]) -> Traced:
    """The origins as people merged and split them, one after the other, and with the sides they told.

    What a word is bound to is the origin that holds most of its sayings; where none is left it changes nothing.
    """
    of = {a.id: a.origin for a in traced.attributions}
    origins = {o.id: o for o in traced.origins}
    leads: dict[str, str] = {}
    for said in people:
        one = _holder(of, said.of)
        if said.how == "merge":
            into = _holder(of, said.other)
            if one is not None and into is not None and one != into:
                leads[one] = into
                of.update({a: into for a, held in of.items() if held == one})
                origins[into] = _joined(origins[into], origins.pop(one))
        elif one is not None:
            taken = sorted(a for a in said.other if of.get(a) is not None)
            if taken and any(held == one and a not in taken for a, held in of.items()):
                made = _parted(case, origins[of[taken[0]] or one], taken)
                of.update(dict.fromkeys(taken, made.id))
                origins[made.id] = made
                leads.pop(made.id, None)  # one that was merged away, and is parted anew
    members: dict[str, list[str]] = {}
    for a, held in sorted(of.items()):
        if held is not None:
            members.setdefault(held, []).append(a)
    beside: dict[str, list[str]] = {}
    for a, held in sorted(traced.beside.items()):
        beside.setdefault(_led(leads, held), []).append(a)
    told = _sides(case)
    found = {
        i: replace(o, attributions=tuple(sorted({*members.get(i, ()), *beside.get(i, ())})), side=told.get(i, o.side))
        for i, o in sorted(origins.items())
        if i in members or i in beside
    }
    dependent = {
        (claim, _led(leads, a), _led(leads, b)): why
        for (claim, a, b), why in sorted(traced.dependent.items())
        if _led(leads, a) != _led(leads, b)
    }
    filled = tuple(a if of[a.id] == a.origin else replace(a, origin=of[a.id]) for a in traced.attributions)
    also = {a: _led(leads, held) for a, held in sorted(traced.beside.items())}
    out = tuple(found.values())
    return replace(traced, attributions=filled, origins=out, by_id=found, dependent=dependent, beside=also)


def _holder(of: Mapping[str, str | None], sayings: Sequence[str]) -> str | None:
    """The origin that holds most of these sayings, the least id of several; None where none does."""
    counts = Counter(held for a in sayings if (held := of.get(a)) is not None)
    return min(counts, key=lambda o: (-counts[o], o)) if counts else None


def _led(leads: Mapping[str, str], origin: str) -> str:
    while origin in leads:
        origin = leads[origin]
    return origin


def _joined(into: Origin, gone: Origin) -> Origin:
    return replace(
        into,
        reached=into.reached or gone.reached,
        side=into.side or gone.side,
        names=tuple(sorted({*into.names, *gone.names})),
        reasons=(*into.reasons, *gone.reasons),
    )


def _parted(case: Case, whole: Origin, taken: Sequence[str]) -> Origin:
    """An origin of the sayings `taken` out of another, called by the first one's root."""
    first: Attribution = case.by_id[taken[0]]
    entity = case.entities.get(first.chain[0].key)
    kind = entity.kind if entity else first.chain[0].kind
    name = entity.name if entity else first.chain[0].name
    printed = {case.by_id[a].chain[0].name for a in taken}
    return Origin(
        id=digest("o", case.event.id, "parted", taken[0]),
        event=case.event.id,
        name=name,
        kind=kind,
        reached=whole.reached and kind != "unnamed",
        side=entity.side if entity else whole.side,
        names=tuple(sorted({name, *printed})),
        attributions=tuple(taken),
        reasons=(),
    )


def _sides(case: Case) -> dict[str, str | None]:
    """Origin id -> the side a person told of the source it is called by: no rule doubts it."""
    return {digest("o", case.event.id, key): e.side for key, e in case.entities.items() if e.side_told}
