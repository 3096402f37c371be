"""How two figures, or two times, told of one matter stand to one another, whatever words each report puts beside them.

`compare_quantities` asks first whether two figures are of one thing, and is silent where nothing says so: it decides
whether sayings are one. Here the matter is taken as one, and the question is only how the values relate: figures that
agree do so in whatever words; figures that differ are in dispute only where the words show that they are of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from reportedly.caseless import caseless
from reportedly.people import is_person
from reportedly.vocabulary import Attribution, Place, Quantity, Report, Span, Time

from .dated import corrects, told_at
from .kinds import one_kind
from .lexicon import FALLING, LIGHT, NUMBER_WORDS, OUTCOMES, UNITS, concept
from .measures import in_base, spelt, way
from .tolls import SHOWN, together, told
from .values import (
    AGREEING,
    Verdict,
    bounds,
    compare_places,
    compare_quantities,
    compare_times,
    in_percent,
    opposite_bounds,
    things,
)

_AKIN = 2
"""Telling concepts in common from which two sayings speak of one matter."""
_CARE = frozenset({"treat", "admit", "injure", "infect"})
"""Outcomes that reports put in one another's place: who is hurt is treated, who is treated is in hospital."""


_ONCE = frozenset(concept(w) for w in ("fill", "attend", "attendance", "march", "gather", "crowd", "pack", "turnout"))
"""What is counted at one moment and does not grow with the hours: who marched, who filled a square."""


_GROWS = """
destroy damage case sign signature collect raise donate cancel recount aftershock toll confirm recover identify
check search vaccinate seize count flee displace strand register enrol apply donate deport
"""
_GROWING = FALLING | frozenset(map(concept, _GROWS.split()))
"""What goes on being counted for days, besides what befell people."""


def relate_quantities(
    left: Quantity,
    right: Quantity,
    dates: tuple[str | None, str | None] = (None, None),
    corrected: bool = False,
    shared: frozenset[str] = frozenset(),
) -> Verdict | None:
    """How two figures of one matter relate; None where one measures and the other counts, or in another dimension.

    `dates`: EDTF, as of when each was told; `corrected`: one of the two is said to correct an earlier figure;
    `shared`: telling concepts that the words around both have: with two of them figures that differ do so over one
    thing.
    """
    left, right = _degrees(left, right.unit), _degrees(right, left.unit)
    if {left.unit, right.unit} == {"1", "%"} and min(left.value, right.value) < 1:
        return compare_quantities(replace(in_percent(left, right), of=""), replace(in_percent(right, left), of=""))
    if "1" in {left.unit, right.unit} and left.unit != right.unit:
        left, right = _lent(left, right.unit), _lent(right, left.unit)
    a, b = in_base(left.value, left.unit), in_base(right.value, right.unit)
    if a.counted != b.counted or (not a.counted and a.dimension != b.dimension):
        return None
    mine, theirs = _outcomes(left), _outcomes(right)
    if a.counted and not _one_realm(left, right):
        return Verdict("category", f"{_told(left)} and {_told(right)} count different things")
    if _new(left) != _new(right):
        return Verdict("category", f"{_told(left)} and {_told(right)}: the one counts what came on top")
    unit = right.unit if left.unit == "1" else left.unit
    of = SHOWN.get(min(mine & theirs, default=""), min((things(left) | things(right) | shared) & FALLING, default=""))
    one = replace(left, of=of, unit=unit if a.counted else left.unit)
    other = replace(right, of=of, unit=unit if a.counted else right.unit)
    found = compare_quantities(one, other, dates)
    if found is None:
        return None
    clash = bool(mine) and bool(theirs) and not mine & theirs
    if found.kind in AGREEING:
        if clash and not (mine <= _CARE and theirs <= _CARE):
            return Verdict("category", f"{_told(left)} and {_told(right)} tell of different outcomes")
        return _overtaken(left, right, dates, mine & theirs) or found
    if not clash and opposite_bounds(left, right):
        return found
    akin = len(shared) >= (1 if corrected else _AKIN) or shared & _ONCE or (not a.counted and not left.of + right.of)
    if clash or not (akin or mine & theirs or things(left) & things(right)):
        return Verdict("category", f"{_told(left)} and {_told(right)} are not said of one thing")
    about = things(left) | things(right) | shared
    if found.kind == "updates" and not corrected and (about & _ONCE or not (mine or theirs or about & _GROWING)):
        return Verdict("conflict", f"{_told(left)} and {_told(right)}: nothing says that the one replaces the other")
    if corrected and found.kind == "conflict":
        return Verdict("updates", f"{_told(left)} and {_told(right)}: the one is said to correct an earlier figure")
    return found


def _degrees(q: Quantity, unit: str) -> Quantity:
    """Degrees of no named scale beside a temperature: Celsius, as all but one country of readers take them."""
    return replace(q, unit="Cel") if q.unit == "deg" and unit in {"Cel", "[degF]"} else q


def _lent(q: Quantity, unit: str) -> Quantity:
    """A bare figure set beside a measure is of its unit: "194 metres", "there and back 190"; "41 per cent", "43"."""
    measures = not unit.startswith("{") and unit != "1"
    return replace(q, unit=unit, of="") if q.unit == "1" and measures else q


def _overtaken(
    left: Quantity, right: Quantity, dates: tuple[str | None, str | None], outcome: frozenset[str]
) -> Verdict | None:
    """ "At least six" dead at two, eight by eleven: the bound held, but the count went on."""
    first, second = dates
    if not outcome or not first or not second or first[:16] == second[:16]:
        return None
    early, late = (left, right) if first < second else (right, left)
    size = min(len(first), len(second))
    bounded = early.comparator in {">", ">="} and early.high is None  # "dozens" is no count
    if first[:size] == second[:size] or not bounded or late.comparator not in {"=", ">", ">="}:
        return None
    if late.value <= early.value or late.high is not None:
        return None
    return Verdict("updates", f"{_told(early)} ({min(first, second)}), then {_told(late)} ({max(first, second)})")


def relate_times(left: Time, right: Time, words: tuple[str, str]) -> Verdict | None:
    """How two times of one matter relate; `words`: as printed. A clock time without a day is on the other's day."""
    if left.edtf is None or right.edtf is None:
        return None
    left, right = _moment(left, words[0]), _moment(right, words[1])
    if _dayless(words[0]):
        left = _on_the_day_of(left, words[0], right)
    else:
        right = _on_the_day_of(right, words[1], left)
    found = compare_times(left, right)
    if found is not None and found.kind == "precision" and _other_end(left.edtf or "", right.edtf or ""):
        return Verdict("conflict", f"{left.edtf} and {right.edtf} are two stretches with one end in common")
    return about(left, right, words) or found if found is not None and found.kind == "conflict" else found


def _other_end(left: str, right: str) -> bool:
    """Whether two stretches of hours begin at one time and end at two, or the other way round."""
    one, other = left.split("/"), right.split("/")
    clocks = len(one) == len(other) == 2 and all("T" in t for t in (*one, *other))
    return clocks and (one[0] == other[0]) != (one[1] == other[1])


def _moment(time: Time, words: str) -> Time:
    """ "Until 18:14" tells of 18:14, when something ended, "from 4 a.m." of its beginning; "by 06:00" is a bound."""
    first, _, last = (time.edtf or "").partition("/")
    if "T" not in (time.edtf or ""):
        return time
    if first == ".." and _UNTIL.match(words):
        return replace(time, edtf=last, alternatives=tuple(t.removeprefix("../") for t in time.alternatives))
    if last == ".." and _FROM.match(words):
        return replace(time, edtf=first, alternatives=tuple(t.removesuffix("/..") for t in time.alternatives))
    return time


_UNTIL = re.compile(r"(?:up )?(?:until|till)\b", re.IGNORECASE)
_FROM = re.compile(r"(?:since|from)\b", re.IGNORECASE)
_ROUGHLY = caseless(r"\b(?:about|around|roughly|approximately|nearly|almost|shortly|just)\b")
_SPOKEN = re.compile(r"\b(?:half past|half-past|quarter (?:past|to)|o['’]clock)\b", re.IGNORECASE)
_NEAR_SPOKEN = timedelta(minutes=5)
""""Half past two" allows 14:32, as nobody says it of a minute."""
_NEAR_BOTH = timedelta(minutes=15)
""""About four" and "around 4.15"."""
_NEAR_CLOCK = timedelta(minutes=10)
""""About 22.40" allows 22.41, and hardly 22.55."""


def about(left: Time, right: Time, words: tuple[str, str]) -> Verdict | None:
    """Two times of day within some minutes of one another, of which one is only told about; None where they are not."""
    roughly = any(_ROUGHLY.search(w) for w in words)
    if not roughly and not any(_SPOKEN.search(w) for w in words):
        return None
    near, minutes = (_NEAR_CLOCK, "ten") if roughly else (_NEAR_SPOKEN, "five")
    if all(_ROUGHLY.search(w) for w in words):
        near, minutes = _NEAR_BOTH, "fifteen"
    for one in (left.edtf or "", *left.alternatives):
        for other in (right.edtf or "", *right.alternatives):
            a, b = bounds(one), bounds(other)
            if a is None or b is None or "T" not in one or "T" not in other:
                continue
            if max(a[0], b[0]) - min(a[1], b[1]) <= near:
                return Verdict("precision", f"{one} and {other} lie within {minutes} minutes, and one is only about")
    return None


def _on_the_day_of(time: Time, words: str, other: Time) -> Time:
    if time.edtf is None or other.edtf is None or "T" not in time.edtf or not _dayless(words):
        return time
    own, day = time.edtf.removeprefix("../")[:10], other.edtf.removeprefix("../")[:10]
    if len(own) < 10 or len(day) < 10 or not day[:4].isdecimal() or own == day:
        return time
    # "Five past three" is on that day in either half of it.
    hours = tuple(t for t in time.alternatives if t.removeprefix("../")[:10] == own)
    others = tuple(t.replace(own, day) for t in hours)
    return replace(time, edtf=time.edtf.replace(own, day), alternatives=others)


_DAY_WORDS = (
    "day", "yesterday", "tomorrow", "tonight", "night", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec",
)  # fmt: skip


def _dayless(words: str) -> bool:
    low = words.casefold().replace("midday", "").replace("midnight", "")
    return not any(w in low for w in _DAY_WORDS) and "/" not in low and low.count("-") < 2


def convert_time(time: Time, length: Quantity, told: str | None) -> Verdict | None:
    """A year and an age, a stretch of hours and a length of time: one told as the other; None where they are not.

    `told`: EDTF, when the age was told. "Built in 1968" is, in 2024, "56 years old"; "21:45 to 23:40" is "two hours".
    """
    if time.edtf is None or in_base(length.value, length.unit).dimension != "s":
        return None
    if length.of == "age" and told and told[:4].isdecimal() and time.edtf[:4].isdecimal():
        then, now = int(time.edtf[:4]), int(told[:4])
        if now - length.value in (then, then + 1):  # the birthday may be still to come
            return Verdict("conversion", f"{now} - {spelt(length.value)} years = {spelt(now - length.value)}; {then}")
        return None
    span = bounds(time.edtf) if "/" in time.edtf and time.edtf.count("T") == 2 else None
    if span is None:
        return None
    seconds, told_seconds = (span[1] - span[0]).total_seconds(), in_base(length.value, length.unit).value
    if not abs(seconds - told_seconds) <= _NEAR * max(seconds, told_seconds):
        return None
    return Verdict("conversion", f"{time.edtf} lasts {spelt(seconds / 60)} minutes; {_told(length)}")


_NEAR = 0.12
"""How far a stretch of hours and the length it is told as may lie apart: "two hours" for 1 h 55."""


def relate_places(left: Place, right: Place, apart: tuple[str, str] = ("", "")) -> Verdict | None:
    """How two places of one matter relate; `apart`: words that put what is told of beside a place and not in it."""
    if bool(apart[0]) != bool(apart[1]):
        return Verdict("category", f"{apart[0] or 'in'} {left.name}, {apart[1] or 'in'} {right.name}: not one place")
    if apart[0].casefold() != apart[1].casefold() and left.name == right.name:
        return Verdict("conflict", f"{apart[0]} {left.name} and {apart[1]} {right.name} are two places")
    return compare_places(left, right)


def away(place: Place, report: Report) -> str:
    """The words by which something lies beside a place: "15 km north of", "outside"; "" where it is there."""
    before = report.text[max(0, place.span.start - 60) : place.span.start]
    match = _AWAY.search(before)
    return " ".join(match.group(1).split()) if match else ""


_AWAY = re.compile(
    r"\b((?:(?:north|south|east|west)(?:-?(?:east|west|north|south))?(?:ern)?|outside|upstream|downstream|"
    r"downwind|off the coast|miles|kilometres|kilometers|km) (?:of|from)|outside) (?:the )?$",
    re.IGNORECASE,
)


def _outcomes(q: Quantity) -> frozenset[str]:
    return things(q) & OUTCOMES


def _new(q: Quantity) -> bool:
    return "new" in q.of.split()


def _one_realm(left: Quantity, right: Quantity) -> bool:
    """Whether two counted nouns may count the same: equal ones, people of whatever sort, or one that says nothing."""
    mine, theirs = (q.unit.strip("{}").casefold() for q in (left, right))
    if "1" in {mine, theirs}:
        return True
    if is_person(mine) and is_person(theirs):
        return True
    return concept(mine) == concept(theirs) or one_kind(mine, theirs)


def _told(q: Quantity) -> str:
    upper = f"–{spelt(q.high)}" if q.high is not None and q.comparator not in {">", ">="} else ""
    sign = {"=": "", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about "}
    noun = q.unit.strip("{}") if q.unit.startswith("{") else q.unit if q.unit != "1" else ""
    return f"{sign[q.comparator]}{spelt(q.value)}{upper} {noun}".strip() + (f" ({q.of})" if q.of else "")


def best(verdicts: Sequence[Verdict]) -> Verdict | None:
    """Of several the one that says most for agreement."""
    order = ("same", "conversion", "precision", "updates", "conflict", "category")
    return min(verdicts, key=lambda v: (order.index(v.kind), v.because), default=None)


def relate_printed(
    left: Attribution, right: Attribution, reports: tuple[Report, Report], at: tuple[Sequence[Span], Sequence[Span]]
) -> Verdict | None:
    """How the values printed `at` these ranges of two sayings of one matter relate; None where none can be compared."""
    sides = tuple(zip((left, right), reports, at, strict=True))
    dates = (told_at(left, reports[0]), told_at(right, reports[1]))
    corrected = any(corrects(report.words(a.content)) for a, report, _ in sides)
    figures = [[q for q in _figures(a, r) if _within(q.span, where)] for a, r, where in sides]
    times = [
        [(_end(t, where, r.text), t.span.of(r.text)) for t in a.times if _within(t.span, where)]
        for a, r, where in sides
    ]
    places = [[p for p in a.places if _within(p.span, where)] for a, _, where in sides]
    shared = telling(left) & telling(right)
    beside = tuple(_times_beside(a, r, where) for a, r, where in sides)
    found = [
        _of_one_occasion(relate_quantities(a, b, dates, corrected, shared), (a, b), (reports[0], reports[1]), beside)
        for a in figures[0]
        for b in figures[1]
    ]
    found += [
        _of_one_phase(relate_times(a, b, (mine, theirs)), (left, right))
        for a, mine in times[0]
        for b, theirs in times[1]
    ]
    found += [convert_time(t, q, dates[1]) for t, _ in times[0] for q in figures[1]]
    found += [convert_time(t, q, dates[0]) for q in figures[0] for t, _ in times[1]]
    found += [relate_places(a, b, (away(a, reports[0]), away(b, reports[1]))) for a in places[0] for b in places[1]]
    return best([v for v in found if v is not None])


def _times_beside(a: Attribution, report: Report, where: Sequence[Span]) -> tuple[Time, ...]:
    """The times told in one sentence with a value, or printed as a part of its words."""
    return tuple(
        replace(t, alternatives=())
        for t in a.times
        if t.edtf is not None
        and any(not _STOP.search(report.text[min(t.span.end, w.end) : max(t.span.start, w.start)]) for w in where)
    )


_STOP = re.compile(r"[.!?](?:\s|$)")


def _of_one_occasion(
    found: Verdict | None,
    pair: tuple[Quantity, Quantity],
    reports: tuple[Report, Report],
    beside: tuple[Sequence[Time], ...],
) -> Verdict | None:
    """`found`, but a category where the figures that differ are told of two times, or measured in two directions."""
    if found is None or found.kind != "conflict":
        return found
    ways = [way(r.text, q.span.end) for q, r in zip(pair, reports, strict=True)]
    if all(ways) and ways[0] != ways[1]:
        told = f"{_told(pair[0])} {ways[0]} and {_told(pair[1])} {ways[1]}"
        return Verdict("category", f"{told}: measured in two directions")
    stands = [compare_times(a, b) for a in beside[0] for b in beside[1]]
    if stands and all(v is not None and v.kind == "conflict" for v in stands):
        return Verdict("category", f"{_told(pair[0])} and {_told(pair[1])} are told of two times")
    return found


def _of_one_phase(found: Verdict | None, sayings: tuple[Attribution, Attribution]) -> Verdict | None:
    """`found`, but a category where one time is of a beginning and the other of an end."""
    if found is None or found.kind != "conflict":
        return found
    mine, theirs = (telling(a) for a in sayings)
    for one, other in PHASES:
        if one in mine - theirs and other in theirs - mine:
            return Verdict("category", f"{one} and {other}: two steps of what happened")
    return found


_STOPS = ("halt", "close", "end", "finish", "resume", "collapse", "leave")
PHASES = [(a, b) for s in _STOPS for a, b in (("begin", s), (s, "begin"))] + [("open", "close"), ("close", "open")]
"""Concepts of the beginning and of the end of one thing."""


def _figures(attribution: Attribution, report: Report) -> tuple[Quantity, ...]:
    return told(attribution.quantities, report, attribution.content) + together(attribution.quantities, report.text)


def _end(time: Time, where: Sequence[Span], text: str) -> Time:
    """The one end of a stretch of hours that is printed there: the 05:40 of "between 03:10 and 05:40"."""
    first, _, last = (time.edtf or "").partition("/")
    if "T" not in first or "T" not in last or len(where) != 1 or where[0].end - where[0].start > _ONE_CLOCK:
        return time
    before = text[time.span.start : where[0].start].casefold()
    if any(c.isdigit() for c in before) or NUMBER_WORDS & set(before.split()):
        return replace(time, edtf=last, alternatives=())
    return replace(time, edtf=first, alternatives=())


_ONE_CLOCK = 10
"""Characters that the words of one clock time take at most, "11.40 p.m."; two of them take more."""


def telling(attribution: Attribution) -> frozenset[str]:
    """The concepts of a saying's words that tell what it is about: no numerals, no units, no light words."""
    return frozenset(
        concept(t)
        for t in attribution.terms
        if t and not t[0].isdigit() and t not in NUMBER_WORDS and t not in UNITS and t not in LIGHT
    )


def _within(span: Span, where: Sequence[Span]) -> bool:
    return any(span.overlaps(w) for w in where)
