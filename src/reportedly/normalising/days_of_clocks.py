"""Clock times laid on the days they may be of."""

from __future__ import annotations

from dataclasses import replace

from reportedly.normalising import edtf
from reportedly.normalising.edtf import Stretch
from reportedly.normalising.time_frame import Found, Frame
from reportedly.vocabulary import Anchor

_MORNING = 9
"""Before this hour a clock time told of a night is of the day it ends on: "last night … put out by 06:00"."""


def with_clock(found: Found, day: Stretch, anchor: Anchor) -> Found:
    """The clock time of `found` on that day."""
    if found.clock is None:
        return found
    timed = edtf.at_clock(day, *found.clock)
    return replace(found, stretch=timed, anchor=anchor, clock=None)


def placed(found: Found, frame: Frame) -> Found:
    """A clock time without a day: on the day told last, else the post's own; publication day is a possibility."""
    anchoring, clock = frame.anchoring, found.clock
    if clock is None:
        return found
    today = edtf.day(anchoring.today) if anchoring.today else None
    evening = frame.event_day.first if frame.event_day else None
    if evening is not None and evening == frame.night and clock[0] < _MORNING:
        frame = replace(frame, event_day=edtf.day(edtf.add_days(evening, 1)))
    hours = [clock[0], *([found.other_hour % 24] if found.other_hour is not None else [])]
    days = [d for d in (frame.event_day, frame.told_day, today) if d is not None]
    if anchoring.kind == "post" and today is not None and frame.event_day is None:
        days = [today]
    readings = tuple(dict.fromkeys(edtf.at_clock(d, h, *clock[1:]).edtf for d in days for h in hours))
    if frame.event_day is not None:
        return replace(with_clock(found, frame.event_day, "text"), others=readings[1:])
    if anchoring.kind == "post" and today is not None:
        return replace(with_clock(found, today, "post"), others=readings[1:])
    if today is not None:
        # Nothing tells the day: the last such hour before the report was published.
        written = edtf.at_clock(today, clock[0], clock[1]).edtf[-5:]
        after = bool(anchoring.minute) and written > anchoring.minute
        days = [edtf.day(edtf.add_days(today.first, -n)) for n in ((1, 0) if after else (0, 1))]
        readings = tuple(edtf.at_clock(d, h, *clock[1:]).edtf for d in days for h in hours)
        return replace(with_clock(found, days[0], anchoring.kind), others=readings[1:])
    return replace(found, clock=None, others=readings)


def within_a_day(left: Found, right: Found, frame: Frame) -> Found | None:
    """between 3 and 3.30 a.m., where no words tell the day: the days that the first hour may be of."""
    first = placed(left, frame)
    if first.stretch is None or right.clock is None:
        return None
    days = dict.fromkeys((first.stretch.edtf[:10], *(o[:10] for o in first.others)))
    spans = []
    for written in days:
        day = edtf.read(written)
        if day is not None and left.clock is not None:
            ends = edtf.at_clock(day, *left.clock), edtf.at_clock(day, *right.clock)
            spans.append(edtf.between(*ends).edtf if ends[0].edtf <= ends[1].edtf else "")
    if not spans or not spans[0]:
        return None
    whole = edtf.day(first.stretch.first)
    return Found(right.end, replace(whole, edtf=spans[0]), tuple(s for s in spans[1:] if s), first.anchor, "other")


def shortly(found: Found, timed: Stretch, way: str) -> Found:
    """shortly before, just after a minute: a quarter of an hour that ends or begins there; the half hour may be meant.

    The lengths are a convention: what matters is that the window meets every minute the words could mean.
    """
    sides = [(size, 0) if way == "before" else (0, size) for size in (15, 30)]
    quarter, half = (edtf.minutes_around(timed, *side) for side in sides)
    others = (half.edtf, *(o for o in found.others if len(o) == 10))
    return replace(found, stretch=quarter, others=others, clock=None)
