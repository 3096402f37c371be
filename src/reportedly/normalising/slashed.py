"""Dates in figures: 20/03/2023, 3/20/2023, 20.03.2023, "UPDATE 11/29 12:06 p.m."; of two readings both are given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.normalising import edtf
from reportedly.normalising.calendar_words import WEEKDAYS
from reportedly.normalising.dates import low
from reportedly.normalising.lexing import Word
from reportedly.normalising.time_frame import Found, Frame, resolve_day, safe_date

_SLASHED = re.compile(r"(\d{1,4})([./])(\d{1,2})\2(\d{1,4})")
_PAIRED = re.compile(r"(\d{1,2})/(\d{1,2})")


def numeric(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """20/03/2023, 3/20/2023, 20.03.2023, 2023/03/20; where day and month may change places both are given."""
    match = _SLASHED.fullmatch(words[i].text)
    if match is None:
        return None
    left, middle, right = match.group(1), match.group(3), match.group(4)
    if len(left) == 4 and len(right) <= 2:
        found = safe_date(int(left), int(middle), int(right))
        return Found(i + 1, edtf.day(found), (), "text") if found else None
    if len(left) > 2 or len(right) not in (2, 4) or (len(right) == 2 and match.group(2) == "."):
        return None
    year = int(right) if len(right) == 4 else 2000 + int(right)
    if not 1000 <= year <= 2199:
        return None
    day_first, month_first = safe_date(year, int(middle), int(left)), safe_date(year, int(left), int(middle))
    readings = [d for d in (day_first, None if match.group(2) == "." else month_first) if d]
    if not readings:
        return None
    near = frame.anchoring.near
    if near is not None and len(readings) > 1:
        # The reading that is nearest before the anchor: reports tell of what has been.
        readings.sort(key=lambda d: (d > near, abs((near - d).days)))
    chosen = [edtf.day(d).edtf for d in dict.fromkeys(readings)]
    return Found(i + 1, edtf.day(readings[0]), tuple(chosen[1:]), "text")


_BEFORE_PAIR = frozenset(("on", "since", "until", "dated", "date", "update", "updated", "posted", "published", "of"))
_AFTER_PAIR = frozenset(("", ".", ",", ";", ":", ")", "at", "and", "the", "-", "–", "—"))
_NO_DAYS = frozenset(("9/11", "7/7", "24/7", "1/2", "1/3", "2/3", "1/4", "3/4", "50/50"))


def paired(words: Sequence[Word], i: int, frame: Frame) -> Found | None:
    """on 28/10, UPDATE 11/29 12:06 p.m.: a day and its month, in either order, where the words around place them.

    Of two readings the nearest past one comes first.
    """
    match = _PAIRED.fullmatch(words[i].text)
    if match is None or words[i].text in _NO_DAYS:
        return None
    before = low(words, i - 2) if low(words, i - 1) in (",", ":") else low(words, i - 1)
    following = low(words, i + 1)
    clocked = i + 1 < len(words) and words[i + 1].digits and ":" in words[i + 1].text and not words[i + 1].glued
    named = before in WEEKDAYS or before in ("update", "updated", "date", "dated")
    placed = before in _BEFORE_PAIR and before != "of" and following in _AFTER_PAIR
    if not (clocked or placed or (named and following in _AFTER_PAIR)):
        return None
    left, right, near = int(match.group(1)), int(match.group(2)), frame.anchoring.near
    if near is None:
        return None
    readings = []
    for month, day in dict.fromkeys(((right, left), (left, right))):
        if not 1 <= month <= 12 or not 1 <= day <= 31:
            continue
        found, others, anchor = resolve_day(frame, month, day, None)
        if found is not None:
            readings.append((found, others, anchor))
    if not readings:
        return None
    if before in ("update", "updated"):  # a stamp: the day nearest to the page's own, which may be an earlier one
        readings += [(coming, (), r[2]) for r in readings for o in r[1] if (coming := edtf.read(o)) is not None]
        readings.sort(key=lambda r: abs((near - r[0].first).days))
    else:
        readings.sort(key=lambda r: (r[0].first > near, abs((near - r[0].first).days)))
    stretch, others, anchor = readings[0]
    rest = [o for o in (*others, *(r[0].edtf for r in readings[1:])) if o != stretch.edtf]
    return Found(i + 1, stretch, tuple(dict.fromkeys(rest)), anchor, "day", True)
