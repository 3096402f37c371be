"""How far two people agree who annotated the chain corpus without sight of one another.

    python -m benchmarks.agreement [--errors N --layer LAYER]

The second annotation is scored against the first as a program would be (benchmarks/chains.py): no figure of a program
means much above these.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.chains import ChainScores, score, table
from benchmarks.corpus import cleaned, load_gold

FROZEN = Path(__file__).parents[1] / "corpus" / "chains" / "frozen"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement", description=__doc__.splitlines()[0])
    parser.add_argument("--errors", type=int, default=0, help="list the first N disagreements of a layer")
    parser.add_argument("--layer", default="whole chain", help="which (default: whole chain)")
    options = parser.parse_args()
    scores, reports = ChainScores(), 0
    for name, report in cleaned(FROZEN / "reports", FROZEN / "second"):
        score(name, load_gold(FROZEN / "gold", name, report), load_gold(FROZEN / "second", name, report), scores)
        reports += 1
    print(f"{reports} reports annotated twice; the second against the first:")
    print(table(scores))
    print("\n".join(scores.errors[options.layer][: options.errors]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
