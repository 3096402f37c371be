"""What every command that learns a table of weights from our own gold does: part its events, fit, write the table."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

LEAST = 0.005
"""Weights nearer to nothing are left out of a table; those kept have two decimals."""


Table = NDArray[np.float64]
_STEPS = 30


def folds(events: Iterable[str], many: int, seed: int) -> dict[str, int]:
    """The fold of each event, from 0 to `many` - 1: drawn by `seed`, the same for the events in any order."""
    drawn = sorted(set(events))
    random.Random(seed).shuffle(drawn)
    return {event: index % many for index, event in enumerate(drawn)}


def table_of(rows: Sequence[Mapping[str, float]], names: Sequence[str]) -> Table:
    """Features by row; one column a name, 0 where a row has none of it."""
    column = {name: i for i, name in enumerate(names)}
    table: Table = np.zeros((len(rows), len(names)))
    for at, features in enumerate(rows):
        for name, value in features.items():
            table[at, column[name]] = value
    return table


def fit(table: Table, wanted: Table, penalty: float) -> Table:
    """The weight of each column under which what is `wanted` (1, else 0) is likeliest, kept small by the penalty on
    their squares: a logistic regression, by Newton's method."""
    learnt: Table = np.zeros(table.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-table @ learnt))
        slope = table.T @ (likely - wanted) + penalty * learnt
        bend = (table * (likely * (1 - likely))[:, None]).T @ table + penalty * np.eye(table.shape[1])
        learnt -= np.linalg.solve(bend, slope)
    return learnt


def write_table(table: Path, command: str, weights: Mapping[str, float]) -> None:
    """The weights, by name, as the tab-separated table that `attribute` reads; its first line names the command."""
    rows = sorted((name, weight) for name, weight in weights.items() if abs(weight) >= LEAST)
    lines = [f"# feature\tweight ({command} --write)", *(f"{n}\t{w:.2f}" for n, w in rows)]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
