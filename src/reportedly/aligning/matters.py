"""Whether two values are of one matter, and how they then stand to one another.

What two values are of decides whether they are compared at all; the arithmetic then says how they stand (`values`). A
conflict is only told where the clauses agree on what is counted or measured and on what is said of it: where they agree
on the one and not on the other, figures that differ measure different things.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportedly.units import printed
from reportedly.vocabulary import Quantity, Time

from .dated import grew_older
from .figures import significant
from .happenings import HAPPENINGS
from .lexicon import concept
from .measures import far_off, in_base, spelt
from .relating import PHASES, about
from .slots import Slot
from .values import Verdict, compare_quantities, compare_times, opposite_bounds

TELLING = 0.4
"""Weight from which a concept says what a clause is about."""

ALIKE = 0.5
"""Share of the shorter clause's weight that both must have for figures that exclude each other to be a conflict."""

FAIR = 0.3
"""Share from which figures that allow each other are told of one thing."""

FIRM = 1.2
"""Weight in common, the counted noun's included, for two counts that exclude each other to be a conflict."""

FAR = 30
"""Times that two tolls of one event may differ: beyond, one is of something else ("400,000 dead on the register")."""

OF_TWO = "are not told of one thing"
"""What is told of figures that differ where nothing but their kind sets them side by side: this tells a reader nothing,
but that one voice gives several of the kind."""

NEAR = 2
"""Times that two measures may differ where one only allows the other: "under 10 m" allows any wave."""

ONE_OCCASION = 0.8
"""Share of the shorter clause at which two days that exclude each other are of one occasion and not of two."""

LARGE = 3
"""Significant digits from which the same count is no coincidence within one event."""

Dates = tuple[str | None, str | None]
"""When the two were printed (EDTF)."""

ONE_STORY = 0.2
"""Share of the fuller saying from which two counts of one noun are told of one thing though their clauses differ."""

_REPEATED_NOUNS = """
game season match inning set term count charge payment touchdown goal point pass run wicket try lap round year month
week day time attempt step medal title win loss yard group team side rbi homer strikeout assist rebound catch carry
reception interception save tackle sack ace birdie knockout snap play drive sentence
"""
_REPEATED = frozenset(map(concept, _REPEATED_NOUNS.split()))
"""What everybody has several of: two figures of them are seldom of one thing."""

_PLAYS = frozenset(map(concept, ["rush", "pass", "throw", "catch", "touchdown", "carry", "reception", "punt"]))
"""Words of a game whose every play is measured."""

_DIFFER = frozenset({"conflict", "updates", "category"})
_NAMED = frozenset({"people", "count", "1"})
"""Realms in which a name in common makes a matter one: the votes of one candidate, but not two lengths of one river."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T)")


@dataclass(frozen=True, slots=True)
class _Common:
    """What two clauses share: the telling concepts; those that are no names; the share of the shorter clause's weight;
    the weight, the counted noun's included."""

    shared: frozenset[str]
    plain: frozenset[str]
    agreed: float
    firm: float
    whole: float  # the share of the fuller clause's weight
    story: float  # the share of the fuller saying's weight, names included, that is in the other saying
    apart: float  # the weight of what the sayings share besides the noun, the clauses' own words or not


def judge(a: Slot, b: Slot, weight: Mapping[str, float], dates: Dates) -> tuple[Verdict, float] | None:
    """How two slots stand, and in [0, 1] how surely they are of one matter; None where nothing says that they are."""
    shared = frozenset(c for c in a.near & b.near if weight.get(c, 0.0) >= TELLING)
    heavy = math.fsum(weight[c] for c in shared)
    least, most = sorted(math.fsum(weight.get(c, 0.0) for c in s.near) or 1.0 for s in (a, b))
    names = a.names | b.names
    whole = [weight[c] for c in sorted((a.far & b.far) - {a.noun} - names) if weight.get(c, 0.0) >= TELLING]
    common = _Common(
        shared,
        shared - names,
        min(1.0, heavy / least),
        heavy + weight.get(a.noun, 0.0),
        heavy / most,
        _story(a, b, weight),
        math.fsum(whole),
    )
    left, right = a.value, b.value
    if isinstance(left, Time) and isinstance(right, Time):
        return _clocks(a, b, (left, right), common) if a.realm == b.realm == "clock" else _days(a, b, common)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        if a.outcome is not None and b.outcome is not None:
            return _tolls(a, b, (left, right), dates) if a.outcome == b.outcome else _care(a, b, (left, right))
        if a.outcome is not None or b.outcome is not None:
            return None
        found = _figures(a, b, (left, right), common, dates)
        # 12 in this raid, and 31 "in their five raids so far"
        return None if found is not None and found[0].kind in _DIFFER and a.over != b.over else found
    return None


def _story(a: Slot, b: Slot, weight: Mapping[str, float]) -> float:
    one, other = a.far | a.named, b.far | b.named
    most = max(math.fsum(sorted(weight.get(c, 0.0) for c in s)) for s in (one, other))
    return math.fsum(sorted(weight.get(c, 0.0) for c in one & other)) / (most or 1.0)


def undated(a: Slot, b: Slot) -> Verdict | None:
    """How two figures stand where the time between them is no excuse."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return None
    return compare_quantities(a.value, b.value)


# --- times of day ------------------------------------------------------------------------------------------------


def _clocks(a: Slot, b: Slot, times: tuple[Time, Time], common: _Common) -> tuple[Verdict, float] | None:
    """Two times of one happening: the clauses share a word for it, and do not tell of its beginning and its end."""
    agreed = max(common.agreed, len(common.shared) / (min(len(a.near), len(b.near)) or 1))
    enough = agreed >= ALIKE or (len(common.plain) > 1 and agreed >= FAIR)
    if not enough or not common.plain or any(x in a.near and y in b.near for x, y in PHASES):
        return None
    left, right = _on_one_day(a, b, times)
    verdict = compare_times(left, right)
    if verdict is not None and verdict.kind == "conflict":
        verdict = about(left, right, (a.words, b.words)) or verdict
    if verdict is None or (verdict.kind == "conflict" and (left.edtf or "")[:10] != (right.edtf or "")[:10]):
        return None  # another day is another occasion
    if verdict.kind == "conflict" and not (a.whole and b.whole and _one_deed(a, b, common)):
        return None
    return verdict, agreed


def _one_deed(a: Slot, b: Slot, common: _Common) -> bool:
    """Whether two times are told of one happening, or deed: not where police and a house are all that is shared, and
    not where one force and another were called."""
    if not common.plain & (a.doing | b.doing | HAPPENINGS | _OCCASIONS) or a.another != b.another:
        return False
    return "call" not in common.shared or bool(a.near & b.near & _CALLED)


_OCCASION_NOUNS = """
alarm quake storm tremor signal shot strike match game race concert meeting hearing trial vote ceremony speech service
launch flight takeoff landing arrival departure eclipse parade rally protest mass funeral wedding impact outage blackout
evacuation rescue arrest death birth kickoff whistle curfew ceasefire truce
"""
_OCCASIONS = frozenset(map(concept, _OCCASION_NOUNS.split()))
"""Nouns of what has a time, besides happenings."""
_CALLED = frozenset(map(concept, ["police", "firefighter", "fire", "ambulance", "paramedic", "coastguard", "doctor"]))
"""Who is called to the scene, each at a time of its own."""


def _days(a: Slot, b: Slot, common: _Common) -> tuple[Verdict, float] | None:
    """Two days, months or years of one happening: agreement wherever the clauses have it in common, dispute only where
    they tell of hardly anything else, since most things happen on many days."""
    if common.agreed < ALIKE or not common.plain or a.words.casefold() == b.words.casefold():
        return None
    if not isinstance(a.value, Time) or not isinstance(b.value, Time):
        return None
    verdict = compare_times(a.value, b.value)
    since = [".." in (v.edtf or "") for v in (a.value, b.value)]
    if verdict is not None and verdict.kind == "precision" and since[0] != since[1]:
        return None  # "since June" contains all that came after
    if verdict is None or (verdict.kind == "conflict" and (common.whole < ONE_OCCASION or len(common.plain) < 2)):
        return None
    if verdict.kind == "conflict" and ("ago" in a.words) != ("ago" in b.words) and _a_year_apart(a.value, b.value):
        return None  # "42 years ago" may be a year off
    if verdict.kind == "conflict" and not (a.whole and b.whole):
        return None  # "not far from Saturday's scene"
    return verdict, common.agreed


def _a_year_apart(left: Time, right: Time) -> bool:
    years = [int(v.edtf[:4]) for v in (left, right) if v.edtf and v.edtf[:4].isdecimal()]
    return len(years) == len((left, right)) and abs(years[0] - years[1]) <= 1


def _on_one_day(a: Slot, b: Slot, times: tuple[Time, Time]) -> tuple[Time, Time]:
    """Two clock times; one laid on the day of its report is of the day that the other tells, or was laid on."""
    left, right = times
    if a.laid and (b.dated or b.laid) and (day := _DAY.search(right.edtf or "")):
        return _moved(left, day.group()), right
    if b.laid and a.dated and (day := _DAY.search(left.edtf or "")):
        return left, _moved(right, day.group())
    return left, right


def _moved(time: Time, day: str) -> Time:
    others = tuple(_DAY.sub(day, t) for t in time.alternatives)
    return replace(time, edtf=_DAY.sub(day, time.edtf or ""), alternatives=others)


# --- counts and measures -----------------------------------------------------------------------------------------


def _figures(
    a: Slot, b: Slot, values: tuple[Quantity, Quantity], common: _Common, dates: Dates
) -> tuple[Verdict, float] | None:
    left, right = values
    if not (a.whole and b.whole) or (a.along and b.along and a.along != b.along):
        return None
    loose = "" in {a.noun, b.noun}
    if _one_large(left, right) and (a.realm == b.realm or loose) and (a.noun == b.noun or loose):
        return Verdict("same", f"both say {spelt(left.value)}"), max(common.agreed, FAIR)
    if a.realm != b.realm:
        return None
    if a.noun == b.noun and not a.money and opposite_bounds(left, right):
        # That two set one figure as a bound, one on either side, is no coincidence within one event.
        return Verdict("conflict", f"{_bounded(left)} and {_bounded(right)} cannot both hold"), max(
            common.agreed, ALIKE
        )
    if a.realm == "count" and a.noun == b.noun and common.agreed < ALIKE and common.apart >= TELLING and not a.money:
        one, other = sorted((_last(a.words), _last(b.words)), key=len)
        apiece = a.noun in _REPEATED or not other.startswith(one)
        return None if apiece or common.story < ONE_STORY else _of_one_noun(left, right)
    if a.noun == b.noun and a.noun in _REPEATED and common.whole < ALIKE:
        return None
    if a.another != b.another or (a.realm == "m" and a.near & b.near & _PLAYS):
        return None
    of_one_name = left.of == right.of == "age" and len(a.names & b.names) > 1
    if common.agreed < FAIR and not of_one_name:
        return None
    if a.noun != b.noun:
        return _other_people(a, b, values, common)
    if a.realm == "s" and not _one_length_of_time(a, b, values, common):
        return None
    if a.realm == "people":
        left, right = replace(left, unit="{person}"), replace(right, unit="{person}")
    verdict = compare_quantities(replace(left, of=""), replace(right, of=""), dates)
    if verdict is None or (verdict.kind == "precision" and not _near(left, right)):
        return None
    if verdict.kind == "precision" and a.realm == "s" and (_wide(left) or _wide(right)):
        return None  # "sentences of between six and 75 years" allow any
    if verdict.kind == "precision" and not _tellingly(a, (left, right), common):
        return None
    if a.realm == "s" and (_FACE in a.near) != (_FACE in b.near):
        return None  # what he faces, and what he was given
    if verdict.kind in {"conflict", "updates"} and (
        grew_older(left, right, dates) or _at_two_times(a, b, common, dates)
    ):
        return None
    if verdict.kind == "conflict" and a.named and b.named and not a.named & b.named:
        return None  # each is told of its own: "after 24 years", of two marriages
    if verdict.kind == "conflict" and a.whose and b.whose and not (a.whose & b.named or b.whose & a.named):
        return None  # "Roe threw 364 yards for the Plavi", "against the Plavi Daal threw 329"
    if verdict.kind == "conflict" and a.realm not in _NAMED and left.of != "age" and far_off(left, right):
        return None
    if verdict.kind == "conflict" and a.realm == "people" and a.doing and b.doing and not a.doing & b.doing:
        return None  # a hundred were inside, he fired at 24
    if verdict.kind == "conflict" and a.realm == "people" and a.one_sex != b.one_sex:
        return None  # six men are some of seven people
    if verdict.kind == "conflict" and (a.corrects or b.corrects):
        verdict = Verdict("updates", f"{_told(left)} and {_told(right)}: the one is said to correct an earlier figure")
    if verdict.kind in {"conflict", "updates"} and not _sure(a, (left, right), common):
        if (a.noun == "person" or a.money) and (common.firm < FIRM or common.agreed < ALIKE):
            return None  # people, or sums, of which one word in common is said may be any
        return Verdict("category", f"{_told(left)} and {_told(right)} {OF_TWO}"), common.agreed
    return verdict, common.agreed


def _at_two_times(a: Slot, b: Slot, common: _Common, dates: Dates) -> bool:
    """Whether two readings of what moves, a share, a price, are of two hours or of two months, or of two things that
    have only the move in common."""
    percent = isinstance(a.value, Quantity) and a.value.unit == "%"
    if not percent and not a.money and a.realm != "K":
        return False
    if percent and not common.plain - _MOVES:
        return True
    days = {d[:10] for d in dates if d}
    if len(days) > 1 and a.near & b.near & _MOVES:
        return True  # what fell on two days
    stands = [compare_times(x, y) for x in a.when for y in b.when]
    if stands and all(v is not None and v.kind == "conflict" for v in stands):
        return True
    clocks = [any("T" in (t.edtf or "") for t in s.when) for s in (a, b)]
    return clocks[0] != clocks[1] and bool(common.shared & _MOVES)


_MOVES = frozenset(
    map(
        concept,
        [
            "rise",
            "fall",
            "gain",
            "lose",
            "slip",
            "climb",
            "drop",
            "edge",
            "slide",
            "jump",
            "add",
            "plunge",
            "tumble",
            "surge",
        ],
    )
)


_FACE = concept("face")


def _wide(q: Quantity) -> bool:
    return q.high is not None and q.high > NEAR * max(q.value, 1)


def _tellingly(a: Slot, values: tuple[Quantity, Quantity], common: _Common) -> bool:
    """Whether that the one figure allows the other tells anything: an open bound allows much."""
    bounded = all(v.comparator in {"=", "~"} or v.high is not None for v in values)
    return bool(common.plain or a.realm in _NAMED) and (bounded or common.agreed >= ALIKE)


def _sure(a: Slot, values: tuple[Quantity, Quantity], common: _Common) -> bool:
    """Whether what the clauses share is enough for figures that exclude each other to be a contradiction."""
    if a.realm == "s" and values[0].of == "age":
        return True  # of one name
    if common.agreed < ALIKE or not common.plain:
        return False
    if a.realm == "s":
        return common.whole >= ALIKE and common.story >= FAIR  # all things last, each its own time
    return a.realm not in {"count", "people"} or (common.firm >= FIRM and not _far(values))


def _far(values: tuple[Quantity, Quantity]) -> bool:
    low, high = sorted(v.value for v in values)
    return high > FAR * max(low, 1)


def _last(words: str) -> str:
    """The stem of the noun as printed: five merchant vessels are not three boats."""
    return words.casefold().rsplit(" ", 1)[-1].rsplit("-", 1)[-1].rstrip("s")


def _of_one_noun(left: Quantity, right: Quantity) -> tuple[Verdict, float] | None:
    """Exact counts of one kind of thing in sayings that have more in common: "two spans fell", "three lay"."""
    if left.comparator != "=" or right.comparator != "=" or _far((left, right)):
        return None
    verdict = compare_quantities(replace(left, of=""), replace(right, of=""))
    return (verdict, ALIKE) if verdict is not None and verdict.kind == "conflict" else None


def _one_large(left: Quantity, right: Quantity) -> bool:
    return left.value == right.value and left.comparator == right.comparator and significant(left.value) >= LARGE


def _other_people(a: Slot, b: Slot, values: tuple[Quantity, Quantity], common: _Common) -> tuple[Verdict, float] | None:
    """Persons and passengers on board: people of two descriptions are two counts."""
    if a.realm != "people" or a.beside or b.beside:
        return None
    left, right = (spelt(v.value) for v in values)
    if left == right:
        return Verdict("same", f"both say {left}"), common.agreed
    return Verdict("category", f"{left} {a.noun} and {right} {b.noun} count different things"), common.agreed


def _one_length_of_time(a: Slot, b: Slot, values: tuple[Quantity, Quantity], common: _Common) -> bool:
    """Ages of one name, or lengths of time in one unit."""
    left, right = values
    ages = left.of == "age", right.of == "age"
    if left.unit != right.unit or ages[0] != ages[1]:
        return False
    if not ages[0]:
        return True
    one_name = a.names & b.names & common.shared
    if one_name and (len(one_name) > 1 or a.names == b.names):
        return True  # a surname alone is of a family
    return (
        bool(a.noun) and a.noun == b.noun and common.story >= ALIKE
    )  # "a 16-year-old rider was shot dead …", told twice


def _near(left: Quantity, right: Quantity) -> bool:
    one, other = in_base(left.value, left.unit).value, in_base(right.value, right.unit).value
    return left.high is not None or right.high is not None or max(one, other) <= NEAR * min(one, other)


def _bounded(q: Quantity) -> str:
    sign = {"<": "less than ", "<=": "at most ", ">": "more than ", ">=": "at least "}.get(q.comparator, "")
    return sign + _told(q)


def _told(q: Quantity) -> str:
    return f"{spelt(q.value)} {printed(q.unit, q.value)}".strip()


# --- tolls -------------------------------------------------------------------------------------------------------


def _tolls(a: Slot, b: Slot, values: tuple[Quantity, Quantity], dates: Dates) -> tuple[Verdict, float] | None:
    """The dead and the dead, the missing and the missing, in whatever words: of one event, and so of one matter."""
    verdict = compare_quantities(*values, dates)
    low, high = sorted(v.value for v in values)
    if verdict is None or not (a.whole and b.whole) or high > FAR * max(low, 1):
        return None
    if _of_other_years(a, b, dates) or of_two_occasions(a, b) or _of_two_sorts(a, b) or a.several != b.several:
        return None
    if verdict.kind == "conflict" and None in dates:
        return None  # which of the two was counted later nobody can tell
    if verdict.kind == "precision" and low != high:
        # "At least six" of Monday is not made more exact by the eight of Tuesday: they became more.
        exact = [replace(v, comparator="=", high=None) for v in values]
        later = compare_quantities(exact[0], exact[1], dates)
        verdict = later if later is not None and later.kind == "updates" else verdict
    if verdict.kind not in {"conflict", "updates"}:
        return None if low != high and (a.doubtful or b.doubtful) else (verdict, 1.0)
    few, many = (a, b) if values[0].value <= values[1].value else (b, a)
    if (few.some and not many.some) or (a.some and b.some):
        return None  # those of one spot are some of all
    if few.others and high - low <= NEAR:
        return None  # "five others" are six with the one before
    if high - low == 1 and many.doer and not few.doer:
        return Verdict("category", f"{spelt(high)} with whoever did it, {spelt(low)} without"), 1.0
    if a.doubtful or b.doubtful or (few.noun and few.noun != many.noun) or (many.seen and not few.seen):
        return None  # the fewer may be some of the more: five prisoners of seven people
    if few.seen and not many.seen:
        return Verdict("category", f"{spelt(low)} are those somebody saw, {spelt(high)} those there were"), 1.0
    return verdict, 1.0


def of_two_occasions(a: Slot, b: Slot) -> bool:
    """Whether two tolls are told of two places, or of days that have nothing in common."""
    if a.place and b.place and a.place != b.place:
        words = [set(s.place.split()) for s in (a, b)]
        if not words[0] & words[1] and not words[0] & b.named and not words[1] & a.named:
            return True
    if not a.when or not b.when or a.nth or b.nth:
        return False
    stands = [compare_times(replace(x, alternatives=()), replace(y, alternatives=())) for x in a.when for y in b.when]
    return all(v is not None and v.kind == "conflict" and "neighbouring" not in v.because for v in stands)


def _of_two_sorts(a: Slot, b: Slot) -> bool:
    """Whether the one toll is told of what cannot be the other's happening: a shooting, an outbreak."""
    mine, theirs = ({_SORTS[c] for c in s.far | s.near if c in _SORTS} for s in (a, b))
    return bool(mine) and bool(theirs) and not mine & theirs


_SORTED = """
violence: shoot attack rob riot coup mutiny stab shelling kidnapping bombing gunman
disease: outbreak epidemic pandemic illness infect virus disease
nature: flood quake avalanche landslide storm drought heatwave tornado eruption
accident: crash collapse sink derailment derail leak overturn
"""
_SORTS = {
    concept(word): sort
    for line in _SORTED.strip().splitlines()
    for sort, _, words in [line.partition(": ")]
    for word in words.split()
}


def _of_other_years(a: Slot, b: Slot, dates: Dates) -> bool:
    """ "A quake in 1999 killed 17,000": whether the years told, or else that of the report, have none in common."""
    mine, theirs = (s.years or frozenset([(d or "")[:4]]) - {""} for s, d in zip((a, b), dates, strict=True))
    return bool(a.years or b.years) and bool(mine) and bool(theirs) and not mine & theirs


_CARE = frozenset({"treated", "admitted", "injured", "infected"})
"""What reports put in one another's place: who is hurt is treated, who is treated is in hospital."""


def _care(a: Slot, b: Slot, values: tuple[Quantity, Quantity]) -> tuple[Verdict, float] | None:
    """The hurt and the treated: where the figures agree they are the same people; where not, nobody can tell."""
    if not {a.outcome, b.outcome} <= _CARE or not (a.whole and b.whole) or a.doubtful or b.doubtful:
        return None
    left, right = values
    verdict = compare_quantities(replace(left, of=""), replace(right, of=""))
    if (
        verdict is None
        or verdict.kind not in {"same", "precision"}
        or (left.value != right.value and not _near(left, right))
    ):
        return None
    return verdict, FAIR
