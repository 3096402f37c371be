"""What every command that learns a table of weights from our own gold does: parts its events, and writes the table."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from pathlib import Path

LEAST = 0.005
"""Weights nearer to nothing are left out of a table; those kept have two decimals."""


def folds(events: Iterable[str], many: int, seed: int) -> dict[str, int]:
    """The fold of each event, from 0 to `many` - 1: drawn by `seed`, the same for the events in any order."""
    drawn = sorted(set(events))
    random.Random(seed).shuffle(drawn)
    return {event: index % many for index, event in enumerate(drawn)}


def write_table(table: Path, command: str, weights: Mapping[str, float]) -> None:
    """The weights, by name, as the tab-separated table that `attribute` reads; its first line names the command."""
    rows = sorted((name, weight) for name, weight in weights.items() if abs(weight) >= LEAST)
    lines = [f"# feature\tweight ({command} --write)", *(f"{n}\t{w:.2f}" for n, w in rows)]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
