"""Whether two values in two reports are told of one matter: every pair that may be, compared by plain features.

What speaks for it (what is counted, what befell them, the words of the clauses, that the figures agree and how seldom
figures do by chance, that no other value of the two reports agrees) is a sum, made a chance by the logistic function.
The weights are learnt by `python -m benchmarks.one_matter` from the open parts of our own gold and stand beside this
file.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reportedly.likelihood import chance, weights
from reportedly.vocabulary import Quantity, Time

from .figures import significant
from .kinds import one_kind
from .lexicon import OUTCOMES
from .matters import TELLING
from .measures import in_base
from .relating import about, relate_times
from .sayings import Saying
from .slots import Slot
from .values import AGREEING, Verdict, compare_quantities

Features = dict[str, float]

LOOKED_AT = 16
"""Values looked back at under one key."""

LOOKED_THROUGH = 12
"""Values of a report among which one that agrees is looked for."""

_CARE = frozenset({"treated", "admitted", "injured", "infected"})
_HUNDREDTH, _TENTH, _HALF, _TENFOLD = 0.01, 0.1, 0.5, 10.0
_SMALL = 4
_FIGURES = re.compile(r"\d[\d.,:]*")
_WORDS = re.compile(r"[^\W\d_]+")
_ANYBODY = frozenset({"", "person"})


@dataclass(frozen=True, slots=True)
class Held:
    """A value of a saying: the saying's number among the event's, and what the value is of."""

    node: int
    slot: Slot
    report: str
    first: bool  # the first of its realm in its report


@dataclass(slots=True)
class Told:
    """The values that each report tells, by realm: so many of each are looked through."""

    values: Mapping[tuple[str, str], Sequence[Held]]
    agreeing: dict[tuple[int, int, str], bool] = field(default_factory=dict)

    def only(self, held: Held) -> int:
        """How many values of its realm its report tells."""
        return len(self.values.get((held.report, realm(held.slot)), ()))

    def agrees(self, held: Held, report: str) -> bool:
        """Whether a value of that report agrees with this one."""
        key = held.node, held.slot.value.span.start, report
        if key not in self.agreeing:
            others = self.values.get((report, realm(held.slot)), ())[:LOOKED_THROUGH]
            self.agreeing[key] = any(_tightly(held.slot, o.slot) for o in others)
        return self.agreeing[key]


Values = tuple[Sequence[Held], Told]
"""All values of an event, in order, and those of each report."""


def held_values(nodes: Sequence[Saying], slots: Sequence[Sequence[Slot]]) -> Values:
    """Every value of what is told of the event or its background."""
    values: dict[tuple[str, str], list[Held]] = defaultdict(list)
    out: list[Held] = []
    for i, node in enumerate(nodes):
        if node.family not in {"event", "background"}:
            continue
        for slot in slots[i]:
            mine = values[node.attribution.report, realm(slot)]
            out.append(Held(i, slot, node.attribution.report, not mine))
            mine.append(out[-1])
    return out, Told(values)


def candidates(held: Sequence[Held]) -> Iterator[tuple[Held, Held]]:
    """The pairs of values of one realm in two reports, the earlier first; so many of each value are looked back at."""
    known: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for mine in held:
        of = realm(mine.slot)
        keys, value = [(of, "")], mine.slot.value
        size = in_base(value.value, value.unit).value if isinstance(value, Quantity) else 0.0
        if size:
            bucket = math.floor(math.log(abs(size)) / math.log(1 + _TENTH))
            keys += [(of, f"{bucket}"), (of, f"{bucket + 1}")]
        seen: dict[int, Held] = {}
        for key in keys:
            seen |= {id(o): o for o in known[key][-LOOKED_AT:]}
            known[key].append(mine)
        for other in sorted(seen.values(), key=lambda o: (o.node, o.slot.value.span)):
            if other.report != mine.report:
                yield other, mine


def may_agree(a: Slot, b: Slot, nodes: tuple[Saying, Saying]) -> bool:
    """Whether two values that agree may be told to: not 12 wells and 12 trees, not one hour of two matters, and nothing
    is told by saying that Monday is Monday."""
    if isinstance(a.value, Time):
        return not printed_alike(a, b) and bool(nodes[0].concepts & nodes[1].concepts)
    nouns = {a.noun, b.noun}
    shared = nodes[0].concepts & nodes[1].concepts
    if isinstance(a.value, Quantity) and "" in nouns and a.realm in {"people", "count"} and len(nouns) > 1:
        return bool(shared) or significant(a.value.value) > 2  # "the mayor is 51", "51 seats"
    if a.realm == b.realm == "people" or nouns & _ANYBODY or len(nouns) == 1 or a.realm not in {"people", "count"}:
        return True
    named = a.noun in nodes[1].concepts or b.noun in nodes[0].concepts
    return named or one_kind(a.noun, b.noun) or bool(a.near & b.near)


def printed_alike(a: Slot, b: Slot) -> bool:
    """Whether two values are printed alike but for what stands round the figure or the day: "12 men", "12 of them"."""
    mine, theirs = (_FIGURES.findall(s.words.casefold()) or [s.words.casefold()] for s in (a, b))
    if isinstance(a.value, Time):
        names = ({w for w in _WORDS.findall(s.words.casefold()) if len(w) > _SMALL} for s in (a, b))
        return mine == theirs or (bool(set.intersection(*names)) and "clock" not in {a.realm, b.realm})
    return mine == theirs


def _tightly(a: Slot, b: Slot) -> bool:
    """Whether two values agree, and not only by a bound that allows much."""
    found = arithmetic(a, b)
    if found is None or found.kind not in AGREEING:
        return False
    if not (isinstance(a.value, Quantity) and isinstance(b.value, Quantity)):
        return True
    low, high = sorted(abs(in_base(v.value, v.unit).value) for v in (a.value, b.value))
    return high <= low * (1 + _TENTH)


def arithmetic(a: Slot, b: Slot) -> Verdict | None:
    """How two values stand, whatever they are of; None where they are not of one dimension."""
    left, right = a.value, b.value
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        counted = a.realm in {"people", "count"}
        unit = "{person}" if a.realm == b.realm == "people" else "1"
        one, other = (_bare(q, unit if counted else q.unit) for q in (left, right))
        return compare_quantities(one, other)
    if isinstance(left, Time) and isinstance(right, Time):
        return relate_times(left, right, (a.words, b.words))
    return None


@lru_cache(maxsize=4096)  # each value is set against many
def _bare(quantity: Quantity, unit: str) -> Quantity:
    """A value of nothing told, in that unit."""
    return replace(quantity, of="", unit=unit)


def compare(
    a: Held, b: Held, nodes: tuple[Saying, Saying], weight: Mapping[str, float], told: Told, verdict: Verdict | None
) -> Features:
    """The features of two values of one realm, of two reports' sayings; `verdict`: how they stand."""
    x, y = a.slot, b.slot
    out: Features = {"any": 1.0, f"realm {realm(x)}": 1.0}
    kind = verdict.kind if verdict is not None else "none"
    out[f"stand {kind}"] = 1.0
    out.update(_of(x, y, nodes))
    out.update(_words(x, y, nodes, weight))
    alone = min(told.only(a), 4), min(told.only(b), 4)
    out["few in both"] = float(max(alone) == 1)
    out["few in one"] = float(min(alone) == 1)
    out["many in both"] = float(min(alone) > 3)
    out["both first"] = float(a.first and b.first)
    if isinstance(x.value, Quantity) and isinstance(y.value, Quantity):
        out.update(_figures(x.value, y.value, kind))
    elif isinstance(x.value, Time) and isinstance(y.value, Time):
        out[f"{realm(x)} {kind}"] = 1.0
        out["printed alike"] = float(x.words.casefold() == y.words.casefold())
        near = about(x.value, y.value, ("about", "about")) is not None
        out["minutes apart"] = float(near and kind == "conflict")
    if kind not in AGREEING:
        rivals = told.agrees(a, b.report), told.agrees(b, a.report)
        out["either agrees with another"] = float(any(rivals))
        out["both agree with others"] = float(all(rivals))
    both = f"{kind}: "
    out |= {both + k: out[k] for k in ("clause", "saying", "noun same", "outcome same") if out.get(k)}
    return out


def realm(slot: Slot) -> str:
    """What values of one kind are looked through together."""
    if slot.money:
        return "money"
    if isinstance(slot.value, Quantity) and slot.value.of == "age":
        return "age"
    return "number" if slot.realm in {"people", "count"} else slot.realm


def _of(x: Slot, y: Slot, nodes: tuple[Saying, Saying]) -> Features:
    """What the two are of."""
    out: Features = {}
    out["outcome same"] = float(x.outcome is not None and x.outcome == y.outcome)
    out["outcomes of care"] = float(x.outcome != y.outcome and {x.outcome, y.outcome} <= _CARE)
    out["outcomes differ"] = float(x.outcome is not None and y.outcome is not None and x.outcome != y.outcome)
    out["outcome of one"] = float((x.outcome is None) != (y.outcome is None))
    counted = {x.realm, y.realm} <= {"people", "count"}
    if counted:
        nouns = x.noun, y.noun
        out["noun same"] = float(nouns[0] == nouns[1] and nouns[0] not in _ANYBODY)
        out["noun left out"] = float("" in nouns)
        out["anybody"] = float(bool(set(nouns) & _ANYBODY) and x.realm == y.realm == "people")
        out["nouns of a kind"] = float(nouns[0] != nouns[1] and one_kind(*nouns))
        out["nouns differ"] = float(nouns[0] != nouns[1] and not set(nouns) & _ANYBODY)
        out["people and things"] = float(x.realm != y.realm and "" not in nouns)
        out["noun in the other's words"] = float(
            nouns[0] != nouns[1] and (nouns[0] in nodes[1].concepts or nouns[1] in nodes[0].concepts)
        )
    parts = x.whole, y.whole
    out["both parts"] = float(not any(parts))
    out["one a part"] = float(parts[0] != parts[1])
    out["ways differ"] = float(bool(x.along) and bool(y.along) and x.along != y.along)
    out["ways agree"] = float(bool(x.along) and x.along == y.along)
    out["stretches differ"] = float(x.over != y.over)
    out["corrects"] = float(x.corrects or y.corrects)
    out["doubtful"] = float(x.doubtful != y.doubtful)
    return out


def _words(x: Slot, y: Slot, nodes: tuple[Saying, Saying], weight: Mapping[str, float]) -> Features:
    """What the clauses and the sayings share."""
    near = x.near & y.near - x.names
    out: Features = {
        "clause": _share(x.near, y.near, weight),
        "saying": _share(nodes[0].concepts, nodes[1].concepts, weight),
        "telling words": min(3.0, float(sum(weight.get(c, 0.0) >= TELLING for c in near))),
        "telling words of the saying": min(
            4.0, float(sum(weight.get(c, 0.0) >= TELLING for c in nodes[0].concepts & nodes[1].concepts))
        ),
        "no word": float(not near),
        "clause in the saying": max(
            _inside(x.near, nodes[1].concepts, weight), _inside(y.near, nodes[0].concepts, weight)
        ),
        "names": float(bool(x.names & y.names)),
        "other names": float(bool(x.names) and bool(y.names) and not x.names & y.names),
        "background": float({n.family for n in nodes} != {"event"}),
        "backgrounds differ": float(nodes[0].family != nodes[1].family),
        "outcome words": float(bool(x.near & y.near & OUTCOMES)),
    }
    return out


def _share(one: frozenset[str], other: frozenset[str], weight: Mapping[str, float]) -> float:
    least = min(math.fsum(sorted(weight.get(c, 0.0) for c in s)) for s in (one, other))
    return math.fsum(sorted(weight.get(c, 0.0) for c in one & other)) / least if least else 0.0


def _inside(clause: frozenset[str], saying: frozenset[str], weight: Mapping[str, float]) -> float:
    whole = math.fsum(sorted(weight.get(c, 0.0) for c in clause))
    return math.fsum(sorted(weight.get(c, 0.0) for c in clause & saying)) / whole if whole else 0.0


def _figures(x: Quantity, y: Quantity, kind: str) -> Features:
    """The figures themselves: how near, how exact, how bounded."""
    a, b = in_base(x.value, x.unit), in_base(y.value, y.unit)
    low, high = sorted((abs(a.value), abs(b.value)))
    gap = (high - low) / high if high else 0.0
    digits = min(significant(x.value), significant(y.value), 3)
    agree = kind in AGREEING
    out: Features = {
        "equal": float(gap < _HUNDREDTH),
        "equal and large": float(gap < _HUNDREDTH and low >= 20),
        "within a tenth": float(_HUNDREDTH <= gap < _TENTH),
        "within a half": float(_TENTH <= gap < _HALF),
        "beyond ten times": float(low * _TENFOLD < high),
        "small": float(high < 5),
        "unit same": float(x.unit == y.unit),
        f"{kind} to {digits} digits": 1.0,
        "bounded": float(x.comparator != "=" or y.comparator != "=" or x.high is not None or y.high is not None),
    }
    out["open bound allows"] = float(kind == "precision" and gap >= _HALF)
    out["agree, counted"] = float(agree and a.counted)
    out["agree, measured"] = float(agree and not a.counted)
    return out


def of_one_matter(
    a: Held, b: Held, nodes: tuple[Saying, Saying], weight: Mapping[str, float], told: Told, verdict: Verdict
) -> float:
    """How likely, in (0, 1), two values are of one matter; `verdict`: how their figures stand."""
    return chance(compare(a, b, nodes, weight, told, verdict), weights("reportedly.aligning", "one_matter.tsv"))
