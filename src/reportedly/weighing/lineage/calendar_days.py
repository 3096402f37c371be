"""Weekdays that do not fit the date beside them: "Tuesday, 14 March 2023" was a Monday, whoever prints it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from reportedly.vocabulary import Passage, Report
from reportedly.weighing.case import Case

from .told import Told, Wrong, in_order

CHANCE = 0.05
"""How likely two give one date the same wrong weekday: there are six, and those beside the right one are likelier."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DAY = rf"(?P<weekday>{'|'.join(_DAYS)})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_DATED = (
    re.compile(
        rf"\b{_DAY},? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?:of )?{_MONTH}\b(?:,? (?P<year>\d{{4}})\b)?"
    ),
    re.compile(rf"\b{_DAY},? {_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>\d{{4}})\b)?"),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}}) \({_DAY}\)(?P<year>(?!))?"),
    re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH} \({_DAY}\)(?P<year>(?!))?"),
)


def misdated(case: Case) -> Iterator[Wrong]:
    """Each date with a weekday it does not have, by all who print it so."""
    found: dict[tuple[date, str], list[Told]] = defaultdict(list)
    for name, parts in case.prose.items():
        report = case.reports[name]
        for part in parts:
            for pattern in _DATED:
                for match in pattern.finditer(report.text, part.span.start, part.span.end):
                    day = _day(match, report)
                    if day is not None and _DAYS[day.weekday()] != match["weekday"]:
                        told = Told(name, match.group(), Passage(name, *match.span()))
                        found[day, match["weekday"]].append(told)
    for (day, weekday), all_told in sorted(found.items()):
        right = f"{day.day} {_MONTHS[day.month - 1]} {day.year} is a {_DAYS[day.weekday()]}"
        yield Wrong(weekday, f"{right}, not a {weekday}", in_order(case, all_told), CHANCE)


def _day(match: re.Match[str], report: Report) -> date | None:
    """The date printed; without a year the nearest to the report's own date, None where that has none."""
    month, day = _MONTHS.index(match["month"]) + 1, int(match["day"])
    if match["year"]:
        return _date(int(match["year"]), month, day)
    published = re.match(r"(\d{4})-(\d\d)(?:-(\d\d))?", report.published or "")
    if published is None:
        return None
    at = _date(int(published[1]), int(published[2]), int(published[3] or 15))
    near = [d for year in (-1, 0, 1) if (d := _date(int(published[1]) + year, month, day)) is not None]
    # Half a year off it may be of either year; a weekday that fits one of them is no error.
    if at is None or not near or min(abs((d - at).days) for d in near) > 120:
        return None
    return min(near, key=lambda d: abs((d - at).days))


def _date(year: int, month: int, day: int) -> date | None:
    if not (1 <= month <= 12 and 1 <= year <= 9999 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day)
