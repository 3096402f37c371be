"""Time expressions that name their date: ISO and numeric dates, day and month, months, years, feasts, weekdays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import (
    AFTER_WEEKDAY_NAMES,
    BEFORE_WEEKDAY_NAMES,
    COUNTED,
    DECADE_WORDS,
    FEASTS,
    MONTHS,
    ORDINALS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from reportedly.normalising.lexing import Word
from reportedly.normalising.time_frame import (
    Found,
    Frame,
    lost,
    resolve_day,
    resolve_month,
    resolve_weekday,
    safe_date,
)
from reportedly.normalising.word_lists import words

_PAIRED = re.compile(r"(\d{1,2})/(\d{1,2})")
_WEEKS = {"last": -1, "this": 0, "next": 1}
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_SURE_OF_YEAR = words(
    """
    in since by until till during from circa early late mid
    """
)
_YEAR_AFTER = words(
    """
    of before after to through and between than versus for
    """
)
_DETERMINERS = words(
    """
    the his her their its a an this that our my your
    """
)
_AFTER_YEAR = frozenset((".", ",", ";", ")", "the", "when", "and", "but", "as", "after", "he", "she", "they"))
_MONTH_AFTER = words(
    """
    in of since by until till before after during from to through early late mid between last next this and around
    every each following
    """
)


def low(words: Sequence[Word], i: int) -> str:
    """The word at `i` in lower case, "" outside."""
    return words[i].low if 0 <= i < len(words) else ""


def whole_number(words: Sequence[Word], i: int, most: int) -> int | None:
    """Plain digits at `i` with a value up to `most`."""
    if 0 <= i < len(words) and words[i].digits and words[i].text.isdecimal() and len(words[i].text) <= 4:
        value = int(words[i].text)
        return value if value <= most else None
    return None


def year_at(words: Sequence[Word], i: int) -> int | None:
    """A four-digit year 1000–2199 at `i`, not part of a longer figure."""
    if 0 <= i < len(words) and len(words[i].text) == 4:
        value = whole_number(words, i, 2199)
        return value if value is not None and value >= 1000 else None
    return None


def _day_at(words: Sequence[Word], i: int) -> tuple[int, int] | None:
    """A day of a month and the index after it: "20", "20th", "the 20th", not "20 %"."""
    number = whole_number(words, i, 31)
    if not number or len(words[i].text) > 2:
        return None
    end = i + 1
    if low(words, end) in _ORDINAL_ENDS and words[end].glued:
        return number, end + 1
    if end < len(words) and words[end].glued and (words[end].text.isalnum() or words[end].text in "%°$€£"):
        return None
    return number, end


def _month_at(words: Sequence[Word], i: int) -> tuple[int, int] | None:
    """A month and the index after it and after the point of its abbreviation."""
    number = MONTHS.get(low(words, i))
    if number is None or words[i].possessive:
        return None
    if words[i].text[0].islower() and words[i].low in ("may", "march", "mar", "sep", "dec", "jan"):
        return None
    short = words[i].low in SHORT_MONTHS and words[i].low != "may"
    return number, i + 1 + (short and low(words, i + 1) == "." and words[i + 1].glued)


def _year_after(words: Sequence[Word], i: int) -> tuple[int, int] | None:
    """A year after a day or month: "2023", ", 2023", "of 2023"."""
    for skip in ((), (",",), ("of",)):
        if all(low(words, i + k) == s for k, s in enumerate(skip)):
            year = year_at(words, i + len(skip))
            after = i + len(skip) + 1
            if year is not None and low(words, after) not in COUNTED and low(words, after) not in ("million", "%"):
                return year, after
    return None


def told_year(words: Sequence[Word], i: int, frame: Frame) -> tuple[int, int] | None:
    """last year, of this year, next year at `i`, after a day or month: the year and the index after it."""
    i += low(words, i) == "of"
    shift = {"last": -1, "this": 0, "next": 1}.get(low(words, i))
    year = frame.anchoring.in_year
    if shift is None or year is None or low(words, i + 1) != "year" or words[i + 1].possessive:
        return None
    return year + shift, i + 2


def iso(words: Sequence[Word], i: int, _: Frame) -> Found | None:
    """2023-03-20, 2023-03-20T21:40Z, 2023-03."""
    year = year_at(words, i)
    if year is None or low(words, i + 1) != "-" or not words[i + 1].glued:
        return None
    month = whole_number(words, i + 2, 12)
    if not month or len(words[i + 2].text) != 2 or not words[i + 2].glued:
        return None
    if low(words, i + 3) == "-" and words[i + 3].glued and i + 4 < len(words) and words[i + 4].glued:
        found = safe_date(year, month, whole_number(words, i + 4, 31) or 0)
        if found is None or len(words[i + 4].text) != 2:
            return None
        stretch, end = edtf.day(found), i + 5
        if low(words, end) == "t" and words[end].glued and end + 1 < len(words) and words[end + 1].glued:
            clock = words[end + 1].text.split(":")
            if len(clock) in (2, 3) and all(c.isdecimal() for c in clock) and int(clock[0]) < 24 and int(clock[1]) < 60:
                zulu = low(words, end + 2) == "z" and words[end + 2].glued
                stretch = edtf.at_clock(stretch, int(clock[0]), int(clock[1]), "Z" if zulu else "")
                end += 3 if zulu else 2
        return Found(end, stretch, (), "text")
    return Found(i + 3, edtf.month(year, month), (), "text", "month")


def calendar_day(words: Sequence[Word], i: int, frame: Frame, weekday: int | None = None) -> Found | None:
    """A day with its month in either order, with or without a year, and day ranges: "20–23 March", "March 20 to 23"."""
    start = i + (low(words, i) == "the" and i + 1 < len(words) and words[i + 1].digits)
    pair = _PAIRED.fullmatch(words[start].text) if start < len(words) else None
    if pair is not None and int(pair.group(2)) == int(pair.group(1)) + 1 and (of := _month_at(words, start + 1)):
        return _finish(words, of[1], frame, of[0], int(pair.group(1)), int(pair.group(2)), weekday)  # "4/5 December"
    first = _day_at(words, start)
    if first is not None:
        number, j = first
        last = None
        if low(words, j) in ("-", "–", "—", "to", "and", "until", "through"):
            second = _day_at(words, j + 1 + (low(words, j + 1) == "the"))
            listed = low(words, j) == "and" and low(words, start - 1) != "between"
            if listed and second is not None and second[0] > number + 1 and (of := _month_at(words, second[1])):
                ended = _finish(words, of[1], frame, of[0], number, None, weekday)
                return replace(ended, end=first[1])  # "on 4 and 6 November": the first of two days
            if second is not None and second[0] > number and (not listed or second[0] == number + 1):
                last, j = second
        j += low(words, j) == "of"
        month = _month_at(words, j)
        return None if month is None else _finish(words, month[1], frame, month[0], number, last, weekday)
    month = _month_at(words, i)
    if month is None:
        return None
    j = month[1] + (low(words, month[1]) == "the")
    first = _day_at(words, j)
    if first is None:
        return None
    number, j = first
    last = None
    if low(words, j) in ("-", "–", "—", "to", "through", "until") or (
        low(words, j) == "and" and low(words, i - 1) == "between"
    ):
        second = _day_at(words, j + 1)
        if second is not None and second[0] > number and _month_at(words, second[1]) is None:
            last, j = second
    if low(words, j) in COUNTED:
        return None
    return _finish(words, j, frame, month[0], number, last, weekday)


def _finish(
    words: Sequence[Word], j: int, frame: Frame, month: int, first: int, last: int | None, weekday: int | None
) -> Found:
    year = _year_after(words, j)
    if year is not None:
        start = safe_date(year[0], month, first)
        if start is None:
            return lost(year[1])
        stop = safe_date(year[0], month, last) if last else start
        return Found(year[1], edtf.days(start, stop or start), (), "text", "day" if stop == start else "other")
    told = told_year(words, j, frame)
    frame, j = (replace(frame, year=told[0]), told[1]) if told is not None else (frame, j)
    stretch, others, anchor = resolve_day(frame, month, first, weekday)
    if stretch is not None and last:
        stop = safe_date(stretch.first.year, month, last)
        return Found(j, edtf.days(stretch.first, stop or stretch.first), (), anchor, "other", True)
    return Found(j, stretch, others, anchor, "day", True)


def weekday_core(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """A weekday, alone or with its date: "Monday", "Monday, March 20, 2023", "Monday (20 March)"."""
    number = WEEKDAYS.get(low(words, i))
    if number is None or low(words, i - 1) in ("every", "each"):
        return None
    following, j = low(words, i + 1), i + 1
    if words[i].low in SHORT_WEEKDAYS and following == ".":
        j += 1
    bracket = low(words, j) == "("
    date_at = j + (low(words, j) in (",", "("))
    dated = calendar_day(words, date_at, frame, number) if not words[i].possessive else None
    if dated is None and low(words, date_at) == "the":
        dated = None
    if dated is not None:
        return Found(
            dated.end + (bracket and low(words, dated.end) == ")"),
            dated.stretch, dated.others, dated.anchor, dated.grain, dated.yearless,
        )  # fmt: skip
    if words[i].low in SHORT_WEEKDAYS:
        return None
    named = i + 1 < len(words) and words[i + 1].text[0].isupper() and not words[i].possessive
    if named and following in AFTER_WEEKDAY_NAMES:
        return None
    if (
        named
        and following == "night"
        and low(words, i + 2) in ("football", "live", "lights", "raw", "baseball", "wars")
    ):
        return None
    if low(words, i - 1) in BEFORE_WEEKDAY_NAMES and i and words[i - 1].text[0].isupper():
        return None
    today = frame.anchoring.today
    if following == "week" and words[i].text[0].isupper() and today is not None and low(words, i - 1) != "last":
        ahead = (number - today.weekday()) % 7 or 7
        return Found(i + 2, edtf.day(edtf.add_days(today, ahead + 7)), (), frame.anchoring.kind)  # "Monday week"
    j = i + 2 if following == "of" else i + 1
    if low(words, j) in _WEEKS and low(words, j + 1) == "week" and not words[j + 1].possessive:
        today = frame.anchoring.today
        if today is None:
            return lost(j + 2, "day")
        monday = edtf.add_days(today, _WEEKS[words[j].low] * 7 - today.weekday())
        return Found(j + 2, edtf.day(edtf.add_days(monday, number)), (), frame.anchoring.kind)
    stretch, others, anchor = resolve_weekday(frame, number)
    if following == "at" and low(words, i + 2) == "the" and low(words, i + 3) in ("earliest", "latest"):
        if not frame.ahead:
            stretch, others, anchor = resolve_weekday(replace(frame, ahead=True), number)
        if stretch is None:
            return lost(i + 4)
        opened = edtf.since(stretch) if words[i + 3].low == "earliest" else edtf.until(stretch)
        return Found(i + 4, opened, (), anchor, "other")
    return Found(i + 1, stretch, others, anchor)


def month_core(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """A month with a year, or alone where the words before it make it a month ("in March", not "March said")."""
    if not words[i].possessive:
        month = _month_at(words, i)
        if month is None:
            return None
        year = _year_after(words, month[1])
        if year is not None:
            return Found(year[1], edtf.month(year[0], month[0]), (), "text", "month")
    number = MONTHS.get(low(words, i))
    if number is None or not words[i].text[0].isupper() or (words[i].low in SHORT_MONTHS and words[i].low != "may"):
        return None
    told = told_year(words, i + 1, frame) if not words[i].possessive else None
    if told is not None:
        return Found(told[1], edtf.month(told[0], number), (), frame.anchoring.kind, "month")  # "July last year"
    before = low(words, i - 1)
    before = low(words, i - 2) if before == "-" else before
    if before not in _MONTH_AFTER and not (words[i].possessive and before == "of"):
        return None
    following = words[i + 1] if i + 1 < len(words) else None
    # "in April Jones's …", "by May Smith": a capitalised word right after makes it a name.
    if following is not None and following.text[0].isupper() and words[i].low in ("april", "may", "june", "august"):
        return None
    if before == "and" and low(words, i - 2) not in MONTHS:
        return None
    stretch, others, anchor = resolve_month(frame, number)
    return Found(i + 1, stretch, others, anchor, "month", True)


def season_core(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """A season with its year: "summer 2019", "the winter of 2021"; "since spring" is the nearest past one."""
    number = SEASONS.get(low(words, i))
    if number is None:
        return None
    year = _year_after(words, i + 1)
    if year is not None:
        return Found(year[1], edtf.season(year[0], number), (), "text", "other")
    near, before = frame.anchoring.in_month, low(words, i - 1)
    if near is None or before not in ("since", "until") or words[i].possessive or near.year < 3:
        return None
    of = near.year
    while edtf.season(of, number).first > near:
        of -= 1
    of += before == "until"
    return Found(i + 1, edtf.season(of, number), (), frame.anchoring.kind, "other")


def decade_core(words: Sequence[Word], i: int, _: Frame) -> Found | None:
    """1990s, the '90s, the nineties; the 19th century, the nineteenth century."""
    text = words[i].text
    if low(words, i + 1) == "s" and words[i + 1].glued and words[i].digits:
        year = year_at(words, i)
        if year is not None and year % 10 == 0:
            return Found(i + 2, edtf.century(year // 100 + 1) if year % 100 == 0 and year < 2000 else edtf.decade(year),
                         (), "text", "other")  # fmt: skip
        quoted = low(words, i - 1) in ("'", "’", "‘") and words[i].glued
        if quoted and len(text) == 2 and text.isdecimal() and text[1] == "0" and int(text) >= 30:
            return Found(i + 2, edtf.decade(1900 + int(text)), (), "text", "other")
    if words[i].low in DECADE_WORDS and low(words, i - 1) in ("the", "early", "late", "mid", "-"):
        if {"his", "her", "their", "my"} & {low(words, i - 2), low(words, i - 3)}:
            return None  # an age
        if low(words, i - 1) == "the" and low(words, i - 2) not in ("in", "of", "since", "during", "from", "until"):
            return None
        return Found(i + 1, edtf.decade(DECADE_WORDS[words[i].low]), (), "text", "other")
    number, j = ORDINALS.get(words[i].low), i + 1
    if number is None:
        ordinal = _day_at(words, i)
        if ordinal is None or ordinal[1] != i + 2:
            return None
        number, j = ordinal
    j += low(words, j) == "-"
    if low(words, j) not in ("century", "centuries") or not 1 <= number <= 21:
        return None
    return Found(j + 1, edtf.century(number), (), "text", "other")


def quarter_core(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """Q3 2022, third quarter of 2022, first half of the year: only with a year, since games have halves too."""
    if words[i].low == "q" and whole_number(words, i + 1, 4) and words[i + 1].glued:
        year = _year_after(words, i + 2)
        return Found(year[1], edtf.quarter(year[0], int(words[i + 1].text)), (), "text", "other") if year else None
    number = ORDINALS.get(words[i].low)
    if number is None or low(words, i + 1) not in ("quarter", "half"):
        return None
    most, make = (4, edtf.quarter) if words[i + 1].low == "quarter" else (2, edtf.half)
    if number > most:
        return None
    year = _year_after(words, i + 2)
    if year is not None:
        return Found(year[1], make(year[0], number), (), "text", "other")
    today, which = frame.anchoring.in_month, low(words, i + 3)
    told = low(words, i + 2) == "of" and which in ("the", "this", "last") and low(words, i + 4) == "year"
    if today is None or not told:
        return None
    past = which == "last" or (which == "the" and make(today.year, number).first > today)
    own = make(today.year - past, number)
    return Found(i + 5, own, (), frame.anchoring.kind, "other")


def year_core(words: Sequence[Word], i: int, _: Frame) -> Found | None:
    """A bare year where the words around it make it one, and spans of years: 2014, 2014–2018, 2022/23."""
    text = words[i].text
    if len(text) == 7 and text[4] == "/" and text[:4].isdecimal() and text[5:].isdecimal():
        first = int(text[:4])
        if 1000 <= first <= 2199 and (first + 1) % 100 == int(text[5:]):
            return Found(i + 1, edtf.between(edtf.year(first), edtf.year(first + 1)), (), "text", "other")
    year = year_at(words, i)
    if year is None:
        return None
    if low(words, i + 1) in ("-", "–") and words[i + 1].glued and i + 2 < len(words) and words[i + 2].glued:
        tail = words[i + 2].text
        second = int(tail) if tail.isdecimal() and len(tail) in (2, 4) else 0
        second += year // 100 * 100 if len(tail) == 2 else 0
        after = words[i + 3] if i + 3 < len(words) else None
        if 1500 <= year < second <= 2199 and (after is None or not (after.glued and after.text.isalnum())):
            return Found(i + 3, edtf.between(edtf.year(year), edtf.year(second)), (), "text", "other")
    following = words[i + 1] if i + 1 < len(words) else None
    if following is not None and (
        following.low in COUNTED or (following.glued and (following.text.isalnum() or following.text in "%°-–")
                                     and not words[i].possessive)
    ):  # fmt: skip
        return None
    before = low(words, i - 1)
    before = low(words, i - 2) if before == "-" else before
    plural = following is not None and following.text.islower() and following.low.endswith("s")
    plausible = 1500 <= year <= 2099
    if before in _SURE_OF_YEAR and plausible:
        return Found(i + 1, edtf.year(year), (), "text", "year")
    if before in _YEAR_AFTER and plausible and not plural:
        return Found(i + 1, edtf.year(year), (), "text", "year")
    if before in ("around", "about") and plausible and (following is None or following.low in _AFTER_YEAR):
        return Found(i + 1, edtf.year(year), (), "text", "year")
    own = before in _DETERMINERS or (i > 0 and words[i - 1].possessive)
    if own and 1800 <= year <= 2099 and following is not None and following.text[0].isalpha():
        return Found(i + 1, edtf.year(year), (), "text", "year")
    return None


def feast_core(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """Fixed feasts: Christmas Day, New Year's Eve; the year as for any day."""
    for names, when in _FEASTS_BY_WORD.get(words[i].low, ()):
        if when is None or any(low(words, i + k) != n for k, n in enumerate(names)):
            continue
        if not words[i].text[0].isupper():
            continue
        return _finish(words, i + len(names), frame, when[0], when[1], None, None)
    return None


_FEASTS_BY_WORD = {first: [(n, w) for n, w in FEASTS.items() if n[0] == first] for first in {n[0] for n in FEASTS}}
