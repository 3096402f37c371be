"""The dated entries of a page that was added to: each counts its times from its own stamp, not from the page's day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportedly.normalising import edtf
from reportedly.normalising.lexing import read_words
from reportedly.normalising.time_frame import Anchoring
from reportedly.normalising.times import find_times
from reportedly.vocabulary import Part, Report, Span, Time

_AROUND = frozenset(
    (
        "update", "updated", "posted", "published", "at", "on", "as", "of", "local", "time", "am", "pm", "et", "gmt",
        "utc", "est", "edt", "pst", "pdt", "cet", "bst", "last", "entry",
    )
)  # fmt: skip
_CLOSING = frozenset((":", "-", "–", "—", "|", "•"))
_STAMPS = ("byline", "furniture", "dateline", "headline", "note")
_NEAR = 31  # days that a page may be added to


def entry_anchors(report: Report, anchor: Anchoring) -> dict[int, Anchoring]:
    """By the number of a part, what its times count from where the report is a page of dated entries.

    Two stamps at least make a page one of entries: lines or beginnings of paragraphs that tell a day and mostly an
    hour, and nothing else. A stamp's weekday or yearless day is the one nearest to publication, since a page is dated
    to its first day by some outlets and to its last by others. Empty for any other report.
    """
    if anchor.kind != "publication" or anchor.today is None:
        return {}
    found: dict[int, Anchoring] = {}
    current: Anchoring | None = None
    stamps: set[Span] = set()
    waiting: Anchoring | None = None
    for n, part in enumerate(report.parts):
        stamp = _stamp(report.text, part, anchor)
        if stamp is not None and part.kind != "body":
            waiting = stamp
        elif part.kind == "body":
            current = stamp or waiting or current
            if stamp is not None or waiting is not None:
                stamps.add(part.span)
            waiting = None
        if current is not None and part.kind in ("body", "caption", "note"):
            found[n] = current
    return found if len(stamps) > 1 else {}


def _stamp(text: str, part: Part, anchor: Anchoring) -> Anchoring | None:
    """The day (and minute) a part, or the beginning of a paragraph, is stamped with; None where it is no stamp."""
    body = part.kind == "body"
    if part.kind not in _STAMPS and not body:
        return None
    if not body and part.span.end - part.span.start > 80:
        return None
    until = min(part.span.end, part.span.start + 60)
    head = text[part.span.start : until]
    if not any(c.isdigit() for c in head):
        return None
    times, _ = find_times(text, anchor, part.span.start, until)
    dated = [t for t in times if t.edtf is not None and "/" not in t.edtf and len(t.edtf) >= 10]
    if not dated or (not body and len(dated) > 1):
        return None
    first = dated[0]
    if body and ("T" not in (first.edtf or "") or not _opens(text, part, first, until)):
        return None
    rest = [w for w in read_words(text, part.span.start, until) if not _told(w.start, times)]
    if not body and any(w.text[0].isalnum() and w.low not in _AROUND for w in rest):
        return None
    day = _nearest(first, anchor, text)
    if day is None:
        return None
    written = first.edtf or ""
    minute = written[11:16] if "T" in written else ""
    return Anchoring(edtf.day(day), "publication", minute=minute)


def _opens(text: str, part: Part, first: Time, until: int) -> bool:
    """Whether a time opens a paragraph as a stamp: nothing before it but "UPDATE", a colon or a dash after it."""
    before = [w.low for w in read_words(text, part.span.start, until) if w.end <= first.span.start]
    after = text[first.span.end : first.span.end + 8].lstrip()
    if any(w not in _AROUND for w in before):
        return False
    return after[:1] in _CLOSING or after.startswith("UPDATE")


def _told(at: int, times: Sequence[Time]) -> bool:
    return any(t.span.start <= at < t.span.end for t in times)


def _nearest(time: Time, anchor: Anchoring, text: str) -> date | None:
    """The day of a stamp: as printed, else the reading that is nearest to publication."""
    today = anchor.today
    if today is None:
        return None
    written = [w for w in (time.edtf, *time.alternatives) if w is not None and "/" not in w and len(w) >= 10]
    days = [s.first for w in written if (s := edtf.read(w[:10])) is not None]
    numbered = any(w.isdigit() and len(w) < 3 for w in _plain(time.span.of(text)))
    if time.anchor == "publication" and not numbered:
        days.append(edtf.add_days(days[0], 7))  # a weekday alone
    near = min(days, key=lambda d: (abs((d - today).days), d > today), default=None)
    return near if near is not None and abs((near - today).days) <= _NEAR else None


def _plain(words: str) -> list[str]:
    """The words of a stamp that are no part of a clock time."""
    return [w.strip(",.") for w in words.replace("/", " / ").split() if ":" not in w]
