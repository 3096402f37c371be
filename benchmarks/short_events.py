"""Score how values stand in short invented events, in which every pair of values is told by the gold.

    python -m benchmarks.short_events [open] [--errors END] [--floors SECTION]

An event (`corpus/values`) is two or three short reports of one happening, full of figures, times and places, and all
pairs between different reports of values told of the same matter or easily confused. Its reports are led the product's
whole way as one event. Of the gold's pairs whose sayings were found: "read", both values were; "compared", comparing
just these two gives the gold's kind; "shown", the claims of the two sayings are linked by it. "Links": of the relations
of value that are shown between reports, the share that the gold has between values of the same two sayings.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.event_rows import page_of
from benchmarks.event_values import STAGES, VALUE_KINDS, end_of, is_read, shown_kinds
from benchmarks.floors import below_floor
from benchmarks.measures import Tally
from reportedly.aligning import relate_printed
from reportedly.pipeline import assemble, conclude, examine
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Annotator, Attribution, Dossier, Gazetteer, Passage, Report, Span

CORPUS = Path(__file__).parents[1] / "corpus" / "values"
Event = dict[str, Any]
Place = tuple[str, Span]


def main(argv: Sequence[str] | None = None) -> int:
    """Print each kind's figures and where pairs are lost; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", default="open", help="name of a file of corpus/values (default: open)")
    parser.add_argument("--errors", choices=(*STAGES[1:], "links"), help="print the pairs that end there")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 below a floor of this section of floors.toml")
    options = parser.parse_args(argv)
    tallies: dict[str, Tally] = defaultdict(Tally)
    ends: Counter[str] = Counter()
    errors: list[tuple[str, str]] = []
    for event in load_short(options.part):
        score(event, led(event), tallies, ends, errors)
    for name, tally in tallies.items():
        print(f"{name:22} {tally}")
    print("pairs:", ", ".join(f"{ends[end]} {end}" for end in STAGES))
    print("\n".join(told for end, told in errors if end == options.errors))
    figures = {name: 100 * t.f1 for name, t in tallies.items()}
    return below_floor(options.floors, figures) if options.floors else 0


def load_short(part: str) -> Iterator[Event]:
    """The events of a part."""
    for line in (CORPUS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


@cache
def _tools() -> tuple[Annotator, Gazetteer | None]:
    return tools(Settings(one_event=True))


def led(event: Event) -> Dossier:
    """The reports of an event, led the product's whole way as one."""
    settings = Settings(one_event=True)
    rows = ({**r, "doc_id": str(n)} for n, r in enumerate(event["reports"]))
    analyses = [a for row in rows if isinstance(a := examine(page_of(row), *_tools()), Analysis)]
    (found,) = assemble(analyses, settings)
    return conclude(found, analyses, settings)


def places(event: Event, dossier: Dossier) -> Iterator[tuple[str, tuple[Place, Place] | None]]:
    """Of each pair of the gold its kind and where its values stand, by report; None where a report was not read."""
    reports = {int(r.file.split("#")[-1]): r for r in dossier.reports}
    for row in event["values"]:
        found = []
        for (number, words), (_, clause) in zip((row["left"], row["right"]), row["sayings"], strict=True):
            report = reports.get(number)
            start = _after_title(report, event["reports"][number]["title"], clause) if report is not None else -1
            at = report.text.find(words, start) if report is not None and start >= 0 else -1
            if report is not None and at >= 0:
                found.append((report.id, Span(at, at + len(words))))
        yield row["kind"], (found[0], found[1]) if len(found) == 2 else None  # both sides


def _after_title(report: Report, title: str, clause: str) -> int:
    return report.text.find(clause, len(title) - 1 if report.text.startswith(title) else 0)


def score(
    event: Event,
    dossier: Dossier,
    tallies: dict[str, Tally],
    ends: Counter[str],
    errors: list[tuple[str, str]],
) -> None:
    """Add an event's figures."""
    reports = {r.id: r for r in dossier.reports}
    claims = {c.id: c for c in dossier.claims}
    gold: list[tuple[str, set[str], set[str]]] = []
    for kind, at in places(event, dossier):
        sides = [_holding(dossier, *place) for place in at] if at is not None else []
        if at is None or not all(sides):
            ends[STAGES[0]] += 1
            continue
        gold.append((kind, {a.id for a in sides[0]}, {a.id for a in sides[1]}))
        left, right = sides[0][0], sides[1][0]
        spans = ([at[0][1]], [at[1][1]])
        verdict = relate_printed(left, right, (reports[left.report], reports[right.report]), spans)
        compared = verdict.kind if verdict is not None else None
        shown = shown_kinds(left, right, claims)
        read = all(is_read(a, s) for a, s in zip((left, right), spans, strict=True))
        for name, right_ in (("read", read), ("compared", compared == kind), ("shown", kind in shown)):
            tallies[name].add(int(right_), 1, 1)
        tallies[f"shown, {kind}"].add(int(kind in shown), 1, 1)
        end = end_of(kind, compared, shown, read)
        ends[end] += 1
        words = " / ".join(repr(reports[r].text[s.start : s.end]) for r, s in at)
        told = f"{event['id']} {words}: compared {compared}, shown {', '.join(sorted(shown)) or 'nothing'}, gold {kind}"
        errors.append((end, told))
    for kind, because, first, second in _links(dossier):
        mine, theirs = ({a.id for a in _told_at(dossier, p)} for p in (first, second))
        known = {k for k, a, b in gold if (a & mine and b & theirs) or (a & theirs and b & mine)}
        tallies["links"].add(int(kind in known), 1, 1)
        tallies[f"links, {kind}"].add(int(kind in known), 1, 1)
        if kind not in known:
            words = " / ".join(repr(reports[p.report].text[p.start : p.end]) for p in (first, second))
            errors.append(("links", f"{event['id']} {kind} ({because}): {words}; gold {', '.join(sorted(known))}"))


def _holding(dossier: Dossier, report: str, span: Span) -> list[Attribution]:
    """The sayings that tell the value, one about the event and the shortest first."""
    found = [a for a in dossier.attributions if a.report == report and any(s.overlaps(span) for s in a.content)]
    found = [a for a in found if a.stance != "unverified"]
    return sorted(found, key=lambda a: (not a.about_event, sum(s.end - s.start for s in a.content), a.id))


def _told_at(dossier: Dossier, p: Passage) -> list[Attribution]:
    return [
        a
        for a in dossier.attributions
        if a.report == p.report and any(s.start < p.end and p.start < s.end for s in a.content)
    ]


def _links(dossier: Dossier) -> Iterator[tuple[str, str, Passage, Passage]]:
    """Each relation of value between two reports, once."""
    seen = set()
    for c in dossier.claims:
        for r in c.relations:
            reports = {p.report for p in r.shown_by}
            if r.kind not in VALUE_KINDS or len(r.shown_by) != len(reports) or len(reports) != 2:  # both sides
                continue
            key = frozenset((c.id, r.to)), r.kind, frozenset(r.shown_by)
            if key not in seen:
                seen.add(key)
                yield str(r.kind), r.because, r.shown_by[0], r.shown_by[1]


if __name__ == "__main__":
    sys.exit(main())
