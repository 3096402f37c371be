"""Before align: which of the records concern an event, and what they come to there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from reportedly.aligning.names import fold
from reportedly.families import folded
from reportedly.overruling.binding import Sayings, reports_of
from reportedly.overruling.words import NONE, kinds_of
from reportedly.vocabulary import Analysis, Attribution, Kin, Record, Regroup, Relating, Rulings, Target

OF_EVENTS = frozenset({"merge", "split", "follow-up", "undo"})
"""Kinds of record that say which reports stand together; grouping applies them."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What people say of one event."""

    records: tuple[Record, ...] = ()  # in force, by number
    rulings: Rulings = field(default_factory=Rulings)
    families: tuple[Kin, ...] = ()
    reports: frozenset[str] = frozenset()  # set aside
    sayings: frozenset[str] = frozenset()  # set aside
    about: Mapping[str, bool] = field(default_factory=dict)  # attribution id -> whether it is about the event
    bound: Mapping[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)  # (record, target) -> living sayings


class Rows:
    """All that people wrote, looked up by event; made once for many events."""

    def __init__(
        self, records: Iterable[Record], now: Callable[[str], str], is_here: Callable[[str], bool] = lambda _: True
    ) -> None:
        """`now` tells where an event id leads by now, `is_here` whether a report is still in the store: a word none of
        whose reports is may be of any event that has its words."""
        listed = list(records)
        undone = {r.undoes for r in listed if r.kind == "undo"}
        self._by_report: dict[str, list[Record]] = {}
        self._by_event: dict[str, list[Record]] = {}
        self._everywhere: list[Record] = []
        for record in listed:
            if record.kind in OF_EVENTS or record.number in undone:
                continue
            reports = reports_of(record)
            if reports and not any(is_here(r) for r in sorted(reports)):
                self._everywhere.append(record)
                continue
            for report in sorted(reports):
                self._by_report.setdefault(report, []).append(record)
            if not reports and record.events:
                self._by_event.setdefault(now(record.events[0]), []).append(record)
            elif not reports:
                self._everywhere.append(record)

    def of(self, event: str, reports: Iterable[str]) -> tuple[Record, ...]:
        """The records that may concern an event of these reports, by number."""
        found = {r.number: r for r in self._by_event.get(event, ())} | {r.number: r for r in self._everywhere}
        for report in reports:
            found |= {r.number: r for r in self._by_report.get(report, ())}
        return tuple(found[n] for n in sorted(found))


def hear(records: Sequence[Record], analyses: Sequence[Analysis]) -> Heard:
    """What these records come to in the event of these analyses. Of two that cannot both hold the later does."""
    if not records:
        return Heard()
    sayings = [a for x in analyses for a in x.attributions]
    at, here = Sayings(analyses), {x.report.id for x in analyses}
    names, outlets = _names(analyses), {folded(x.report.outlet) for x in analyses if x.report.outlet}
    mine = [r for r in records if _concerns(r, names, outlets)]
    bound = {(r.number, n): _living(t, at, sayings) for r in mine for n, t in enumerate(r.about)}
    mine = [r for r in mine if _is_of(r, here, bound, outlets)]
    # Of one name, or one pair of names, the last word.
    sides, shown, pairs, owned = (
        _last(r for r in mine if r.kind in kinds) for kinds in ({"side"}, {"rename"}, {"alias", "apart"}, {"owner"})
    )
    about: dict[str, bool] = {}
    aside: set[str] = set()
    for r in mine:
        if r.kind in {"background", "of-event"} and r.about[0].kind == "saying":
            about |= dict.fromkeys(bound[r.number, 0], r.kind == "of-event")
        elif r.kind == "set-aside" and r.about[0].kind == "saying":
            aside |= set(bound[r.number, 0])
    reports = {p.report for r in mine if r.kind == "set-aside" for t in r.about if t.kind == "report" for p in t.places}
    return Heard(
        tuple(mine),
        Rulings(
            tuple((r.about[0].name, r.about[1].name) for r in pairs if r.kind == "alias"),
            tuple((r.about[0].name, r.about[1].name) for r in pairs if r.kind == "apart"),
            tuple((r.about[0].name, r.value) for r in shown if r.about[0].kind == "name"),
            tuple((r.about[0].name, None if r.value == NONE else r.value) for r in sides),
            tuple(g for r in mine if (g := _of_claims(r, mine, bound)) is not None),
            tuple(g for r in mine if (g := _of_origins(r, bound)) is not None),
            tuple(x for r in mine if (x := _of_relations(r, bound)) is not None),
        ),
        tuple(kin_of(r) for r in owned),
        frozenset(reports),
        frozenset(aside),
        about,
        bound,
    )


def kin_of(record: Record) -> Kin:
    """The row of families that a word on an outlet's owner comes to."""
    family = "" if record.value == NONE else record.value
    return Kin((record.about[0].name,), (), family, "owner", record.who, record.when[:10])


def without(analyses: Sequence[Analysis], heard: Heard) -> list[Analysis]:
    """The analyses without what people set aside, and with sayings about the event or not as they say."""
    if not (heard.reports or heard.sayings or heard.about):
        return list(analyses)
    return [_heeding(a, heard) for a in analyses]


def _heeding(analysis: Analysis, heard: Heard) -> Analysis:
    if analysis.report.id in heard.reports:
        return replace(analysis, attributions=(), entities=(), tolls=())
    kept = tuple(
        replace(a, about_event=heard.about.get(a.id, a.about_event))
        for a in analysis.attributions
        if a.id not in heard.sayings
    )
    left = {a.id for a in kept}
    return replace(analysis, attributions=tuple(_referring(a, left) for a in kept))


def _referring(a: Attribution, left: set[str]) -> Attribution:
    """The saying without denials and disclaimers that were set aside."""
    denies = tuple(i for i in a.denies if i in left)
    disclaimed = tuple(i for i in a.disclaimed_by if i in left)
    return (
        a
        if (denies, disclaimed) == (a.denies, a.disclaimed_by)
        else replace(a, denies=denies, disclaimed_by=disclaimed)
    )


def _names(analyses: Sequence[Analysis]) -> frozenset[str]:
    """All names of the event, folded."""
    printed = {x.name for a in analyses for s in a.attributions for x in s.chain}
    printed |= {t for a in analyses for e in a.entities for t in (e.name, *(f.text for f in e.forms))}
    return frozenset(fold(name) for name in printed)


def _concerns(record: Record, names: frozenset[str], outlets: set[str]) -> bool:
    """Whether a word on names is of names that the event has; one on sayings is, since its reports are here."""
    if record.kind == "owner":
        return folded(record.about[0].name) in outlets
    if any(t.kind != "name" for t in record.about) or record.events:
        return True
    if record.kind == "alias":  # the name to show need not be printed anywhere
        return fold(record.about[0].name) in names
    return all(fold(t.name) in names for t in record.about)


def _is_of(record: Record, here: set[str], bound: Mapping[tuple[int, int], tuple[str, ...]], outlets: set[str]) -> bool:
    """Whether a word bound to places in reports has one of these here, or else its words."""
    reports = reports_of(record)
    if not reports or reports & here:
        return True
    if record.kind == "unflag":
        return any(t.kind == "outlet" and folded(t.name) in outlets for t in record.about)
    return all(bound[record.number, n] for n, t in enumerate(record.about) if t.kind == "claim") and any(
        t.kind == "claim" for t in record.about
    )


def _living(target: Target, at: Sayings, sayings: Sequence[Attribution]) -> tuple[str, ...]:
    """The target's sayings; those of a name are all that have it at their root."""
    if target.kind == "name":
        wanted = fold(target.name)
        return tuple(sorted(a.id for a in sayings if a.chain and fold(a.chain[0].name) == wanted))
    return at.living(target) if target.sayings else ()


def _last(records: Iterable[Record]) -> list[Record]:
    """Of records on the same names the last, by number: what is applied later goes over what is earlier."""
    of = {tuple(sorted(fold(t.name) for t in r.about)): r for r in records}
    return sorted(of.values(), key=lambda r: r.number)


def _of_claims(
    record: Record, records: Sequence[Record], bound: Mapping[tuple[int, int], tuple[str, ...]]
) -> Regroup | None:
    of, other = bound.get((record.number, 0), ()), bound.get((record.number, 1), ())
    if record.kind == "merge-claims":
        return Regroup("merge", of, other)
    if record.kind == "split-claim":
        return Regroup("split", of, other)
    if record.kind in {"background", "of-event"} and record.about[0].kind == "claim":
        # A later word on one of its sayings takes that one out: event and background are never one claim.
        later = [
            a
            for r in records
            if r.number > record.number and r.kind in {"background", "of-event"} and r.kind != record.kind
            if r.about[0].kind == "saying"
            for a in bound[r.number, 0]
        ]
        how: Literal["background", "of-event"] = "background" if record.kind == "background" else "of-event"
        return Regroup(how, of, tuple(a for a in later if a in of))
    return None


def _of_origins(record: Record, bound: Mapping[tuple[int, int], tuple[str, ...]]) -> Regroup | None:
    if record.kind == "merge-origins":
        return Regroup("merge", bound[record.number, 0], bound[record.number, 1])
    if record.kind == "split-origin":
        taken = tuple(a for n in range(1, len(record.about)) for a in bound[record.number, n])
        return Regroup("split", bound[record.number, 0], taken)
    return None


def _of_relations(record: Record, bound: Mapping[tuple[int, int], tuple[str, ...]]) -> Relating | None:
    """Nothing where no saying of one of its claims is left."""
    if record.kind not in {"relate", "unrelate"} or not all(bound[record.number, n] for n in range(len(record.about))):
        return None
    how: Literal["relate", "unrelate"] = "relate" if record.kind == "relate" else "unrelate"
    because = f"{record.who} says so ({record.when[:10]}): {record.why}"
    return Relating(how, bound[record.number, 0], bound.get((record.number, 1), ()), kinds_of(record), because)
