"""Full dates as bylines and posts print them -> EDTF. What can be read two ways gives both readings and no choice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reportedly.caseless import caseless
from reportedly.cleaning.months import MONTHS, OTHER_ZONES, WEEKDAYS, ZONES
from reportedly.vocabulary import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands, with weekday and time of day. `edtf` is None without a year or with two readings."""

    span: Span
    edtf: str | None
    readings: tuple[str, ...] = ()


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_LEAD = rf"(?:\b(?:{WEEKDAYS})\.?,?\s{{1,3}})?"
_DATES = caseless(
    rf"{_LEAD}(?:"
    rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?\s{{1,3}}(?:of\s)?(?P<m1>{_MONTH})\b\.?(?:,?\s{{1,3}}(?P<y1>\d{{4}})\b)?"
    rf"|\b(?P<m2>{_MONTH})\b\.?\s{{1,3}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{{1,3}}(?P<y2>\d{{4}})\b)?"
    r"|\b(?P<y3>\d{4})(?P<s3>[-/.])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})(?=T\d|\b)"
    r"|\b(?P<a4>\d{1,2})(?P<s4>[-/.])(?P<b4>\d{1,2})(?P=s4)(?P<y4>\d{4}|\d{2})\b(?![-/.]\d)"
    r")"
)
_DIGIT = re.compile(r"\d")
_ZONE = "|".join(sorted([*ZONES, *OTHER_ZONES.split("|")], key=len, reverse=True))
_TIME = (
    r"(?:(?P<h>[01]?\d|2[0-3])[:.h](?P<n>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d{1,9})?)?(?:\s{0,2}(?P<half>[ap]\.?m\b\.?))?"
    r"|(?P<h2>1[0-2]|0?[1-9])\s{0,2}(?P<half2>[ap]\.?m\b\.?))"
    rf"(?:\s{{0,2}}(?P<zone>(?:{_ZONE})\b|[+-]\d{{2}}:?\d{{2}}\b))?"
)
_JOIN = r"(?:[\s,|/·•–—-]{0,4}(?:\bat\s)?|T)"
_AFTER = re.compile(_JOIN + _TIME, re.IGNORECASE)
_BEFORE = re.compile(r"(?<![\d:.])" + _TIME + r"[\s,|·•–—-]{0,4}(?:\bon\s)?$", re.IGNORECASE)
TIME_ALONE = caseless(r"(?<![\d:.])" + _TIME)


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Dates of text[start:end], left to right."""
    end = len(text) if end is None else end
    if _DIGIT.search(text, start, end) is None:  # most lines: no date is written without
        return
    done = start
    for match in _DATES.finditer(text, start, end):
        if match.start() < done:
            continue
        first, last = match.span()
        clock = _AFTER.match(text, last, end)
        if clock is not None:
            last = clock.end()
        else:
            window = max(done, first - 40)
            clock = _BEFORE.search(text[window:first])
            if clock is not None:
                first = window + clock.start()
        done = last
        days = _readings(match)
        if days:
            moments = tuple(d + (_clock(clock) if clock is not None and len(d) == 10 else "") for d in days)
            yield Dated(Span(first, last), moments[0] if len(days) == 1 and days[0] else None, moments[: len(days)])


def _readings(match: re.Match[str]) -> tuple[str, ...]:
    """The days the words allow: ("",) for a day without a year, () for none."""
    g = match.groupdict()
    if g["a4"]:
        year, a, b = int(g["y4"]), int(g["a4"]), int(g["b4"])
        if len(g["y4"]) == 2:
            if g["s4"] != "/" and not (g["s4"] == "." and len(g["b4"]) == 2 and len(g["a4"]) == 2):
                return ()  # "1-2-34", "1.2.34": a score, a version, a telephone number
            year += 2000
        # A point is a European separator: the day stands first. A slash or hyphen may be either.
        orders = [(b, a)] if g["s4"] == "." else [(a, b), (b, a)]
        return tuple(dict.fromkeys(d for m, day in orders if (d := _day(year, m, day))))
    if g["y3"]:
        day = _day(int(g["y3"]), int(g["m3"]), int(g["d3"]))
        return (day,) if day else ()
    month, number, year_word = (g["m1"], g["d1"], g["y1"]) if g["d1"] else (g["m2"], g["d2"], g["y2"])
    if year_word is None:
        return ("",) if 1 <= int(number) <= 31 else ()
    written = _day(int(year_word), MONTHS[month.lower()], int(number))
    return (written,) if written else ()


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _clock(match: re.Match[str]) -> str:
    """ "THH:MM:SS" with its zone: EDTF has no time to the minute, so seconds not printed are written 00."""
    g = match.groupdict()
    hour, half = int(g["h"] or g["h2"]), (g["half"] or g["half2"] or "").lower()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = (g["zone"] or "").lower()
    numeric = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    offset = numeric if zone[:1] in {"+", "-"} else ZONES.get(zone, "")
    return f"T{hour:02d}:{int(g['n'] or 0):02d}:{int(g['s'] or 0):02d}{offset}"


_ISO = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|z|[+-]\d{2}:?\d{2})?)?)?)?"
)


def from_iso(value: str) -> str | None:
    """EDTF of an ISO 8601 value in a page's metadata, else of the one printed date it holds."""
    value = " ".join(value.split())[:80]
    match = _ISO.fullmatch(value)
    if match is None:
        found = list(find_dates(value))
        return found[0].edtf if len(found) == 1 else None
    year, month, day, hour, minute, second, zone = match.groups()
    if _day(int(year), int(month or 1), int(day or 1)) is None or int(hour or 0) > 23 or int(minute or 0) > 59:
        return None
    written = "-".join(x for x in (year, month, day) if x)
    if hour is None:
        return written
    zone = "Z" if zone in {"Z", "z"} else zone
    offset = zone if not zone or ":" in zone or zone == "Z" else f"{zone[:3]}:{zone[3:]}"
    return f"{written}T{hour}:{minute}:{second or '00'}{offset or ''}"
