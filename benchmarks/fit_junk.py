"""Fit the weights by which a page is told that holds no report, and print them with what pages of a hand left out get.

    python -m benchmarks.fit_junk [--write]

On the invented pages (`gold_junk/pages.jsonl`, but those marked blind that the weights have never seen) and, as further
reports, those of the corpus, the examples and two more sets of invented ones. What is printed of the pages is out of
fold by hand: neither weights nor words had seen a page of whoever wrote it. `--write` writes the words' weights
(`grouping/page_words.tsv`); the others are to be copied into `grouping/junk_scorer.py`. Needs scikit-learn (extra
`bench`).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from benchmarks.event_rows import cleaned, read_rows
from benchmarks.junk import GOLD
from reportedly.cleaning import clean
from reportedly.grouping import junk_words
from reportedly.grouping.junk import ASTRAY, LACKING, lines_of, weighed
from reportedly.reading import read
from reportedly.vocabulary import Page, Report

FOLDERS = ("corpus/events/open/reports", "corpus/events/disputes/reports", "corpus/chains/open/reports", "examples")
FILES = ("benchmarks/gold_followups/reports.jsonl", "benchmarks/gold_facts/reports.jsonl")
TABLE = Path(junk_words.__file__).with_name("page_words.tsv")
UNSEEN = frozenset({"kinds blind", "pages blind", "pages blind 2"})
REPORTS = "reports"
STEPS = (0.3, 0.4, 0.5, ASTRAY, 0.7, LACKING, 0.8, 0.9, 0.95)

PAGES, HANDS, LOWER = 10, 3, 3
"""Pages a word stands on at least, hands that wrote it, and times it is printed in lower case: no name is."""

SCALES = 2.0, 8.0
"""By which the features and the words are multiplied before the fit, which holds great weights down: words are shares
of a page and small, and each alone tells little."""

LEAST = 0.15
"""Weight from which on a word is worth its place in the table."""

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Told:
    """A page, what is weighed of it but its words, and those."""

    name: str
    hand: str
    is_junk: bool
    features: dict[str, float]
    lines: list[str]
    words: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Fit:
    names: list[str]
    weights: list[float]
    bias: float
    words: dict[str, float]

    def likely(self, page: _Told) -> float:
        odds = self.bias + sum(w * page.features[n] for n, w in zip(self.names, self.weights, strict=True))
        odds += sum(share * self.words.get(stem, 0.0) for stem, share in page.words.items())
        return float(1 / (1 + np.exp(-odds)))


def main(argv: Sequence[str] | None = None) -> int:
    """Print weights, and recall against marked reports out of fold."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the words' weights into the table")
    options = parser.parse_args(argv)
    pages = _pages()
    fit = _fitted(pages)
    for name, weight in zip(fit.names, fit.weights, strict=True):
        print(f'    "{name}": {weight:.1f},')
    print(f"BIAS = {fit.bias:.1f}\n{len(fit.words)} words")
    if options.write:
        TABLE.write_text(_table(fit.words), encoding="utf-8")
    hands = sorted({page.hand for page in pages})
    likely: list[tuple[str, bool, float]] = []
    for hand in hands:
        without = _fitted([page for page in pages if page.hand != hand])
        likely += [(hand, page.is_junk, without.likely(page)) for page in pages if page.hand == hand]
    for hand in hands:
        _curve(hand, [(junk, p) for one, junk, p in likely if one == hand])
    _curve("all hands, each left out", [(junk, p) for _, junk, p in likely])
    return 0


def _pages() -> list[_Told]:
    """All that is fitted on, of what anything is weighed."""
    rows = [row for row in read_rows(GOLD) if row["part"] not in UNSEEN]
    found = [_told(cleaned(row), row["doc_id"], bool(row.get("junk"))) for row in rows]
    found += [_told(cleaned(row), REPORTS, False) for file in FILES for row in read_rows(Path(file))]
    pages = (page for folder in FOLDERS for page in read([Path(folder)]) if isinstance(page, Page))
    found += [_told(clean(page), REPORTS, False) for page in pages]
    return [page for page in found if page is not None]


def _told(report: Report, name: str, junk: bool) -> _Told | None:
    found = weighed(report)
    if found is None:
        return None
    lines = lines_of(report)[1]
    features = {name: value for name, value in found.items() if name != "words"}
    return _Told(name, _hand_of(name), junk, features, lines, junk_words.shares(lines))


def _hand_of(name: str) -> str:
    """Who wrote a page: six hands have a letter each, the first hand has the rest, and reports are of many."""
    return name[: len("page-a")] if name.startswith("page-") else REPORTS if name == REPORTS else "first hand"


def _fitted(pages: Sequence[_Told]) -> _Fit:
    names = sorted(pages[0].features)
    words = _vocabulary(pages)
    at = {word: i for i, word in enumerate(words)}
    features = np.array([[page.features[name] for name in names] for page in pages]) * SCALES[0]
    shares = np.array([[page.words.get(word, 0.0) for word in words] for page in pages]) * SCALES[1]
    gold: NDArray[np.bool_] = np.array([page.is_junk for page in pages])
    model = LogisticRegression(max_iter=3000).fit(np.hstack([features, shares]), gold)
    weights = [float(w) for w in model.coef_[0]]
    of_words = {w: round(weights[len(names) + i] * SCALES[1], 1) for w, i in at.items()}
    return _Fit(
        names,
        [round(w * SCALES[0], 1) for w in weights[: len(names)]],
        round(float(model.intercept_[0]), 1),
        {w: weight for w, weight in of_words.items() if abs(weight) >= LEAST},
    )


def _vocabulary(pages: Sequence[_Told]) -> list[str]:
    """Stems that stand on pages enough, of hands enough, and are no names."""
    on, lower = Counter(w for page in pages for w in page.words), Counter[str]()
    hands: defaultdict[str, set[str]] = defaultdict(set)
    for page in pages:
        for word in page.words:
            hands[word].add(page.hand)
        printed = (w for line in page.lines for w in _WORD.findall(line) if w.islower())
        lower.update(w[: junk_words.LONGEST] for w in printed)
    return sorted(w for w, n in on.items() if n >= PAGES and len(hands[w]) >= HANDS and lower[w] >= max(LOWER, n / 4))


def _table(words: dict[str, float]) -> str:
    """A line for each weight, with the words that have it."""
    rows: defaultdict[float, list[str]] = defaultdict(list)
    for word in sorted(words):
        rows[words[word]].append(word)
    return "".join(f"{weight:.1f}\t{' '.join(rows[weight])}\n" for weight in sorted(rows))


def _curve(label: str, likely: Sequence[tuple[bool, float]]) -> None:
    junk, real = [p for is_junk, p in likely if is_junk], [p for is_junk, p in likely if not is_junk]
    print(f"{label}: {len(junk)} without a report, {len(real)} reports")
    for step in STEPS:
        found, marked = sum(p >= step for p in junk), sum(p >= step for p in real)
        print(f"  from {step}: {found} recognised ({100 * found / max(1, len(junk)):.1f} %), {marked} reports marked")


if __name__ == "__main__":
    sys.exit(main())
