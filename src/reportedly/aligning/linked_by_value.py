"""Sayings led together by what their values are of, whatever their other words are.

`facing` and `accord` look for the words two sayings share; many that tell a value of one matter share none: "There were
41 passengers on board", "about 40 people were aboard". What is counted or measured leads them together here:

- people in one state: on board, in a crowd, in care, looked up in a small table of the words for it;
- things that reports put in one another's place, tickets and spectators, shots and cartridge cases, records and
  persons: never in dispute, since they are different things, and worth telling apart;
- one telling figure: of one thing it is the same in other words, of two it was perhaps carried from the one to the
  other;
- sizes that agree, in other units or rounded, where the event has few of that dimension;
- one minute, or a minute and the half hour round it, in other words; one day, where the sayings share some words.

Only people in one state are ever set against one another. Everything is found under keys, and only so many values are
looked back at under each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from reportedly.people import is_person
from reportedly.units import printed
from reportedly.vocabulary import Quantity, Time

from .claim_pairs import claims_of, look_back
from .facing import Facing
from .figures import significant
from .kinds import one_kind
from .lexicon import NUMBER_WORDS, concept
from .matters import FAR, NEAR, TELLING
from .measures import in_base, spelt
from .relating import relate_times
from .sayings import Saying
from .slots import Slot
from .tolls import noun
from .values import AGREEING, Verdict, bounds, compare_quantities

LOOKED_AT = 16
"""Values looked back at under one key."""

MOST = 4
"""Relations of this kind that one claim is given."""

MOST_WEAK = 2
"""Of these, such as tell an editor little: that two figures are of different things, that two days are one."""

TELLS_MUCH = 0.51
"""Score from which a relation tells an editor something."""

SALIENT = 20
"""From here, and with two telling digits, the same count in two reports is seldom a coincidence."""

LARGE = 1000
"""From here a round figure is told twice of one thing, or was carried to another."""

FEWEST = 2
"""One thing, or one person, is seldom a count that is taken for another."""

CROWDED = 10
"""From so many people are a crowd."""

OF_ONE_DAY = 2
"""Telling words in common from which two sayings of one day tell of one thing that was then."""

OF_A_SIZE = 10
"""Times that figures of things which stand in for one another may differ."""

FEW = 6
"""Sizes of one dimension up to which an event has few of them."""

EXACT = 2
"""Significant digits from which figures are seldom equal by chance."""

_NARROW = timedelta(hours=1)
"""The longest stretch within which a minute is told more exactly."""

_STAND_INS = """
tickets: ticket seat entry admission person passenger spectator fan visitor attendee guest participant
gunfire: shot gunshot round bullet cartridge casing bang
shelling: shell impact crater explosion blast rocket missile projectile grenade
drones: drone explosion blast
records: record row entry file line member pensioner person account customer user profile client
votes: vote ballot sheet voter name signature form
homes: home house household building structure hut flat family dwelling apartment
"""
"""What reports put in one another's place, singular nouns."""

_KIN: dict[str, frozenset[str]] = {}
for _line in filter(None, _STAND_INS.split("\n")):
    for _noun in _line.partition(": ")[2].split():
        _KIN[_noun] = _KIN.get(_noun, frozenset()) | {_line.partition(":")[0]}

_ABOARD = re.compile(r"\b(?:on board|aboard|carrying|(?:carried|transported) (?=[^.;]*(?:people|passengers|crew)))\b")
_CROWD = frozenset(
    map(concept, ["participate", "protest", "gather", "crowd", "pack", "turnout", "rally", "demonstrator", "attendee"])
)
_PRESENT = re.compile(r"\b(?:took|take|taking|taken) part\b|\bturned out\b|\bin attendance\b")
_ALL_OVER = re.compile(
    r"\b(?:nationwide|nation-wide|countrywide|(?:across|around|throughout) the (?:country|nation|world|region)|"
    r"worldwide|in (?:several|many|dozens of|\d+|all|other) (?:cities|towns|places|countries))\b",
    re.IGNORECASE,
)
"""Words by which a crowd is of many places."""
_FILLED = frozenset({"fill", "pack", "line", "throng"})
_CARE = frozenset({"treated", "admitted", "injured"})
_ANYBODY = frozenset({"", "person"})
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Held:
    """A value of a saying, by the saying's number."""

    node: int
    at: int
    slot: Slot
    leads: bool  # the first figure of its saying


@dataclass(frozen=True, slots=True)
class _Known:
    """What is asked of the event as a whole: its sayings, how telling words are, how many sizes of a dimension."""

    nodes: Sequence[Saying]
    weight: Mapping[str, float]
    sizes: Mapping[str, int]


def by_value(
    nodes: Sequence[Saying],
    slots: Sequence[Sequence[Slot]],
    of_node: Mapping[int, int],
    told: Sequence[Facing],
    weight: Mapping[str, float],
) -> list[Facing]:
    """What is to be said of values in two claims of two reports of which `told` says nothing yet, the surest first of
    each pair; so many of each claim. `slots`: of each node; `of_node`: the claim of each."""
    taken = {claims_of(of_node, f.left, f.right) for f in told}
    known = _Known(nodes, weight, _sizes(slots))
    held: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    best: dict[tuple[int, int], Facing] = {}
    for i, node in enumerate(nodes):
        if node.family != "event" or node.negative:
            continue
        figures = [s.value.span for s in slots[i] if isinstance(s.value, Quantity)]
        for at, slot in enumerate(slots[i]):
            mine = _Held(i, at, slot, figures[:1] == [slot.value.span])
            keys = _keys(slot, node, mine.leads, known)
            for key, other in look_back(held, keys, mine, LOOKED_AT):
                pair = claims_of(of_node, i, other.node)
                report = nodes[other.node].attribution.report
                if pair[0] == pair[1] or pair in taken or report == node.attribution.report:
                    continue
                found = _RULES[key[0]](other, mine, known)
                if found is not None and found[1] > (best[pair].score if pair in best else 0.0):
                    best[pair] = Facing(other.node, i, found[0].kind, found[0].because, found[1])
    return _few(best)


def _few(best: Mapping[tuple[int, int], Facing]) -> list[Facing]:
    count: Counter[int] = Counter()
    weak: Counter[int] = Counter()
    out: list[Facing] = []
    for (a, b), facing in sorted(best.items(), key=lambda item: (-item[1].score, item[0])):
        little = facing.score < TELLS_MUCH
        if max(count[a], count[b]) >= MOST or (little and max(weak[a], weak[b]) >= MOST_WEAK):
            continue
        count.update((a, b))
        weak.update((a, b) if little else ())
        out.append(facing)
    return sorted(out, key=lambda f: (f.left, f.right, f.kind))


def _sizes(slots: Sequence[Sequence[Slot]]) -> Counter[str]:
    """How many different sizes of each dimension the event has, a hundredth apart being one."""
    seen: dict[str, set[str]] = defaultdict(set)
    for held in slots:
        for slot in held:
            if isinstance(slot.value, Quantity) and slot.realm not in {"people", "count"}:
                seen[slot.realm].add(f"{in_base(slot.value.value, slot.value.unit).value:.2g}")
    return Counter({realm: len(values) for realm, values in seen.items()})


# --- under what a value is found ---------------------------------------------------------------------------------


def _keys(slot: Slot, saying: Saying, leads: bool, known: _Known) -> list[tuple[str, str]]:
    value = slot.value
    if isinstance(value, Time):
        if slot.realm == "clock":
            return [("clock", hour) for hour in _hours(value)]
        return [("day", value.edtf or "")] if _DAY.fullmatch(value.edtf or "") else []
    if slot.realm not in {"people", "count"}:
        few = slot.realm != "s" and value.of != "age" and known.sizes[slot.realm] <= FEW
        return [("size", slot.realm)] if few else []
    keys = [("state", state) for state in _states(slot, saying)] if leads or slot.outcome else []
    keys += [("stand-in", kin) for kin in sorted(_KIN.get(_thing(slot, saying), frozenset()))] if slot.whole else []
    telling = value.value >= LARGE or (value.value >= SALIENT and significant(value.value) >= EXACT)
    if telling and not _YEAR.match(slot.words):
        keys.append(("figure", f"{value.value:g}"))
    return keys


def _states(slot: Slot, saying: Saying) -> list[str]:
    """The state that people counted are in, by what befell them and by the words beside them."""
    if slot.realm != "people" or not slot.whole or slot.doubtful:
        return []
    if slot.outcome is not None:
        return ["care"] if slot.outcome in _CARE and slot.noun in _ANYBODY else []
    present = slot.near & _FILLED or _PRESENT.search(saying.words)
    crowd = ({slot.noun} | slot.near) & _CROWD or (slot.noun in _ANYBODY and present)
    many = isinstance(slot.value, Quantity) and slot.value.value >= CROWDED
    aboard = _ABOARD.search(saying.words) is not None
    return (["aboard"] if aboard else []) + (["crowd"] if crowd and many else [])


def _thing(slot: Slot, saying: Saying) -> str:
    """What is counted, a singular noun as printed; "person" for anybody of whom nothing is said to have befallen."""
    if not isinstance(slot.value, Quantity) or slot.outcome:
        return ""
    if slot.realm == "people" and slot.noun in _ANYBODY:
        return "person"
    start = slot.value.span.start
    printed = next((q for q in saying.attribution.quantities if q.span.start == start), slot.value)
    named = noun(printed).rsplit(" ", 1)[-1]
    return "cartridge" if named == "case" and "cartridge" in slot.words.casefold() else named


def _hours(time: Time) -> list[str]:
    """The hours of the clock a time lies in or begins in, on the day and on the other reading of its words."""
    found = (bounds(t) for t in (time.edtf or "", *time.alternatives))
    starts = {b[0] for b in found if b is not None and b[0].year > 1}
    ends = {b[1] for t in (time.edtf or "",) if (b := bounds(t)) is not None and b[1].year < 9999}
    return sorted({f"{m:%d %H}" for m in starts | {e for e in ends if all(e - s <= _NARROW for s in starts)}})


# --- how two stand -----------------------------------------------------------------------------------------------

_Found = tuple[Verdict, float] | None


def _in_one_state(a: _Held, b: _Held, known: _Known) -> _Found:
    """People on board and people on board, in a crowd and in it; who is treated and who is in hospital."""
    left, right = a.slot, b.slot
    x, y = left.value, right.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or _far(x, y):
        return None
    if left.outcome or right.outcome:
        return _in_care(a, b, (x, y))
    found = compare_quantities(_anybody(x), _anybody(y))
    if found is None:
        return None
    if found.kind in {"same", "precision"}:
        return (found, 0.8) if _bounded(x, y) else None
    if left.noun != right.noun and not {left.noun, right.noun} <= _ANYBODY | _CROWD:
        return Verdict("category", f"{_told(x, left)} and {_told(y, right)} count different people"), 0.5
    wide = [_ALL_OVER.search(known.nodes[held.node].words) is not None for held in (a, b)]
    return None if left.seen or right.seen or wide[0] != wide[1] else (found, 0.6)


def _in_care(a: _Held, b: _Held, values: tuple[Quantity, Quantity]) -> _Found:
    """The hurt, the treated and those in hospital are different counts of people who are the same in part."""
    x, y = values
    if a.slot.outcome == b.slot.outcome or not (a.leads and b.leads) or x.value == y.value:
        return None
    if min(x.value, y.value) < FEWEST or x.high is not None or y.high is not None:
        return None
    return Verdict("category", f"{_told(x, a.slot)} and {_told(y, b.slot)}: different counts of those in care"), 0.45


def _stand_ins(a: _Held, b: _Held, known: _Known) -> _Found:
    """Tickets and spectators, shots and cases: figures of a size, and of different things."""
    left, right = a.slot, b.slot
    x, y = left.value, right.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or not (a.leads and b.leads):
        return None
    nouns = _thing(left, known.nodes[a.node]), _thing(right, known.nodes[b.node])
    low, high = sorted((x.value, y.value))
    if nouns[0] == nouns[1] or all(map(is_person, nouns)) or low == high or low < FEWEST or high > OF_A_SIZE * low:
        return None
    return Verdict("category", f"{_told(x, left)} and {_told(y, right)} count different things"), 0.4


def _one_figure(a: _Held, b: _Held, known: _Known) -> _Found:
    """One telling count: the same told in other words where it may be of one thing, else of two."""
    left, right = a.slot, b.slot
    x, y = left.value, right.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity) or left.money or right.money:
        return None
    if x.comparator != y.comparator and not {x.comparator, y.comparator} <= {"=", "~"}:
        return None
    if left.outcome and right.outcome and left.outcome != right.outcome:
        if {left.outcome, right.outcome} <= _CARE:
            return Verdict("same", f"both say {spelt(x.value)}"), 0.6
        return Verdict("category", f"{_told(x, left)} and {_told(y, right)}: one figure of two things"), 0.7
    one = left.noun == right.noun or "" in {left.noun, right.noun} or left.realm == right.realm == "people"
    one = one or one_kind(_thing(left, known.nodes[a.node]), _thing(right, known.nodes[b.node]))
    if not one:
        return Verdict("category", f"{_told(x, left)} and {_told(y, right)}: one figure of two things"), 0.7
    if _figure(a) == _figure(b):
        return None
    return Verdict("same", f"both say {spelt(x.value)}"), 0.9


def _sizes_agree(a: _Held, b: _Held, known: _Known) -> _Found:
    """Lengths, areas, weights that agree in an event which has few of them."""
    x, y = a.slot.value, b.slot.value
    if not isinstance(x, Quantity) or not isinstance(y, Quantity):
        return None
    found = compare_quantities(replace(x, of=""), replace(y, of=""))
    if found is None or found.kind not in AGREEING or not _bounded(x, y):
        return None
    if found.kind == "same" and _figure(a) == _figure(b):
        return None
    one, other = in_base(x.value, x.unit).value, in_base(y.value, y.unit).value
    if found.kind == "precision" and (max(one, other) > NEAR * min(one, other) or not _told_both(x, y)):
        return None
    few = min(significant(x.value), significant(y.value)) < EXACT and not _shared(a, b, known)
    return None if few and known.sizes[a.slot.realm] > FEW // 2 else (found, 0.85)


def _one_minute(a: _Held, b: _Held, known: _Known) -> _Found:
    """Times of day that agree, printed otherwise."""
    x, y = a.slot.value, b.slot.value
    if not isinstance(x, Time) or not isinstance(y, Time) or a.slot.words.casefold() == b.slot.words.casefold():
        return None
    found = relate_times(x, y, (a.slot.words, b.slot.words))
    if found is None or found.kind not in {"same", "precision"} or not (_narrow(x) and _narrow(y)):
        return None
    exact = _minute(x) and _minute(y)
    if found.kind == "same" and exact:
        return (found, 0.9) if not (x.edtf or "").endswith(":00") or _shared(a, b, known) else None
    return (found, 0.55) if _shared(a, b, known) else None


def _one_day(a: _Held, b: _Held, known: _Known) -> _Found:
    """One day in other words, "on Sunday" and "on 7 April", of sayings with more than one telling word in common."""
    x, y = a.slot.value, b.slot.value
    if not isinstance(x, Time) or not isinstance(y, Time) or _named_alike(a.slot.words, b.slot.words):
        return None
    both = known.nodes[a.node].concepts & known.nodes[b.node].concepts
    telling = [known.weight[c] for c in both if known.weight.get(c, 0.0) >= TELLING]
    return (Verdict("same", f"both are {x.edtf}"), 0.3) if len(telling) >= OF_ONE_DAY else None


def _named_alike(one: str, other: str) -> bool:
    """Whether two days are printed alike but for small words: "Sunday", "on Sunday evening", "New Year's Eve"."""
    mine, theirs = (set(_TOLD.findall(words.casefold())) - _SMALL for words in (one, other))
    return bool(mine & theirs)


_TOLD = re.compile(r"\d+|[^\W\d_]{3,}")
_SMALL = frozenset(("the", "this", "last", "that", "early", "late", "morning", "evening", "afternoon", "night", "and"))

_RULES: Mapping[str, Callable[[_Held, _Held, _Known], _Found]] = {
    "state": _in_one_state,
    "stand-in": _stand_ins,
    "figure": _one_figure,
    "size": _sizes_agree,
    "clock": _one_minute,
    "day": _one_day,
}


def _anybody(q: Quantity) -> Quantity:
    return replace(q, unit="{person}", of="")


def _far(x: Quantity, y: Quantity) -> bool:
    low, high = sorted((x.value, y.value))
    return high > FAR * max(low, 1)


def _bounded(x: Quantity, y: Quantity) -> bool:
    """Whether one of the two at least is no open bound, which allows much."""
    return sum(v.comparator in {"<", "<=", ">", ">="} and v.high is None for v in (x, y)) < 2


def _told_both(x: Quantity, y: Quantity) -> bool:
    return all(v.comparator in {"=", "~"} or v.high is not None for v in (x, y))


def _narrow(time: Time) -> bool:
    found = bounds(time.edtf or "")
    return found is not None and (found[1] - found[0] <= _NARROW or ".." in (time.edtf or ""))


def _minute(time: Time) -> bool:
    return "/" not in (time.edtf or "/")


def _shared(a: _Held, b: _Held, known: _Known) -> bool:
    """Whether the two sayings have a telling word in common."""
    both = known.nodes[a.node].concepts & known.nodes[b.node].concepts
    return any(known.weight.get(c, 0.0) >= TELLING for c in both)


def _figure(held: _Held) -> str:
    """The number as printed: its digits, else its numerals."""
    words = held.slot.words.casefold()
    digits = "".join(_DIGIT.findall(words))
    return digits or " ".join(w for w in _WORD.findall(words) if w in NUMBER_WORDS)


def _told(q: Quantity, slot: Slot) -> str:
    sign = {"=": "", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about "}
    noun = slot.outcome or (q.unit.strip("{}") if q.unit.startswith("{") else printed(q.unit, q.value))
    return f"{sign[q.comparator]}{spelt(q.value)} {noun if noun != '1' else ''}".strip()
