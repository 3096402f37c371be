"""A chance from plain features: each weighed as a shipped table has it, summed, led through the logistic function."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Features = Mapping[str, float]


@cache
def weights(package: str, table: str) -> Mapping[str, float]:
    """The weight of each feature: rows "feature<tab>weight" of a table beside the code; lines with # are remarks."""
    rows = files(package).joinpath(table).read_text(encoding="utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    return {name: float(weight) for name, weight in pairs}


def chance(features: Features, weight: Mapping[str, float]) -> float:
    """How likely, in (0, 1); a feature that the table does not have weighs nothing; their order is of no matter."""
    return 1 / (1 + math.exp(-math.fsum(weight.get(n, 0.0) * v for n, v in features.items())))
