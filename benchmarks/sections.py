"""Score round-ups and live pages: which of their items stand in the right event, and which single reports are cut up.

    python -m benchmarks.sections [--floors] [--errors PART]
    python -m benchmarks.sections --reports FILE

The pages (`gold_sections/reports.jsonl`, invented) go the product's own way: read, cleaned, examined, grouped. An item
is right where its event holds the items and reports of its happening, and nothing else. `part` is `open` (looked at
while the rules were made) or `blind` (written with them, its errors not looked at). With `--reports` FILE is a
collection whose reports tell of one happening each: counted is how many are cut up.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.event_rows import cleaned, read_rows
from benchmarks.floors import below_floor
from reportedly.annotating import reader
from reportedly.grouping import group
from reportedly.grouping.sections import happenings
from reportedly.pipeline import examine
from reportedly.reading import read
from reportedly.vocabulary import Analysis, Event, Failure

GOLD = Path(__file__).with_name("gold_sections") / "reports.jsonl"
PARTS = ("open", "blind")


def main(argv: Sequence[str] | None = None) -> int:
    """Print per part how many items are right and how many single reports are cut up; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--floors", action="store_true", help="fail where a floor of floors.toml is not held")
    parser.add_argument("--errors", choices=PARTS, help="list what is wrong in this part")
    parser.add_argument("--reports", type=Path, help="count the reports of a collection that are cut up")
    parser.add_argument("--show", action="store_true", help="with --reports: name them")
    options = parser.parse_args(argv)
    if options.reports is not None:
        return _cut_up(options.reports, options.show)
    rows = {row["doc_id"]: row for row in read_rows(GOLD)}
    analyses = _examined()
    found = _events(rows, analyses, group(analyses, one_event=False))
    figures: dict[str, float] = {}
    for part in PARTS:
        mine = {name: row for name, row in rows.items() if row["part"] == part}
        items = [(name, i) for name, row in mine.items() for i in range(len(row["happenings"]))]
        wrong = [at for at in items if not _is_right(at, rows, found)]
        single = [name for name, row in mine.items() if len(row["happenings"]) == 1]
        cut = [name for name in single if len(found[name, -1]) > 1]
        listed = [at for at in items if at[0] not in single]
        right = len(listed) - sum(at[0] not in single for at in wrong)
        print(f"{part}: {right} of {len(listed)} items right, {len(cut)} of {len(single)} single reports cut up")
        figures |= {f"{part} items": 100 * right / len(listed), f"{part} whole": 100 - 100 * len(cut) / len(single)}
        if options.errors == part:
            for name, i in wrong:
                print(f"  {name}: {rows[name]['happenings'][i]['begins']!r} in {sorted(found[name, i])}")
            for name in cut:
                print(f"  {name} is cut up: {sorted(found[name, -1])}")
    return below_floor("sections", figures) if options.floors else 0


def _examined() -> list[Analysis]:
    english = reader("en")
    out = []
    for page in read([GOLD]):
        done = page if isinstance(page, Failure) else examine(page, english, None)
        if isinstance(done, Failure):
            raise SystemExit(f"{done.file}: {done.reason}")
        out.append(done)
    return out


def _events(
    rows: dict[str, Any], analyses: Sequence[Analysis], events: Sequence[Event]
) -> dict[tuple[str, int], frozenset[str]]:
    """(doc_id, item) -> the events in which that place stands; item -1: all events of the report."""
    reports = {a.report.file.rpartition("#")[2]: a.report for a in analyses}
    shares = {(s.report, e.id): s.spans for e in events for s in e.shares}
    found: dict[tuple[str, int], frozenset[str]] = {}
    for name, row in rows.items():
        report = reports[name]
        mine = [e.id for e in events if report.id in e.reports]
        found[name, -1] = frozenset(mine)
        for i, happening in enumerate(row["happenings"]):
            at = report.text.index(happening["begins"])
            here = ((e, shares.get((report.id, e))) for e in mine)
            found[name, i] = frozenset(e for e, s in here if s is None or any(x.start <= at < x.end for x in s))
    return found


def _is_right(at: tuple[str, int], rows: dict[str, Any], found: dict[tuple[str, int], frozenset[str]]) -> bool:
    happening = defaultdict(set)
    held = defaultdict(set)
    for name, row in rows.items():
        for i, h in enumerate(row["happenings"]):
            happening[h["event"]].add((name, i))
            for event in found[name, i]:
                held[event].add((name, i))
    return len(found[at]) == 1 and held[min(found[at])] == happening[rows[at[0]]["happenings"][at[1]]["event"]]


def _cut_up(path: Path, show: bool) -> int:
    rows = [row for row in read_rows(path) if not row.get("junk")]
    cut = [row["doc_id"] for row in rows if happenings(cleaned(row))]
    print(f"{len(rows)} reports, {len(cut)} cut up ({100 * len(cut) / max(1, len(rows)):.2f} %)")
    if show:
        print("\n".join(cut))
    return 0


if __name__ == "__main__":
    sys.exit(main())
