"""Stretches of days and how ISO 8601-2 (EDTF) writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

_MINUTE = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)?")
_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from `first` to `last`, both included, and their EDTF; an open end is date.min or date.max."""

    first: date
    last: date
    edtf: str

    @property
    def is_day(self) -> bool:
        """Whether it is one day (with or without a clock time)."""
        return self.first == self.last


def day(of: date) -> Stretch:
    """One day."""
    return Stretch(of, of, of.isoformat())


def month(year_: int, month_: int) -> Stretch:
    """One calendar month."""
    return Stretch(date(year_, month_, 1), date(year_, month_, monthrange(year_, month_)[1]), f"{year_:04}-{month_:02}")


def year(of: int) -> Stretch:
    """One calendar year."""
    return Stretch(date(of, 1, 1), date(of, 12, 31), f"{of:04}")


def decade(of: int) -> Stretch:
    """Ten years: 1990 -> "199X"."""
    return Stretch(date(of // 10 * 10, 1, 1), date(of // 10 * 10 + 9, 12, 31), f"{of // 10:03}X")


def century(number: int) -> Stretch:
    """The nth century, by its digits as EDTF writes it: 19 -> "18XX"."""
    start = (number - 1) * 100
    return Stretch(date(max(start, 1), 1, 1), date(start + 99, 12, 31), f"{number - 1:02}XX")


def season(of: int, number: int) -> Stretch:
    """Season 21 spring, 22 summer, 23 autumn, 24 winter: EDTF leaves the months open; counted as in the north."""
    if number == 24:
        return Stretch(date(of, 12, 1), date(min(of + 1, 9999), 2, 28), f"{of:04}-24")
    first = {21: 3, 22: 6, 23: 9}[number]
    return Stretch(date(of, first, 1), month(of, first + 2).last, f"{of:04}-{number}")


def quarter(of: int, number: int) -> Stretch:
    """Quarter 1..4 of a year: EDTF level 2 codes 33 to 36."""
    return Stretch(date(of, number * 3 - 2, 1), month(of, number * 3).last, f"{of:04}-{32 + number}")


def half(of: int, number: int) -> Stretch:
    """Half 1 or 2 of a year: EDTF level 2 codes 40 and 41."""
    return Stretch(date(of, number * 6 - 5, 1), month(of, number * 6).last, f"{of:04}-{39 + number}")


def days(first: date, last: date) -> Stretch:
    """From day to day, both included."""
    return day(first) if first == last else Stretch(first, last, f"{first.isoformat()}/{last.isoformat()}")


def week(of: date) -> Stretch:
    """The calendar week, Monday to Sunday, that `of` lies in."""
    monday = of - timedelta(of.weekday())
    return days(monday, monday + timedelta(6))


def weekend(of: date) -> Stretch:
    """Saturday and Sunday of the calendar week that `of` lies in."""
    monday = of - timedelta(of.weekday())
    return days(monday + timedelta(5), monday + timedelta(6))


def between(left: Stretch, right: Stretch) -> Stretch:
    """From the beginning of one to the end of the other; each end keeps its own precision."""
    start = left.first.isoformat() if "/" in left.edtf else left.edtf
    end = right.last.isoformat() if "/" in right.edtf else right.edtf
    return Stretch(left.first, right.last, f"{start}/{end}")


def since(left: Stretch) -> Stretch:
    """From then on."""
    return Stretch(left.first, date.max, f"{left.first.isoformat() if '/' in left.edtf else left.edtf}/..")


def until(right: Stretch) -> Stretch:
    """Up to then."""
    return Stretch(date.min, right.last, f"../{right.last.isoformat() if '/' in right.edtf else right.edtf}")


def approximately(of: Stretch) -> Stretch:
    """The same marked approximate; EDTF has no such mark for clock times, which stay as they are."""
    if "T" in of.edtf or ".." in of.edtf:
        return of
    return replace(of, edtf="/".join(f"{part}~" for part in of.edtf.split("/")))


def at_clock(of: Stretch, hour: int, minute: int, zone: str = "") -> Stretch:
    """A minute of a day: "2023-03-20T21:40"; zone is "" (local), "Z" or an offset ("+01:00")."""
    return replace(of, edtf=f"{of.first.isoformat()}T{hour:02}:{minute:02}{zone}")


def minutes_around(of: Stretch, before: int, after: int) -> Stretch:
    """From `before` minutes earlier to `after` minutes later than a minute of a day; what is no minute stays."""
    match = _MINUTE.fullmatch(of.edtf)
    if match is None:
        return of
    at = datetime.combine(of.first, time(int(match.group(2)), int(match.group(3))))
    ends = []
    for shift in (-before, after):
        try:
            there = at + timedelta(minutes=shift)
        except OverflowError:
            return of
        ends.append((there.date(), f"{there:%Y-%m-%dT%H:%M}{match.group(4) or ''}"))
    (first, start), (last, end) = ends
    return Stretch(first, last, start if start == end else f"{start}/{end}")


def minute_of(written: str) -> str:
    """ "HH:MM" of a time of a day as metadata gives it, "" where it gives none."""
    match = _MINUTE.match(written)
    return f"{match.group(2)}:{match.group(3)}" if match else ""


def add_months(of: date, count: int) -> date:
    """The same day `count` months on, or the month's last."""
    years, rest = divmod(of.month - 1 + count, 12)
    year_ = min(max(of.year + years, 1), 9999)
    return date(year_, rest + 1, min(of.day, monthrange(year_, rest + 1)[1]))


def add_days(of: date, count: int) -> date:
    """`count` days on, held inside the calendar."""
    ordinal = of.toordinal() + count
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def read(written: str | None) -> Stretch | None:
    """A stretch from EDTF as metadata gives it: a year, month, day or time of a day (its first part if an interval)."""
    match = _WRITTEN.match(written or "")
    if match is None:
        return None
    year_, month_, day_ = (int(g) if g else None for g in match.groups())
    try:
        if year_ is None or month_ is None:
            return year(year_ or 0)
        return month(year_, month_) if day_ is None else day(date(year_, month_, day_))
    except ValueError:
        return None
