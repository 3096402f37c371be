"""Score the whole way, layer by layer (benchmarks/layers.py), on the examples' hand-made gold.

python -m benchmarks.examples [--floors] [--errors LAYER] [EXAMPLE ...]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.floors import below_floor
from benchmarks.gold import EXAMPLES, GOLD, Gold, load
from benchmarks.layers import Scores, dossier_of, file_name, score_layers, score_reports


def main() -> int:
    """Print the table; with --floors, fail where a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.examples", description=__doc__.splitlines()[0])
    parser.add_argument("examples", nargs="*", help="names of folders (default: all)")
    parser.add_argument("--floors", action="store_true", help="exit 1 where a figure is below its floor")
    parser.add_argument("--errors", metavar="LAYER", help="list what was missed or wrong in a layer")
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of NAME.json")
    parser.add_argument("--reports", type=Path, default=EXAMPLES, help="folder of NAME/")
    options = parser.parse_args()
    scores = Scores()
    for gold in load(options.gold, options.reports):
        if not options.examples or gold.folder.name in options.examples:
            score(gold, scores)
    for layer, tally in sorted(scores.tallies.items()):
        print(f"{layer:32s} {tally}")
    for layer, values in sorted(scores.means.items()):
        print(f"{layer:32s} {100 * sum(values) / len(values):5.1f}   (mean of {len(values)} events)")
    if options.errors:
        print("\n".join(scores.errors[options.errors]))
    return below_floor("examples", scores.figures()) if options.floors else 0


def score(gold: Gold, scores: Scores) -> None:
    """Run the example the whole way and add its figures."""
    dossier = dossier_of(gold.folder)
    reports = {file_name(r): r for r in dossier.reports}
    missing = sorted(set(gold.rows["reports"]) - set(reports))
    scores.errors["words"] += [*(f"report not read: {m}" for m in missing), *gold.shadow_errors(reports)]
    scores.tallies["words"].add(0, 0, len(scores.errors["words"]))
    for name, row in gold.rows["reports"].items():
        if name in reports:
            score_reports(name, row, reports[name], scores)
    score_layers(gold, dossier, reports, scores)


if __name__ == "__main__":
    sys.exit(main())
