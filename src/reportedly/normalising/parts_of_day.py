"""The part of a day after it: Monday night; Monday at 21:40; Tuesday afternoon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import DAY_PARTS, MONTHS, WEEKDAYS
from reportedly.normalising.clock import Clock, clock_at
from reportedly.normalising.dates import low
from reportedly.normalising.days_of_clocks import shortly
from reportedly.normalising.lexing import Word
from reportedly.normalising.time_frame import Found

SLIGHTLY = frozenset(["shortly", "just", "soon", "immediately", "minutes", "moments"])
"""Before "before" or "after": not long."""


def other_days(day: Found, hour: int, minute: int) -> tuple[str, ...]:
    """The same time on the other days that `day` may mean."""
    return tuple(f"{o}T{hour:02}:{minute:02}" for o in day.others if len(o) == 10)


def with_part(words: Sequence[Word], found: Found) -> Found:
    """Monday night; Monday at 21:40; Monday evening, shortly before 8 p.m."""
    j = found.end
    whole = found.stretch is not None and found.stretch.is_day and "T" not in found.stretch.edtf
    part = low(words, j) if not words[j - 1].possessive else ""
    part = low(words, j + 1) if part in ("late", "early") and low(words, j + 1) in DAY_PARTS else part
    if part in DAY_PARTS and whole and found.stretch is not None:
        j += 1 + (low(words, j) in ("late", "early"))
        night = (edtf.days(found.stretch.first, edtf.add_days(found.stretch.first, 1)).edtf,) if part == "night" else ()
        found = replace(found, end=j, others=found.others + night)
        if low(words, j) == "local" and low(words, j + 1) == "time":
            found = replace(found, end=j + 2)
            j += 2
    if words[j - 1].possessive or not whole or found.stretch is None:
        return _in_part(found, part)
    j += low(words, j) == ","
    near = low(words, j) in SLIGHTLY and low(words, j + 1) in ("before", "after")
    j += 2 if near else low(words, j) in ("at", "around", "about", "by", "before", "after")
    clock = clock_at(words, j) if j < len(words) else None
    if clock is None or (j == found.end and words[j].glued):
        return _in_part(found, part)
    clock = in_half(words, j, clock) if part else clock  # "Monday evening at six"
    timed = edtf.at_clock(found.stretch, clock.hour, clock.minute, clock.zone)
    if near and (clock.hour, clock.minute) == (0, 0) and low(words, j - 1) == "before":
        timed = edtf.at_clock(edtf.day(edtf.add_days(found.stretch.first, 1)), 0, 0, clock.zone)
    others = other_days(found, clock.hour, clock.minute)
    if near:
        return shortly(replace(found, end=clock.end, grain="clock"), timed, low(words, j - 1))
    return Found(clock.end, timed, others, found.anchor, "clock")


EARLIEST = {"afternoon": 1, "evening": 4, "night": 6}
"""From which hour on a part of the day makes an hour one after noon; at two on Sunday night may be either."""
_HALF = {"morning": (0, 12), "afternoon": (12, 19), "evening": (16, 24), "night": (19, 29)}
"""The hours that a part of the day leaves an hour told after it; those of a night run on into the next day's."""


def in_half(words: Sequence[Word], i: int, clock: Clock) -> Clock:
    """ "On Wednesday evening … at quarter past six": of an hour's two readings first the one in the part told before.

    The words of the same paragraph before `i` decide, up to the nearest day; the other reading is kept beside it.
    """
    if clock.other is None:
        return clock
    for j in range(i - 1, max(-1, i - 30), -1):
        word = words[j].low
        if word in _HALF and not words[j].possessive:
            start, end = _HALF[word]
            fit = [h for h in (clock.hour, clock.other % 24) if start <= h < end or start <= h + 24 < end]
            if len(fit) == 1 and fit[0] != clock.hour:
                return replace(clock, hour=fit[0], other=clock.hour)
            return clock
        if word in WEEKDAYS or word in MONTHS or word in ("yesterday", "today", "tomorrow", "am", "pm", "noon"):
            return clock
    return clock


_PARTS = {"morning": (6, 12), "afternoon": (12, 18), "evening": (18, 24)}


def _in_part(found: Found, part: str) -> Found:
    """Monday afternoon: six hours of the day, by convention; the whole day is the wider reading.

    A night keeps its day, with the two days it may join as the other reading.
    """
    if found.stretch is None or part not in _PARTS or not found.stretch.is_day or "T" in found.stretch.edtf:
        return found
    whole, (start, end) = found.stretch, _PARTS[part]
    last = edtf.at_clock(whole, end, 0) if end < 24 else edtf.at_clock(edtf.day(edtf.add_days(whole.first, 1)), 0, 0)
    hours = replace(whole, edtf=f"{edtf.at_clock(whole, start, 0).edtf}/{last.edtf}")
    return replace(found, stretch=hours, others=(whole.edtf, *found.others))
