"""How often a reading of a toll is exact, from the way it was made and what speaks for and against it.

Logistic regression, one weight for each way and each sign; fitted on the earlier half of a corpus of incidents whose
killed and injured were recorded by people, rounded to tenths.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import exp
from typing import Literal

from reportedly.vocabulary import TollBy, TollOf

Sign = Literal[
    "another figure", "a rival figure", "told once", "not at the top", "the killer added", "several people", "low down",
    "a round-up", "two ways agree", "people killed beside", "hints of more",
]  # fmt: skip

WAYS: dict[TollOf, dict[TollBy, float]] = {
    "killed": {"figure": 2.1, "people": 2.0, "denied": 2.1, "silence": 3.3},
    "injured": {"figure": 1.7, "rest": 1.1, "people": 1.7, "denied": 1.7, "silence": 1.8},
}
SIGNS: dict[TollOf, dict[Sign, float]] = {
    "killed": {
        "another figure": -1.0, "a rival figure": -1.2, "told once": -1.1, "not at the top": -2.4,
        "the killer added": -1.1, "several people": -2.9, "low down": -2.0, "a round-up": -1.4,
    },
    "injured": {
        "another figure": -0.5, "a rival figure": -1.3, "told once": -0.4, "not at the top": -0.7,
        "several people": -1.0, "people killed beside": -1.3, "hints of more": -0.6, "a round-up": -0.5,
        "two ways agree": 0.9,
    },
}  # fmt: skip


def sure_of(what: TollOf, by: TollBy, signs: Iterable[Sign]) -> float:
    """The share of such readings that are exact, in [0, 1], to two digits."""
    odds = WAYS[what][by] + sum(SIGNS[what].get(d, 0.0) for d in signs)
    return round(1 / (1 + exp(-odds)), 2)
