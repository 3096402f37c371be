"""What relative words count from, and the choice of a year or day that the words leave open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.normalising.edtf import Stretch, add_days, day, month
from reportedly.vocabulary import Anchor

Grain = Literal["clock", "day", "week", "month", "year", "other"]


@dataclass(frozen=True, slots=True)
class Anchoring:
    """The date a text was written for; not `firm` when it is merely a date named in it (then good for years only)."""

    stretch: Stretch | None = None
    kind: Anchor = "unknown"
    firm: bool = True
    minute: str = ""  # of that day, "HH:MM" in local time, where it is known

    @property
    def today(self) -> date | None:
        """The day itself, where it is known to the day."""
        return self.stretch.first if self.stretch and self.firm and self.stretch.is_day else None

    @property
    def near(self) -> date | None:
        """A day to take years from."""
        return self.stretch.last if self.stretch else None

    @property
    def in_month(self) -> date | None:
        """A day of the month it was written in, where that is known."""
        if self.stretch and self.firm and self.stretch.first.replace(day=1) == self.stretch.last.replace(day=1):
            return self.stretch.last
        return None

    @property
    def in_year(self) -> int | None:
        """The year it was written in."""
        if self.stretch and self.firm and self.stretch.first.year == self.stretch.last.year:
            return self.stretch.last.year
        return None


@dataclass(frozen=True, slots=True)
class Frame:
    """Where an expression stands."""

    anchoring: Anchoring
    told_day: Stretch | None = None  # the last day named before it
    told: Stretch | None = None  # the last time named before it
    ahead: bool = False  # words before it look forward ("will", "is due to")
    year: int | None = None  # a year borrowed from the other end of an interval
    event_day: Stretch | None = None  # the day the words of this paragraph speak of, else the one the lead tells
    told_clock: Stretch | None = None  # the last time of a day, to the minute
    offset: str = ""  # local time's distance from UTC, where the report told both
    night: date | None = None  # the evening of the last night named


@dataclass(frozen=True, slots=True)
class Found:
    """A time expression up to word index `end` (exclusive)."""

    end: int
    stretch: Stretch | None
    others: tuple[str, ...] = ()
    anchor: Anchor = "unknown"
    grain: Grain = "day"
    yearless: bool = False
    clock: tuple[int, int, str] | None = None  # a clock time whose day is not in the expression
    other_hour: int | None = None  # the hour's second reading, where a.m. or p.m. is open


def lost(end: int, grain: Grain = "other", others: tuple[str, ...] = ()) -> Found:
    """A time the words do not lead to a date."""
    return Found(end, None, others, "unknown", grain)


def safe_date(year: int, month_: int, day_: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month_, day_)
    except ValueError:
        return None


def resolve_day(
    frame: Frame, month_: int, day_: int, weekday: int | None
) -> tuple[Stretch | None, tuple[str, ...], Anchor]:
    """A day without a year: the nearest past one by the anchor, the year that fits a printed weekday first.

    Looking ahead, the nearest to come. A day to come within 45 days whose last occurrence is half a year gone keeps
    the coming one as alternative.
    """
    if frame.year is not None:
        given = safe_date(frame.year, month_, day_)
        return (day(given) if given else None), (), "text"
    near = frame.anchoring.near
    if near is None:
        return None, (), "unknown"
    around = [d for y in range(near.year - 8, near.year + 9) if 0 < y < 10000 and (d := safe_date(y, month_, day_))]
    if not around:
        return None, (), "unknown"
    if weekday is not None:
        fitting = [d for d in around if d.weekday() == weekday]
        if fitting:
            return day(min(fitting, key=lambda d: (abs((d - near).days), d))), (), frame.anchoring.kind
    if not frame.anchoring.firm:
        return day(min(around, key=lambda d: (abs((d - near).days), d))), (), frame.anchoring.kind
    past = [d for d in around if d <= near]
    coming = [d for d in around if d >= near]
    if frame.ahead and coming:
        return day(coming[0]), (), frame.anchoring.kind
    if not past:
        return None, (), "unknown"
    soon = [d for d in coming if 0 < (d - near).days <= 45 and (near - past[-1]).days > 180]
    return day(past[-1]), tuple(d.isoformat() for d in soon[:1]), frame.anchoring.kind


def resolve_month(frame: Frame, month_: int) -> tuple[Stretch | None, tuple[str, ...], Anchor]:
    """A month without a year: the anchor's own or the nearest past one; looking ahead, the nearest to come."""
    if frame.year is not None:
        return month(frame.year, month_), (), "text"
    near = frame.anchoring.near
    if near is None or not 1 < near.year < 9999:
        return None, (), "unknown"
    year = near.year
    if frame.ahead:
        return month(year + (month_ < near.month), month_), (), frame.anchoring.kind
    if month_ <= near.month:
        return month(year, month_), (), frame.anchoring.kind
    others = (month(year, month_).edtf,) if month_ - near.month <= 2 or not frame.anchoring.firm else ()
    return month(year - 1, month_), others, frame.anchoring.kind


def resolve_weekday(frame: Frame, weekday: int) -> tuple[Stretch | None, tuple[str, ...], Anchor]:
    """A bare weekday: the publication day or the nearest past one; looking ahead, the nearest to come."""
    today = frame.anchoring.today
    if today is None:
        return _weekday_near(frame, weekday)
    back = (today.weekday() - weekday) % 7
    past, coming = add_days(today, -back), add_days(today, (weekday - today.weekday()) % 7)
    if frame.ahead:
        others = () if coming == past else (past.isoformat(),)
        return day(coming), others, frame.anchoring.kind
    return day(past), (), frame.anchoring.kind


def _weekday_near(frame: Frame, weekday: int) -> tuple[Stretch | None, tuple[str, ...], Anchor]:
    """A bare weekday in an undated report that names a day: the nearest to that day; the next nearest may be meant.

    The report was written on that day or later, nobody knows how much later.
    """
    anchoring = frame.anchoring
    named = anchoring.stretch
    if named is None or anchoring.kind == "unknown" or not named.is_day:
        return None, (), "unknown"
    past = add_days(named.first, -((named.first.weekday() - weekday) % 7))
    coming = add_days(named.first, (weekday - named.first.weekday()) % 7)
    later = frame.ahead or (coming - named.first).days < (named.first - past).days
    first, other = (coming, past) if later else (past, coming)
    return day(first), () if first == other else (other.isoformat(),), anchoring.kind
