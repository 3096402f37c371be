"""Score what is told of pages that hold no report.

    python -m benchmarks.junk --gold FILE [--until YYYY-MM-DD] [--show]

FILE is in the form that `benchmarks.grouping` takes; lines with `junk` true hold no report. Each page goes through the
product's cleaning and, in reading order, past what its outlet repeats on its pages. `--until` takes the earlier ones.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.event_rows import cleaned, read_rows
from reportedly.grouping.house import HOUSE, paragraphs, without_house
from reportedly.grouping.index import MemoryIndex
from reportedly.grouping.junk import is_junk
from reportedly.vocabulary import Placement, Reason


def main(argv: Sequence[str] | None = None) -> int:
    """Print how many of the junk pages are recognised, and how many reports are taken for junk."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--until", default="9999", help="take only pages published before this day")
    parser.add_argument("--show", action="store_true", help="name what went wrong")
    options = parser.parse_args(argv)
    rows = [row for row in read_rows(options.gold) if (row.get("date") or "") < options.until]
    made = sorted(((cleaned(row), row) for row in rows), key=lambda m: m[0].order)
    index = MemoryIndex()
    right = wrong = junk = 0
    for report, row in made:
        held = paragraphs(report)
        bare = without_house(report, held, index)
        said = is_junk(bare) or (bare is not report and not any(p.kind == "body" for p in bare.parts))
        is_one = bool(row.get("junk"))
        junk += is_one
        right += said and is_one
        wrong += said and not is_one
        if options.show and said != is_one:
            print("missed" if is_one else "marked", row["doc_id"])
        if index.number(report.id) is None:
            put = Placement(report.id, report.id, Reason("read", 1.0))
            number = index.put(put, report.id, report.id, None, report)  # type: ignore[arg-type]  # no features needed
            index.enter(HOUSE, list(held.values()), number)
    real = len(made) - junk
    print(f"{junk} without a report, {right} recognised ({100 * right / max(1, junk):.1f} %)")
    print(f"{real} reports, {wrong} marked ({100 * wrong / max(1, real):.2f} %)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
