"""Precision, recall and the like; sources named beside each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

_TOKEN = re.compile(r"\w+|[^\w\s]")
Spans = Iterable[tuple[int, int]]


@dataclass(slots=True)
class Tally:
    """Right among predicted, right among gold; they are counted apart because a match need not be one to one."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def add(self, right: int, predicted: int, gold: int) -> None:
        """Count one more document or pair."""
        self.right, self.predicted, self.gold = self.right + right, self.predicted + predicted, self.gold + gold

    @property
    def precision(self) -> float:
        """In [0, 1]; 1 where nothing was predicted."""
        return self.right / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """In [0, 1]; 1 where there was nothing to find."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean, in [0, 1]."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        """As the tables print it, in per cent."""
        return (
            f"P {100 * self.precision:5.1f}  R {100 * self.recall:5.1f}  F1 {100 * self.f1:5.1f}"
            f"   ({self.right} right, {self.predicted} given, {self.gold} gold)"
        )


def tokens(text: str) -> list[tuple[int, int]]:
    """Offsets of words and of single punctuation marks: the unit PolNeAR's overlap is counted in."""
    return [m.span() for m in _TOKEN.finditer(text)]


def tokens_in(where: Spans, among: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Indices of the tokens that share a character with one of the spans."""
    return frozenset(i for i, (s, e) in enumerate(among) if any(s < end and start < e for start, end in where))


def jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    """Shared over all; 0 where both are empty."""
    return len(a & b) / len(a | b) if a or b else 0.0


def best_pairs(left: int, right: int, score: Callable[[int, int], float], least: float) -> list[tuple[int, int]]:
    """Greedy one-to-one pairs by falling score, those of at least `least`; ties by index."""
    scored = [(score(i, j), i, j) for i in range(left) for j in range(right)]
    taken_left, taken_right, pairs = set[int](), set[int](), list[tuple[int, int]]()
    for s, i, j in sorted(scored, key=lambda x: (-x[0], x[1], x[2])):
        if s < least:
            break
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            pairs.append((i, j))
    return pairs


def bcubed(gold: Mapping[str, Hashable], predicted: Mapping[str, Hashable]) -> tuple[float, float, float]:
    """Precision, recall, F1 per item (Bagga & Baldwin 1998) over the items of `gold`; an unplaced item stands alone."""
    items = sorted(gold)
    if not items:
        return 1.0, 1.0, 1.0
    pairs = [(gold[i], predicted.get(i, ("alone", i))) for i in items]
    both, golds, preds = Counter(pairs), Counter(g for g, _ in pairs), Counter(p for _, p in pairs)
    precision = sum(both[g, p] / preds[p] for g, p in pairs) / len(pairs)
    recall = sum(both[g, p] / golds[g] for g, p in pairs) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall)
