"""How far a page's words are those of pages without a report, or of reports: a weighed sum over the stems of its words.

The table (`page_words.tsv`) is fitted together with the weights of `junk_scorer` and made by `python -m
benchmarks.fit_junk --write`; names are kept out of it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]+")

LONGEST = 6
"""Letters of a word that are looked at: "subscr" of subscribe and of subscription."""


def shares(lines: Sequence[str]) -> dict[str, float]:
    """Stem -> its share of the words, as a root; the squares add up to 1, or there are none.

    A root because the third "your" tells less than the first.
    """
    counts = Counter(word.casefold()[:LONGEST] for line in lines for word in _WORD.findall(line))
    total = counts.total()
    return {stem: math.sqrt(count / total) for stem, count in counts.items()}


def lean(lines: Sequence[str]) -> float:
    """Log odds that the words give: above 0 towards a page without a report, 0 where none is known."""
    weights = _weights()
    return sum(share * weights.get(stem, 0.0) for stem, share in shares(lines).items())


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    """Stem -> weight, of lines of a weight and the stems that have it."""
    lines = (files("reportedly.grouping") / "page_words.tsv").read_text(encoding="utf-8").splitlines()
    return {stem: float(weight) for weight, stems in (line.split("\t") for line in lines) for stem in stems.split()}
