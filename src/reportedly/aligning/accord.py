"""Values of sayings that are not one claim: those that agree in other words, and those that only look alike.

`facing` tells what excludes what, and asks much before it does. Here nothing is ever in dispute: "scores" and "112
people", 60 kilometres and 40 miles, the year a dam was built and its age allow each other; the tickets sold and the
passengers aboard are different things. An editor who sees two such figures wants to know which of these it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.people import is_person
from reportedly.vocabulary import Quantity, RelationKind, Time

from .dated import corrects
from .facing import Facing
from .figures import significant
from .lexicon import OUTCOMES, concept
from .matters import FAIR, FAR, TELLING
from .measures import in_base
from .relating import convert_time, relate_quantities, relate_times
from .sayings import Saying
from .values import Verdict, things

LOOKED_AT = 12
"""Values looked back at under one key."""

KEYS = 4
"""Telling words of a saying that its values are found by."""

MOST = 4
"""Relations of this kind that one claim is given."""

FIRM = 2
"""Telling words in common from which two sayings that look alike measure things worth telling apart."""

EXACT = 2
"""Significant digits from which figures are seldom equal by chance."""

_OPEN = frozenset({">", ">=", "<", "<="})
_ORDER: tuple[RelationKind, ...] = ("updates", "conversion", "same", "precision", "category")


@dataclass(frozen=True, slots=True)
class _Held:
    """A value of a saying, by the saying's number; `leads`: it is the first of its kind there."""

    node: int
    value: Quantity | Time
    leads: bool


def accord(
    nodes: Sequence[Saying], of_node: Mapping[int, int], told: Sequence[Facing], weight: Mapping[str, float]
) -> list[Facing]:
    """What is to be said of values in two claims of which `told` says nothing yet: the surest of each pair."""
    taken = {_pair(of_node, f.left, f.right) for f in told}
    held: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    best: dict[tuple[int, int], tuple[tuple[int, float, int, int], Facing]] = {}
    for i, node in enumerate(nodes):
        if node.family != "event" or node.negative:
            continue
        for mine in _values(i, node):
            keys = _keys(mine.value, node, weight)
            seen = {(h.node, h.value.span): h for key in keys for h in held[key][-LOOKED_AT:]}
            for (j, _), other in sorted(seen.items()):
                pair = _pair(of_node, i, j)
                if of_node[i] == of_node[j] or pair in taken or nodes[j].attribution.report == node.attribution.report:
                    continue
                found = _stand(nodes[j], other, node, mine, weight)
                if found is not None:
                    rank = (_ORDER.index(found[0].kind), -found[1], j, i)
                    if pair not in best or rank < best[pair][0]:
                        best[pair] = rank, Facing(j, i, found[0].kind, found[0].because, found[1])
            for key in keys:
                held[key].append(mine)
    return _few(best, of_node)


def _few(
    best: Mapping[tuple[int, int], tuple[tuple[int, float, int, int], Facing]], of_node: Mapping[int, int]
) -> list[Facing]:
    count: dict[int, int] = defaultdict(int)
    out: list[Facing] = []
    for _, facing in sorted(best.values(), key=lambda b: b[0]):
        a, b = of_node[facing.left], of_node[facing.right]
        if count[a] < MOST and count[b] < MOST:
            count[a] += 1
            count[b] += 1
            out.append(facing)
    return sorted(out, key=lambda f: (f.left, f.right, f.kind))


def _pair(of_node: Mapping[int, int], i: int, j: int) -> tuple[int, int]:
    return min(of_node[i], of_node[j]), max(of_node[i], of_node[j])


def _values(i: int, node: Saying) -> list[_Held]:
    times = [t for t in node.attribution.times if t.edtf is not None]
    figures = [_Held(i, q, n == 0) for n, q in enumerate(node.quantities)]
    return figures + [_Held(i, q, False) for q in node.sums] + [_Held(i, t, n == 0) for n, t in enumerate(times)]


def _keys(value: Quantity | Time, node: Saying, weight: Mapping[str, float]) -> list[tuple[str, str]]:
    telling = sorted((c for c in node.concepts if weight.get(c, 0.0) >= TELLING), key=lambda c: (-weight[c], c))[:KEYS]
    if isinstance(value, Time):
        return [("time", c) for c in telling]
    realm = _realm(value)
    keys = [(realm, c) for c in telling]
    if value.of == "age":
        keys += [("time", c) for c in telling]
    keys += [(realm, f"={o}") for o in sorted(things(value) & OUTCOMES)]
    based = in_base(value.value, value.unit)
    if significant(value.value) >= EXACT and based.value > 0:
        bucket = math.floor(math.log(based.value) / math.log(1.1))
        keys += [(realm, f"#{bucket}"), (realm, f"#{bucket + 1}")]
    return keys


def _realm(q: Quantity) -> str:
    based = in_base(q.value, q.unit)
    if not based.counted:
        return based.dimension
    noun = q.unit.strip("{}").casefold()
    return "people" if is_person(noun) or things(q) & OUTCOMES else "count"


def _stand(
    left: Saying, a: _Held, right: Saying, b: _Held, weight: Mapping[str, float]
) -> tuple[Verdict, float] | None:
    """How two values stand, and how surely it is worth telling."""
    shared = frozenset(c for c in left.concepts & right.concepts if weight.get(c, 0.0) >= TELLING)
    x, y = a.value, b.value
    dates = (left.published, right.published)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        found = relate_quantities(x, y, dates, corrects(left.words) or corrects(right.words), shared)
        if found is not None and found.kind == "same" and _figure(left, x) == _figure(right, y):
            return None  # nothing is told by saying that 12 is 12
        return _worth(found, (a, b), (x, y), shared, weight)
    if isinstance(x, Time) and isinstance(y, Time):
        words = left.printed((x.span.start, x.span.end)), right.printed((y.span.start, y.span.end))
        when = relate_times(x, y, words)
        same_words = words[0].casefold() == words[1].casefold()
        if when is None or when.kind not in {"same", "precision"} or same_words or len(shared) < FIRM:
            return None
        clocks = "T" in (x.edtf or "") and "T" in (y.edtf or "")
        share = _share(shared, left, right, weight)
        return (when, share) if clocks and share >= FAIR else None  # one day has room for all sorts of things
    time, length, told = (x, y, dates[1]) if isinstance(x, Time) else (y, x, dates[0])
    if not isinstance(time, Time) or not isinstance(length, Quantity) or not shared:
        return None
    turned = convert_time(time, length, told)
    return (turned, 1.0) if turned is not None else None


def _figure(saying: Saying, q: Quantity) -> str:
    """The number as printed: its digits, else its first words."""
    words = saying.printed((q.span.start, q.span.end)).casefold()
    return "".join(c for c in words if c.isdigit()) or words


def _worth(
    found: Verdict | None,
    held: tuple[_Held, _Held],
    values: tuple[Quantity, Quantity],
    shared: frozenset[str],
    weight: Mapping[str, float],
) -> tuple[Verdict, float] | None:
    if found is None or found.kind in {"conflict", "denies", "strength"}:
        return None
    left, right = values
    outcome = bool(things(left) & things(right) & OUTCOMES)
    sure = math.fsum(weight[c] for c in shared)
    figures = min(significant(left.value), significant(right.value))
    low, high = sorted((abs(left.value), abs(right.value)))
    if found.kind == "conversion":
        return (found, sure) if figures >= EXACT or shared else None
    if found.kind == "updates":
        return (found, sure) if shared and "correct" in found.because else None
    if found.kind == "same":
        return (found, sure) if (shared and figures >= EXACT) or len(shared) >= FIRM or outcome else None
    if found.kind == "precision":
        opened = sum(v.comparator in _OPEN and v.high is None for v in values)
        of_one = bool(things(left) & things(right)) and sure >= 2 * TELLING
        akin = outcome or of_one or (len(shared) >= FIRM and not opened)
        near = high <= 3 * max(low, 1e-9)
        return (found, sure) if near and opened <= 1 and (akin or (shared and not opened)) else None
    alike = left.unit == right.unit or _realm(left) != "count" or concept(left.unit) == concept(right.unit)
    leads = held[0].leads and held[1].leads
    return (found, sure) if alike and leads and len(shared) >= FIRM and high <= FAR * max(low, 1.0) else None


def _share(shared: frozenset[str], left: Saying, right: Saying, weight: Mapping[str, float]) -> float:
    least = min(math.fsum(weight.get(c, 0.0) for c in s.concepts) for s in (left, right)) or 1.0
    return min(1.0, math.fsum(weight[c] for c in shared) / least)
