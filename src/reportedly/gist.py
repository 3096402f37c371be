"""What an event is called, when and where it was: always words of a report, by the findings' own weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Attribution, Claim, Finding, Place, Report, Time

_LONGEST_GIST = 240  # characters: what fits a heading on a phone in a few lines
_SHORTEST_GIST = 30  # below this a content is a fragment of its sentence
_LEADING = 5  # claims that tell what the event is; further ones are its details
_UNLOCATED_M = 5_000.0  # a place no gazetteer has is taken for a town
_OPENING = re.compile(
    r"^[“\"'‘]|^(?:he|she|it|they|this|that|these|those|there|we|i|his|her|its|their)\b", re.IGNORECASE
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def gist_of(
    claims: Sequence[Claim], findings: Sequence[Finding], attributions: Sequence[Attribution], reports: Sequence[Report]
) -> tuple[str, str | None, Place | None]:
    """The main claim's clearest sentence, and the time and place of the event; None where no saying has one.

    The main claim is the one that most reports have, each counted twice that opens with it (headline or first
    paragraph: where news is put). The time is the most precise that agrees with the most others; the place the smallest
    of those named often.
    """
    by_id = {a.id: a for a in attributions}
    by_report = {r.id: r for r in reports}
    order = {r.id: n for n, r in enumerate(reports)}
    first = {r.id: _first_body(r) for r in reports}
    wide = {f.claim: (f.reports, f.publishers, f.appearances) for f in findings}

    def opens(a: Attribution) -> bool:
        kind = by_report[a.report].parts[a.part].kind if a.part < len(by_report[a.report].parts) else "body"
        return kind == "headline" or a.part == first[a.report]

    about = [c for c in claims if c.about_event]
    members = {c.id: [by_id[i] for i in c.attributions if i in by_id and by_id[i].report in by_report] for c in about}
    openings = {c.id: len({a.report for a in members[c.id] if opens(a)}) for c in about}
    ranked = sorted(about, key=lambda c: (-openings[c.id], *(-n for n in wide.get(c.id, (0, 0, 0))), len(c.text), c.id))
    leading = [c for c in ranked if members[c.id]][:_LEADING]
    if not leading:
        return _headline(reports), None, None
    sayings = [a for c in leading for a in members[c.id]]
    every = [a for c in about for a in members[c.id]]
    return (
        next((text for c in leading if (text := _clearest(members[c.id], by_report, order, first))), None)
        or _headline(reports),
        _when(sayings) or _when(every),
        _where(sayings) or _where(every),
    )


def _first_body(report: Report) -> int:
    return next((i for i, p in enumerate(report.parts) if p.kind == "body"), -1)


def _clearest(
    members: Sequence[Attribution],
    reports: Mapping[str, Report],
    order: Mapping[str, int],
    first: Mapping[str, int],
) -> str | None:
    """The content that tells most by itself: whole, of fitting length, with a time and a place, early in its report."""
    best: tuple[float, int, int, str] | None = None
    for a in members:
        report = reports[a.report]
        if len(a.content) != 1:
            continue
        text = a.content[0].of(report.text).strip()
        if text.isupper() or not _SHORTEST_GIST <= len(text) <= _LONGEST_GIST:
            continue  # in capitals it shouts: no name for an event while plainer words are there
        kind = report.parts[a.part].kind if a.part < len(report.parts) else "body"
        score = (a.part == first[a.report]) + bool(a.times) + bool(a.places) - 2.0 * bool(_OPENING.match(text))
        score += {"body": 1.0, "post": -0.5, "headline": 0.5}.get(kind, -1.0) - 0.5 * (a.stance in {"denied", "hedged"})
        key = (-score, order[a.report], a.content[0].start, text)
        best = key if best is None else min(best, key)
    return best[3] if best else None


def _headline(reports: Sequence[Report]) -> str:
    for kind in ("headline", "body", "caption", "post"):
        for report in reports:
            for part in report.parts:
                if part.kind == kind and (words := part.span.of(report.text).strip()):
                    return words[:_LONGEST_GIST]
    return ""


def _when(sayings: Sequence[Attribution]) -> str | None:
    """The day, or stretch of days, that most times of the sayings agree with; of several the shortest."""
    spans = Counter(s for a in sayings for t in a.times if (s := _days(t)) is not None)
    if not spans:
        return None

    def agreeing(one: tuple[str, str]) -> int:
        return sum(n for other, n in spans.items() if other[0] <= one[0] and one[1] <= other[1])

    # Being named itself counts beside lying within what others name: a week must not outvote its Monday.
    low, high = min(spans, key=lambda s: (-agreeing(s), s[0] != s[1], -spans[s], s[1], s[0]))
    return low if low == high else f"{low}/{high}"


def _days(time: Time) -> tuple[str, str] | None:
    """First and last day of a time that has both, as written; None for open, vague and coarser ones."""
    found = _DAY.findall(time.edtf or "")
    ends = (time.edtf or "").split("/")
    if not found or len(found) != len(ends) or len(ends) > 2:
        return None
    return (found[0], found[-1]) if found[0] <= found[-1] else None


def _where(sayings: Sequence[Attribution]) -> Place | None:
    """A country named in passing must not beat the town: among places named at least half as often, the smallest."""
    places = [p for a in sayings for p in a.places]
    said = Counter(_place_key(p) for p in places)
    enough = [p for p in places if said[_place_key(p)] * 2 >= max(said.values())]

    def rank(place: Place) -> tuple[float, int, bool, str, object]:
        radius = _UNLOCATED_M if place.radius_m is None else place.radius_m
        return (radius, -said[_place_key(place)], place.id is None, place.name, place.span)

    return min(enough, key=rank) if enough else None


def _place_key(place: Place) -> str:
    return place.id or place.name.casefold()
