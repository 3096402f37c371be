"""Days told by the week, the month or their number alone: the first Monday of May, the week to 12 March, the 13th."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import MONTHS, ORDINALS, WEEKDAYS
from reportedly.normalising.dates import low, year_at
from reportedly.normalising.lexing import Word
from reportedly.normalising.time_frame import Found, Frame, lost, resolve_month, safe_date

_WHICH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_BEFORE_NUMBER = frozenset(("of", "on", "by", "until", "since", "from", "before", "after", "to"))
_AFTER_NUMBER = frozenset(
    (
        "",
        ".",
        ",",
        ";",
        ")",
        "the",
        "and",
        "at",
        "was",
        "is",
        "were",
        "had",
        "when",
        "he",
        "she",
        "they",
        "it",
        "by",
        "in",
    )
)


def weekday_of_month(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """the first Monday of May, the last Friday in June 2024."""
    which, weekday = _WHICH.get(words[i].low), WEEKDAYS.get(low(words, i + 1))
    number = MONTHS.get(low(words, i + 3))
    if which is None or weekday is None or low(words, i + 2) not in ("of", "in") or number is None:
        return None
    year = year_at(words, i + 4)
    end = i + 4 + (year is not None)
    if year is None:
        stretch, _, anchor = resolve_month(frame, number)
        if stretch is None:
            return lost(end, "day")
        year = stretch.first.year
    else:
        anchor = "text"
    month = edtf.month(year, number)
    days = [d for n in range(31) if (d := edtf.add_days(month.first, n)).month == number and d.weekday() == weekday]
    return Found(end, edtf.day(days[which]), (), anchor)


def day_of_month(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """on the 13th, the evening of the 13th: the nearest such day up to the anchor, or of the month told last."""
    named = _of_a_month(words, i, frame)
    if named is not None:
        return named
    if not (words[i].digits and words[i].text.isdecimal() and len(words[i].text) <= 2 and low(words, i - 1) == "the"):
        return None
    if low(words, i + 1) not in ("st", "nd", "rd", "th") or not words[i + 1].glued:
        return None
    listed = low(words, i - 2) in (",", "and") and (
        low(words, i - 3) in ("st", "nd", "rd", "th") or (low(words, i - 3).removesuffix("s") in WEEKDAYS)
    )  # "on three Tuesdays, the 19th, the 26th and December 3"
    if not listed and (low(words, i - 2) not in _BEFORE_NUMBER or low(words, i + 2) not in _AFTER_NUMBER):
        return None
    near, number = frame.anchoring.near, int(words[i].text)
    if near is None or not frame.anchoring.firm:
        return lost(i + 2, "day")
    for back in range(3):
        month = edtf.add_months(near.replace(day=1), -back)
        found = safe_date(month.year, month.month, number)
        if found is not None and (found <= near or frame.ahead):
            return Found(i + 2, edtf.day(found), (), frame.anchoring.kind)
    return lost(i + 2, "day")


def _of_a_month(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """the 4th of this month, the first of the month, the 20th of last month."""
    if low(words, i - 1) != "the" or words[i].glued:
        return None
    number, j = ORDINALS.get(words[i].low), i + 1
    if words[i].digits and words[i].text.isdecimal() and low(words, i + 1) in ("st", "nd", "rd", "th"):
        number, j = int(words[i].text), i + 2
    shift = {"this": 0, "the": 0, "last": -1, "next": 1}.get(low(words, j + 1))
    near = frame.anchoring.near
    if number is None or low(words, j) != "of" or shift is None or low(words, j + 2) != "month" or near is None:
        return None
    month = edtf.add_months(near.replace(day=1), shift)
    found = safe_date(month.year, month.month, number)
    return Found(j + 3, edtf.day(found), (), frame.anchoring.kind) if found is not None else None


def whole_week(words: Sequence[Word], first: int, floor: int, found: Found) -> tuple[int, Found]:
    """the week of 6 March, the week to 12 March: the seven days that begin or end there."""
    at = first - 1
    if found.stretch is None or not found.stretch.is_day or found.grain != "day" or at - 1 < floor:
        return first, found
    word = words[at].low
    if words[at - 1].low != "week" or word not in _BEGINS | _ENDS:
        return first, found
    day = found.stretch.first
    span = (day, edtf.add_days(day, 6)) if word in _BEGINS else (edtf.add_days(day, -6), day)
    start = at - 1 - (at - 2 >= floor and words[at - 2].low == "the")
    return start, replace(found, stretch=edtf.days(*span), grain="other", others=())


_BEGINS = frozenset(("of", "beginning", "starting", "commencing"))
_ENDS = frozenset(("to", "ending", "ended", "through"))
