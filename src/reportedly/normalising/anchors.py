"""Which date a stretch of a report counts from: a post's own, the publication's, else one named in the text."""

from __future__ import annotations

from reportedly.normalising import edtf
from reportedly.normalising.time_frame import Anchoring
from reportedly.normalising.times import find_times
from reportedly.vocabulary import Part, Report

_HEAD = ("byline", "dateline")
_NAMED = ("byline", "dateline", "post", "headline", "body", "caption", "note")


def report_anchor(report: Report) -> Anchoring:
    """The publication date; without one a full date of byline or dateline; else the latest date the text names.

    The last is good for years and weekdays only (not firm): the text was written on it or nobody knows how long after.
    """
    published = edtf.read(report.published)
    if published is not None:
        return Anchoring(published, "publication", minute=edtf.minute_of(report.published or ""))
    for kind in _HEAD:
        named = [d for p in report.parts if p.kind == kind for d in _dates(report, p)]
        if named:
            return Anchoring(named[0], "text")
    named = [d for p in report.parts if p.kind in _NAMED for d in _dates(report, p)]
    posted = [s for p in report.parts if p.post and (s := edtf.read(p.post.posted)) and s.is_day]
    latest = max((*named, *posted), key=lambda s: s.last, default=None)
    if latest is None:
        return Anchoring()
    return Anchoring(latest, "text" if latest in named else "post", firm=False)


def part_anchor(part: Part, of_report: Anchoring) -> Anchoring:
    """A post counts from its own date; without one nothing says that it is the report's."""
    if part.kind != "post" or part.post is None:
        return of_report
    posted = edtf.read(part.post.posted)
    return (
        Anchoring(posted, "post", minute=edtf.minute_of(part.post.posted or ""))
        if posted
        else Anchoring(of_report.stretch, of_report.kind, firm=False)
    )


def _dates(report: Report, part: Part) -> list[edtf.Stretch]:
    """The full dates (day, month, year) a part names."""
    times, _ = find_times(report.text, Anchoring(), part.span.start, part.span.end)
    stretches = (edtf.read(t.edtf) for t in times if t.edtf and "/" not in t.edtf)
    return [s for s in stretches if s is not None and s.is_day]
