"""Time expressions of a text, led to EDTF by a document anchor.

Own rules: in news a bare weekday is the publication day or the nearest one before it, a day without a year the nearest
past one, "last week" the calendar week before. What the words leave open stays open: a second reading goes to the
alternatives, a time that leads to no date has none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import (
    DAY_PARTS,
    TOLD,
)
from reportedly.normalising.clock import clock_at
from reportedly.normalising.dates import (
    calendar_day,
    decade_core,
    feast_core,
    iso,
    low,
    month_core,
    quarter_core,
    season_core,
    weekday_core,
    year_at,
    year_core,
)
from reportedly.normalising.days_of_clocks import placed, with_clock, within_a_day
from reportedly.normalising.edtf import Stretch
from reportedly.normalising.lexing import Word, read_words
from reportedly.normalising.openers import may_begin
from reportedly.normalising.outlook import is_ahead, is_speaking
from reportedly.normalising.parts_of_day import EARLIEST, in_half, other_days, with_part
from reportedly.normalising.relative import counted, deictic, loose, stepping, told
from reportedly.normalising.slashed import numeric, paired
from reportedly.normalising.stretches import business_quarter, months_of_year, months_up_to, part_of_month
from reportedly.normalising.time_frame import Anchoring, Found, Frame, lost
from reportedly.normalising.weeks import day_of_month, weekday_of_month, whole_week
from reportedly.normalising.widening import widened
from reportedly.vocabulary import Span, Time

_Core = Callable[[Sequence[Word], int, Frame], Found | None]
_DAY_CORES: tuple[_Core, ...] = (
    iso, numeric, calendar_day, paired, weekday_core, weekday_of_month, day_of_month, feast_core, deictic,
    stepping, told,
)  # fmt: skip
_CORES: tuple[_Core, ...] = (
    iso, numeric, calendar_day, paired, weekday_core, weekday_of_month, day_of_month, part_of_month, months_of_year,
    feast_core, quarter_core, business_quarter, decade_core, season_core,
    month_core, deictic, counted, stepping, told, loose, year_core,
)  # fmt: skip
_DASHES = ("-", "–", "—")
_EACH = frozenset(("every", "each", "daily", "nightly"))


@dataclass(frozen=True, slots=True)
class Memory:
    """The times named so far that later words count from: "the same day", "that year", "two minutes later"."""

    day: Stretch | None = None
    any: Stretch | None = None
    first: Stretch | None = None  # the first day named that is not when somebody spoke
    event: Stretch | None = None  # the day the report's lead tells: what a clock time far below counts from
    clock: Stretch | None = None  # the last minute of a day
    offset: str = ""  # local time's distance from UTC, where the report told both
    night: date | None = None  # the evening of the last night named: its small hours are the next day's


def find_times(
    text: str, anchoring: Anchoring, start: int = 0, end: int | None = None, memory: Memory | None = None
) -> tuple[tuple[Time, ...], Memory]:
    """The time expressions of text[start:end] in order, and what later text may refer to.

    `anchoring` is the date the text was written for; offsets count from the beginning of `text`.
    """
    words = read_words(text, start, end)
    memory = memory or Memory()
    hits: list[tuple[int, Found]] = []
    times: list[Time] = []
    clock: Found | None = None  # the last expression, where it was a clock time without a day
    here: Stretch | None = None  # the last day told in this paragraph, not as when somebody spoke
    i, floor, ahead = 0, 0, False
    while i < len(words):
        if not may_begin(words, i):
            i += 1
            continue
        near = here or memory.event or memory.day
        joined = 0 < floor == i - 1 and words[floor].low in ("and", "or")  # "on Monday and Tuesday"
        ahead = (joined and ahead) or is_ahead(words, i, floor)
        frame = Frame(anchoring, memory.day, memory.any, ahead, None, near, memory.clock, memory.offset, memory.night)
        found = _expression(words, i, frame)
        if found is None or found.end <= i:
            i += 1
            continue
        if words[i].low == "overnight" and found.end == i + 1:
            found = _that_night(words, i, found, hits, memory)
        first, found = widened(words, i, floor, found, frame)
        first, found = whole_week(words, first, floor, found)
        first, found = months_up_to(words, first, floor, found)
        speaking = is_speaking(words, first, floor)
        before, clock = clock, found if found.clock is not None else None
        if found.clock is not None:
            found = placed(found, frame)
        elif before is not None and found.stretch and found.grain == "day" and _adopts(words, before, first):
            hits[-1] = (hits[-1][0], with_clock(before, found.stretch, found.anchor))
            times[-1] = _time(words, *hits[-1])
        memory = _remember(memory, found, speaking)
        if found.stretch is not None and found.stretch.is_day and not speaking:
            here = edtf.day(found.stretch.first)
        hits.append((first, found))
        times.append(_time(words, first, found))
        i = floor = found.end
    return tuple(times), memory


def _time(words: Sequence[Word], first: int, found: Found) -> Time:
    span = Span(words[first].start, words[found.end - 1].stem_end)
    if found.stretch is None:
        return Time(span, None, found.others, "unknown")
    others = tuple(o for o in dict.fromkeys(found.others) if o != found.stretch.edtf)
    return Time(span, found.stretch.edtf, others, found.anchor)


def _remember(memory: Memory, found: Found, speaking: bool) -> Memory:
    stretch = found.stretch
    if stretch is None or ".." in stretch.edtf:
        return memory
    if not stretch.is_day:
        return replace(memory, any=stretch)
    day, first = edtf.day(stretch.first), memory.first
    minute = stretch if "T" in stretch.edtf and "/" not in stretch.edtf else memory.clock
    offset = stretch.edtf[-6:] if minute is stretch and stretch.edtf[-6] in "+-" else memory.offset
    if first is None and not speaking and found.anchor != "unknown":
        first = day
    night = edtf.days(stretch.first, edtf.add_days(stretch.first, 1)).edtf in found.others
    evening = stretch.first if night else memory.night
    return replace(memory, day=day, any=stretch, first=first, clock=minute, offset=offset, night=evening)


def _expression(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """The longest expression that begins at `i`: a core with its clock, its part of the day, or its other end."""
    left = _one(words, i, frame)
    if left is None:
        return None
    j = left.end
    joiner, before = low(words, j), low(words, i - 1)
    both = joiner == "and" and before == "between"
    onward = joiner in ("to", "until", "till", "through", "into")
    dash = joiner in _DASHES and left.grain in ("day", "month", "clock")
    if not (both or onward or dash) or j + 1 >= len(words):
        return left
    at = j + 1 + (low(words, j + 1) == "the" and low(words, j + 2) not in ("last", "past", "same", "following"))
    right = _one(words, at, frame, ranged=True)
    if right is None or (not both and before != "from" and right.grain != left.grain):
        return left
    return _spanned(words, i, left, right, frame) or left


def _spanned(words: Sequence[Word], i: int, left: Found, right: Found, frame: Frame) -> Found | None:
    if left.yearless and right.stretch and not right.yearless and right.anchor == "text":
        left = _one(words, i, replace(frame, year=right.stretch.last.year)) or left
    if left.clock is not None:
        if right.clock is not None:
            day = frame.told_day or frame.event_day
            if day is None:
                return within_a_day(left, right, frame)
            left, right = with_clock(left, day, "text"), with_clock(right, day, "text")
        elif right.stretch is not None and right.stretch.is_day:
            left = with_clock(left, right.stretch, right.anchor)
    if left.stretch is None or right.stretch is None:
        return lost(right.end)
    first, last = left.stretch, right.stretch
    if left.grain == "clock" and last.edtf.endswith("T00:00") and "T" in first.edtf and first.first == last.first:
        last = edtf.at_clock(edtf.day(edtf.add_days(last.first, 1)), 0, 0)  # "between 6pm and midnight"
    if first.first > last.last and first.is_day and left.anchor == right.anchor != "text":
        first = edtf.day(edtf.add_days(first.first, -7))  # "from Monday to Friday": the Monday before that Friday
    if first.first > last.last or ".." in first.edtf + last.edtf:
        return None
    return Found(right.end, edtf.between(first, last), (), right.anchor, "other", left.yearless and right.yearless)


def _one(words: Sequence[Word], i: int, frame: Frame, ranged: bool = False) -> Found | None:
    """One point or stretch of time at `i`, a clock time joined to its day."""
    if i >= len(words):
        return None
    clock = clock_at(words, i)
    if clock is not None and low(words, clock.end) in _EACH:
        return lost(clock.end, "clock")  # "at 5pm every Friday"
    if clock is not None:
        clock = in_half(words, i, clock)
        zone = clock.zone or frame.offset
        bare = Found(
            clock.end, None, (), "unknown", "clock", clock=(clock.hour, clock.minute, zone), other_hour=clock.other
        )
        utc = weekday_core(words, clock.day_at, frame) if clock.day_at is not None else None
        if utc is not None and utc.stretch is not None:
            local = edtf.day(edtf.add_days(utc.stretch.first, clock.days_on))
            return replace(with_clock(bare, local, utc.anchor), end=clock.end)
        j = clock.end
        j += low(words, j) == ","
        j += low(words, j) == "on"
        day = next((f for core in _DAY_CORES if j < len(words) and (f := core(words, j, frame))), None)
        if day is None or day.grain != "day":
            return bare
        end = day.end + (low(words, day.end) in DAY_PARTS)
        part = low(words, end - 1)  # "on Sunday evening", "last night"
        if part in ("evening", "night") and clock.hour in (10, 11) and clock.end == i + 1 and words[i].digits:
            clock = replace(clock, other=clock.hour + 12)  # "at 11.20 last night"
        if clock.other is not None and (part == "morning" or EARLIEST.get(part, 12) <= clock.hour < 12):
            hour = clock.hour if part == "morning" else clock.other
            clock = replace(clock, hour=hour, other=None)  # "shortly before eleven on Sunday evening"
            bare = replace(bare, clock=(clock.hour, clock.minute, zone), other_hour=None)
        joined = replace(with_clock(bare, day.stretch, day.anchor), end=end) if day.stretch else lost(end, "clock")
        if clock.other is not None and day.stretch:
            other = edtf.at_clock(day.stretch, clock.other % 24, clock.minute).edtf
            joined = replace(joined, others=(*joined.others, other))
        return replace(joined, others=joined.others + other_days(day, clock.hour, clock.minute))
    found = next((f for core in _CORES if (f := core(words, i, frame))), None)
    if found is None and ranged and (year := year_at(words, i)) is not None:
        found = Found(i + 1, edtf.year(year), (), "text", "year")
    if found is None:
        return None
    return with_part(words, found) if found.grain == "day" else found


def _adopts(words: Sequence[Word], before: Found, first: int) -> bool:
    """Whether a day at word `first` is the day of the clock time before it: same clause, no telling between."""
    between = words[before.end : first]
    return len(between) < 15 and not any(
        w.text in ".!?;,:" or w.low in TOLD or w.low in ("and", "but", "who", "which", "that") for w in between
    )


def _that_night(
    words: Sequence[Word], i: int, found: Found, hits: Sequence[tuple[int, Found]], memory: Memory
) -> Found:
    """overnight in a sentence that tells its time: the night before that day; unknown before a stretch of days."""
    if not hits or any((w.text in ".!?" and not w.glued) or w.text == "." for w in words[hits[-1][1].end : i]):
        return found
    told_time = hits[-1][1].stretch
    if told_time is None or memory.any is None:
        return found
    if told_time.is_day:
        night = edtf.days(edtf.add_days(told_time.first, -1), told_time.first)
        if found.stretch is not None and night.edtf == found.stretch.edtf:
            return found
        return replace(found, stretch=night, others=(), anchor=hits[-1][1].anchor)
    return replace(found, stretch=None, others=(found.stretch.edtf,) if found.stretch else ())


def elapsed(words: str) -> bool:
    """Whether a time is told by what has passed since another ("two minutes later"): that is a quantity as well."""
    last = words.rsplit(None, 1)
    if words.endswith((" from today", " from now")):
        return True
    return len(last) == 2 and last[1] in ("later", "earlier", "afterwards", "before", "after")
