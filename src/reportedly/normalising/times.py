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
    AHEAD,
    AHEAD_BEFORE_TO,
    DAY_PARTS,
    LASTING,
    PUT_OFF,
    SPOKEN,
    TIMETABLE,
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
    numeric,
    quarter_core,
    season_core,
    weekday_core,
    year_at,
    year_core,
)
from reportedly.normalising.days_of_clocks import placed, shortly, with_clock, within_a_day
from reportedly.normalising.edtf import Stretch
from reportedly.normalising.lexing import Word, read_words
from reportedly.normalising.openers import may_begin
from reportedly.normalising.relative import counted, deictic, loose, stepping, told
from reportedly.normalising.time_frame import Anchoring, Found, Frame, lost
from reportedly.normalising.weeks import day_of_month, weekday_of_month, whole_week
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Span, Time

_Core = Callable[[Sequence[Word], int, Frame], Found | None]
_DAY_CORES: tuple[_Core, ...] = (
    iso, numeric, calendar_day, weekday_core, weekday_of_month, day_of_month, feast_core, deictic, stepping, told,
)  # fmt: skip
_CORES: tuple[_Core, ...] = (
    iso, numeric, calendar_day, weekday_core, weekday_of_month, day_of_month, feast_core, quarter_core, decade_core,
    season_core, month_core, deictic, counted, stepping, told, loose, year_core,
)  # fmt: skip
_PARTIAL = frozenset(["late", "early", "earlier", "later", "mid"])
_PARTS_OF = words(
    """
    night morning evening afternoon hours end start beginning middle eve close turn dawn days weeks months
    """
)
_NEAR = frozenset(["around", "about", "approximately", "roughly", "circa", "sometime"])
_BOUNDS = {"from": "from", "since": "from", "after": "from", "by": "to", "until": "to", "till": "to", "before": "to"}
_SLIGHTLY = frozenset(["shortly", "just", "soon", "immediately", "minutes", "moments"])
_JOINERS = words(
    """
    and to until till through into - – —
    """
)
_DASHES = ("-", "–", "—")


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
        ahead = (joined and ahead) or _ahead(words, i, floor)
        frame = Frame(anchoring, memory.day, memory.any, ahead, None, near, memory.clock, memory.offset, memory.night)
        found = _expression(words, i, frame)
        if found is None or found.end <= i:
            i += 1
            continue
        if words[i].low == "overnight" and found.end == i + 1:
            found = _that_night(words, i, found, hits, memory)
        first, found = _extended(words, i, floor, found, frame)
        first, found = whole_week(words, first, floor, found)
        speaking = _speaking(words, first, floor)
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


def _speaking(words: Sequence[Word], first: int, floor: int) -> bool:
    """Whether the time is when somebody spoke: "said on Friday", "wrote in a post on Monday"."""
    at = first - 1
    at -= at >= floor and words[at].low in ("on", "in", "at", "late", "early")
    for j in range(at, max(floor, at - 6) - 1, -1):
        if words[j].low in SPOKEN:
            return True
        if words[j].text in ".,;:!?" or words[j].low in ("that", "had", "was", "were"):
            return False
    return False


def _ahead(words: Sequence[Word], i: int, floor: int) -> bool:
    """Whether the words before look forward: "will" counts until a verb of telling stands between.

    At the beginning of a sentence the words after decide: "On Wednesday the deposits will be free".
    """
    if [low(words, i - 3), low(words, i - 2), low(words, i - 1)] == ["as", "early", "as"]:
        return True
    if i <= 1 or words[i - 2].text in '.!?"“' or words[i - 1].text in '.!?"“':
        for k, later in enumerate(words[i + 1 : i + 10], i + 1):
            if later.low in ("will", "shall") or later.low.endswith("'ll"):
                return True
            described = low(words, k + 1) in _FUTURE or low(words, k + 2) in _FUTURE  # "guaranteed deposits will"
            if later.text in ".!?;" or later.low in TOLD or (_participle(later.low) and not described):
                break
    for j in range(i - 1, max(floor - 1, i - 14), -1):
        word = words[j].low
        if word in ".!?;" and not (j + 1 < len(words) and words[j + 1].glued):
            return False
        if word in AHEAD or (word in _SET and low(words, j - 1) in AHEAD_BEFORE_TO) or word.endswith("'ll"):
            return True
        if _still_to_come(words, j, i):
            return True
        past = word in TOLD or (_participle(word) and word not in AHEAD_BEFORE_TO)
        if past and low(words, j - 1) not in _STATES and word not in ("based", "united", "need"):
            return False
    return False


def _still_to_come(words: Sequence[Word], j: int, i: int) -> bool:
    """Whether the word at `j` makes the day at `i` one to come: "resumes on Monday", "stays shut until Friday"."""
    word = words[j].low
    if word not in _COMING:
        return False
    between = [w.low for w in words[j + 1 : i]]
    if word in TIMETABLE:
        return len(between) < 4 and all(w in ("on", "from", "again", "at", "the", "next") for w in between)
    if word in _BEING and 2 <= len(between) <= 3 and between[-1] == "on":
        return _participle(between[-2]) or between[-2] in _SHUT  # "all accounts are blocked on Monday"
    if word in LASTING:
        lasting = "until" in between or "till" in between or (word in ("take", "takes") and "by" in between)
        return lasting and not any(w in TOLD for w in between)
    if word in PUT_OFF:
        return len(between) < 4 and any(w in ("to", "until", "till") for w in between)
    return False


_BEING = frozenset(("is", "are", "stays", "stay"))
_COMING = frozenset((*TIMETABLE, *LASTING, *PUT_OFF, *_BEING))


def _participle(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4


_SET, _FUTURE = frozenset(("to", "for")), frozenset(("will", "shall"))
_SHUT = frozenset(("shut", "closed", "open", "off", "free"))
_STATES = frozenset(("be", "to", "being", "stay", "stays", "remain", "remains", "is", "are", "'s", "'re"))


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
    if clock is not None:
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
        if clock.other is not None and _EARLIEST.get(low(words, day.end), 12) <= clock.hour < 12:
            clock = replace(clock, hour=clock.other, other=None)  # "shortly before eleven on Sunday evening"
            bare = replace(bare, clock=(clock.hour, clock.minute, zone), other_hour=None)
        joined = replace(with_clock(bare, day.stretch, day.anchor), end=end) if day.stretch else lost(end, "clock")
        if clock.other is not None and day.stretch:
            other = edtf.at_clock(day.stretch, clock.other % 24, clock.minute).edtf
            joined = replace(joined, others=(*joined.others, other))
        return replace(joined, others=joined.others + _other_days(day, clock.hour, clock.minute))
    found = next((f for core in _CORES if (f := core(words, i, frame))), None)
    if found is None and ranged and (year := year_at(words, i)) is not None:
        found = Found(i + 1, edtf.year(year), (), "text", "year")
    if found is None:
        return None
    return _day_part(words, found) if found.grain == "day" else found


def _other_days(day: Found, hour: int, minute: int) -> tuple[str, ...]:
    return tuple(f"{o}T{hour:02}:{minute:02}" for o in day.others if len(o) == 10)


def _day_part(words: Sequence[Word], found: Found) -> Found:
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
    near = low(words, j) in _SLIGHTLY and low(words, j + 1) in ("before", "after")
    j += 2 if near else low(words, j) in ("at", "around", "about", "by", "before", "after")
    clock = clock_at(words, j) if j < len(words) else None
    if clock is None or (j == found.end and words[j].glued):
        return _in_part(found, part)
    timed = edtf.at_clock(found.stretch, clock.hour, clock.minute, clock.zone)
    if near and (clock.hour, clock.minute) == (0, 0) and low(words, j - 1) == "before":
        timed = edtf.at_clock(edtf.day(edtf.add_days(found.stretch.first, 1)), 0, 0, clock.zone)
    others = _other_days(found, clock.hour, clock.minute)
    if near:
        return shortly(replace(found, end=clock.end, grain="clock"), timed, low(words, j - 1))
    return Found(clock.end, timed, others, found.anchor, "clock")


_EARLIEST = {"afternoon": 1, "evening": 4, "night": 6}
"""From which hour on a part of the day makes an hour one after noon; at two on Sunday night may be either."""
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


def _extended(words: Sequence[Word], i: int, floor: int, found: Found, frame: Frame) -> tuple[int, Found]:
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
    if word in ("before", "after") and found.grain == "clock" and at > floor and words[at - 1].low in _SLIGHTLY:
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
    if low(words, at - 1) in ("day", "night", "week", "month", "year", "days", "weeks", "months", "years", "the"):
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


def _from_then_on(found: Found, frame: Frame) -> bool:
    """Whether "from" opens a time: from today or a day to come on, not "a letter from Monday"."""
    today, stretch = frame.anchoring.today, found.stretch
    if stretch is None or today is None or "/" in stretch.edtf or found.grain not in ("day", "clock", "month"):
        return False
    return stretch.first > today or frame.ahead or (found.grain == "clock" and stretch.first >= today)


def _at_end_of(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether the words before a core, from its bound on, are "the end of"."""
    return any(w.low in ("end", "close") for w in words[at : first + 2])


def elapsed(words: str) -> bool:
    """Whether a time is told by what has passed since another ("two minutes later"): that is a quantity as well."""
    last = words.rsplit(None, 1)
    if words.endswith((" from today", " from now")):
        return True
    return len(last) == 2 and last[1] in ("later", "earlier", "afterwards", "before", "after")
