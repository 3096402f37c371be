"""Score what is found of copies on invented reports, by what was done to them.

    python -m benchmarks.copies [--floors] [--events N] [--seed N] [--show]

Every report goes through the product's own cleaning. A copy is found where a pair leads from it to its original or to
another copy of it; a pair is right where both are of one family. Direction is scored on copies that a date or a credit
line decides, and on those that nothing does, which must stay undirected.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from benchmarks.copy_texts import CHANGES, Made, generate
from benchmarks.floors import below_floor
from reportedly.cleaning import clean
from reportedly.grouping import group
from reportedly.vocabulary import Analysis, Copy, Metadata, Page, Report, digest

ROOT = Path(__file__).parents[1]
FOLDERS = (ROOT / "examples", ROOT / "corpus" / "chains" / "open" / "reports")


def read(made: Made) -> Report:
    """A made report through the product's cleaning."""
    data = made.text.encode()
    told = Metadata(made.outlet or None, None, made.published or None, "en")
    return clean(Page(f"{made.name}.txt", data, digest("s", made.text), "text/plain", made.text, "utf-8", told))


def figures(
    made: Sequence[Made], reports: Sequence[Report], found: Sequence[Copy]
) -> tuple[dict[str, float], list[str]]:
    """Per cent by name, and lines that name what went wrong."""
    by_id = {r.id: m for r, m in zip(reports, made, strict=True)}
    right: dict[str, list[Copy]] = defaultdict(list)
    wrong: list[Copy] = []
    for copy in found:
        one, other = by_id[copy.report], by_id[copy.of]
        if one.family == other.family:
            right[one.name].append(copy)
            right[other.name].append(copy)
        else:
            wrong.append(copy)
    asked, reached = Counter[str](), Counter[str]()
    trouble = [
        f"wrong: {by_id[c.report].name} ({by_id[c.report].kind}) of {by_id[c.of].name} ({by_id[c.of].kind}) {c.share}"
        for c in wrong
    ]
    decided = sure = undecided = left = 0
    for m in made:
        if m.kind == "base":
            continue
        asked[m.kind] += 1
        reached[m.kind] += bool(right[m.name])
        if not right[m.name]:
            trouble.append(f"missed: {m.name}")
        for copy in right[m.name]:
            pair = {by_id[copy.report].kind, by_id[copy.of].kind}
            if "base" not in pair:
                continue
            if m.first:
                decided += 1
                good = copy.directed and by_id[copy.report] is m
                sure += good
                if not good:
                    trouble.append(
                        f"direction: {m.name} {m.outlet} {m.published} {m.head}{m.foot}, base {by_id[copy.of].outlet}"
                    )
            else:
                undecided += 1
                left += not copy.directed
                if copy.directed:
                    trouble.append(f"directed without ground: {m.name}")
    out = {f"recall, {kind}": 100 * reached[kind] / asked[kind] for kind in CHANGES}
    out["recall"] = 100 * sum(reached.values()) / sum(asked.values())
    out["precision"] = 100 * (len(found) - len(wrong)) / max(1, len(found))
    out["direction, decided"] = 100 * sure / max(1, decided)
    out["direction, left open"] = 100 * left / max(1, undecided)
    return out, trouble


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; with --floors, 1 where a figure has fallen below its floor."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--floors", action="store_true", help="fail where a figure of floors.toml is not reached")
    parser.add_argument("--events", type=int, default=28, help="invented events of each topic (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--show", action="store_true", help="name what went wrong")
    options = parser.parse_args(argv)
    made = generate(FOLDERS, options.seed, options.events)
    reports = [read(m) for m in made]
    begun = time.perf_counter()
    found = [c for e in group([Analysis(r, (), ()) for r in reports], one_event=False) for c in e.copies]
    seconds = time.perf_counter() - begun
    scored, trouble = figures(made, reports, found)
    base = sum(m.kind == "base" for m in made)
    print(f"{base} reports of their own, {len(made) - base} copies, {len(found)} pairs found in {seconds:.1f} s")
    for name, value in scored.items():
        print(f"{name:45} {value:6.1f}")
    if options.show:
        print("\n".join(trouble))
    return below_floor("copies", scored) if options.floors else 0


if __name__ == "__main__":
    sys.exit(main())
