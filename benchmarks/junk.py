"""Score what is told of pages that hold no report.

    python -m benchmarks.junk [--floors] [--show PART]
    python -m benchmarks.junk --gold FILE [--from YYYY-MM-DD] [--until YYYY-MM-DD] [--curve] [--show all]

FILE is in the form that `benchmarks.grouping` takes; lines with `junk` true hold no report. Without one, invented pages
(`gold_junk/pages.jsonl`): some 1,070 that hold none as fetchers leave them, and 760 short reports that look alike, by
seven hands; its README tells which were looked at when. Each page goes through the product's cleaning and, in reading
order, past what its outlet repeats on its pages. A page that keeps only its headline as a report, its text being
something else's, is counted apart: neither recognised nor marked. `--curve` prints both together, at every step of
likelihood.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.event_rows import Row, cleaned, read_rows
from benchmarks.floors import below_floor
from reportedly.grouping.house import HOUSE, paragraphs, without_house
from reportedly.grouping.index import MemoryIndex
from reportedly.grouping.junk import ASTRAY, LACKING, headline_alone, is_junk, likelihood
from reportedly.vocabulary import Placement, Reason

GOLD = Path(__file__).with_name("gold_junk") / "pages.jsonl"


def main(argv: Sequence[str] | None = None) -> int:
    """Print how many of the junk pages are recognised, and how many reports are taken for junk; 1 where a floor is not
    held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--floors", action="store_true", help="fail where a floor of floors.toml is not held")
    parser.add_argument("--from", dest="since", default="", help="score only pages published on this day or after it")
    parser.add_argument("--until", default="9999", help="take only pages published before this day")
    parser.add_argument("--curve", action="store_true", help="print recall against marked reports, step by step")
    parser.add_argument("--show", metavar="PART", help="name what went wrong in a part, or in all")
    options = parser.parse_args(argv)
    rows = [row for row in read_rows(options.gold) if (row.get("date") or "") < options.until]
    figures: dict[str, float] = {}
    for part in dict.fromkeys(row.get("part", "all") for row in rows):
        mine = [row for row in rows if row.get("part", "all") == part]
        said = _said(mine)
        scored = [row for row in mine if (row.get("date") or "") >= options.since]
        junk = [said[row["doc_id"]] for row in scored if row.get("junk")]
        real = [said[row["doc_id"]] for row in scored if not row.get("junk")]
        for name, word, these in (("without a report", "recognised", junk), ("reports", "marked", real)):
            found, bare = (sum(s.is_taken for s in these), sum(s.is_bare for s in these))
            rate = 100 * found / max(1, len(these))
            print(f"{part}: {len(these)} {name}, {found} {word} ({rate:.2f} %), of {bare} the headline alone is read")
            figures[f"{part} {'reports kept' if word == 'marked' else word}"] = 100 - rate if word == "marked" else rate
        if options.curve:
            _print_curve(junk, real)
        if options.show == part:
            for row in scored:
                one = said[row["doc_id"]]
                if one.is_bare or one.is_taken != bool(row.get("junk")):
                    word = "headline alone" if one.is_bare else "missed" if row.get("junk") else "marked"
                    print(f"  {word}{' (no report)' if row.get('junk') else ''}", row["doc_id"], row.get("title") or "")
    return below_floor("junk", figures) if options.floors else 0


@dataclass(frozen=True, slots=True)
class _Said:
    """What is told of one page."""

    is_taken: bool  # for one without a report
    is_bare: bool  # of which the headline alone is read
    likelihood: float  # that its text is no report's


def _said(rows: Sequence[Row]) -> dict[str, _Said]:
    """What is told of each page, by doc_id."""
    index = MemoryIndex()
    out: dict[str, _Said] = {}
    for report, row in sorted(((cleaned(row), row) for row in rows), key=lambda m: m[0].order):
        alone = headline_alone(report)
        held = paragraphs(alone)
        bare = without_house(alone, held, index)
        repeated = bare is not alone and not any(p.kind == "body" for p in bare.parts)
        taken = is_junk(bare) or repeated
        out[row["doc_id"]] = _Said(taken, alone is not report and not taken, 1.0 if taken else likelihood(report))
        if index.number(report.id) is None:
            put = Placement(report.id, report.id, Reason("read", 1.0))
            number = index.put(put, report.id, report.id, None, report)  # type: ignore[arg-type]  # no features needed
            index.enter(HOUSE, list(held.values()), number)
    return out


def _print_curve(junk: Sequence[_Said], real: Sequence[_Said]) -> None:
    """Shares found and marked, pages with the headline alone among them."""
    for step in (0.99, 0.95, 0.9, 0.8, LACKING, 0.7, ASTRAY, 0.5, 0.4):
        found, marked = (100 * sum(s.likelihood >= step for s in these) / max(1, len(these)) for these in (junk, real))
        print(f"  from {step:.2f}: {found:.1f} % of those without a report, {marked:.2f} % of reports")


if __name__ == "__main__":
    sys.exit(main())
