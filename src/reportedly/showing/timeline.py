"""When, by the words: each dated thing on one scale, exact, interval and approximate drawn apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.showing.dates import DAY, MONTHS, Stretch, spoken, stretch
from reportedly.showing.lookup import Lookup

WIDTH = 320  # px of the scale
_NEAR = 45 * DAY  # around publication: what an event's own dates lie within; older ones are pointed at, not drawn

What = Literal["happened", "spoken", "posted", "published"]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one time expression."""

    text: str
    anchor: str | None
    context: str  # the content it dates
    who: str
    note: str  # "or 2024-05-06", "no year in the words"


@dataclass(frozen=True, slots=True)
class Row:
    """All expressions that come to the same EDTF and purpose."""

    edtf: str
    words_of_date: str
    what: What
    precision: str  # "exact", "a day", "interval", "approximate" …
    x: float | None  # px; None off the scale
    width: float
    approximate: bool
    off: Literal["", "earlier", "later"]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Rows in order, ticks (px, words), and expressions no date could be made of."""

    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    undated: tuple[Words, ...]


_PRECISION = {
    "moment": "to the minute",
    "day": "a day",
    "month": "a month",
    "year": "a year",
    "interval": "an interval",
}


def _precision(s: Stretch) -> str:
    words = _PRECISION[s.grain]
    if s.open_start or s.open_end:
        words = "open"
    return f"{words}, approximate" if s.approximate else words


def _collect(lookup: Lookup) -> tuple[dict[tuple[str, What], list[Words]], list[Words]]:
    rows: dict[tuple[str, What], list[Words]] = {}
    undated: list[Words] = []
    for a in lookup.in_order(lookup.dossier.attributions):
        report = lookup.reports.get(a.report)
        if not a.about_event or report is None:
            continue
        for t in a.times:
            inside = any(c.covers(t.span) for c in a.content)
            note = f"or {', '.join(t.alternatives)}" if t.alternatives else ""
            if t.anchor == "unknown":
                note = "; ".join(x for x in (note, "nothing to count from") if x)
            words = Words(
                t.span.of(report.text),
                lookup.anchor(a.id),
                lookup.content(a),
                f"{lookup.name(lookup.root(a))}, in {lookup.outlet(a.report)}",
                note,
            )
            if t.edtf is None:
                undated.append(words)
            else:
                rows.setdefault((t.edtf, "happened" if inside else "spoken"), []).append(words)
    for report in lookup.dossier.reports:
        for part in report.parts:
            if part.post and part.post.posted:
                who = part.post.author or part.post.handle or "post"
                words = Words(who, lookup.anchor(report.id), "", f"shown in {lookup.outlet(report.id)}", "")
                rows.setdefault((part.post.posted, "posted"), []).append(words)
        if report.published:
            words = Words(lookup.outlet(report.id), lookup.anchor(report.id), "", "", "")
            rows.setdefault((report.published, "published"), []).append(words)
    return rows, undated


def _window(rows: dict[tuple[str, What], list[Words]]) -> tuple[float, float]:
    known = [(what, s) for (edtf, what) in rows if (s := stretch(edtf))]
    printed = [s.start for what, s in known if what in {"published", "posted"}]
    if printed:
        low, high = min(printed) - _NEAR, max(printed) + _NEAR
        near = [s for _, s in known if s.start >= low and s.end <= high]
    else:
        near = [s for _, s in known if s.grain != "year"] or [s for _, s in known]
    if not near:
        return 0.0, 1.0
    start, end = min(s.start for s in near), max(s.end for s in near)
    pad = max((end - start) * 0.04, 60)
    return start - pad, end + pad


def _ticks(low: float, high: float) -> tuple[tuple[float, str], ...]:
    days = (high - low) / DAY
    step = next((s for s in (1, 2, 7, 14, 30, 91, 365, 3650) if days / s <= 4.6), 36500)
    first = int(low // DAY) + 1
    out = []
    for ordinal in range(first, int(high // DAY) + 1, step):
        day = date.fromordinal(ordinal)
        words = f"{day.day} {MONTHS[day.month - 1]}" if step < 300 else str(day.year)
        out.append((round((ordinal * DAY - low) / (high - low) * WIDTH, 1), words))
    return tuple(out)


def timeline(lookup: Lookup) -> Timeline:
    """Everything dated about the event, in order of its earliest reading; publication times among it."""
    rows, undated = _collect(lookup)
    low, high = _window(rows)
    order: dict[What, int] = {"happened": 0, "posted": 1, "spoken": 2, "published": 3}

    def key(item: tuple[str, What]) -> tuple[float, float, int, str]:
        s = stretch(item[0])
        return (s.start, s.end, order[item[1]], item[0]) if s else (float("inf"), 0.0, order[item[1]], item[0])

    out = []
    for edtf, what in sorted(rows, key=key):
        s = stretch(edtf)
        x: float | None = None
        width, off = 0.0, ""
        if s is not None:
            start = max(low, s.start) if not s.open_start else low
            end = min(high, s.end) if not s.open_end else high
            if s.end < low:
                off = "earlier"
            elif s.start > high:
                off = "later"
            else:
                x = round((start - low) / (high - low) * WIDTH, 1)
                width = round((end - start) / (high - low) * WIDTH, 1)
        out.append(
            Row(
                edtf,
                spoken(edtf),
                what,
                _precision(s) if s else "not read",
                x,
                width,
                bool(s and s.approximate),
                "earlier" if off == "earlier" else "later" if off == "later" else "",
                tuple(rows[edtf, what]),
            )
        )
    return Timeline(tuple(out), _ticks(low, high), tuple(undated))
