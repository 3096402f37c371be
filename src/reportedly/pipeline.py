"""The way through, verb by verb: clean, annotate, attribute, normalise | group | align, weigh.

`read` and `show` are the edges (see `reading`, `showing`). Up to `normalise` each report stands alone, `group` sees
all, `align` and `weigh` see one event: work is distributed at those two seams.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.aligning import align, casualties
from reportedly.annotating import annotate, encoder, reader
from reportedly.attributing import LANGUAGES, attribute
from reportedly.cleaning import clean
from reportedly.errors import MissingExtra
from reportedly.flagging import switched
from reportedly.gist import gist_of
from reportedly.grouping import group, headline_alone, part_of, why_no_report
from reportedly.normalising import normalise, read_tolls
from reportedly.overruling import hear, judged, without
from reportedly.retelling import with_retellings
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Annotator, Dossier, Event, Failure, Gazetteer, Page, Record, Report, Span
from reportedly.weighing import weigh

_COPIED = 0.5  # from this share on a report repeats another: its figures are the other's


def examine(page: Page, annotator: Annotator, gazetteer: Gazetteer | None) -> Analysis | Failure:
    """One page to all that stands on it alone. Total: whatever a stage raises becomes a Failure naming the stage."""
    stage = "clean"
    try:
        report = clean(page)
        if report.state == "failed":
            return Failure(page.file, page.sha256, stage, report.reason or "no article text found")
        kind = why_no_report(report)
        if kind is not None:
            return Failure(page.file, page.sha256, stage, f"{kind} and no report; save the page when it shows its text")
        report = headline_alone(report)
        stage = "annotate"
        if (_language(report) or annotator.language) not in LANGUAGES:
            why = f"sources are found in {', '.join(sorted(LANGUAGES))} (see docs/languages.md)"
            return Analysis(_unread(report, why), (), ())
        try:
            annotator = _reader(report, annotator)
        except MissingExtra as missing:
            return Analysis(_unread(report, str(missing)), (), ())
        annotated = annotate(report, annotator)
        stage = "attribute"
        attributions = attribute(annotated)
        stage = "normalise"
        attributions, entities = normalise(annotated, attributions, gazetteer)
        tolls = read_tolls(report) if annotated.language == "en" else ()
        return Analysis(report, tuple(attributions), tuple(entities), tolls)
    except Exception as error:  # one page's trouble must cost only itself; the row names what happened
        return Failure(page.file, page.sha256, stage, f"{type(error).__name__}: {error}")


def assemble(analyses: Sequence[Analysis], settings: Settings) -> tuple[Event, ...]:
    """All reports to events."""
    meaning = encoder(settings.meaning) if settings.meaning else None
    return group(analyses, one_event=settings.one_event, meaning=meaning)


def conclude(event: Event, analyses: Iterable[Analysis], settings: Settings, records: Sequence[Record] = ()) -> Dossier:
    """One event's analyses to its dossier; failures belong to no event and are put in when it is shown.

    `records` are those of people that may concern it, in force, by number; they go over everything.
    """
    members = set(event.reports)
    mine = sorted((a for a in analyses if a.report.id in members), key=lambda a: a.report.order)
    reports = tuple(a.report for a in mine)
    shares = {s.report: s.spans for s in event.shares}
    mine = [_part(a, shares[a.report.id]) if a.report.id in shares else a for a in mine]
    heard = hear(records, mine)
    mine = without(mine, heard)
    event = with_retellings(event, mine)
    aligned = align(event, mine, settings.aliases, heard.rulings)
    weighed = weigh(event, mine, aligned, (*heard.families, *settings.families), heard.rulings)
    gist, when, where = gist_of(aligned.claims, weighed.findings, weighed.attributions, [a.report for a in mine])
    dossier = Dossier(
        event=event,
        gist=gist,
        when=when,
        where=where,
        reports=reports,
        attributions=weighed.attributions,
        entities=aligned.entities,
        claims=aligned.claims,
        origins=weighed.origins,
        findings=weighed.findings,
        flags=switched(weighed.flags, settings.flags),
        failures=(),
        publishers=weighed.publishers,
        casualties=casualties(mine, frozenset(c.report for c in event.copies if c.share >= _COPIED)),
    )
    return judged(dossier, heard)


def _part(analysis: Analysis, spans: Sequence[Span]) -> Analysis:
    """What of a report that tells of several happenings is of one; how many it killed is read of these words alone."""
    part = part_of(analysis, spans)
    return replace(part, tolls=read_tolls(part.report) if _language(part.report) in {None, "en"} else ())


def _reader(report: Report, annotator: Annotator) -> Annotator:
    """The annotator for a report: the one at hand for its own language and where none was detected, else the default
    one of the report's language. Raises MissingExtra where that is not installed."""
    language = _language(report)
    if language is None or language == annotator.language:
        return annotator
    return reader(language)


def _language(report: Report) -> str | None:
    return report.language.split("-")[0].lower() if report.language else None


def _unread(report: Report, why: str) -> Report:
    reason = f"written in {report.language!r}: kept, compared for copies, its sayings not extracted; {why}"
    return replace(report, state="partial", reason="; ".join(r for r in (report.reason, reason) if r))
