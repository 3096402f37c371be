"""Fit the weights by which two reports are taken to be of one event: how the numbers in grouping/scorer.py were made.

    python -m benchmarks.fit_grouping --gold FILE [--gold FILE ...] [--earlier FILE ...] [--words-only] [--workers N]

Of an `--earlier` file only reports before the median day are learnt from. A pair is a report and one the product itself
would have looked at closely when it came; it is right when both are of one event. Files count alike, however large.
Logistic regression (scikit-learn, L2, C = 0.3). A feature whose weight comes out with the wrong sign is left out, worst
first, and all are fitted again: what cannot be told in its own words has no say.

Prints the lines of the table with the weights rounded to a tenth, and per file the mean log loss and the accuracy on
pairs of events that were not learnt from (three parts by event, both reports outside of them).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.event_rows import Row, analyses_of, later_half, read_rows, words_of
from reportedly.grouping.comparing import compare
from reportedly.grouping.corrections import Corrections
from reportedly.grouping.events import take
from reportedly.grouping.features import features
from reportedly.grouping.fitting import near
from reportedly.grouping.index import MemoryIndex
from reportedly.grouping.junk import is_junk
from reportedly.grouping.keys import keys
from reportedly.grouping.scorer import WEIGHTS
from reportedly.vocabulary import report_of

BY_HAND = frozenset({"folder", "other_matter"})
"""Features whose weights stay: no file of records says what a folder means, few pairs tell of two persons' trials."""

PARTS = 3
"""Into how many parts the events of a file are cut for cross-validation."""

Matrix = Any
"""A numpy array: its shape is said where it is made."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of one file: features (pairs x features), whether right, and the part of each of the two events."""

    name: str
    values: Matrix
    right: Matrix
    parts: Matrix  # pairs x 2


def main(argv: Sequence[str] | None = None) -> int:
    """Fit and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit_grouping", description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, action="append", default=[])
    parser.add_argument("--earlier", type=Path, action="append", default=[], help="learn from the earlier half only")
    parser.add_argument("--words-only", action="store_true", help="without cleaning and parse")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args(argv)
    files = [(path, path in options.earlier) for path in [*options.gold, *options.earlier]]
    if not files:
        parser.error("name at least one file with --gold or --earlier")
    learnt = [pairs_of(path, earlier, options.words_only, options.workers) for path, earlier in files]
    chosen = [name for name in WEIGHTS if name not in BY_HAND]
    while True:
        weights, bias = fit([p.values[:, _columns(chosen)] for p in learnt], [p.right for p in learnt])
        wrong = [(abs(w), n) for n, w in zip(chosen, weights, strict=True) if w * WEIGHTS[n][0] < 0]
        if not wrong:
            break
        print(f"left out: {max(wrong)[1]}", file=sys.stderr)
        chosen.remove(max(wrong)[1])
    for name, weight in zip(chosen, weights, strict=True):
        print(f'    "{name}": ({weight:.1f}, "{WEIGHTS[name][1]}"),')
    print(f"BIAS = {bias:.1f}")
    for pairs in learnt:
        count = f"{pairs.name}: {len(pairs.right)} pairs, {int(pairs.right.sum())} right"
        print(f"{count}; {_unseen(pairs, learnt, chosen)}")
    return 0


def pairs_of(path: Path, earlier: bool, words_only: bool, workers: int) -> Pairs:
    """The pairs of a file that the product would look at."""
    rows = read_rows(path)
    taken = set() if not earlier else {row["doc_id"] for row in later_half(rows)[1]}
    analyses = words_of(rows) if words_only else analyses_of(rows, workers)
    by_report = {analyses[row["doc_id"]].report.id: row for row in rows}
    events = sorted({row["event_id"] for row in rows})
    random.Random(path.name).shuffle(events)
    part = {event: number % PARTS for number, event in enumerate(events)}
    values: list[list[float]] = []
    right: list[bool] = []
    parts: list[tuple[int, int]] = []
    for one, other, found in _looked_at([analyses[row["doc_id"]] for row in rows]):
        left, row = by_report[one], by_report[other]
        if _scored(left, taken) and _scored(row, taken):
            values.append([found[name] for name in WEIGHTS])
            right.append(left["event_id"] == row["event_id"])
            parts.append((part[left["event_id"]], part[row["event_id"]]))
    return Pairs(path.stem, np.array(values), np.array(right, dtype=float), np.array(parts))


def _scored(row: Row, taken: set[str]) -> bool:
    return not row.get("junk") and row["doc_id"] not in taken


def _looked_at(analyses: Sequence[Any]) -> Iterator[tuple[str, str, dict[str, float]]]:
    """(report, one placed before, features of the two), in the order of placing."""
    index, corrections = MemoryIndex(), Corrections()
    for analysis in sorted(analyses, key=lambda a: a.report.order):
        shown = features(analysis)
        for number in [] if is_junk(analysis.report) else near(keys(shown), index):
            other = index.features(number)
            if other is not None:
                yield report_of(index.placed(number).report), analysis.report.id, compare(other, shown)
        take(analysis, index, corrections)


def fit(values: Sequence[Matrix], right: Sequence[Matrix]) -> tuple[Matrix, float]:
    """Weights and bias; each file counts alike."""
    share = np.concatenate([np.full(len(r), 1.0 / len(r)) for r in right])
    model = LogisticRegression(C=0.3, max_iter=2000)
    model.fit(np.vstack(values), np.concatenate(right), sample_weight=share * len(share) / share.sum())
    return model.coef_[0], float(model.intercept_[0])


def _unseen(pairs: Pairs, learnt: Sequence[Pairs], chosen: Sequence[str]) -> str:
    """How the fit does on events of `pairs` it has not seen; the other files are learnt from whole."""
    columns = _columns(chosen)
    losses: list[float] = []
    hits = 0
    for part in range(PARTS):
        kept = [(p.parts != part).all(axis=1) if p is pairs else np.full(len(p.right), True) for p in learnt]
        weights, bias = fit(
            [p.values[k][:, columns] for p, k in zip(learnt, kept, strict=True)],
            [p.right[k] for p, k in zip(learnt, kept, strict=True)],
        )
        tested = pairs.parts[:, 1] == part
        odds = pairs.values[tested][:, columns] @ weights + bias
        answer = pairs.right[tested]
        losses.extend(np.logaddexp(0.0, np.where(answer > 0, -odds, odds)))
        hits += int(((odds > 0) == (answer > 0)).sum())
    return f"unseen events: log loss {np.mean(losses):.3f}, {hits / len(pairs.right):.1%} right"


def _columns(chosen: Sequence[str]) -> list[int]:
    names = list(WEIGHTS)
    return [names.index(name) for name in chosen]


if __name__ == "__main__":
    sys.exit(main())
