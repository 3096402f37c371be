"""Values of one matter in different sayings, found and set against each other; whether they are of one is `matters`'.

Candidates are found through what a slot is of: its toll, or a telling word of its clause. So nothing is compared with
everything, and the cost of one more saying does not grow with how many there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Quantity, RelationKind, Time

from .figures import significant
from .leading import Tolls
from .matching import updating
from .matters import LARGE, OF_TWO, TELLING, judge, undated
from .measures import in_base
from .one_matter import Held, Told, Values, arithmetic, of_one_matter
from .sayings import Saying, one_root
from .slots import Slot

LOOKED_AT = 60
"""Slots looked back at under one key: common ones are reached through their rarer words."""

UNLIKELY = 0.05
"""Chance of being of one matter below which two times, or lengths of time, are in no dispute."""

KEYS = 8
"""Words of a clause that it is found by, the most telling ones."""


@dataclass(frozen=True, slots=True)
class Facing:
    """How a value of saying `left` stands to one of `right`, by their numbers; `score` in [0, 1]: how surely they are
    of one matter."""

    left: int
    right: int
    kind: RelationKind
    because: str
    score: float


def face(
    nodes: Sequence[Saying],
    slots: Sequence[Sequence[Slot]],
    values: Values,
    tolls: Tolls,
    weight: Mapping[str, float],
) -> list[Facing]:
    """The pairs of differing values that face each other, the surest of each pair of sayings and kind, in their order.

    Values that are the same in two sayings say nothing of their own: it is for the claims to be one.
    """
    held: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    met: list[tuple[Facing, tuple[int, int], tuple[int, int]]] = []  # with the two slots
    several: set[tuple[int, int]] = set()  # slots that one voice fills in several ways: "after nine years of marriage"
    first = _first_printed(nodes, slots)
    every, told = values
    known = {(h.node, h.slot.value.span): h for h in every}
    for i, node in enumerate(nodes):
        if node.family not in {"event", "background"} or node.negative:
            continue
        for at, slot in enumerate(slots[i]):
            keys = _keys(slot, weight)
            for j, other in sorted({pair for key in keys for pair in held[key][-LOOKED_AT:]}):
                # A toll of the past is another toll; how high the dam is stays what it is.
                past = {node.family, nodes[j].family} != {"event"} and slot.outcome is not None
                if i == j or past:
                    continue
                found = _facing(j, i, nodes, (slots[j][other], slot), weight, first)
                if found is None:
                    continue
                two = slots[j][other], slot
                if (
                    found.kind in {"conflict", "updates"}
                    and slot.outcome
                    and not tolls.may_differ((nodes[j], node), two)
                ):
                    continue
                sides = known.get((j, slots[j][other].value.span)), known.get((i, slot.value.span))
                if found.kind == "conflict" and _unlikely(sides, nodes, weight, told):
                    continue
                if not _one_voice(node, nodes[j]):
                    met.append((found, (j, other), (i, at)))
                elif found.kind in _DIFFER and slot.outcome is None:
                    several |= {(j, other), (i, at)}
            for key in keys:
                held[key].append((i, at))
    best: dict[tuple[int, int, RelationKind], Facing] = {}
    clashing: dict[tuple[int, int], Facing] = {}  # two times that exclude each other
    agreed: set[tuple[int, int]] = set()  # sayings of which some two times do not
    for found, left, right in met:
        pair = found.left, found.right
        if found.kind in _DIFFER and several & {left, right}:
            continue
        if found.kind == "conflict" and _told_as_well(slots[left[0]], left[1], slots[right[0]], right[1]):
            continue
        if found.because.endswith(OF_TWO):
            continue
        if isinstance(slots[right[0]][right[1]].value, Time):
            if found.kind == "conflict":
                clashing.setdefault(pair, found)
                continue
            agreed.add(pair)
        if found.kind != "same" and found.score > best.get((*pair, found.kind), _NOTHING).score:
            best[(*pair, found.kind)] = found
    # "Monday and Tuesday", "today and tomorrow": where two of the times agree the others are of other things.
    best |= {(*pair, "conflict"): f for pair, f in clashing.items() if pair not in agreed}
    return [best[key] for key in sorted(best)]


def _unlikely(
    sides: tuple[Held | None, Held | None], nodes: Sequence[Saying], weight: Mapping[str, float], told: Told
) -> bool:
    """Whether hardly anything but the rule that set them side by side says that two values are of one matter."""
    a, b = sides
    if a is None or b is None or a.slot.realm not in _LASTING or _aged(a.slot):
        return False
    verdict = arithmetic(a.slot, b.slot)
    sides_ = nodes[a.node], nodes[b.node]
    return verdict is not None and of_one_matter(a, b, sides_, weight, told, verdict) < UNLIKELY


def _told_as_well(mine: Sequence[Slot], a: int, theirs: Sequence[Slot], b: int) -> bool:
    """Whether one of two sayings tells the other's figure besides, of the same kind of thing: "seven life sentences and
    four of life without parole" says nothing against four."""
    x, y = mine[a].value, theirs[b].value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or x.value == y.value:
        return False
    return _tells(mine, y) or _tells(theirs, x)


def _tells(slots: Sequence[Slot], figure: Quantity) -> bool:
    values = (s.value for s in slots)
    return any(isinstance(v, Quantity) and (v.value, v.unit) == (figure.value, figure.unit) for v in values)


def _aged(slot: Slot) -> bool:
    return isinstance(slot.value, Quantity) and slot.value.of == "age"


_LASTING = frozenset({"s", "clock", "day"})
"""Realms in which everything has its own value: all things last, and are at some time."""
_DIFFER = frozenset({"conflict", "category"})
_NOTHING = Facing(0, 0, "same", "", 0.0)


def _facing(
    i: int, j: int, nodes: Sequence[Saying], pair: tuple[Slot, Slot], weight: Mapping[str, float], first: FirstPrinted
) -> Facing | None:
    a, b = pair
    dates = (_printed(nodes[i], a, first), _printed(nodes[j], b, first))
    found = judge(a, b, weight, dates)
    if found is None:
        return None
    verdict, score = found
    if verdict.kind == "updates":
        if _skips(a, b, first):
            return None
        if updating(nodes[i], nodes[j], dates) == "conflict":
            verdict = undated(a, b) or verdict
    return Facing(i, j, verdict.kind, verdict.because, score)


def _one_voice(a: Saying, b: Saying) -> bool:
    """Whether both are words of one source in one report, which seldom speaks against itself: but a live page does."""
    x, y = a.attribution, b.attribution
    if x.report != y.report or a.published != b.published:
        return False
    return one_root(x, y) or x.stance == y.stance == "own-voice"


def _keys(slot: Slot, weight: Mapping[str, float]) -> list[tuple[str, str]]:
    telling = sorted((c for c in slot.near if weight.get(c, 0.0) >= TELLING), key=lambda c: (-weight[c], c))
    keys = [(slot.realm, c) for c in telling[:KEYS]]
    if slot.realm == "count" and weight.get(slot.noun, 0.0) >= TELLING:
        keys.append(("count", f"={slot.noun}"))
    if slot.outcome is not None:
        keys.append((slot.realm, f"={_KIN.get(slot.outcome, slot.outcome)}"))
    value = slot.value
    if isinstance(value, Quantity) and significant(value.value) >= LARGE and slot.realm in {"people", "count"}:
        keys.append(("figure", f"{value.value:g}"))
    if isinstance(value, Quantity) and value.comparator in {"<", "<=", ">", ">="} and value.high is None:
        keys.append((slot.realm, f"|{in_base(value.value, value.unit).value:g}"))
    return keys


_KIN = dict.fromkeys(("treated", "admitted", "injured", "infected"), "hurt")
"""Outcomes that face each other."""

# --- the sequence of a toll --------------------------------------------------------------------------------------

FirstPrinted = Mapping[tuple[str, float], str]
"""(outcome, figure) -> when that figure was first printed."""


def _first_printed(nodes: Sequence[Saying], slots: Sequence[Sequence[Slot]]) -> FirstPrinted:
    """When each figure of each toll was first printed: who repeats the old one later does not take the new one back."""
    out: dict[tuple[str, float], str] = {}
    for node, held in zip(nodes, slots, strict=True):
        for slot in held:
            figure = _figure(slot)
            if figure is not None and not slot.nth and node.published and node.family == "event" and not node.negative:
                out[figure] = min(out.get(figure, node.published), node.published)
    return out


def _figure(slot: Slot) -> tuple[str, float] | None:
    if slot.outcome is None or not slot.whole or slot.doubtful or not isinstance(slot.value, Quantity):
        return None
    return slot.outcome, slot.value.value


def _printed(node: Saying, slot: Slot, first: FirstPrinted) -> str | None:
    figure = _figure(slot)
    return node.published if figure is None else first.get(figure, node.published)


def _skips(a: Slot, b: Slot, first: FirstPrinted) -> bool:
    """Whether another figure of the toll came between the two in time and number: a sequence is told step by step."""
    one, other = _figure(a), _figure(b)
    if one is None or other is None or one not in first or other not in first:
        return False
    since, until = sorted((first[one], first[other]))
    low, high = sorted((one[1], other[1]))
    return any(
        outcome == one[0] and low < value < high and since < when < until for (outcome, value), when in first.items()
    )
