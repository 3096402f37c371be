"""Fit the weights by which a page is told that holds no report, and print them with what each kind of page gets.

    python -m benchmarks.fit_junk

On the invented pages (`gold_junk/pages.jsonl`, all parts but those marked blind since the weights were made) and, as
further reports, those of the corpus and the examples. What is printed of the parts is out of fold: the weights had not
seen the page's kind. Needs scikit-learn (extra `bench`).
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.event_rows import cleaned, read_rows
from benchmarks.junk import GOLD
from reportedly.cleaning import clean
from reportedly.grouping.junk import LACKING, lacks
from reportedly.reading import read
from reportedly.vocabulary import Page, Report

REPORTS = ("corpus/events/open/reports", "corpus/chains/open/reports", "examples")
UNSEEN = "kinds blind"
STEPS = (0.3, 0.4, 0.5, 0.7, 0.8, LACKING, 0.95)


def main() -> int:
    """Print weights to be copied into `grouping/junk_scorer.py`, and recall against marked reports out of fold."""
    rows = [(cleaned(row), bool(row.get("junk")), _kind_of(row["doc_id"]), row["part"]) for row in read_rows(GOLD)]
    rows += [(report, False, f"report {n}", "corpus") for n, report in enumerate(_reports())]
    told = [(found, *row[1:]) for row in rows if (found := lacks(row[0])) is not None]
    names = sorted(told[0][0])
    seen = [t for t in told if t[3] != UNSEEN]
    x, y = _matrix([t[0] for t in seen], names), np.array([t[1] for t in seen])
    model = LogisticRegression(max_iter=2000).fit(x, y)
    for name, weight in zip(names, model.coef_[0], strict=True):
        print(f'    "{name}": {weight:.1f},')
    print(f"BIAS = {model.intercept_[0]:.1f}")
    groups = np.unique([t[2] for t in seen], return_inverse=True)[1]
    held = cross_val_predict(
        LogisticRegression(max_iter=2000), x, y, groups=groups, cv=GroupKFold(10), method="predict_proba"
    )
    _curve("kinds left out", y, held[:, 1])
    unseen = [t for t in told if t[3] == UNSEEN]
    _curve(UNSEEN, np.array([t[1] for t in unseen]), model.predict_proba(_matrix([t[0] for t in unseen], names))[:, 1])
    return 0


def _kind_of(name: str) -> str:
    """Pages of one kind share all of their name but its number; those of the older parts stand each alone."""
    return name.rpartition("-")[0] if name.startswith(("kind-", "like-")) else name


def _matrix(found: list[dict[str, float]], names: list[str]) -> NDArray[np.float64]:
    return np.array([[f[name] for name in names] for f in found])


def _curve(label: str, gold: NDArray[np.bool_], likely: NDArray[np.float64]) -> None:
    print(f"{label}: {gold.sum()} without a report, {(~gold).sum()} reports")
    for step in STEPS:
        found, marked = (likely[gold] >= step).sum(), (likely[~gold] >= step).sum()
        print(f"  from {step}: {found} recognised ({100 * found / gold.sum():.1f} %), {marked} reports marked")


def _reports() -> list[Report]:
    pages = (page for folder in REPORTS for page in read([Path(folder)]) if isinstance(page, Page))
    return [clean(page) for page in pages]


if __name__ == "__main__":
    sys.exit(main())
