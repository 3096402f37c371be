"""Learn which saying a denial means from our own gold, and measure it on events not learnt from.

    python -m benchmarks.denials [--write]

Reads the open parts of the corpora and the examples (never a frozen part). Each denial that the program finds is a
case: the sayings of its report that it may mean, and those that the gold says it denies. The weights are those of a
logistic regression with a penalty on their squares, by Newton's method. Right and wrong are counted over folds, all
reports of one event in one fold; `--write` then fits on all and writes the table that `attribute` reads.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np

from benchmarks import learnt
from benchmarks.corpus import load_gold, names_in, page_of
from benchmarks.events import CORPUS, load_events
from benchmarks.gold import Shadow, load, spans
from benchmarks.measures import best_pairs, jaccard, tokens, tokens_in
from reportedly.annotating import annotate, reader
from reportedly.attributing import attribute
from reportedly.attributing.drafts import Draft
from reportedly.attributing.stances import denial_pairs, denials
from reportedly.attributing.tree import Tree
from reportedly.cleaning import clean
from reportedly.reading import read
from reportedly.vocabulary import Annotated, Failure

CHAINS = CORPUS.parent / "chains" / "open"
TABLE = Path(denial_pairs.__file__).with_name("denials.tsv")
Weights = dict[str, float]
_FOLDS = 12
_PENALTY = 12.0


@dataclass(frozen=True, slots=True)
class Marked:
    """A parsed report: its event, the tokens of each gold content, and for each the indices of those it denies."""

    event: str
    annotated: Annotated
    contents: tuple[frozenset[int], ...]
    denies: tuple[frozenset[int], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One denial: the features of the sayings it may mean, and which of them it does."""

    event: str
    features: tuple[denial_pairs.Features, ...]
    right: tuple[bool, ...]


def main() -> int:
    """Print how many links are right over the folds; write the table where asked to."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.denials", description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"fit on all and write {TABLE.name}")
    options = parser.parse_args()
    marked = [*_chains(), *_events()]
    fold = learnt.folds((m.event for m in marked), _FOLDS, 1)
    cases = [case for report in marked for case in gather(report)]
    links = sum(len(d) for m in marked for d in m.denies)
    print(f"{len(cases)} denials found; {sum(sum(c.right) for c in cases)} of {links} links within reach of them")
    fitted = [fit([c for c in cases if fold[c.event] != k]) for k in range(_FOLDS)]
    given, right = 0, 0
    for case in cases:
        picked = denial_pairs.chosen(dict(enumerate(case.features)), fitted[fold[case.event]])
        given, right = given + len(picked), right + sum(case.right[i] for i in picked)
    print(f"weighed, on events not learnt from: {right} right of {given} given, F1 {200 * right / (given + links):.1f}")
    if options.write:
        learnt.write_table(TABLE, parser.prog, fit(cases))
    return 0


def _chains() -> Iterator[Marked]:
    annotator = reader("en")
    for name in names_in(CHAINS / "gold"):
        annotated = annotate(clean(page_of(CHAINS / "reports", name)), annotator)
        told = load_gold(CHAINS / "gold", name, annotated.report)
        at = {t.id: i for i, t in enumerate(told)}
        denies = tuple(frozenset(at[d] for d in t.denies if d in at) for t in told)
        yield Marked(name.rsplit("-", 1)[0], annotated, tuple(t.content for t in told), denies)


def _events() -> Iterator[Marked]:
    annotator = reader("en")
    for gold in [*load(), *load_events(CORPUS / "open" / "gold", CORPUS / "open" / "reports")]:
        for page in read([gold.folder]):
            if isinstance(page, Failure):
                continue
            report = clean(page)
            name = Path(report.file).name.split("#")[-1]
            shadow, units = Shadow.of(report.text), tokens(report.text)
            told = [row for row in gold.rows["attributions"] if row["report"] == name]
            at = {row["id"]: i for i, row in enumerate(told)}
            contents = tuple(tokens_in(spans(shadow, row["content"]), units) for row in told)
            denies = tuple(frozenset(at[d] for d in row.get("denies", ()) if d in at) for row in told)
            yield Marked(gold.folder.name, annotate(report, annotator), contents, denies)


def gather(report: Marked) -> list[Case]:
    """The cases of a report."""
    found: dict[tuple[tuple[int, int], ...], Case] = {}
    units = tokens(report.annotated.report.text)

    def meant(tree: Tree, denial: Draft, others: Sequence[Draft]) -> list[int]:
        compared = denial_pairs.compare(tree, denial, others)
        given = [tokens_in([(s.start, s.end) for s in tree.spans(o.content)], units) for o in others]
        golds = report.contents
        pairs = best_pairs(len(golds), len(given), lambda i, j: jaccard(golds[i], given[j]), 0.5)
        facing = {j: i for i, j in pairs}
        mine = facing.get(next(i for i, o in enumerate(others) if o is denial))
        wanted = report.denies[mine] if mine is not None else frozenset[int]()
        right = tuple(facing.get(i, -1) in wanted for i in compared)
        found[tuple(denial.content)] = Case(report.event, tuple(compared.values()), right)
        return denial_pairs.chosen(compared, denial_pairs.learnt())

    with patch.object(denials, "meant", meant):
        attribute(report.annotated)
    return list(found.values())


def fit(cases: Sequence[Case]) -> Weights:
    """The weights under which what is meant is likeliest."""
    rows = [features for c in cases for features in c.features]
    names = sorted({name for features in rows for name in features})
    wanted = np.array([float(right) for c in cases for _, right in zip(c.features, c.right, strict=True)])
    return dict(zip(names, map(float, learnt.fit(learnt.table_of(rows, names), wanted, _PENALTY)), strict=True))


if __name__ == "__main__":
    raise SystemExit(main())
