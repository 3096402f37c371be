"""Score grouping against reports whose events are known.

    python -m benchmarks.grouping --gold FILE --predictions OUT
        [--half later] [--words-only] [--workers N] [--limit N] [--no-comparisons] [--floors SECTION]

FILE has one report a line: doc_id, text, title, date, outlet, address, event_id; lines with `junk` true go through the
grouping but are not scored; without event_id nothing is. FILE may be a folder of folders, one for each event: reports
of any form, whose folder is kept from the grouping. OUT gets {doc_id, cluster}. By default each report goes the
product's whole way: read, clean, annotate, attribute, normalise, group. With --words-only a report is its title and
paragraphs as they stand, and the parse is left out: what grouping has for languages that nothing here parses.

Everything is grouped in one run, in the product's order (published, then id). All is scored, and where rows have dates
also the later half: reports of the median day and after, in the groups they got among all. With --half later only that.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from math import comb
from pathlib import Path

from benchmarks.event_rows import Row, analyses_of, later_half, read_rows, words_of
from benchmarks.floors import below_floor
from reportedly.grouping import group, stories


def f1(precision: float, recall: float) -> float:
    """Harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def scores(gold: Sequence[Hashable], predicted: Sequence[Hashable]) -> dict[str, float]:
    """BCubed item averages (Bagga and Baldwin 1998) and pairs (Miranda 2018), each precision, recall and F1."""
    both = Counter(zip(gold, predicted, strict=True))
    of_gold, of_predicted, n = Counter(gold), Counter(predicted), len(gold)
    bp = sum(v * v / of_predicted[p] for (_, p), v in both.items()) / n
    br = sum(v * v / of_gold[g] for (g, _), v in both.items()) / n
    right = sum(comb(v, 2) for v in both.values())
    said, true = sum(comb(v, 2) for v in of_predicted.values()), sum(comb(v, 2) for v in of_gold.values())
    pp, pr = (right / said if said else 1.0), (right / true if true else 1.0)
    return {
        "bcubed_p": round(bp, 4),
        "bcubed_r": round(br, 4),
        "bcubed_f1": round(f1(bp, br), 4),
        "pair_p": round(pp, 4),
        "pair_r": round(pr, 4),
        "pair_f1": round(f1(pp, pr), 4),
    }


def grouped(rows: Sequence[Row], *, words_only: bool, workers: int) -> tuple[dict[str, str], float]:
    """doc_id -> the event its story began with, for gold counts what follows to the event; and the seconds `group`
    took."""
    analyses = words_of(rows) if words_only else analyses_of(rows, workers)
    begun = time.perf_counter()
    events = group(list(analyses.values()), one_event=False)
    seconds = time.perf_counter() - begun
    began = stories(events)
    # One label a report: of a round-up that of the best known of its happenings.
    largest = sorted(events, key=lambda e: (len(e.reports), e.id))
    story = {report: began[e.id] for e in largest for report in e.reports}
    return {name: story[a.report.id] for name, a in analyses.items()}, seconds


def main(argv: Sequence[str] | None = None) -> int:
    """Group the gold's reports, write `{doc_id, cluster}` lines, print scores."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.grouping", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--half", choices=["later"], help="score only the later half by date; all are grouped")
    parser.add_argument("--words-only", action="store_true", help="without cleaning and parse")
    parser.add_argument("--workers", type=int, default=2, help="processes for the one-report stages (default: 2)")
    parser.add_argument("--limit", type=int, help="take only the first N reports")
    parser.add_argument("--no-comparisons", action="store_true", help="leave out the other systems")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 where a figure is below its floor in floors.toml")
    options = parser.parse_args(argv)
    rows = read_rows(options.gold, options.limit)
    predicted, seconds = grouped(rows, words_only=options.words_only, workers=options.workers)
    with options.predictions.open("w", encoding="utf-8") as out:
        for name in sorted(predicted):
            out.write(json.dumps({"doc_id": name, "cluster": predicted[name]}) + "\n")
    scored = [row for row in rows if not row.get("junk")]
    print(f"{len(rows)} reports, {len(scored)} scored; grouped in {seconds:.1f} s")
    if not all("event_id" in row for row in scored):
        print("no event ids: nothing can be scored", file=sys.stderr)
        return 0
    systems = {} if options.no_comparisons else comparisons(rows)
    systems["reportedly"] = predicted
    shown = {} if options.half else {"all": scored}
    if options.half or any(row.get("date") for row in rows):
        day, later = later_half(rows)
        shown[f"from {day}"] = later
    figures: dict[str, float] = {}
    for part, chosen in shown.items():
        gold = [row["event_id"] for row in chosen]
        print(f"{part}: {len(chosen)} reports of {len(set(gold))} events")
        for system, answer in systems.items():
            found = scores(gold, [answer[row["doc_id"]] for row in chosen])
            print(json.dumps({"system": system, "part": part, **found}))
        figures = figures or {"BCubed F1": 100 * found["bcubed_f1"], "pair F1": 100 * found["pair_f1"]}
    return below_floor(options.floors, figures) if options.floors else 0


def comparisons(rows: Sequence[Row]) -> dict[str, Mapping[str, Hashable]]:
    """What simpler systems answer; those that need scikit-learn are left out, with a word, where it is missing."""
    found: dict[str, Mapping[str, Hashable]] = {"singletons": {row["doc_id"]: row["doc_id"] for row in rows}}
    try:
        from benchmarks.grouping_baselines import agglomerative, centroids
    except ImportError as missing:
        print(f"left out of the comparison: {missing}; pip install 'reportedly[bench]'", file=sys.stderr)
        return found
    found["TF-IDF, agglomerative"] = agglomerative(rows)
    found["centroid with decay, online"] = centroids(rows)
    return found


if __name__ == "__main__":
    sys.exit(main())
