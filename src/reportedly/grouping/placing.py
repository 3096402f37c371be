"""One report against all that were placed before it: which event it joins, or that it founds one, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Copy, Placement, Reason, Refusal, digest, report_of

from .corrections import Corrections
from .features import Features
from .fitting import Fit, fits
from .followups import follows
from .followups import founded as founded_later
from .index import Index
from .likeness import SHARE as TAKEN
from .scorer import JOIN
from .second_look import second_look

REFUSED = 3
"""Refused events whose reasons are kept: enough to see what nearly happened."""


def place(
    member: str,
    shown: Features,
    votes: Mapping[str, int],
    copied: Sequence[tuple[Copy, int]],
    index: Index,
    corrections: Corrections,
) -> Placement:
    """Where the report, or part of one, `shown` belongs among those in `index`, which is not changed.

    `votes` are the keys others are looked for by, none for a page that is a door. `copied` are copies with placed
    reports, in either direction, and their numbers; a copy joins the event of the report it shares most text with,
    whatever the scorer says. One that is mostly text of its own may recall what it took over: the scorer says where it
    belongs.
    """
    report = report_of(member)
    copies = [c for c, _ in copied]
    whole = [(-c.share, c.of if c.report == report else c.report, n, c) for c, n in copied if c.share >= TAKEN]
    if whole:
        _, other, number, copy = min(whole, key=lambda w: w[:3])
        because = f"report {report} joined: it shares {copy.share:.0%} of its text with report {other}"
        reason = Reason(because, copy.share, copy.shown_by)
        return Placement(report, index.placed(number).event, reason, (), tuple(copies))
    found = fits(shown, votes, index, REFUSED + 1)
    likely = [f for f in found if f.score >= JOIN]
    fitting = [f for f in likely if not follows(shown, *_ends(f, index))]
    if not fitting:
        refused = _refused(found, {}, index)
        if not likely:
            founded = Reason(f"report {report} is the first of its event", 1.0)
            records, _ = second_look(member, shown, None, found, index, corrections)
            return Placement(report, digest("e", member), founded, refused, tuple(copies), records)
        first, _ = _ends(likely[0], index)
        reason, record = founded_later(member, shown, first, likely[0].now, likely[0].because)
        return Placement(report, record.events[0], reason, refused, tuple(copies), (record,))
    joined, *others = fitting
    why = dict.fromkeys((f.now for f in others), "less than the event it joined")
    near_it = [f for f in found if f is not joined and (f in fitting or f not in likely)]
    records, apart = second_look(member, shown, joined, near_it, index, corrections)
    why |= {event: because for event, because in apart.items() if event in why}
    merged = {event for r in records if r.kind == "merge" for event in r.events}
    near = index.placed(joined.nearest)
    because = f"report {report} joined: like report {report_of(near.report)}: {joined.because}"
    stayed = [f for f in found if f is not joined and f.now not in merged]
    return Placement(
        report,
        near.event,
        Reason(because, round(joined.score, 4)),
        _refused(stayed, why, index),
        tuple(copies),
        records,
    )


def _refused(found: Sequence[Fit], why: Mapping[str, str], index: Index) -> tuple[Refusal, ...]:
    """The nearest events a report did not join; `why` not, by event, where it could have."""
    return tuple(
        Refusal(
            f.now,
            report_of(index.placed(f.nearest).report),
            round(f.score, 4),
            f"{_short_of(f, why)}; {f.because}",
        )
        for f in found[:REFUSED]
    )


def _short_of(fit: Fit, why: Mapping[str, str]) -> str:
    """What kept a report from an event it fitted, in words."""
    if fit.score < JOIN:
        return f"a join takes {JOIN:.2f}"
    return why.get(fit.now, "like enough, but it tells of what came after")


def _ends(fit: Fit, index: Index) -> tuple[Features, Features]:
    """The founder of a fitting event and its member most like the report, as far as they are still there."""
    nearest = index.features(fit.nearest)
    founder = index.features(index.members(fit.now, 2)[0])
    if nearest is None:
        raise ValueError(f"report number {fit.nearest} has left while it was compared")
    return founder or nearest, nearest


def together(report: str, copies: Sequence[Copy], index: Index) -> Placement:
    """The report in the one event of all."""
    first = index.first()
    event = digest("e", report) if first is None else index.placed(first).event
    return Placement(report, event, Reason("all reports were given as one event", 1.0), (), tuple(copies))
