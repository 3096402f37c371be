"""A second look at what stands around a report that has just come: events that are one are merged, those that hold two
happenings are split, by records. What was decided on fewer reports is seen again with more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.vocabulary import Record, digest, report_of

from .copies import copies_of, prints
from .corrections import Corrections, split_off
from .evidence import evidence
from .explaining import explained
from .features import Features
from .fitting import MEMBERS, Fit
from .followups import follows
from .gathering import gathered
from .index import Index
from .likeness import SHARE as TAKEN
from .scorer import odds, probability
from .wholes import Wholes

STEPS = frozenset({3, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 56, 64})
"""Reports of an event, or of it with those near it, that are looked at again: so few times that all looks together cost
a report no more than its placing, and an event of more than 64 reports is settled."""

NEAR = 0.27
"""An event that a report fits by this much is looked at with the one it joined."""

LOOKED = 24
"""Members of each event that are seen: the founder and the latest. The others stay with the founder."""

SAME_DAYS = 7

PARTS = -20.0
"""Log odds that two parts of one page tell of one happening: they are parts because they do not."""


@dataclass(frozen=True, slots=True)
class _Member:
    name: str  # of a report, or of a part of one
    number: int  # in order of placing; the new report comes last
    event: str
    shown: Features


def second_look(
    member: str, shown: Features, home: Fit | None, near: Sequence[Fit], index: Index, corrections: Corrections
) -> tuple[tuple[Record, ...], dict[str, str]]:
    """The splits and merges, in the order to be carried out, that the coming of `member` brings, and for events it fits
    that stay apart from its own, why.

    It joins the event of `home`, None for one of its own. `near` are the other events it fits, best first. Events of
    which a person has spoken stay as the person left them. A report that comes late, by its date, changes no event but
    its own.
    """
    own = home.now if home else digest("e", member)
    why: dict[str, str] = {}
    if home and corrections.is_told(own):
        return (), dict.fromkeys((f.now for f in near), _TOLD)
    if home and _late(shown, own, index):
        return (), dict.fromkeys((f.now for f in near), _LATE)
    seen: list[Fit] = []
    standing = [home] if home else []
    for fit in near:
        if fit.score < NEAR:
            continue
        if corrections.is_told(fit.now):
            why[fit.now] = _TOLD
        elif _late(shown, fit.now, index):
            why[fit.now] = _LATE
        elif any(_follow(fit, other, index) for other in standing) or (not home and _comes_after(shown, fit, index)):
            why[fit.now] = "like enough, but one of the two events tells of what came after the other"
        else:
            seen.append(fit)
            standing.append(fit)
    settled = max(STEPS) + 1
    sizes = [len(index.members(f.now, settled)) for f in seen]
    here = (len(index.members(own, settled)) if home else 0) + 1
    if here + sum(sizes) < 3 or (here not in STEPS and here + sum(sizes) not in STEPS):
        return (), why
    members = [m for event in (own, *(f.now for f in seen)) for m in _members(event, index)]
    members = sorted([*members, _Member(member, _LAST, own, shown)], key=lambda m: m.number)
    log_odds = _odds(members)
    near_in_time = [[_same_days(a.shown, b.shown) for b in members] for a in members]
    groups = gathered(log_odds, near_in_time, Wholes([m.shown for m in members]))
    records = _records(member, members, groups, log_odds, corrections)
    if any(_parts_copies(r, members, index) for r in records if r.kind == "split"):
        return (), why
    return records, why


_TOLD = "like enough, but somebody told what its event holds"
_LATE = "like enough, but it came later than its date, and such a report changes one event alone"
_LAST = 1 << 62


def _members(event: str, index: Index) -> list[_Member]:
    """The members of an event that are seen, the founder first."""
    return [
        _Member(index.placed(i).report, i, event, shown)
        for i in index.members(event, LOOKED)
        if (shown := index.features(i)) is not None
    ]


def _odds(members: Sequence[_Member]) -> list[list[float]]:
    out = [[0.0] * len(members) for _ in members]
    for i, one in enumerate(members):
        for j, other in enumerate(members[:i]):
            of_one = report_of(one.name) == report_of(other.name)
            out[i][j] = out[j][i] = PARTS if of_one else odds(other.shown, one.shown)[0]
    return out


def _parts_copies(split: Record, members: Sequence[_Member], index: Index) -> bool:
    """Whether a split would take a text from what it copies, or from its copies, seen or not: they stay together."""
    event, off = split.events[0], frozenset(split.reports)
    for held in members:
        report = index.report(held.number) if held.name in off and held.number != _LAST else None
        if report is None:
            continue
        for copy, number in copies_of(report, prints(report), index):
            other = index.placed(number)
            if copy.share >= TAKEN and other.now == event and other.report not in off:
                return True
    return False


def _same_days(one: Features, other: Features) -> bool:
    return one.day is not None and other.day is not None and abs(one.day - other.day) <= SAME_DAYS


def _records(
    member: str,
    members: Sequence[_Member],
    groups: Sequence[Sequence[int]],
    log_odds: Sequence[Sequence[float]],
    corrections: Corrections,
) -> tuple[Record, ...]:
    """What makes the events of `members` the `groups`. Each event stays where its founder is; what else of it is
    elsewhere is split off; then each group's events become the one founded first. Nothing, where a split was made
    before: two looks must not undo one another without end."""
    founders: dict[str, int] = {}
    for at, held in enumerate(members):
        founders.setdefault(held.event, at)
    splits: list[Record] = []
    merges: list[Record] = []
    for group in groups:
        parts: dict[str, list[int]] = {}
        for at in group:
            parts.setdefault(members[at].event, []).append(at)
        ids: list[tuple[bool, int, str, list[int]]] = []
        for event, part in parts.items():
            name = event
            if founders[event] not in part:
                reports = tuple(sorted(members[at].name for at in part))
                name = split_off(event, reports)
                if corrections.is_known(name):
                    return ()
                rest = [at for at, m in enumerate(members) if m.event == event and at not in part]
                why = f"seen again when report {report_of(member)} came: {_unlike(part, rest, log_odds)}"
                splits.append(Record(0, "split", (event, name), reports, "reportedly", "", why))
            ids.append((name != event, part[0], name, part))
        (_, _, kept, whole), *others = sorted(ids)
        for _, _, gone, part in others:
            why = f"seen again when report {report_of(member)} came: {_like(members, part, whole, log_odds)}"
            merges.append(Record(0, "merge", (gone, kept), (member,), "reportedly", "", why))
    return (*splits, *merges)


def _mean(these: Sequence[int], those: Sequence[int], log_odds: Sequence[Sequence[float]]) -> float:
    found = [log_odds[i][j] for i in these for j in those if i != j]
    return probability(sum(found) / len(found))


def _unlike(part: Sequence[int], rest: Sequence[int], log_odds: Sequence[Sequence[float]]) -> str:
    across = f"on the whole not like those that stay ({_mean(part, rest, log_odds):.2f})"
    if len(part) == 1:
        return f"it is {across}"
    return f"they are like one another ({_mean(part, part, log_odds):.2f}), and {across}"


def _like(
    members: Sequence[_Member], part: Sequence[int], whole: Sequence[int], log_odds: Sequence[Sequence[float]]
) -> str:
    i, j = max(((i, j) for i in part for j in whole), key=lambda pair: (log_odds[pair[0]][pair[1]], -pair[0], -pair[1]))
    near, far = members[i], members[j]
    _, parts = odds(far.shown, near.shown)
    because = explained(parts) + evidence(far.shown, near.shown)
    return (
        f"on the whole, those there are like those here ({_mean(part, whole, log_odds):.2f}); "
        f"report {report_of(near.name)} is most like report {report_of(far.name)}: {because}"
    )


def _follow(one: Fit, other: Fit, index: Index) -> bool:
    """Whether the younger of two events tells of what came after the older."""
    old, young = sorted((one, other), key=lambda f: index.members(f.now, 2)[0])
    founder = index.features(index.members(young.now, 2)[0])
    return founder is not None and _comes_after(founder, old, index)


def _comes_after(shown: Features, old: Fit, index: Index) -> bool:
    """Whether a report tells of what came after an event."""
    founder, nearest = index.features(index.members(old.now, 2)[0]), index.features(old.nearest)
    return founder is not None and nearest is not None and follows(shown, founder, nearest)


def _late(shown: Features, event: str, index: Index) -> bool:
    """Whether a member comes after the report in reading order by day; undated reports come last."""
    if shown.day is None:
        return False
    members = (index.features(i) for i in index.members(event, MEMBERS))
    return any(m is not None and (m.day is None or m.day > shown.day) for m in members)
