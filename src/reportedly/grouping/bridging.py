"""When a report fits two events, and shows that they are one: the younger is merged into the older, by a record."""

from __future__ import annotations

from reportedly.vocabulary import Record, report_of

from .corrections import Corrections
from .features import Features
from .fitting import MEMBERS, Fit
from .followups import follows
from .index import Index
from .scorer import ALIKE, odds, probability

COMPARED = 16
"""Members of each of two events that are compared with those of the other: the founder and the latest."""


def bridge(
    member: str, shown: Features, here: Fit, there: Fit, index: Index, corrections: Corrections
) -> tuple[Record | None, str]:
    """The merge that `member` is the reason for, or None, and in words why the two events stay apart.

    It joins event `here`, and fits event `there` well enough to join that. The reports that the two had before must be
    likely of one another by the mean of their odds: on the word of one report alone, what only resembles would chain. A
    report that comes late, by its date, changes no event but its own.
    """
    if corrections.apart(here.now, there.now):
        return None, "like enough, but somebody told these events apart"
    if _late(shown, here.now, index) or _late(shown, there.now, index):
        return None, "like enough, but it came later than its date, and such a report changes one event alone"
    old, young = sorted((here, there), key=lambda f: index.members(f.now, 2)[0])
    founders = [index.features(index.members(f.now, 2)[0]) for f in (young, old)]
    nearest = index.features(old.nearest)
    if founders[0] and founders[1] and nearest and follows(founders[0], founders[1], nearest):
        return None, "like enough, but one of the two events tells of what came after the other"
    both = [odds(a, b)[0] for a in _compared(here, index) for b in _compared(there, index)]
    alike = probability(sum(both) / len(both))
    if alike < ALIKE:
        return None, f"like enough, but on the whole the reports of the two events are not ({alike:.2f})"
    ends = [f"report {report_of(index.placed(f.nearest).report)}" for f in (young, old)]
    why = (
        f"report {report_of(member)} fits both: it is like {ends[0]} there ({young.score:.2f}: {young.because}) and "
        f"like {ends[1]} here ({old.score:.2f}: {old.because}); on the whole, those there are like those here "
        f"({alike:.2f})"
    )
    return Record(0, "merge", (young.now, old.now), (member,), "reportedly", "", why), ""


def _late(shown: Features, event: str, index: Index) -> bool:
    """Whether a member comes after the report in reading order by day; undated reports come last."""
    if shown.day is None:
        return False
    members = (index.features(i) for i in index.members(event, MEMBERS))
    return any(m is not None and (m.day is None or m.day > shown.day) for m in members)


def _compared(fit: Fit, index: Index) -> list[Features]:
    return [f for i in index.members(fit.now, COMPARED) if (f := index.features(i)) is not None]
