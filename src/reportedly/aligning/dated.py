"""As of when a saying tells its figures, and whether it is said to correct others."""

from __future__ import annotations

import re
from datetime import date

from reportedly.caseless import caseless
from reportedly.vocabulary import Attribution, Quantity, Report

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)\b")
_AS_OF = re.compile(r"\b(?:as of|as at|as on)(?: the)? $", re.IGNORECASE)
_CORRECTING = caseless(
    r"\b(?:revis|correct|recount|restat|amend|(?:earlier|previous|initial|provisional|preliminary) "
    r"(?:figure|version|count|report|toll|number|result|estimate)|previously (?:reported|given|put)|now stands|"
    r"(?:raise|raised|lower|lowered|cut|reduced) (?:its|their|his|her|the) (?:count|toll|figure|estimate|number))"
)


def told_at(attribution: Attribution, report: Report) -> str | None:
    """EDTF: the day the words give their figures as of ("as of 14 May"), else the report's date.

    With the clock time of the section it stands in where a live page has them.
    """
    for time in attribution.times:
        before = report.text[max(0, time.span.start - 12) : time.span.start]
        if time.edtf is not None and _AS_OF.search(before):
            return time.edtf.partition("/")[0].strip("~?")
    day = report.published
    section = report.parts[attribution.part].section if 0 <= attribution.part < len(report.parts) else None
    clock = _CLOCK.match(section.strip()) if section else None
    if day is None or clock is None or len(day) < 10:
        return day
    return f"{day[:10]}T{int(clock.group(1)):02}:{clock.group(2)}"


def corrects(words: str) -> bool:
    """Whether words say that a figure was revised: "revised down", "an earlier version gave", "raised its count"."""
    return _CORRECTING.search(words) is not None


def grew_older(left: Quantity, right: Quantity, dates: tuple[str | None, str | None]) -> bool:
    """Whether two ages differ by no more than the time between the two reports: 24 in March, 26 the year after next."""
    first, second = dates
    if left.of != "age" or right.of != "age" or not first or not second:
        return False
    try:
        days = (date.fromisoformat(second[:10]) - date.fromisoformat(first[:10])).days
    except ValueError:
        return False
    years, older = days / _YEAR, right.value - left.value
    return abs(days) > _NEWS and older * days > 0 and abs(older - years) < 1


_YEAR = 365.25
_NEWS = 60
"""Days within which two ages that differ are hardly a birthday."""
