"""Score joining across languages on invented reports of one happening in several languages, with hard negatives.

    python -m benchmarks.crossing [--floors] [--errors] [--meaning NAME]

The reports (`gold_crossing/reports.jsonl`) are taken the product's own way: read, cleaned, examined, grouped. Scored
are pairs in different languages (in `same`: in one that is not English): of those put together how many belong
together, and the other way round. Weights were set on `open`, `terse` and `same`, none on pairs within `frozen`. One
hand wrote events, reports and weights: expect less of pages nobody has seen.
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
from reportedly.annotating import encoder, reader
from reportedly.grouping import group
from reportedly.pipeline import examine
from reportedly.reading import read
from reportedly.vocabulary import Analysis, Failure

GOLD = Path(__file__).with_name("gold_crossing") / "reports.jsonl"
PARTS = ("open", "terse", "same", "frozen", "blind")


def main(argv: Sequence[str] | None = None) -> int:
    """Group the gold's reports, print precision, recall and F1 of each part; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--floors", action="store_true", help="fail where a floor of floors.toml is not held")
    parser.add_argument("--errors", action="store_true", help="list the pairs that are wrong")
    parser.add_argument("--meaning", metavar="NAME", help="with a sentence encoder: use")
    options = parser.parse_args(argv)
    meaning = encoder(options.meaning) if options.meaning else None
    rows = {row["doc_id"]: row for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}
    analyses: list[Analysis] = []
    english = reader("en")
    for page in read([GOLD]):
        if isinstance(page, Failure):
            raise SystemExit(f"{page.file}: {page.reason}")
        analysis = examine(page, english, None)
        if isinstance(analysis, Failure):
            raise SystemExit(f"{analysis.file}: {analysis.reason}")
        analyses.append(analysis)
    names = {a.report.id: a.report.file.rpartition("#")[2] for a in analyses}
    put = {names[r]: e.id for e in group(analyses, one_event=False, meaning=meaning) for r in e.reports}
    figures: dict[str, float] = {}
    for part in PARTS:
        right = said = true = 0
        for left, other in combinations(sorted(rows), 2):
            a, b = rows[left], rows[other]
            if (a["language"] == b["language"]) != (part == "same") or "en" == a["language"] == b["language"]:
                continue
            if part != "same" and part not in {a["part"], b["part"]}:
                continue
            together, belong = put[left] == put[other], a["event_id"] == b["event_id"]
            right, said, true = right + (together and belong), said + together, true + belong
            if options.errors and together != belong:
                print(f"{part}: {left} and {other} {'put together' if together else 'kept apart'}")
        precision, recall = (right / said if said else 1.0), right / true
        both = f1(precision, recall)
        print(f"{part:8} P {precision:6.1%}  R {recall:6.1%}  F1 {both:6.1%}   ({right} of {true} pairs)")
        figures |= {f"{part} precision": 100 * precision, f"{part} recall": 100 * recall}
    return below_floor("crossing", figures) if options.floors else 0


if __name__ == "__main__":
    sys.exit(main())
