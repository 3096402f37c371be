"""Score grouping against reports whose events are known.

    python -m benchmarks.grouping --gold FILE --predictions OUT [--limit N] [--cleaned]

FILE has one report a line: doc_id, text, title, date, outlet, address, event_id; lines with `junk` true go through the
grouping but are not scored. By default a report is its title and its paragraphs; with `--cleaned` it goes through the
product's own cleaning. The language pipeline is not run: grouping then works from the words alone, as the product does
for languages it cannot parse.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Hashable, Sequence
from math import comb
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.grouping import group, stories
from reportedly.vocabulary import Analysis, Failure, Page, Part, Report, Shift, Span, digest


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


def plain(row: dict[str, Any]) -> Report:
    """A report of title and paragraphs, without cleaning."""
    title = (row.get("title") or "").strip()
    body = str(row["text"])
    text = f"{title}\n\n{body}" if title else body
    start = len(text) - len(body)
    parts = [Part("headline", Span(0, len(title)))] if title else []
    for line in body.split("\n"):
        if line.strip():
            parts.append(Part("body", Span(start, start + len(line))))
        start += len(line) + 1
    return Report(
        id=digest("r", row["doc_id"]),
        file=_record(row),
        address=row.get("address"),
        outlet=row.get("outlet"),
        outlet_claimed_by="user",
        shown_by=None,
        published=row.get("date"),
        published_claimed_by="user",
        language="en",
        sha256=digest("s", text),
        state="ok",
        reason=None,
        text=text,
        parts=tuple(parts),
        shifts=(Shift(0, 0, len(text)),),
    )


def cleaned(row: dict[str, Any]) -> Report:
    """A report through the product's reading of records and its cleaning."""
    from reportedly.cleaning import clean

    return clean(page_of(row))


def page_of(row: dict[str, Any]) -> Page:
    """The page `read` makes of a gold row: `date` is when it was published, and a title told is its headline."""
    from reportedly.reading.records import read_lines

    record = {k: row.get(k) for k in ("doc_id", "text", "title", "outlet", "address")}
    record |= {"published": row.get("date"), "language": "en"}
    page = next(read_lines("gold.jsonl", json.dumps(record).encode(), sys.maxsize))
    if isinstance(page, Failure):
        raise InputError(page.reason)
    return page


def _record(row: dict[str, Any]) -> str:
    """The name `read` gives a record: one of a corpus, not a file somebody put into a folder."""
    return f"gold.jsonl#{row['doc_id']}"


def main(argv: Sequence[str] | None = None) -> int:
    """Group the gold's reports, write `{doc_id, cluster}` lines, print scores."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=None, help="take only the first N reports")
    parser.add_argument("--cleaned", action="store_true", help="through the product's cleaning")
    options = parser.parse_args(argv)
    with options.gold.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines][: options.limit]
    make = cleaned if options.cleaned else plain
    reports = {row["doc_id"]: make(row) for row in rows}
    begun = time.perf_counter()
    events = group([Analysis(r, (), ()) for r in reports.values()], one_event=False)
    seconds = time.perf_counter() - begun
    began = stories(events)
    cluster = {report: began[event.id] for event in events for report in event.reports}
    predicted = {name: cluster[report.id] for name, report in reports.items()}
    with options.predictions.open("w", encoding="utf-8") as out:
        for name in sorted(predicted):
            out.write(json.dumps({"doc_id": name, "cluster": predicted[name]}) + "\n")
    scored = [row for row in rows if not row.get("junk")]
    gold = [row["event_id"] for row in scored]
    print(f"{len(rows)} reports, {len(scored)} scored, {len(set(gold))} events, {seconds:.1f} s")
    for name, answer in (
        ("singletons", [row["doc_id"] for row in scored]),
        ("reportedly", [predicted[row["doc_id"]] for row in scored]),
    ):
        print(json.dumps({"system": name, **scores(gold, answer)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
