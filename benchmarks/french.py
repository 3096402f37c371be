"""Score French on our own gold: seven reports its rules were developed on, three frozen ones.

    python -m benchmarks.french [--errors LAYER]

Errors are listed of the seven only.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.examples import score
from benchmarks.gold import load
from benchmarks.layers import Scores

GOLD = Path(__file__).with_name("gold_french")
LAYERS = ("words", "attributions", "own voice", "content", "root", "whole chain", "stance", "disclaimed_by")


def main() -> int:
    """Print both tables; 1 where the gold's words are not in the reports."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.french", description=__doc__.splitlines()[0])
    parser.add_argument("--errors", metavar="LAYER", choices=LAYERS, help="list what was missed or wrong in a layer")
    options = parser.parse_args()
    wrong = 0
    for gold in sorted(load(GOLD, GOLD), key=lambda g: g.folder.name, reverse=True):
        scores = Scores()
        score(gold, scores)
        print(f"{gold.folder.name}: {len(gold.rows['reports'])} reports")
        for layer in LAYERS[1:]:
            print(f"  {layer:16s} {scores.tallies[layer]}")
        if options.errors and gold.folder.name == "open":
            print("\n".join(scores.errors[options.errors]))
        print("\n".join(scores.errors["words"]), end="\n" if scores.errors["words"] else "")
        wrong += len(scores.errors["words"])
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
