"""Stretches told by their number in a month or a year: the second week of October, the first nine months of the year,
the three months to September, the third quarter of a business year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import COUNTS, MONTHS, ORDINALS
from reportedly.normalising.dates import low, told_year, year_at
from reportedly.normalising.edtf import Stretch
from reportedly.normalising.lexing import Word
from reportedly.normalising.time_frame import Found, Frame, lost, resolve_month
from reportedly.normalising.word_lists import words
from reportedly.vocabulary import Anchor

_DAYS = {"week": 7, "fortnight": 14}


def part_of_month(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """the second week of October, the first fortnight of May 2023, the last weekend in June: counted from the 1st."""
    i += words[i].low == "the" and i + 1 < len(words)
    number = -1 if words[i].low in ("last", "final") else ORDINALS.get(words[i].low, 0)
    unit, at = low(words, i + 1), i + 3
    if (
        not number
        or number > 4
        or unit not in ("week", "fortnight", "weekend")
        or low(words, i + 2) not in ("of", "in")
    ):
        return None
    if low(words, at) not in MONTHS or not words[at].text[0].isupper():
        return None
    month, end, anchor = _month(words, at, frame)
    if month is None:
        return lost(end)
    if unit == "weekend":
        saturdays = [d for n in range(31) if _within(d := edtf.add_days(month.first, n), month) and d.weekday() == 5]
        saturday = saturdays[number if number < 0 else number - 1]
        return Found(end, edtf.days(saturday, edtf.add_days(saturday, 1)), (), anchor, "other")
    size = _DAYS[unit]
    first = edtf.add_days(month.first, size * (number - 1))
    last = edtf.add_days(first, size - 1)
    if number < 0 or (unit == "fortnight" and number == 2):
        first, last = edtf.add_days(month.last, 1 - size), month.last
    return Found(end, edtf.days(first, last), (), anchor, "other") if _within(last, month) else None


def _within(of: date, month: Stretch) -> bool:
    return month.first <= of <= month.last


def _month(words: Sequence[Word], at: int, frame: Frame) -> tuple[Stretch | None, int, Anchor]:
    year = year_at(words, at + 1)
    if year is not None:
        return edtf.month(year, MONTHS[words[at].low]), at + 2, "text"
    told = told_year(words, at + 1, frame)
    if told is not None:
        return edtf.month(told[0], MONTHS[words[at].low]), told[1], frame.anchoring.kind
    stretch, _, anchor = resolve_month(frame, MONTHS[words[at].low])
    return stretch, at + 1, anchor


def months_of_year(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """the first nine months of the year, the last three months of 2023."""
    i += words[i].low == "the" and i + 1 < len(words)
    which, count = words[i].low, _count(words, i + 1)
    if which not in ("first", "last", "final") or not 1 < count < 12 or low(words, i + 2) != "months":
        return None
    if low(words, i + 3) not in ("of", "in"):
        return None
    told, year = told_year(words, i + 4, frame), year_at(words, i + 4)
    end = i + 5
    anchor: Anchor = "text"
    if told is not None:
        (year, end), anchor = told, frame.anchoring.kind
    elif low(words, i + 4) == "the" and low(words, i + 5) == "year":
        year, end, anchor = frame.anchoring.in_year, i + 6, frame.anchoring.kind
    if year is None:
        return None
    span = (1, count) if which == "first" else (13 - count, 12)
    stretch = edtf.between(edtf.month(year, span[0]), edtf.month(year, span[1]))
    return Found(end, stretch, (), anchor, "other")


def _count(words: Sequence[Word], i: int) -> int:
    text = low(words, i)
    return int(text) if text.isdecimal() and len(text) < 3 else COUNTS.get(text, 0)


def months_up_to(words: Sequence[Word], first: int, floor: int, found: Found) -> tuple[int, Found]:
    """the three months to September, six months ended 30 June, the year to March: the stretch that ends there."""
    at = first - 1
    if found.stretch is None or found.grain not in ("month", "day") or "/" in found.stretch.edtf:
        return first, found
    at -= words[at].low == "in" and at > floor
    if at <= floor or words[at].low not in ("to", "ending", "ended", "through"):
        return first, found
    at -= words[at - 1].low == "months" or words[at - 1].low == "year"
    months = 12 if words[at].low == "year" else _count(words, at - 1)
    if words[at].low not in ("months", "year") or not 1 < months <= 24 or at < floor:
        return first, found
    start = at - (words[at].low == "months")
    if found.grain == "day" and found.stretch.last.day < 25:
        return first, found
    begun = edtf.add_months(found.stretch.last.replace(day=1), 1 - months)
    months_ = edtf.between(edtf.month(begun.year, begun.month), edtf.month(*found.stretch.last.timetuple()[:2]))
    start -= start - 1 >= floor and words[start - 1].low == "the"
    return start, replace(found, stretch=months_, grain="other", others=())


_BUSINESS = words(
    """
    profit profits revenue revenues sales earnings income loss losses gdp growth output exports imports economy
    orders deliveries shares quarterly results turnover inflation unemployment dividend investors sick staff
    shipments production spending demand prices net operating bank
    """
)


def business_quarter(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """in the third quarter, fourth-quarter profit: of the year where the words are of business, the last one begun."""
    number, today = ORDINALS.get(words[i].low, 9), frame.anchoring.in_month
    at = i + 1 + (low(words, i + 1) == "-")
    if number > 4 or today is None or low(words, at) != "quarter" or low(words, at + 1) == "of":
        return None
    if at == i + 1 and low(words, i - 1) != "the":
        return None
    if not any(w.low in _BUSINESS for w in words[max(0, i - 20) : at + 12]):
        return None
    index = today.year * 4 + (today.month - 1) // 3
    begun = index - (index - (number - 1)) % 4
    return Found(at + 1, edtf.quarter(begun // 4, number), (), frame.anchoring.kind, "other")
