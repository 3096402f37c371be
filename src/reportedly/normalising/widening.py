"""The words before a time that belong to it: late on …, the night of …, shortly before …, since …, around …."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reportedly.normalising import edtf
from reportedly.normalising.dates import low
from reportedly.normalising.days_of_clocks import placed, shortly
from reportedly.normalising.edtf import Stretch
from reportedly.normalising.lexing import Word
from reportedly.normalising.parts_of_day import SLIGHTLY
from reportedly.normalising.time_frame import Found, Frame
from reportedly.normalising.word_lists import words

_PARTIAL = frozenset(["late", "early", "earlier", "later", "mid"])
_PARTS_OF = words(
    """
    night morning evening afternoon hours end start beginning middle eve close turn dawn days weeks months
    """
)
_NEAR = frozenset(["around", "about", "approximately", "roughly", "circa", "sometime"])
_BOUNDS = {"from": "from", "since": "from", "after": "from", "by": "to", "until": "to", "till": "to", "before": "to"}
_JOINERS = words(
    """
    and to until till through into - – —
    """
)


def widened(words: Sequence[Word], i: int, floor: int, found: Found, frame: Frame) -> tuple[int, Found]:
    """The words before a core that belong to it: late on …, the night of …, shortly before …, since …, around …."""
    first = i
    possessive = words[found.end - 1].possessive
    while first > floor:
        at = first - 1
        while at > floor and at > first - 3 and words[at].low in ("on", "in", "of", "the", "-", "at"):
            at -= 1
        word, gap = words[at].low, first - 1 - at
        passed = [w.low for w in words[at + 1 : first]]
        if word in _PARTIAL and gap <= 1 and "of" not in passed and "at" not in passed:
            if word in ("earlier", "later") and found.stretch and frame.anchoring.today and not gap:
                found = _so_far(found, word, frame.anchoring.today)
            if word == "early" and found.stretch and "T06:00/" in found.stretch.edtf:
                found = replace(found, stretch=_early(found.stretch))
            first = at
        elif word in _PARTS_OF and "of" in passed and gap <= 2:
            first = at
            if words[at].low == "hours" and low(words, at - 1) in ("early", "small", "late") and at > floor:
                first = at - 1
                if found.stretch and found.stretch.is_day and found.grain == "day":
                    found = replace(found, stretch=edtf.day(found.stretch.first), others=())
            if first > floor and words[first - 1].low == "the":
                first -= 1
            if words[at].low == "eve" and found.stretch and found.stretch.is_day:
                found = replace(found, stretch=edtf.day(edtf.add_days(found.stretch.first, -1)))
            if words[at].low == "night" and found.stretch and found.stretch.is_day and found.grain == "day":
                night = edtf.days(found.stretch.first, edtf.add_days(found.stretch.first, 1)).edtf
                found = replace(found, others=(*found.others, night))
        else:
            break
    return _bounded(words, first, floor, found, frame, possessive)


def _early(morning: Stretch) -> Stretch:
    """early on Sunday morning: from midnight on, by convention until nine."""
    start, end = morning.edtf.split("/")
    return replace(morning, edtf=f"{start[:11]}00:00/{end[:11]}09:00")


def _so_far(found: Found, word: str, today: date) -> Found:
    """earlier this month: the month; its part up to the anchor is the narrower reading (later: from the anchor on)."""
    stretch = found.stretch
    if stretch is None or stretch.is_day or not stretch.first <= today <= stretch.last:
        return found
    part = edtf.days(stretch.first, today) if word == "earlier" else edtf.days(today, stretch.last)
    return replace(found, others=(part.edtf,))


def _bounded(
    words: Sequence[Word], first: int, floor: int, found: Found, frame: Frame, possessive: bool
) -> tuple[int, Found]:
    """since/by/until/before/after: an open end; around/about: approximate; shortly before a clock time: its day."""
    at = first - 1
    at -= at > floor and words[at].low == "the"
    if at < floor:
        return first, found
    word = words[at].low
    if word in ("before", "after") and found.grain == "clock" and at > floor and words[at - 1].low in SLIGHTLY:
        told = found.clock is None
        found = placed(found, frame)
        if found.stretch is None:
            return at - 1, found
        minute = found.stretch
        if told and word == "before" and minute.edtf.endswith("T00:00"):  # midnight ends the day it is named with
            minute = edtf.at_clock(edtf.day(edtf.add_days(minute.first, 1)), 0, 0)
        return at - 1, shortly(found, minute, word)
    if word == "before" and words[first].low in ("dawn", "daybreak", "sunrise"):
        return at, found  # the first hours of that day, not all time before it
    if word in _NEAR and found.grain != "clock" and found.stretch is not None:
        return at, replace(found, stretch=edtf.approximately(found.stretch))
    if word in _NEAR:
        return at, found
    spans = found.stretch is not None and "/" in found.stretch.edtf and found.grain == "other"
    if word in ("between", "from") and spans and any(w.low in _JOINERS for w in words[first : found.end]):
        return at, found
    way = _BOUNDS.get(word)
    if word == "from" and not _from_then_on(found, frame):
        return first, found
    if way is None or (possessive and word != "since") or (found.grain == "other" and word in ("after", "before")):
        return first, found
    if word != "since" and low(words, at - 1) in _MEASURES:
        return first, found  # "the day after Monday's …" is not a bound of the time itself
    found = placed(found, frame)
    if found.stretch is None:
        return at, found
    whole = found.stretch
    if way == "to" and word != "before" and _at_end_of(words, at, first) and not whole.is_day:
        whole = edtf.day(whole.last)  # "by the end of September": its last day
    opened = edtf.since(whole) if way == "from" else edtf.until(whole)
    if "/" in found.stretch.edtf and word in ("by", "after", "before"):
        return first, found
    return at, replace(found, stretch=opened)


_MEASURES = frozenset(("day", "night", "week", "month", "year", "days", "weeks", "months", "years", "the"))


def _from_then_on(found: Found, frame: Frame) -> bool:
    """Whether "from" opens a time: from today or a day to come on, not "a letter from Monday"."""
    today, stretch = frame.anchoring.today, found.stretch
    if stretch is None or today is None or "/" in stretch.edtf or found.grain not in ("day", "clock", "month"):
        return False
    return stretch.first > today or frame.ahead or (found.grain == "clock" and stretch.first >= today)


def _at_end_of(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether the words before a core, from its bound on, are "the end of"."""
    return any(w.low in ("end", "close") for w in words[at : first + 2])
