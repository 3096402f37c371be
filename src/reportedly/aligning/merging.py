"""The bookkeeping of a merge: one node per report's entity, sets of them, and the words of each merge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.bodies import signature
from reportedly.vocabulary import Entity, SourceKind

from .names import fold

Spot = tuple[str, str]  # report id, key in that report

PEOPLE: frozenset[SourceKind] = frozenset({"person", "post"})
BODIES: frozenset[SourceKind] = frozenset({"body", "outlet", "platform", "post", "document", "data"})


def realm(kind: SourceKind) -> str:
    """What a kind goes with when names are compared: persons, posts, and all that is organised or written."""
    return "person" if kind == "person" else "post" if kind == "post" else "body"


@dataclass(slots=True)
class Node:
    """One report's entity on its way into a merge."""

    spot: Spot
    entity: Entity
    names: frozenset[str]  # folded writings


class Sets:
    """Union-find over node numbers, with the words of each merge.

    Bodies that do different things ("the army", "military intelligence") never come together, whatever leads there;
    nor do names that a person said are `apart`, given folded.
    """

    def __init__(self, nodes: Sequence[Node], apart: Sequence[tuple[str, str]] = ()) -> None:
        self._up = list(range(len(nodes)))
        self._held: dict[int, set[tuple[int, int]]] = {}
        for i, node in enumerate(nodes if apart else ()):
            names = {fold(node.entity.name)} | node.names
            self._held[i] = {(n, side) for n, pair in enumerate(apart) for side in (0, 1) if pair[side] in names}
        self._why: dict[int, list[str]] = defaultdict(list)
        self._does = [function(n.entity) for n in nodes]

    def find(self, i: int) -> int:
        """The set's number: its least member."""
        while self._up[i] != i:
            self._up[i] = self._up[self._up[i]]
            i = self._up[i]
        return i

    def join(self, i: int, j: int, because: str, *, told: bool = False) -> bool:
        """Make two sets one; False where a person keeps them apart, or what they do does, unless a user `told` so."""
        a, b = sorted((self.find(i), self.find(j)))
        if a == b:
            return True
        if any((n, 1 - side) in self._held[b] for n, side in self._held.get(a, ())):
            return False
        ours, theirs = self._does[a], self._does[b]
        if ours and theirs and ours != theirs and not told:
            return False
        self._up[b] = a
        if self._held:
            self._held[a] |= self._held.pop(b)
        self._does[a] = ours or theirs
        self._why[a] += [because, *self._why.pop(b, [])]
        return True

    def why(self, i: int) -> tuple[str, ...]:
        """The words of all merges that made the set of `i`."""
        return tuple(dict.fromkeys(self._why.get(self.find(i), [])))


def function(entity: Entity) -> str | None:
    """What a body's name says it does, its country aside: "army", "intelligence"; None for persons and unknown."""
    if entity.kind not in {"body", "post"}:
        return None
    found = signature(entity.name, entity.side or "any country")
    return found[1] if found else None
