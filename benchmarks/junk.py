"""Score what is told of pages that hold no report.

    python -m benchmarks.junk [--floors] [--show PART]
    python -m benchmarks.junk --gold FILE [--until YYYY-MM-DD] [--show all]

FILE is in the form that `benchmarks.grouping` takes; lines with `junk` true hold no report. Without one, invented pages
(`gold_junk/pages.jsonl`): 100 that hold none as fetchers leave them, and 100 short reports that look alike; its README
tells which were looked at when. Each page goes through the product's cleaning and, in
reading order, past what its outlet repeats on its pages. `--until` takes the earlier ones.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.event_rows import Row, cleaned, read_rows
from benchmarks.floors import below_floor
from reportedly.grouping.house import HOUSE, paragraphs, without_house
from reportedly.grouping.index import MemoryIndex
from reportedly.grouping.junk import is_junk
from reportedly.vocabulary import Placement, Reason

GOLD = Path(__file__).with_name("gold_junk") / "pages.jsonl"


def main(argv: Sequence[str] | None = None) -> int:
    """Print how many of the junk pages are recognised, and how many reports are taken for junk; 1 where a floor is not
    held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--floors", action="store_true", help="fail where a floor of floors.toml is not held")
    parser.add_argument("--until", default="9999", help="take only pages published before this day")
    parser.add_argument("--show", metavar="PART", help="name what went wrong in a part, or in all")
    options = parser.parse_args(argv)
    rows = [row for row in read_rows(options.gold) if (row.get("date") or "") < options.until]
    figures: dict[str, float] = {}
    for part in dict.fromkeys(row.get("part", "all") for row in rows):
        mine = [row for row in rows if row.get("part", "all") == part]
        said = _said(mine)
        junk = [row for row in mine if row.get("junk")]
        real = [row for row in mine if not row.get("junk")]
        found, marked = sum(said[row["doc_id"]] for row in junk), sum(said[row["doc_id"]] for row in real)
        print(f"{part}: {len(junk)} without a report, {found} recognised ({100 * found / max(1, len(junk)):.1f} %)")
        print(f"{part}: {len(real)} reports, {marked} marked ({100 * marked / max(1, len(real)):.2f} %)")
        figures |= {f"{part} recognised": 100 * found / max(1, len(junk))}
        figures |= {f"{part} reports kept": 100 - 100 * marked / max(1, len(real))}
        if options.show == part:
            for row in mine:
                if said[row["doc_id"]] != bool(row.get("junk")):
                    print("  missed" if row.get("junk") else "  marked", row["doc_id"], row.get("title") or "")
    return below_floor("junk", figures) if options.floors else 0


def _said(rows: Sequence[Row]) -> dict[str, bool]:
    """doc_id -> whether the page is taken for one without a report."""
    index = MemoryIndex()
    out: dict[str, bool] = {}
    for report, row in sorted(((cleaned(row), row) for row in rows), key=lambda m: m[0].order):
        held = paragraphs(report)
        bare = without_house(report, held, index)
        out[row["doc_id"]] = is_junk(bare) or (bare is not report and not any(p.kind == "body" for p in bare.parts))
        if index.number(report.id) is None:
            put = Placement(report.id, report.id, Reason("read", 1.0))
            number = index.put(put, report.id, report.id, None, report)  # type: ignore[arg-type]  # no features needed
            index.enter(HOUSE, list(held.values()), number)
    return out


if __name__ == "__main__":
    sys.exit(main())
