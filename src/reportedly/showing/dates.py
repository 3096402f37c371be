"""EDTF read far enough to sort, place on a scale, and say in words; what cannot be read is shown as it is."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
DAY = 1440  # minutes

Grain = Literal["moment", "day", "month", "year", "interval"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """[start, end] in minutes since 1 January of year 1, UTC where the expression has an offset; how exact it is."""

    start: float
    end: float
    grain: Grain
    approximate: bool  # "~", "?", "%" or unspecified digits
    open_start: bool = False
    open_end: bool = False


def _digits(text: str, length: int) -> int | None:
    return int(text) if len(text) == length and text.isascii() and text.isdigit() else None


def _clock(text: str) -> tuple[int, int] | None:
    """Minutes into the day and minutes of offset, of "22:10", "22:10:05Z", "22:10+03:00"."""
    offset = 0
    body = text
    for sign in "+-":
        if sign in text:
            body, _, zone = text.partition(sign)
            hours, minutes = _digits(zone[:2], 2), _digits(zone[3:5] or "00", 2)
            if hours is None or minutes is None:
                return None
            offset = (hours * 60 + minutes) * (1 if sign == "+" else -1)
    body = body.removesuffix("Z")
    hour, minute = _digits(body[:2], 2), _digits(body[3:5] or "00", 2)
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    return hour * 60 + minute, offset


def _one(text: str) -> Stretch | None:
    bare = text.rstrip("~?%")
    approximate = bare != text or "X" in bare
    day_text, _, clock_text = bare.partition("T")
    fields = day_text.split("-")
    if "X" in day_text:
        fields = [f for f in fields if "X" not in f]
    year = _digits(fields[0], 4) if fields else None
    if not year:
        return None
    try:
        if len(fields) == 1:
            begin, end = date(year, 1, 1), date(year, 12, 31)
            grain: Grain = "year"
        elif len(fields) == 2:
            month = _digits(fields[1], 2) or 0
            begin = date(year, month, 1)
            end = date(year, month, monthrange(year, month)[1])
            grain = "month"
        else:
            begin = end = date(year, _digits(fields[1], 2) or 0, _digits(fields[2], 2) or 0)
            grain = "day"
    except (ValueError, OverflowError):
        return None
    start, stop = begin.toordinal() * DAY, (end.toordinal() + 1) * DAY
    if clock_text:
        clock = _clock(clock_text)
        if clock is None or grain != "day":
            return None
        start = stop = start + clock[0] - clock[1]
        grain = "moment"
    return Stretch(start, stop, grain, approximate)


def stretch(edtf: str | None) -> Stretch | None:
    """What an EDTF level 0 or 1 expression covers (date, time, open or closed interval, "~?%X"); None if unread."""
    if not edtf:
        return None
    if "/" not in edtf:
        return _one(edtf)
    left, _, right = edtf.partition("/")
    first = None if left in {"..", ""} else _one(left)
    last = None if right in {"..", ""} else _one(right)
    if (first is None and left not in {"..", ""}) or (last is None and right not in {"..", ""}):
        return None
    known = first or last
    if known is None:
        return None
    return Stretch(
        (first or known).start,
        (last or known).end,
        "interval",
        any(x is not None and x.approximate for x in (first, last)),
        open_start=first is None,
        open_end=last is None,
    )


@lru_cache(maxsize=4096)  # a page says the same few days again and again
def _spoken_one(text: str) -> str:
    bare = text.rstrip("~?%")
    if "X" in bare:
        return text
    about = ("about " if "~" in text or "%" in text else "") + ("perhaps " if "?" in text or "%" in text else "")
    covered = _one(bare)
    if covered is None:
        return text
    day_text, _, clock_text = bare.partition("T")
    fields = [int(f) for f in day_text.split("-")]
    if len(fields) == 1:
        return about + day_text
    if len(fields) == 2:
        return f"{about}{MONTHS[fields[1] - 1]} {fields[0]}"
    weekday = WEEKDAYS[date(*fields).weekday()]
    clock = f", {clock_text[:5]}" if clock_text else ""
    zone = clock_text[5:].lstrip(":0123456789") if clock_text else ""
    zone_words = "" if not zone else " UTC" if zone == "Z" else f" UTC{clock_text[clock_text.find(zone[0]) :]}"
    return f"{about}{weekday} {fields[2]} {MONTHS[fields[1] - 1]} {fields[0]}{clock}{zone_words}"


def spoken(edtf: str | None) -> str:
    """An EDTF expression for people ("Mon 13 May 2024"); as it is where it is not understood; "" for None."""
    if not edtf:
        return ""
    if "/" not in edtf:
        return _spoken_one(edtf)
    left, _, right = edtf.partition("/")
    if left in {"..", ""}:
        return f"until {_spoken_one(right)}"
    if right in {"..", ""}:
        return f"from {_spoken_one(left)}"
    day, _, clock = right.partition("T")
    if clock and left.startswith(f"{day}T"):
        return f"{_spoken_one(left)}–{_spoken_one(right).rpartition(', ')[2]}"
    return f"{_spoken_one(left)} – {_spoken_one(right)}"


_INSTANT = r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?"
_PRINTED_OR_DATE = re.compile(rf"“[^”]*”|(?<![\w-]){_INSTANT}(?:/{_INSTANT})?(?![\w-])")


def in_words(reason: str) -> str:
    """A reason of ours with its dates in words; what it quotes of a report stays as printed."""
    if "-" not in reason:
        return reason
    return _PRINTED_OR_DATE.sub(lambda m: m[0] if m[0][0] == "“" else spoken(m[0]) or m[0], reason)
