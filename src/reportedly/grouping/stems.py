"""Words by their stems, so that "robbed" and "robbing", "quake" and "quakes" are one word to a comparison.

Snowball's English stemmer (Porter 2001, https://snowballstem.org). Words that are shown, or are names, stay whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

import snowballstemmer

_ENGLISH = snowballstemmer.stemmer("english")


def by_stem(weighed: Mapping[str, float]) -> dict[str, float]:
    """Stem -> the weights of its words together; words are folded, what begins with a digit stays as it is."""
    found: dict[str, float] = defaultdict(float)
    for word, value in weighed.items():
        found[word if word[0].isdigit() else _stem(word)] += value
    return found


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    return str(_ENGLISH.stemWord(word))
