"""What a store or an export says at one time, as far as two of them are compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.overruling.words import told
from reportedly.showing.casualties import figure_words, stated
from reportedly.vocabulary import Casualties, Correction, Dossier, Record, Severity, Toll

SAMPLED = 20
"""Sayings of a claim by which it is known again under another id: those of the least ids, so that samples meet."""


_LATER = ("reviews", "flags", "events")
"""Files of an export that may be missing."""


@dataclass(frozen=True, slots=True)
class ReportState:
    """A report, and the event it stands in."""

    id: str
    event: str
    outlet: str | None
    published: str | None  # EDTF
    file: str


@dataclass(frozen=True, slots=True)
class ClaimState:
    """A claim with its finding; sources by name."""

    id: str
    event: str
    text: str
    status: str
    appearances: int
    reports: int
    publishers: int
    origins: tuple[str, ...]
    against: tuple[str, ...]
    sides: tuple[str, ...]
    about_event: bool
    sayings: tuple[str, ...]  # SAMPLED at most


@dataclass(frozen=True, slots=True)
class FlagState:
    """An editor's flag that is raised, by its kind and the place of its words; `where`: the outlet, else the file."""

    id: str
    event: str
    kind: str
    severity: Severity
    report: str
    where: str
    text: str
    because: str


@dataclass(frozen=True, slots=True)
class TollState:
    """How many an event killed, or injured, as the page has it: "14", "12, later 14", "reports differ"."""

    id: str  # "killed" or "injured"
    event: str
    figure: str


@dataclass(frozen=True, slots=True)
class RecordState:
    """A person's record, and the claims and flags it bears on by then."""

    number: int
    told: str
    who: str
    when: str
    why: str
    claims: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """All of it, each sorted; `flags` and `tolls` are None of a store as it was before these were kept."""

    reports: tuple[ReportState, ...] = ()
    claims: tuple[ClaimState, ...] = ()
    records: tuple[RecordState, ...] = ()
    flags: tuple[FlagState, ...] | None = ()
    tolls: tuple[TollState, ...] | None = ()


Thing = ReportState | ClaimState | FlagState | TollState


def things(dossier: Dossier) -> Iterator[Thing]:
    """The reports, claims, raised flags, and tolls of one event."""
    names = {o.id: o.name for o in dossier.origins}
    found = {f.claim: f for f in dossier.findings}
    for r in dossier.reports:
        yield ReportState(r.id, dossier.event.id, r.outlet, r.published, r.file)
    for c in dossier.claims:
        if (f := found.get(c.id)) is None:
            continue
        yield ClaimState(
            c.id,
            c.event,
            c.text,
            f.status,
            f.appearances,
            f.reports,
            f.publishers,
            _names(f.origins, names),
            _names(f.against, names),
            f.sides,
            c.about_event,
            tuple(sorted(c.attributions)[:SAMPLED]),
        )
    where = {r.id: r.outlet or r.file for r in dossier.reports}
    for flag in dossier.flags:
        report = flag.passage.report
        yield FlagState(
            flag.id,
            dossier.event.id,
            flag.kind,
            flag.severity,
            report,
            where.get(report, report),
            flag.text,
            flag.because,
        )
    yield from (TollState(x.what, dossier.event.id, figure_words(x)) for x in dossier.casualties if stated(x))


def of_things(found: Iterable[Thing], records: Iterable[RecordState] = ()) -> State:
    """A state of these."""
    held = list(found)
    reports = sorted((t for t in held if isinstance(t, ReportState)), key=lambda t: (t.id, t.event))
    claims = sorted((t for t in held if isinstance(t, ClaimState)), key=lambda t: (t.id, t.event))
    flags = sorted((t for t in held if isinstance(t, FlagState)), key=lambda t: (t.id, t.event))
    tolls = sorted((t for t in held if isinstance(t, TollState)), key=lambda t: (t.event, t.id))
    by_number = sorted(records, key=lambda r: r.number)
    return State(tuple(reports), tuple(claims), tuple(by_number), tuple(flags), tuple(tolls))


def of_dossiers(dossiers: Iterable[Dossier], corrections: Iterable[Correction] = ()) -> State:
    """The state of these events."""
    return of_things((t for d in dossiers for t in things(d)), [of_correction(c) for c in corrections])


def of_correction(correction: Correction) -> RecordState:
    """A person's record, with the claims it bears on where it is in force."""
    record = correction.record
    force = [r for r in correction.reviews if r.state == "applied"]
    claims, flags = {c for r in force for c in r.claims}, {f for r in force for f in r.flags}
    told = (record.number, sentence(record), record.who, record.when, record.why)
    return RecordState(*told, tuple(sorted(claims)), tuple(sorted(flags)))


def sentence(record: Record) -> str:
    """What a record says, of events too."""
    if record.about:
        return told(record)
    one, two = (*record.events, "", "")[:2]
    return {
        "merge": f"event {one} was merged into {two}",
        "split": f"{', '.join(record.reports)} split out of event {one}, as {two}",
    }.get(record.kind, f"record {record.undoes} was taken back")


def of_folder(folder: str | Path) -> State:
    """The state an export as JSON Lines was made of. Raises InputError where it is none."""
    rows = {name: list(_lines(Path(folder), name)) for name in ("reports", "claims", "origins", *_LATER)}
    try:
        state = _of_rows(rows)
        state = state if (Path(folder) / "flags.jsonl").is_file() else replace(state, flags=None)
        return state if all("casualties" in e for e in rows["events"]) else replace(state, tolls=None)
    except (KeyError, TypeError, IndexError) as error:
        raise InputError(f"{folder}: no export of this program as JSON Lines ({error!r} is missing or odd)") from None


def _of_rows(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> State:
    names = {o["id"]: o["name"] for o in rows["origins"]}
    reports = [
        ReportState(r["id"], r["event"], r["outlet"], r["published"], r["file"]) for r in rows["reports"] if r["event"]
    ]
    claims = [
        ClaimState(
            c["id"],
            c["event"],
            c["text"],
            c["status"],
            c["appearances"],
            c["reports"],
            c["publishers"],
            _names(c["origins"], names),
            _names(c["against"], names),
            tuple(c["sides"]),
            c["about_event"],
            tuple(sorted(c["attributions"])[:SAMPLED]),
        )
        for c in rows["claims"]
    ]
    records = [
        RecordState(
            r["number"],
            r["told"],
            r["who"],
            r["when"],
            r["why"],
            tuple(sorted({c for held in r["in_force"] for c in held["claims"]})),
            tuple(sorted({f for held in r["in_force"] for f in held.get("flags", ())})),
        )
        for r in rows["reviews"]
    ]
    where = {r["id"]: r["outlet"] or r["file"] for r in rows["reports"]}
    flags = [
        FlagState(
            f["id"],
            f["event"],
            f["kind"],
            f["severity"],
            f["report"],
            where.get(f["report"], f["report"]),
            f["text"],
            f["because"],
        )
        for f in rows["flags"]
    ]
    told = ((_casualties(c), e["id"]) for e in rows["events"] for c in e.get("casualties", ()))
    tolls = [TollState(x.what, event, figure_words(x)) for x, event in told if stated(x)]
    return of_things([*reports, *claims, *flags, *tolls], records)


def _casualties(row: Mapping[str, Any]) -> Casualties:
    """An exported row of casualties, as far as the page's words for it need."""
    what, value, comparator, sure, relation, because = (
        row[key] for key in ("what", "value", "comparator", "sure", "relation", "because")
    )
    tolls = tuple(Toll("", what, t["value"], t["comparator"], t["by"], t["sure"], (), ()) for t in row["tolls"])
    return Casualties(what, value, comparator, sure, relation, because, tolls, row.get("dismissed"))


def _lines(folder: Path, name: str) -> Iterator[Mapping[str, Any]]:
    path = folder / f"{name}.jsonl"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        if name in _LATER:  # of an earlier version, or taken out
            return
        raise InputError(f"{folder}: no {name}.jsonl; make one with: reportedly export --as jsonl -o DIR") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: not UTF-8") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line:
            try:
                yield json.loads(line)
            except ValueError as error:
                raise InputError(f"{path}, line {number}: no JSON ({error})") from None


def _names(ids: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(names.get(i, i) for i in ids))
