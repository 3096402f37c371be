"""What aligning and weighing one event costs, by how many sayings it has.

    python -m benchmarks.cost [--sizes 300 1000 3000 10000] [-o cost.svg]

Reports of twenty sayings each tell of one invented happening. As in a real one, the more is said the less of it is new:
what they can say grows with the square root of the sayings, each is put in words of its own, a fifth is word for word
another's, every third gives a figure, some deny. Printed are milliseconds a saying for each size, and how much that
grew against log n from the first to the last: at 1.0 the whole grows as n log n.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from pathlib import Path

from benchmarks.plain_reports import plain_report
from benchmarks.plot import line_plot
from benchmarks.scale_tail import WORDS_OF_LANGUAGE, word, zipf
from reportedly.aligning import align
from reportedly.vocabulary import Analysis, Attribution, Event, Link, Part, Quantity, Span, digest
from reportedly.weighing import weigh

EACH = 20
"""Sayings a report."""


def event_of(sayings: int, seed: int = 1) -> tuple[Event, list[Analysis]]:
    """An invented event with so many sayings."""
    rng = random.Random(seed)
    topic = [word(zipf(rng, WORDS_OF_LANGUAGE)) for _ in range(40)]
    known = [_proposition(rng, topic) for _ in range(math.isqrt(sayings) * 3)]
    sources = [f"{word(rng.randrange(3000)).title()} {word(rng.randrange(3000, 9000)).title()}" for _ in range(60)]
    printed: list[str] = []
    analyses = []
    for number in range(sayings // EACH):
        lines: list[tuple[str, str | None, int | None]] = []  # words, source, figure
        for _ in range(EACH):
            if printed and rng.random() < 0.2:
                words, figure = rng.choice(printed), None
            else:
                told = rng.choice(known)
                words = " ".join(w for w in told if rng.random() < 0.8)
                figure = rng.choice((12, 14, 40)) if rng.random() < 1 / 3 else None
                words = f"{figure} {words}" if figure else words
                printed.append(words)
            lines.append((words, rng.choice(sources) if rng.random() < 0.6 else None, figure))
        analyses.append(_analysis(number, lines, rng))
    return Event("e-cost", tuple(a.report.id for a in analyses), ()), analyses


def _proposition(rng: random.Random, topic: list[str]) -> list[str]:
    own = [word(zipf(rng, WORDS_OF_LANGUAGE)) for _ in range(7)]
    return [*rng.sample(topic, 3), *own]


def _analysis(number: int, lines: list[tuple[str, str | None, int | None]], rng: random.Random) -> Analysis:
    name = digest("r", "cost", str(number))
    text, attributions, parts = "", [], []
    outlet = Link(f"Outlet {number % 97}", f"outlet {number % 97}", "outlet", None, None, None)
    for at, (words, source, figure) in enumerate(lines):
        start = len(text)
        text += f"{words}. "
        content = Span(start, start + len(words))
        first = () if source is None else (Link(source, source.casefold(), "person", "explicit", "cue", content),)
        counted: tuple[Quantity, ...] = ()
        if figure is not None:
            noun = words.split()[1]
            counted = (Quantity(Span(start, start + 2 + len(noun)), figure, None, "=", f"{{{noun}}}", noun),)
        denied = source is not None and rng.random() < 0.05
        attributions.append(
            Attribution(
                id=digest("a", name, str(at)),
                report=name,
                part=at,
                content=(content,),
                cue=(),
                source=(),
                utterance=(content,),
                outer=((), ()),
                chain=(*first, outlet),
                stance="denied" if denied else "said" if source else "own-voice",
                stance_words=(),
                terms=tuple(words.split()),
                quantities=counted,
            )
        )
        parts.append(Part("body", Span(start, start + len(words) + 1)))
    day = f"2024-03-{1 + number % 28:02}"
    report = plain_report(name, f"{number}.txt", text, parts, outlet=outlet.name, published=day)
    return Analysis(report, tuple(attributions), ())


def main() -> int:
    """Print a line for each size, and the growth; write the plot."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cost", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[300, 1_000, 3_000, 10_000], help="sayings, rising")
    parser.add_argument("-o", "--output", type=Path, default=Path("cost.svg"), help="the plot (default: %(default)s)")
    options = parser.parse_args()
    points = []
    for size in options.sizes:
        event, analyses = event_of(size)
        began = time.process_time()
        aligned = align(event, analyses)
        between = time.process_time()
        weighed = weigh(event, analyses, aligned)
        done = time.process_time()
        row = {
            "sayings": size,
            "reports": len(analyses),
            "claims": len(weighed.findings),
            "align_ms_a_saying": round(1000 * (between - began) / size, 3),
            "weigh_ms_a_saying": round(1000 * (done - between) / size, 3),
        }
        print(json.dumps(row), flush=True)
        points.append((size, 1000 * (done - began) / size))
    (first, cheap), (last, dear) = points[0], points[-1]
    growth = (dear / math.log(last)) / (cheap / math.log(first))
    print(json.dumps({"growth against n log n": round(growth, 2)}))
    drawn = line_plot(points, of="milliseconds a saying, aligned and weighed", over="sayings of the event")
    options.output.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
