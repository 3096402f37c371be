"""What differs between two states: pure, sorted, the same whichever way they were come by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.differing.states import ClaimState, FlagState, RecordState, ReportState, State, TollState


@dataclass(frozen=True, slots=True)
class Moved:
    """A report that stands in another event."""

    old: ReportState
    new: ReportState


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim that is there in both, known by id or by its sayings; and the records that bear on it since."""

    old: ClaimState
    new: ClaimState
    fields: tuple[str, ...]  # of ClaimState, in its order: what differs
    records: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """A claim that is in one state only, and the claim of the other that has most of its sayings, if any has."""

    claim: ClaimState
    with_: str | None
    records: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag that is raised in one state only, and the records that bear on it."""

    flag: FlagState
    records: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Weighted:
    """A flag that is raised in both, as more or less grave."""

    old: FlagState
    new: FlagState


@dataclass(frozen=True, slots=True)
class Counted:
    """How many an event killed, or injured, where the two states do not say the same; None: no report told of any."""

    event: str
    what: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs; empty where nothing does."""

    reports_came: tuple[ReportState, ...] = ()
    reports_went: tuple[ReportState, ...] = ()
    reports_moved: tuple[Moved, ...] = ()
    claims_appeared: tuple[Alone, ...] = ()
    claims_went: tuple[Alone, ...] = ()
    claims_changed: tuple[Changed, ...] = ()
    records: tuple[RecordState, ...] = ()  # written since
    records_missing: tuple[RecordState, ...] = ()  # only in the old: the two are not of one store
    flags_raised: tuple[Flagged, ...] = ()
    flags_gone: tuple[Flagged, ...] = ()
    flags_changed: tuple[Weighted, ...] = ()
    tolls_changed: tuple[Counted, ...] = ()
    flags_unknown: tuple[Literal["old", "new"], ...] = ()  # which keeps no flags, so that none are compared

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in self.__dataclass_fields__ if name != "flags_unknown")


_COMPARED = (
    *("event", "text", "status", "appearances", "reports", "publishers", "origins", "against", "sides", "about_event"),
)


def difference(old: State, new: State) -> Difference:
    """What came, went and changed from `old` to `new`.

    A claim is known again by its id, else by its sayings: an earlier report that comes late gives a claim another id.
    Event ids, where that is all that differs, count as a change of the report, not of each of its claims.
    """
    written = {r.number: r for r in new.records}
    before = {r.number: r for r in old.records}
    since = [r for n, r in sorted(written.items()) if before.get(n) is None or _other(before[n], r)]
    by_claim: dict[str, list[int]] = defaultdict(list)
    for r in since:
        for c in r.claims:
            by_claim[c].append(r.number)
    mine, theirs = {r.id: r for r in old.reports}, {r.id: r for r in new.reports}
    pairs, went, appeared = _paired(old.claims, new.claims)
    sides: tuple[tuple[Literal["old", "new"], State], ...] = (("old", old), ("new", new))
    unknown = tuple(name for name, state in sides if state.flags is None)
    was, is_now = ({} if unknown else _raised(state.flags or ()) for state in (old, new))
    on_flag: dict[str, list[int]] = defaultdict(list)
    for r in since:
        for f in r.flags:
            on_flag[f].append(r.number)
    stands_in, stood_in = _held(new.claims), _held(old.claims)
    changed = [
        Changed(a, b, fields, tuple(by_claim.get(b.id, ())))
        for a, b in pairs
        if (fields := tuple(f for f in _COMPARED if f != "event" and getattr(a, f) != getattr(b, f)))
    ]
    return Difference(
        tuple(r for i, r in sorted(theirs.items()) if i not in mine),
        tuple(r for i, r in sorted(mine.items()) if i not in theirs),
        tuple(Moved(r, theirs[i]) for i, r in sorted(mine.items()) if i in theirs and theirs[i].event != r.event),
        tuple(_alone(c, stood_in, by_claim) for c in appeared),
        tuple(_alone(c, stands_in, by_claim) for c in went),
        tuple(changed),
        tuple(since),
        tuple(r for n, r in sorted(before.items()) if n not in written or _other(written[n], r)),
        tuple(Flagged(f, tuple(on_flag.get(i, ()))) for i, f in is_now.items() if i not in was),
        tuple(Flagged(f, tuple(on_flag.get(i, ()))) for i, f in was.items() if i not in is_now),
        tuple(Weighted(f, is_now[i]) for i, f in was.items() if i in is_now and is_now[i].severity != f.severity),
        _counted(old.tolls, new.tolls),
        unknown,
    )


def _counted(old: Sequence[TollState] | None, new: Sequence[TollState] | None) -> tuple[Counted, ...]:
    """Figures that changed; that no report tells of any is what nothing is, too."""
    if old is None or new is None:
        return ()
    was, is_now = ({(t.event, t.id): t.figure for t in told if t.figure != "none told of"} for told in (old, new))
    keys = sorted(was.keys() | is_now.keys(), key=lambda k: (k[0], k[1] != "killed"))
    return tuple(Counted(*k, was.get(k), is_now.get(k)) for k in keys if was.get(k) != is_now.get(k))


def _raised(flags: Iterable[FlagState]) -> dict[str, FlagState]:
    """Flags by id, in their order; one on a report that stands in several events is one."""
    out: dict[str, FlagState] = {}
    for flag in flags:
        out.setdefault(flag.id, flag)
    return out


def _other(one: RecordState, two: RecordState) -> bool:
    """Whether two records of one number are not the same deed."""
    return (one.who, one.when, one.told) != (two.who, two.when, two.told)


def _paired(
    old: Sequence[ClaimState], new: Sequence[ClaimState]
) -> tuple[list[tuple[ClaimState, ClaimState]], list[ClaimState], list[ClaimState]]:
    """Claims that are the same in both, those only in the old, those only in the new."""
    by_id = {c.id: c for c in new}
    pairs = [(c, by_id[c.id]) for c in old if c.id in by_id]
    same = {c.id for c, _ in pairs}
    left, right = [c for c in old if c.id not in same], [c for c in new if c.id not in same]
    lost = {c.id: c for c in left}
    holding = defaultdict(list)
    for c in right:
        for saying in c.sayings:
            holding[saying].append(c)
    shared = [
        (-count, c.id, name)
        for c in left
        for name, count in Counter(d.id for saying in c.sayings for d in holding.get(saying, ())).items()
    ]
    taken: set[str] = set()
    for _, one, other in sorted(shared):
        if one not in taken and other not in taken:
            taken |= {one, other}
            pairs.append((lost[one], by_id[other]))
    pairs.sort(key=lambda p: p[1].id)
    return pairs, [c for c in left if c.id not in taken], [c for c in right if c.id not in taken]


def _held(claims: Iterable[ClaimState]) -> dict[str, str]:
    """Saying -> the claim that has it."""
    return {saying: c.id for c in claims for saying in c.sayings}


def _alone(claim: ClaimState, held: Mapping[str, str], by_claim: Mapping[str, Sequence[int]]) -> Alone:
    counts = Counter(held[s] for s in claim.sayings if s in held)
    other = min(counts, key=lambda c: (-counts[c], c)) if counts else None
    return Alone(claim, other, tuple(sorted({*by_claim.get(claim.id, ()), *by_claim.get(other or "", ())})))
