"""A person's word on an event's claims and names, over what the rules made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import Attribution, Entity, Regroup, Rulings

from .names import fold


def apart_by_people(people: Sequence[Regroup]) -> Mapping[str, int]:
    """Attribution id -> a number that only sayings taken out of a claim together share: the last split's place."""
    return {name: at for at, said in enumerate(people) if said.how != "merge" for name in said.other}


@dataclass(frozen=True, slots=True)
class _Group:
    """A claim to be: node numbers in reading order, and the saying its id is made of."""

    nodes: tuple[int, ...]
    founder: str


def regrouped(
    groups: Sequence[Sequence[int]], members: Sequence[Sequence[Attribution]], people: Sequence[Regroup]
) -> tuple[list[list[int]], list[list[Attribution]], list[str]]:
    """Groups of node numbers as people want them, one word after the other; the sayings of each node; and for each
    group the saying its claim is called by: what goes into a claim leaves that one its id.

    What a word is bound to is the group that holds most of its sayings, and with it those of no other sayings: what was
    one claim when the person saw it stays one, though it would be cut by now. Where none is left it changes nothing.
    """
    held = [list(m) for m in members]
    node_of = {a.id: i for i, of in enumerate(members) for a in of}

    def group(nodes: Iterable[int]) -> _Group:
        ordered = tuple(sorted(nodes))
        return _Group(ordered, members[ordered[0]][0].id)

    now = [group(g) for g in groups]
    for said in people:
        one = _holder(now, node_of, said.of)
        if one is None:
            continue
        if said.how == "merge":
            into = _holder(now, node_of, said.other)
            if into is not None:
                # A later word may have made a piece background: event and background are one by a person's word alone.
                pieces = _pieces(now, node_of, (*said.of, *said.other))
                about = _about(held, into)
                joined = [g for g in now if g is one or g is into or (g in pieces and _about(held, g) == about)]
                made = _Group(tuple(sorted(i for g in joined for i in g.nodes)), into.founder)
                now = [made if g is into else g for g in now if g is into or g not in joined]
            continue
        out = {node_of[a] for a in said.other if a in node_of}
        if said.how != "split":
            pieces = {one, *_pieces(now, node_of, said.of)}
            for i in {i for g in pieces for i in g.nodes} - out:
                held[i] = [replace(a, about_event=said.how == "of-event") for a in held[i]]
        rest = [(g, [i for i in g.nodes if i not in out]) for g in now]
        now = [g if len(left) == len(g.nodes) else group(left) for g, left in rest if left]
        now += [group(out)] if out else []
    now.sort(key=lambda g: g.nodes)
    return [list(g.nodes) for g in now], held, [g.founder for g in now]


def _holder(groups: Sequence[_Group], node_of: Mapping[str, int], sayings: Sequence[str]) -> _Group | None:
    """Which group holds most of these sayings, the earlier of several; None where none holds any."""
    wanted = Counter(node_of[a] for a in sayings if a in node_of)
    if not wanted:
        return None
    return min(groups, key=lambda g: (-sum(wanted[i] for i in g.nodes), g.nodes))


def _pieces(groups: Sequence[_Group], node_of: Mapping[str, int], sayings: Iterable[str]) -> set[_Group]:
    """The groups that hold nothing but these sayings."""
    wanted = {node_of[a] for a in sayings if a in node_of}
    return {g for g in groups if wanted.issuperset(g.nodes)}


def _about(held: Sequence[Sequence[Attribution]], group: _Group) -> frozenset[bool]:
    """Whether the group's sayings are about the event; both where they differ."""
    return frozenset(a.about_event for i in group.nodes for a in held[i])


def named_and_sided(entities: Sequence[Entity], people: Rulings) -> tuple[Entity, ...]:
    """The entities with the names and sides that people gave them; a name that several bear changes none."""
    out = list(entities)
    for name, side in people.sides:
        if (at := _the_one(out, name)) is not None:
            out[at] = replace(out[at], side=side, side_told=True)
    for name, shown in people.names:
        if (at := _the_one(out, name)) is not None:
            out[at] = replace(out[at], name=shown)
    return tuple(out)


def _the_one(entities: Sequence[Entity], name: str) -> int | None:
    """The only entity of this name, else the only one ever printed so."""
    wanted = fold(name)
    called = [i for i, e in enumerate(entities) if fold(e.name) == wanted]
    found = called or [i for i, e in enumerate(entities) if wanted in {fold(f.text) for f in e.forms}]
    return found[0] if len(found) == 1 else None
