"""Learn whom pronouns mean from our own gold, and measure it on reports not learnt from.

    python -m benchmarks.pronouns [--write]

Reads corpus/chains/open and the examples (never the frozen part). Each pronoun that a gold attribution gives for its
source is a case: its candidates as `attribute` sees them, and the name the gold gives. The weights are those of a
conditional logit (a softmax over the candidates of a case), fitted by gradient ascent with a penalty on their squares.
Right and wrong are counted over folds, all reports of one event in one fold; `--write` then fits on all and writes the
table that `attribute` reads.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from benchmarks.corpus import load_gold, names_in, page_of
from benchmarks.gold import Shadow, load, spans
from benchmarks.learnt import folds, write_table
from benchmarks.measures import tokens
from benchmarks.names import same_any
from reportedly.annotating import annotate, reader
from reportedly.attributing import attribute
from reportedly.attributing.sources import referents
from reportedly.attributing.sources.mentions import Mention, Speaker
from reportedly.attributing.sources.unheard import ALL_HEARD, Unheard
from reportedly.attributing.tree import Tree
from reportedly.cleaning import clean
from reportedly.reading import read
from reportedly.vocabulary import Annotated, Failure

CHAINS = Path(__file__).parents[1] / "corpus" / "chains" / "open"
TABLE = Path(referents.__file__).with_name("pronouns.tsv")
Weights = Mapping[str, float]
_FOLDS = 8
_ROUNDS = 2
"""Times the reports are read anew with what was learnt: earlier choices are what later ones see."""
_STEPS, _RATE, _PENALTY = 250, 0.05, 2.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A parsed report: its event, and by the first character of a source the names it goes by in the gold."""

    event: str
    annotated: Annotated
    meant: dict[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """One pronoun: features of each candidate, and which of them are right."""

    event: str
    features: tuple[referents.Features, ...]
    right: tuple[bool, ...]


def main() -> int:
    """Print how many are right over the folds; write the table where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pronouns", description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"fit on all and write {TABLE.name}")
    options = parser.parse_args()
    marked = [*_chains(), *_examples()]
    fold = folds((m.event for m in marked), _FOLDS, 3)
    cases = gather(marked, lambda _: referents.learnt())
    print(f"{len(cases)} pronouns, {sum(any(c.right) for c in cases)} with the one meant among the candidates")
    print(f"nearest that agrees: {_right(cases, lambda _: {'nearest': 1.0})} right")
    for _ in range(_ROUNDS):
        fitted = [fit([c for c in cases if fold[c.event] != k]) for k in range(_FOLDS)]
        cases = gather(marked, lambda event: fitted[fold[event]])  # noqa: B023  # called in this turn
        print(f"weighed, on reports not learnt from: {_right(cases, lambda e: fitted[fold[e]])} right")  # noqa: B023
    if options.write:
        write_table(TABLE, parser.prog, fit(cases))
    return 0


def _chains() -> Iterator[Marked]:
    annotator = reader("en")
    for name in names_in(CHAINS / "gold"):
        annotated = annotate(clean(page_of(CHAINS / "reports", name)), annotator)
        units = tokens(annotated.report.text)
        meant = {
            units[min(told.source)][0]: told.chain[0].names
            for told in load_gold(CHAINS / "gold", name, annotated.report)
            if told.source and len(told.chain) > 1
        }
        yield Marked(name.rsplit("-", 1)[0], annotated, meant)


def _examples() -> Iterator[Marked]:
    annotator = reader("en")
    for gold in load():
        for page in read([gold.folder]):
            if isinstance(page, Failure):
                continue
            report = clean(page)
            name = Path(report.file).name.split("#")[-1]
            shadow = Shadow.of(report.text)
            meant: dict[int, tuple[str, ...]] = {
                at[0][0]: (str(row["chain"][0]["name"]),)
                for row in gold.rows["attributions"]
                if row["report"] == name
                and row["chain"][0]["name"]
                and (at := spans(shadow, row.get("source")))
                and len(row["chain"]) > 1
            }
            if meant:
                yield Marked(gold.folder.name, annotate(report, annotator), meant)


def gather(marked: Sequence[Marked], weights: Callable[[str], Weights]) -> list[Case]:
    """The cases of all reports, as they look where the weights of a report's event have chosen before."""
    found: list[Case] = []
    for report in marked:
        learnt = weights(report.event)
        seen: dict[int, Case] = {}

        def choose(
            tree: Tree,
            quoted: Sequence[bool],
            held: list[list[Mention]],
            head: int,
            unheard: Unheard = ALL_HEARD,
            report: Marked = report,
            learnt: Weights = learnt,
            seen: dict[int, Case] = seen,
        ) -> Speaker | None:
            compared = referents.compare(tree, quoted, held, head, unheard)
            names = report.meant.get(tree.tokens[head].start)
            if names is not None:
                pairs = [(f, same_any(names, (m[0].speaker.name,))) for m, f in zip(held, compared, strict=True) if f]
                seen[head] = Case(report.event, tuple(f for f, _ in pairs), tuple(r for _, r in pairs))
            return referents.best(held, compared, learnt)

        with patch("reportedly.attributing.sources.speakers.choose", choose):
            attribute(report.annotated)
        found += seen.values()
    return found


def _right(cases: Sequence[Case], weights: Callable[[str], Weights]) -> int:
    count = 0
    for case in cases:
        scores = [referents.score(f, weights(case.event)) for f in case.features]
        count += bool(scores) and case.right[scores.index(max(scores))]
    return count


def fit(cases: Sequence[Case]) -> Weights:
    """Weights under which the right candidates of the cases are likeliest (Adam, full batches)."""
    usable = [c for c in cases if any(c.right) and not all(c.right)]
    names = sorted({name for case in usable for features in case.features for name in features})
    weights, first, second = (dict.fromkeys(names, 0.0) for _ in range(3))
    for step in range(1, _STEPS + 1):
        slope = {name: -_PENALTY * weight for name, weight in weights.items()}
        for case in usable:
            scores = [referents.score(f, weights) for f in case.features]
            highest = max(scores)
            odds = [math.exp(s - highest) for s in scores]
            total = sum(odds)
            likely = sum(o for o, right in zip(odds, case.right, strict=True) if right)
            for features, odd, right in zip(case.features, odds, case.right, strict=True):
                pull = (odd / likely if right else 0.0) - odd / total
                for name, value in features.items():
                    slope[name] += pull * value
        for name in names:
            first[name] = 0.9 * first[name] + 0.1 * slope[name]
            second[name] = 0.999 * second[name] + 0.001 * slope[name] ** 2
            rise = first[name] / (1 - 0.9**step)
            weights[name] += _RATE * rise / (math.sqrt(second[name] / (1 - 0.999**step)) + 1e-8)
    return weights


if __name__ == "__main__":
    raise SystemExit(main())
