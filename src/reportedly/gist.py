"""What an event is called, when and where it was: always words of a report, by the findings' own weight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportedly.vocabulary import Attribution, Claim, Finding, Place, Report, Time

_LONGEST_GIST = 240  # characters: what fits a heading on a phone in a few lines


def gist_of(
    claims: Sequence[Claim], findings: Sequence[Finding], attributions: Sequence[Attribution], reports: Sequence[Report]
) -> tuple[str, str | None, Place | None]:
    """The most widely reported claim's words (else a headline, else a report's first words), its time and place.

    Time and place are those most sayings of the leading claims carry; None where none does.
    """
    weight = {f.claim: (f.reports, f.publishers, f.appearances) for f in findings}
    ranked = sorted(
        (c for c in claims if c.about_event),
        key=lambda c: (*(-n for n in weight.get(c.id, (0, 0, 0))), len(c.text), c.id),
    )
    fitting = [c for c in ranked if len(c.text) <= _LONGEST_GIST]
    leading = (fitting or ranked)[:5]
    by_id = {a.id: a for a in attributions}
    sayings = [by_id[i] for c in leading for i in c.attributions if i in by_id]
    return (
        leading[0].text if leading and weight.get(leading[0].id, (0,))[0] > 1 else _headline(reports, leading),
        _most_said_time([t for a in sayings for t in a.times]),
        _most_said_place([p for a in sayings for p in a.places]),
    )


def _headline(reports: Sequence[Report], leading: Sequence[Claim]) -> str:
    for kind in ("headline", "body", "caption", "post"):
        for report in reports:
            for part in report.parts:
                if part.kind == kind and (words := part.span.of(report.text).strip()):
                    return words[:_LONGEST_GIST]
    return leading[0].text if leading else ""


def _most_said_time(times: Sequence[Time]) -> str | None:
    said = Counter(t.edtf for t in times if t.edtf)
    return min(said, key=lambda e: (-said[e], -len(e), e)) if said else None


def _most_said_place(places: Sequence[Place]) -> Place | None:
    located = [p for p in places if p.id is not None and p.radius_m is not None]
    said = Counter(p.id for p in located)
    # A country named in passing must not beat the town: among places said at least half as often, the smallest wins.
    enough = [p for p in located if said[p.id] * 2 >= max(said.values())]
    return min(enough, key=lambda p: (p.radius_m or 0.0, -said[p.id], p.id or "", p.span)) if enough else None
