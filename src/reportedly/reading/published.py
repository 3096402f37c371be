"""A told date as EDTF: ISO 8601, RFC 2822 and a year or a month alone; what may be read two ways is not read."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from email.utils import parsedate_to_datetime

_ISO = re.compile(
    r"(\d{4})(?:-?(\d{2})(?:-?(\d{2})"
    r"(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?)?)?"
)


def to_edtf(words: str) -> str | None:
    """EDTF of `words`, as precise as given (a time to the minute is written with seconds 00, which EDTF demands).

    Of an interval ("2024-10-22/2024-10-23"), as of a page kept up over days, the end.
    """
    words = words.strip()
    if words.count("/") == 1 and words[:4].isdigit():
        start, end = (to_edtf(side) for side in words.split("/"))
        return end if start and end and start <= end else None
    match = _ISO.fullmatch(words)
    if match is None:
        return _spelt(words) or _by_strokes(words) or _rfc_2822(words)
    year, month, day, hour, minute, second, zone = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        time(int(hour or 0), int(minute or 0), min(int(second or 0), 59))
    except ValueError:
        return None
    if month is None:
        return year
    if day is None:
        # Six digits are a month only with its hyphen: "202403" may as well be 20 24 03.
        return f"{year}-{month}" if "-" in words else None
    if hour is None:
        return f"{year}-{month}-{day}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{_zone(zone)}"


_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_DAY_FIRST = re.compile(
    r"(?:[a-z]{3,9},? )?(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[a-z]{3,9})\.?,? (?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(
    r"(?:[a-z]{3,9},? )?(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})"
)
_STROKES = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")


def _spelt(words: str) -> str | None:
    """ "20 November 2026", "Nov 20, 2026"."""
    low = " ".join(words.lower().split())
    match = _DAY_FIRST.fullmatch(low) or _MONTH_FIRST.fullmatch(low)
    found = [n for n, name in enumerate(_MONTHS, 1) if match is not None and name.startswith(match["month"])]
    return _day(match["year"], found[0], int(match["day"])) if match is not None and len(found) == 1 else None


def _by_strokes(words: str) -> str | None:
    """ "20/11/2026": one of the two is no month, or both are one; else it has two readings."""
    match = _STROKES.fullmatch(words)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if first != second and first <= _MONTHS_IN_YEAR and second <= _MONTHS_IN_YEAR:
        return None
    day, month = (first, second) if second <= _MONTHS_IN_YEAR else (second, first)
    return _day(match[4], month, day)


_MONTHS_IN_YEAR = 12


def _day(year: str, month: int, day: int) -> str | None:
    try:
        return date(int(year), month, day).isoformat()
    except ValueError:
        return None


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in "Zz":
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _rfc_2822(words: str) -> str | None:
    if len(words) > 80 or re.search(r"\d{1,2} [A-Z][a-z]{2} \d{4}", words) is None:
        return None
    try:
        moment: datetime = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if ":" not in words:
        return moment.date().isoformat()
    written = moment.replace(microsecond=0).isoformat()
    return written[:-6] + "Z" if written.endswith("+00:00") else written
