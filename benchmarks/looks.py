"""What the rules of flags look at, of each event whose gold has flags: the open and the disputed events, and the open
short events of an editor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks import editors
from benchmarks.event_rows import page_of
from benchmarks.events import CORPUS, load_events
from reportedly.aligning import align
from reportedly.pipeline import assemble, examine
from reportedly.reading import read
from reportedly.retelling import with_retellings
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Page, Report
from reportedly.weighing.case import Case
from reportedly.weighing.findings import find
from reportedly.weighing.flags.look import Look
from reportedly.weighing.lineage import Lineage
from reportedly.weighing.origins import trace


@dataclass(frozen=True, slots=True)
class Seen:
    """An event's look, the names that the gold has for its reports, and the gold's flags: kind, report, words."""

    part: str
    event: str
    look: Look
    names: dict[str, str]
    gold: tuple[tuple[str, str, str], ...]


def looks() -> Iterator[Seen]:
    """One event after the other."""
    settings = Settings(one_event=True)
    tool = tools(settings)

    def seen(part: str, event: str, pages: Sequence[Page], flags: tuple[tuple[str, str, str], ...]) -> Seen:
        analyses = [a for p in pages if isinstance(a := examine(p, *tool), Analysis)]
        look = look_at(analyses, settings)
        names = {a.report.id: _name(a.report) for a in analyses}
        return Seen(part, event, look, names, flags)

    for part in ("open", "disputes"):
        for gold in load_events(CORPUS / part / "gold", CORPUS / part / "reports"):
            pages = [p for p in read([gold.folder], settings) if isinstance(p, Page)]
            told = tuple((f["kind"], f["report"], str(f.get("text") or "")) for f in gold.rows["flags"])
            yield seen("events", gold.folder.name, pages, told)
    for event in editors.load_events(editors.CORPUS / "open.jsonl"):
        pages = [page_of(row) for row in editors.rows_of(event)]
        told = tuple((f["kind"], f["report"], str(f.get("words") or "")) for f in event["flags"])
        yield seen("editors", event["id"], pages, told)


def look_at(analyses: Sequence[Analysis], settings: Settings) -> Look:
    """The one event of these reports as the rules of flags see it."""
    (event,) = assemble(analyses, settings)
    mine = sorted(analyses, key=lambda a: a.report.order)
    event = with_retellings(event, mine)
    case = Case.of(event, [a.report for a in mine], align(event, mine), ())
    traced = trace(case, Lineage.of(case))
    return Look.of(case, traced, find(case, traced))


def _name(report: Report) -> str:
    return report.file.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
