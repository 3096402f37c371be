"""Reports join events one at a time, in reading order, each where it fits best or as the founder of a new one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from reportedly.vocabulary import Analysis, Copy, Event, Reason, digest

from .body import is_junk
from .copies import copies as find_copies
from .copies import reading_order
from .features import Features, features
from .scorer import WEIGHTS, likelihood

JOIN = 0.5
"""A report joins the event it fits best when the mix of its best and its mean likelihood reaches this."""

BEST = 0.6
"""Share of the best member in that mix. The best alone chains unlike reports; the mean alone refuses follow-ups."""

POSTING = 100
"""A name leads to the last 100 reports that hold it; older ones are reached through rarer names."""

CANDIDATES = 25
"""Reports looked at closely for each new one."""

MEMBERS = 40
"""Members of an event compared with a new report: the founder and the latest."""


def group(analyses: Sequence[Analysis], *, one_event: bool) -> tuple[Event, ...]:
    """Put reports into events; copies join their original always, whatever the scorer says.

    The result depends on the set of analyses, not on their order: they are taken by (published, report id). With
    `one_event` there is one event of them all. An event's id hashes its founding report's id.
    """
    once = {a.report.id: a for a in analyses}
    ordered = sorted(once.values(), key=lambda a: reading_order(a.report))
    found = find_copies(ordered)
    if one_event:
        if not ordered:
            return ()
        reason = Reason("all reports were given as one event", 1.0)
        return (_event([a.report.id for a in ordered], found, [reason]),)
    copied: dict[str, list[Copy]] = defaultdict(list)
    for copy in found:
        copied[copy.report].append(copy)
        copied[copy.of].append(copy)
    placer = _Placer()
    for analysis in ordered:
        placer.place(analysis, copied.get(analysis.report.id, ()))
    return tuple(
        sorted(
            (
                _event(members, [c for m in members for c in copied.get(m, ()) if c.report == m], reasons)
                for members, reasons in placer.events()
            ),
            key=lambda e: e.id,
        )
    )


def _event(members: Sequence[str], copies: Sequence[Copy], reasons: Sequence[Reason]) -> Event:
    inside = set(members)
    return Event(
        id=digest("e", members[0]),
        reports=tuple(members),
        copies=tuple(c for c in copies if c.report in inside and c.of in inside),
        reasons=tuple(reasons),
    )


class _Placer:
    """Holds what has been placed: features by report, and the index that finds whom to compare with."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._features: list[Features] = []
        self._at: dict[str, int] = {}
        self._event_of: list[int] = []
        self._members: list[list[int]] = []
        self._reasons: list[list[Reason]] = []
        self._postings: dict[str, list[int]] = defaultdict(list)

    def events(self) -> list[tuple[list[str], list[Reason]]]:
        """Members (founder first) and reasons of each event with any."""
        return [([self._ids[i] for i in m], r) for m, r in zip(self._members, self._reasons, strict=True) if m]

    def place(self, analysis: Analysis, copies: Sequence[Copy]) -> None:
        """Add one report to the event it belongs to."""
        report = analysis.report
        shown = features(analysis)
        index = len(self._ids)
        self._ids.append(report.id)
        self._features.append(shown)
        self._at[report.id] = index
        junk = is_junk(report)
        near = [] if junk else self._near(shown, index)
        original = self._original(report.id, copies)
        if original is not None:
            event, reason = original
        else:
            best = self._best(shown, near)
            if best is None:
                event = len(self._members)
                self._members.append([])
                self._reasons.append([])
                reason = Reason(f"report {report.id} is the first of its event", 1.0)
            else:
                event, reason = best
                reason = Reason(f"report {report.id} joined: {reason.because}", reason.score)
        self._event_of.append(event)
        self._members[event].append(index)
        self._reasons[event].append(reason)

    def _original(self, report: str, copies: Sequence[Copy]) -> tuple[int, Reason] | None:
        """The event of the placed report this one shares its text with."""
        placed = [(c, c.of if c.report == report else c.report) for c in copies]
        reached = [(c, other) for c, other in placed if other in self._at and other != report]
        if not reached:
            return None
        copy, other = min(reached, key=lambda x: (-x[0].share, x[1]))
        because = f"report {report} joined: it shares {copy.share:.0%} of its text with report {other}"
        return self._event_of[self._at[other]], Reason(because, copy.share, copy.shown_by)

    def _near(self, shown: Features, index: int) -> list[int]:
        votes: Counter[int] = Counter()
        titled = {w for w, v in shown.title.items() if v >= 1.0}
        for keys, vote in (
            (shown.people | shown.officials | shown.named | shown.places, 2),
            (shown.capitals | titled, 1),
        ):
            for key in sorted(keys):
                held = self._postings[key]
                for other in held[-POSTING:]:
                    votes[other] += vote
                held.append(index)
        return [i for i, _ in sorted(votes.items(), key=lambda x: (-x[1], -x[0]))[:CANDIDATES]]

    def _best(self, shown: Features, near: Sequence[int]) -> tuple[int, Reason] | None:
        known = {i: likelihood(self._features[i], shown) for i in near}
        best: tuple[float, int, int] | None = None
        for event in sorted({self._event_of[i] for i in near}):
            members = self._members[event]
            if len(members) > MEMBERS:
                members = [members[0], *members[1 - MEMBERS :]]
            scores = []
            for i in members:
                if i not in known:
                    known[i] = likelihood(self._features[i], shown)
                scores.append((known[i][0], i))
            top, at = max(scores, key=lambda s: (s[0], -s[1]))
            mixed = BEST * top + (1 - BEST) * sum(s for s, _ in scores) / len(scores)
            if best is None or mixed > best[0]:
                best = (mixed, event, at)
        if best is None or best[0] < JOIN:
            return None
        score, event, at = best
        return event, Reason(f"like report {self._ids[at]}: {_explained(known[at][1])}", round(score, 4))


def _explained(parts: dict[str, float]) -> str:
    """The three strongest features for, and the strongest against, in words."""
    ordered = sorted(parts.items(), key=lambda x: (-x[1], x[0]))
    words = "; ".join(WEIGHTS[name][1] for name, value in ordered[:3] if value > 0.2)
    name, value = ordered[-1]
    return f"{words}, though {WEIGHTS[name][1]}" if value < -1.0 else words
