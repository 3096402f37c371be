"""Time expressions counted from the anchor or from a time told before: yesterday, last week, the same day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import COUNTS, MONTHS, SEASONS, UNITS, UNSURE_COUNTS, WEEKDAYS
from reportedly.normalising.dates import low
from reportedly.normalising.edtf import Stretch, add_days, add_months
from reportedly.normalising.lexing import Word
from reportedly.normalising.time_frame import Found, Frame, Grain, lost, resolve_weekday

_DEICTIC = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TOLD_DAY = frozenset(("same", "following", "next", "previous", "preceding", "very"))


def deictic(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """yesterday, today, tonight, tomorrow, overnight; the day before yesterday, the day after tomorrow."""
    today, kind = frame.anchoring.today, frame.anchoring.kind
    word = words[i].low
    if word == "the" and low(words, i + 1) == "day":
        pair = (low(words, i + 2), low(words, i + 3))
        shift = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(pair)
        if shift is not None:
            return Found(i + 4, edtf.day(add_days(today, shift)), (), kind) if today else lost(i + 4, "day")
    if word in _DEICTIC:
        shouted = words[i].text.isupper() and i and not words[i - 1].text.isupper()
        if word == "today" and words[i].text[0].isupper() and i and words[i - 1].text[0].isupper() and not shouted:
            return None  # "USA Today", "Cambodia Today"
        if today is None:
            return lost(i + 1, "day")
        return Found(i + 1, edtf.day(add_days(today, _DEICTIC[word])), (), kind)
    if word == "overnight":
        if i + 1 < len(words) and low(words, i + 1) in (
            "stay",
            "guest",
            "shelter",
            "success",
            "train",
            "flight",
            "bus",
        ):
            return None
        if today is None:
            return lost(i + 1, "other")
        if low(words, i + 1) in ("into", "to") and low(words, i + 2) in WEEKDAYS:
            ended = resolve_weekday(frame, WEEKDAYS[words[i + 2].low])[0]
            if ended is None:
                return lost(i + 3)
            return Found(i + 3, edtf.days(add_days(ended.first, -1), ended.first), (), kind, "other")
        first = today if frame.ahead else add_days(today, -1)
        return Found(i + 1, edtf.days(first, add_days(first, 1)), (), kind, "other")
    return None


def _number(words: Sequence[Word], i: int) -> tuple[float | None, int] | None:
    """A count before a unit: (value or None where unsure, index after)."""
    if i >= len(words):
        return None
    word = words[i]
    if word.digits:
        try:
            return float(word.text.replace(",", "")), i + 1
        except ValueError:
            return None
    if word.low == "a" and low(words, i + 1) in ("few", "couple", "number", "dozen", "little"):
        j = i + 2 + (low(words, i + 2) == "of")
        return (12.0 if words[i + 1].low == "dozen" else None), j
    if word.low == "half" and low(words, i + 1) in ("a", "an"):
        return 0.5, i + 2
    if word.low in UNSURE_COUNTS:
        return None, i + 1 + (low(words, i + 1) == "of")
    if word.low in COUNTS:
        value, j = float(COUNTS[word.low]), i + 1
        if value >= 20 and low(words, j) == "-" and COUNTS.get(low(words, j + 1), 99) < 10:
            return value + COUNTS[low(words, j + 1)], j + 2
        return value, j
    return None


def _shifted(from_: date, value: float, unit: str, sign: int) -> tuple[Stretch, Grain] | None:
    """A stretch `value` units away, as precise as the unit: weeks about a day, months a month, years a year."""
    count = int(value) * sign
    if unit in ("day", "night"):
        return edtf.day(add_days(from_, count)), "day"
    if unit in ("week", "fortnight"):
        return edtf.approximately(edtf.day(add_days(from_, count * (14 if unit == "fortnight" else 7)))), "week"
    if unit == "month":
        there = add_months(from_, count)
        return edtf.month(there.year, there.month), "month"
    if unit in ("year", "decade", "century"):
        year = from_.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
        return (
            (edtf.year(year) if unit == "year" else edtf.approximately(edtf.year(year)), "year") if year > 0 else None
        )
    return None


def counted(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """two days ago, three weeks earlier, an hour later, a year from now, in two days' time."""
    number = _number(words, i)
    if number is None:
        return None
    value, j = number
    j += low(words, j) == "-"
    if low(words, j) == "and" and low(words, j + 1) == "a" and low(words, j + 2) == "half":
        j += 3
    unit = UNITS.get(low(words, j))
    if unit is None:
        return None
    j += 1
    if low(words, j) == "and" and low(words, j + 1) == "a" and low(words, j + 2) == "half":
        value, j = None, j + 3
    rest = _number(words, j + 1) if unit == "hour" and low(words, j) == "and" else None
    if rest is not None and value is not None and rest[0] is not None and UNITS.get(low(words, rest[1])) == "minute":
        value, j = value + rest[0] / 60, rest[1] + 1  # "14 hours and 20 minutes later"
    way = low(words, j)
    today, kind = frame.anchoring.today, frame.anchoring.kind
    if way == "ago":
        j += 1
        if unit in ("minute", "hour"):
            return Found(j, edtf.day(today), (), kind, "day") if today and kind == "post" else lost(j, "clock")
        if value is None or value != int(value):
            return lost(j)
        reference = today or (frame.anchoring.in_month if unit in ("month", "year") else None)
        shifted = _shifted(reference, value, unit, -1) if reference else None
        if low(words, j) in ("today", "yesterday"):
            j += 1
            if today and shifted and words[j - 1].low == "today":
                day = add_months(today, -int(value) * 12) if unit == "year" else shifted[0].first
                shifted = (edtf.day(day), "day")
        return Found(j, shifted[0], (), kind, shifted[1]) if shifted else lost(j)
    if way == "from" and low(words, j + 1) == "today" and low(words, i - 1) == "for" and unit in ("day", "week"):
        # "closed for five days from today": that stretch, its first day counted.
        if today is None or value is None or value != int(value) or value < 1:
            return lost(j + 2)
        size = int(value) * (7 if unit == "week" else 1)
        return Found(j + 2, edtf.days(today, add_days(today, size - 1)), (), kind, "other")
    if way == "from" and low(words, j + 1) in ("now", "today"):
        shifted = _shifted(today, value, unit, 1) if today and value and value == int(value) else None
        return Found(j + 2, shifted[0], (), kind, shifted[1]) if shifted else lost(j + 2)
    if way in ("earlier", "later", "afterwards", "previously", "beforehand", "prior") or (
        way in ("before", "after") and _ends(words, j + 1)
    ):
        sign = 1 if way in ("later", "after", "afterwards") else -1
        if low(words, i - 1) in ("is", "was") and low(words, i - 2) in ("that", "which"):
            return None  # "at 06:21, that is 23 minutes later": the time was told
        if unit in ("minute", "hour"):
            return _minutes_on(words, i, j + 1, value, unit, sign, frame)
        if value is None or value != int(value):
            return lost(j + 1)
        told = frame.told_day
        if unit in ("year", "decade") and frame.told is not None:
            told = frame.told
        shifted = _shifted(told.first, value, unit, sign) if told and told.first != date.min else None
        return Found(j + 1, shifted[0], (), "text", shifted[1]) if shifted else lost(j + 1)
    if words[j - 1].low.endswith("s") and way in ("'", "’") and low(words, j + 1) == "time":
        shifted = _shifted(today, value, unit, 1) if today and value and value == int(value) else None
        return Found(j + 2, shifted[0], (), kind, shifted[1]) if shifted else lost(j + 2)
    return None


def _minutes_on(
    words: Sequence[Word], i: int, end: int, value: float | None, unit: str, sign: int, frame: Frame
) -> Found:
    """two minutes later: counted from the last minute told."""
    minutes = None if value is None else round(value * (60 if unit == "hour" else 1) * sign, 6)
    seconds = any(w.low.startswith(("sec", "moment")) for w in words[i:end])
    if minutes is None or minutes != int(minutes) or seconds or frame.told_clock is None:
        return lost(end, "clock")
    there = edtf.minutes_around(frame.told_clock, -int(minutes), int(minutes))
    return lost(end, "clock") if there is frame.told_clock else Found(end, there, (), "text", "clock")


def _ends(words: Sequence[Word], i: int) -> bool:
    """Whether a clause ends at `i`: "two days before." has no object, "two days before the vote" has."""
    return i >= len(words) or words[i].text in '.,;:!?)"”’'


def stepping(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """last/this/next/past/coming + week, month, year, weekend, weekday, month name, season, or a number of units."""
    j = i + (low(words, i) == "the")
    step = low(words, j)
    if step not in ("last", "this", "next", "past", "previous", "coming", "recent", "current"):
        return None
    anchoring = frame.anchoring
    today, kind = anchoring.today, anchoring.kind
    j += 1
    if step == "this" and low(words, j) in ("past", "coming"):
        step, j = ("last" if words[j].low == "past" else "next"), j + 1
    word = low(words, j)
    if word in ("morning", "afternoon", "evening", "night") and step in ("this", "last"):
        if step == "last" and word != "night":
            return None
        if today is None:
            return lost(j + 1, "day")
        if step == "this":
            return Found(j + 1, edtf.day(today), (), kind)
        before = add_days(today, -1)
        return Found(j + 1, edtf.day(before), (edtf.days(before, today).edtf,), kind)
    if word in WEEKDAYS and (word not in ("mon", "sun", "sat", "wed", "fri")) and step in ("last", "this", "next"):
        return _weekday(j + 1, WEEKDAYS[word], step, frame)
    if word in MONTHS and words[j].text[0].isupper() and step in ("last", "this", "next"):
        return _month(j + 1, MONTHS[word], step, frame)
    if word in SEASONS and step in ("last", "this", "next"):
        return _season(j + 1, SEASONS[word], step, frame)
    number = _number(words, j)
    if (
        number is not None
        and UNITS.get(low(words, number[1]))
        and step in ("last", "past", "next", "coming", "previous")
    ):
        return _over(number[1] + 1, number[0], UNITS[low(words, number[1])], step, today, kind)
    unit = UNITS.get(word)
    if unit is None or word.endswith("s"):
        return None
    if step in ("previous", "recent") or (step in ("coming", "current") and unit == "day"):
        return None
    return _unit(j + 1, unit, step, frame)


def _weekday(end: int, weekday: int, step: str, frame: Frame) -> Found:
    today, kind = frame.anchoring.today, frame.anchoring.kind
    if today is None:
        return lost(end, "day")
    monday = add_days(today, -today.weekday())
    if step == "this":
        return Found(end, edtf.day(add_days(monday, weekday)), (), kind)
    if step == "last":
        calendar = add_days(monday, weekday - 7)
        nearest = add_days(today, -((today.weekday() - weekday) % 7 or 7))
    else:
        calendar = add_days(monday, weekday + 7)
        nearest = add_days(today, (weekday - today.weekday()) % 7 or 7)
    others = () if calendar == nearest else (nearest.isoformat(),)
    return Found(end, edtf.day(calendar), others, kind)


def _month(end: int, month: int, step: str, frame: Frame) -> Found:
    near, kind = frame.anchoring.in_month, frame.anchoring.kind
    if near is None:
        return lost(end, "month")
    if step == "this":
        return Found(end, edtf.month(near.year, month), (), kind, "month")
    if step == "last":
        year = near.year - (month >= near.month)
        # In April, "last March" may be last month's or last year's.
        others = (edtf.month(year - 1, month).edtf,) if 0 < near.month - month <= 3 else ()
        return Found(end, edtf.month(year, month), others, kind, "month")
    year = near.year + (month <= near.month)
    others = (edtf.month(year + 1, month).edtf,) if 0 < month - near.month <= 3 else ()
    return Found(end, edtf.month(year, month), others, kind, "month")


def _season(end: int, number: int, step: str, frame: Frame) -> Found:
    near, kind = frame.anchoring.in_month, frame.anchoring.kind
    if near is None:
        return lost(end)
    if step == "this":
        year = near.year - (number == 24 and near.month <= 2)
        return Found(end, edtf.season(year, number), (), kind, "other")
    if step == "next":
        year = near.year if edtf.season(near.year, number).first > near else near.year + 1
        return Found(end, edtf.season(year, number), (), kind, "other")
    year = near.year
    while edtf.season(year, number).last >= near:
        year -= 1
    return Found(end, edtf.season(year, number), (), kind, "other")


def _over(end: int, value: float | None, unit: str, step: str, today: date | None, kind: str) -> Found:
    """the past two weeks: from then to the anchor."""
    if today is None or value is None or value != int(value) or unit in ("minute", "quarter", "weekend"):
        return lost(end)
    count, sign = int(value), 1 if step in ("next", "coming") else -1
    if unit == "hour":
        count, unit = -(-count // 24), "day"
    sizes = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
    if unit in sizes:
        there = add_days(today, sign * count * sizes[unit])
    else:
        there = add_months(today, sign * count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
    first, last = min(there, today), max(there, today)
    return Found(end, edtf.days(first, last), (), kind, "other")  # type: ignore[arg-type]


def _unit(end: int, unit: str, step: str, frame: Frame) -> Found | None:
    anchoring = frame.anchoring
    today, month, year, kind = anchoring.today, anchoring.in_month, anchoring.in_year, anchoring.kind
    if step == "past" and unit in ("week", "month", "year", "decade", "day", "century"):
        return _over(end, 1.0, unit, step, today, kind)
    shift = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1}.get(step, 0)
    if unit == "week":
        if today is None:
            return lost(end, "week")
        there = edtf.week(add_days(today, 7 * shift))
        rolling = {-1: edtf.days(add_days(today, -7), today), 1: edtf.days(today, add_days(today, 7))}.get(shift)
        return Found(end, there, (rolling.edtf,) if rolling else (), kind, "week")
    if unit == "weekend":
        if today is None:
            return lost(end)
        return Found(end, edtf.weekend(add_days(today, 7 * shift)), (), kind, "other")
    if unit == "month":
        if month is None:
            return lost(end, "month")
        there_day = add_months(month.replace(day=1), shift)
        return Found(end, edtf.month(there_day.year, there_day.month), (), kind, "month")
    if unit == "year":
        return Found(end, edtf.year(year + shift), (), kind, "year") if year else lost(end, "year")
    if unit == "decade" and year is not None:
        return Found(end, edtf.decade(year + 10 * shift), (), kind, "other")
    if unit == "century" and year is not None:
        return Found(end, edtf.century(year // 100 + 1 + shift), (), kind, "other")
    if unit == "quarter" and month is not None and shift:
        index = month.year * 4 + (month.month - 1) // 3 + shift
        return Found(end, edtf.quarter(index // 4, index % 4 + 1), (), kind, "other")
    return None if unit in ("day", "night", "minute", "hour") else lost(end)


def told(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """the same day, that night, the following week, the previous year: counted from the time told before."""
    j = i + (low(words, i) == "the")
    which = low(words, j)
    if which not in _TOLD_DAY and which != "that":
        return None
    if which in _TOLD_DAY and j == i and not (which in ("same", "next", "following") and low(words, j + 1) in ("day",)):
        return None
    word, end = low(words, j + 1), j + 2
    shift = {"following": 1, "next": 1, "previous": -1, "preceding": -1}.get(which, 0)
    if word in WEEKDAYS and shift and which != "next" and words[j + 1].text[0].isupper():
        if frame.told_day is None or frame.told_day.first in (date.min, date.max):
            return lost(end, "day")
        away = (WEEKDAYS[word] - frame.told_day.first.weekday()) * shift % 7 or 7
        return Found(end, edtf.day(add_days(frame.told_day.first, shift * away)), (), "text")
    if word in ("morning", "afternoon", "evening", "night", "day"):
        if frame.told_day is None:
            return lost(end, "day")
        if which == "that" and frame.event_day is not None:
            others = () if frame.event_day.first == frame.told_day.first else (frame.told_day.edtf,)
            return Found(end, frame.event_day, others, "text")
        return Found(end, edtf.day(add_days(frame.told_day.first, shift)), (), "text")
    known = frame.told
    if which == "that" and word in SEASONS and known is not None and known.first.year == known.last.year:
        return Found(end, edtf.season(known.first.year, SEASONS[word]), (), "text", "other")
    if known is None or known.first == date.min or known.last == date.max:
        return lost(end) if word in ("week", "month", "year", "weekend") and which not in ("next", "very") else None
    if word == "week" and known.is_day:
        return Found(end, edtf.week(add_days(known.first, 7 * shift)), (), "text", "week")
    if word == "weekend" and known.is_day:
        return Found(end, edtf.weekend(add_days(known.first, 7 * shift)), (), "text", "other")
    if word == "month" and known.first.replace(day=1) == known.last.replace(day=1):
        there = add_months(known.first.replace(day=1), shift)
        return Found(end, edtf.month(there.year, there.month), (), "text", "month")
    if word == "year" and known.first.year == known.last.year and 1 < known.first.year < 9998:
        return Found(end, edtf.year(known.first.year + shift), (), "text", "year")
    return lost(end) if word in ("week", "month", "year", "weekend") else None


_WHOLE_DAY = {
    phrase[0]: (phrase,)
    for phrase in (("most", "of", "the", "day"), ("throughout", "the", "day"), ("all", "day"), ("the", "whole", "day"))
}


_ON_WEEKENDS = frozenset(("over", "at", "during", "on", "since", "of", "by", "until", "till"))


def loose(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """earlier in the week, later in the day, the weekend, at the time, the day before."""
    anchoring = frame.anchoring
    today = anchoring.today
    before = low(words, i - 1)
    first, second = low(words, i), low(words, i + 1)
    if first == "the" and second == "weekend" and before in _ON_WEEKENDS:
        if today is None:
            return lost(i + 2)
        back = edtf.weekend(today) if today.weekday() >= 5 else edtf.weekend(add_days(today, -7))
        coming = edtf.weekend(today)
        if frame.ahead or before in ("by", "until", "till"):
            return Found(i + 2, coming, (), anchoring.kind, "other")
        return Found(i + 2, back, (), anchoring.kind, "other")
    if first == "before" and second == "the" and low(words, i + 2) == "weekend" and today is not None:
        friday = edtf.day(add_days(edtf.weekend(today).first, -1))
        return Found(i + 3, edtf.until(friday), (), anchoring.kind, "other")
    for phrase in _WHOLE_DAY.get(first, ()):
        length = len(phrase)
        if tuple(low(words, i + k) for k in range(length)) == phrase and not words[i + length - 1].possessive:
            if low(words, i + length) in ("long", "before", "after", "of") or i + length > len(words):
                return None
            return _on_that_day(i + length, frame, today)
    return _part_of_day(words, i, frame) or _at_the_time(words, i, frame)


def _on_that_day(end: int, frame: Frame, today: date | None) -> Found:
    """A day that the words before tell, else the anchor's; the other of the two may be meant."""
    days = [d for d in (frame.event_day.first if frame.event_day else None, today) if d is not None]
    others = tuple(d.isoformat() for d in dict.fromkeys(days[1:]))
    if not days:
        return lost(end, "day")
    kind = "text" if frame.event_day else frame.anchoring.kind
    return Found(end, edtf.day(days[0]), others, kind)


_BARE_PARTS = frozenset(("dusk", "dawn", "daybreak", "nightfall", "lunchtime", "sunrise", "sunset", "breakfast"))


def _part_of_day(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """at dusk, before dawn: on the day that the words before tell."""
    if words[i].low not in _BARE_PARTS or low(words, i - 1) not in ("at", "before", "after", "by", "around", "until"):
        return None
    if low(words, i + 1) in ("on", "of", "and", "prayers", "raid", "raids", "attack") or _day_follows(words, i + 1):
        return None
    return _on_that_day(i + 1, frame, frame.anchoring.today)


def _day_follows(words: Sequence[Word], i: int) -> bool:
    return low(words, i) in WEEKDAYS or low(words, i) in _DEICTIC or (i < len(words) and words[i].digits)


def _at_the_time(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """at the time; the day before, where nothing follows; earlier in the week."""
    anchoring = frame.anchoring
    today = anchoring.today
    before = low(words, i - 1)
    first, second = low(words, i), low(words, i + 1)
    if (
        first == "at"
        and second in ("the", "that")
        and low(words, i + 2) == "time"
        and low(words, i + 3) not in ("of", "when")
    ):
        return lost(i + 3)
    if first == "the" and second == "day" and low(words, i + 2) in ("before", "after") and _ends(words, i + 3):
        if frame.told_day is None:
            return lost(i + 3, "day")
        return Found(
            i + 3, edtf.day(add_days(frame.told_day.first, -1 if words[i + 2].low == "before" else 1)), (), "text"
        )
    if first == "in" and second == "the" and before in ("earlier", "later", "late", "early"):
        unit = low(words, i + 2)
        if unit == "day":
            if frame.told_day is not None:
                others = (today.isoformat(),) if today and today != frame.told_day.first else ()
                return Found(i + 3, edtf.day(frame.told_day.first), others, "text")
            return Found(i + 3, edtf.day(today), (), anchoring.kind) if today else lost(i + 3, "day")
        if unit in ("week", "month", "year"):
            return _unit(i + 3, unit, "this", frame)
    return None
