"""Score follow-ups on invented stories: what comes after a happening is an event of its own, linked and not swallowed.

    python -m benchmarks.followups [--floors] [--errors]

The reports (`gold_followups/reports.jsonl`) go the product's own way: read, cleaned, examined, grouped. Scored are
pairs of reports: those of one event, and those of one story in different events (the later follows up on the earlier).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from benchmarks.floors import below_floor
from benchmarks.grouping import f1
from reportedly.annotating import reader
from reportedly.grouping import group, stories
from reportedly.pipeline import examine
from reportedly.reading import read
from reportedly.vocabulary import Failure

GOLD = Path(__file__).with_name("gold_followups") / "reports.jsonl"


def main(argv: Sequence[str] | None = None) -> int:
    """Group the gold's reports, print precision, recall and F1 of both kinds of pair; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--floors", action="store_true", help="fail where a floor of floors.toml is not held")
    parser.add_argument("--errors", action="store_true", help="list the pairs that are wrong")
    options = parser.parse_args(argv)
    rows = {row["doc_id"]: row for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}
    english = reader("en")
    analyses = []
    for page in read([GOLD]):
        done = page if isinstance(page, Failure) else examine(page, english, None)
        if isinstance(done, Failure):
            raise SystemExit(f"{done.file}: {done.reason}")
        analyses.append(done)
    events = group(analyses, one_event=False)
    names = {a.report.id: a.report.file.rpartition("#")[2] for a in analyses}
    put = {names[r]: e.id for e in events for r in e.reports}
    began = stories(events)
    before = {row["event_id"]: row["follows"] for row in rows.values()}

    def relation(left: str, right: str) -> tuple[str, str]:
        """(as it is, as it was found)"""
        a, b = rows[left]["event_id"], rows[right]["event_id"]
        there = "one event" if a == b else "follow-up" if _root(a, before) == _root(b, before) else "apart"
        same = put[left] == put[right]
        return there, "one event" if same else "follow-up" if began[put[left]] == began[put[right]] else "apart"

    pairs = {(left, right): relation(left, right) for left, right in combinations(sorted(rows), 2)}
    if options.errors:
        for (left, right), (there, found) in pairs.items():
            if there != found:
                print(f"{left} and {right}: {there}, found {found}")
    figures: dict[str, float] = {}
    for kind in ("one event", "follow-up"):
        right = sum(there == found == kind for there, found in pairs.values())
        said = sum(found == kind for _, found in pairs.values())
        true = sum(there == kind for there, _ in pairs.values())
        precision, recall = (right / said if said else 1.0), right / true
        both = f1(precision, recall)
        counts = f"({right} of {true} pairs, {said} given)"
        print(f"{kind:10} P {precision:6.1%}  R {recall:6.1%}  F1 {both:6.1%}   {counts}")
        figures |= {f"{kind} precision": 100 * precision, f"{kind} recall": 100 * recall}
    return below_floor("follow-ups", figures) if options.floors else 0


def _root(event: str, before: dict[str, str | None]) -> str:
    while (earlier := before[event]) is not None:
        event = earlier
    return event


if __name__ == "__main__":
    sys.exit(main())
