"""Two reports side by side: each feature of the pair is a number between 0 and 1 an editor can be told in words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Set

from .common import weight
from .features import Features

SOME = 0.1
"""Likeness of words from which a common folder counts in full: it says much, but not against the words."""

LONG = 1000
"""Days after which a gap in time says no more: verdicts come years after a crime."""


def compare(left: Features, right: Features) -> dict[str, float]:
    """The features of a pair, the same whichever comes first; names as in `scorer.WEIGHTS`."""
    gap = None if left.day is None or right.day is None else abs(left.day - right.day)
    words, names, lead = cosine(left.words, right.words), cosine(left.names, right.names), cosine(left.lead, right.lead)
    mains = left.main is not None and right.main is not None
    found = (mains and left.main in right.words) + (mains and right.main in left.words)
    lacked = bool(_lacking(left, right)) and bool(_lacking(right, left))
    return {
        "words": words,
        "lead": lead,
        "names": names,
        "title_in_lead": max(cosine(left.title, right.lead), cosine(right.title, left.lead)),
        "phrases": min(math.log1p(len(left.phrases & right.phrases)) / math.log(100), 1.0),
        "rare_name": max((weight(w) for w in left.capitals & right.capitals), default=0.0),
        "person": float(bool(left.people & right.people)),
        "officials": min(len(left.officials & right.officials), 3) / 3,
        "main": float(found == 2),
        "main_in_one": float(found == 1),
        "other_main": float(mains and not found),
        "other_headline": float(lacked),
        "same_week": float(gap is not None and gap <= 7),
        "days": float(bool(left.days & right.days)),
        "days_apart": _apart(left.first_day, right.first_day),
        "places": float(bool(left.places & right.places)),
        "street": float(bool(left.streets & right.streets)),
        "other_street": float(_disjoint(left.streets, right.streets)),
        "other_ages": float(_disjoint(left.ages, right.ages)),
        "folder": min(words / SOME, 1.0) if handed_together(left, right) else 0.0,
    }


def handed_together(left: Features, right: Features) -> bool:
    """Whether somebody put the two into one folder; records of one file say nothing, for a corpus is such a file."""
    return left.folder == right.folder and not (left.records and left.records == right.records)


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """Cosine of weighed words, in [0, 1]; both are of length 1, or empty."""
    if len(left) > len(right):
        left, right = right, left
    return min(sum(v * right[w] for w, v in left.items() if w in right), 1.0)


def _disjoint(left: Set[object], right: Set[object]) -> bool:
    """Whether both say something and nothing the same."""
    return bool(left) and bool(right) and not left & right


def _lacking(one: Features, other: Features) -> set[str]:
    """Names in a headline that the other report does not have at all."""
    return {w for w in one.title if w in one.names and w not in other.words}


def _apart(left: int | None, right: int | None) -> float:
    """How far two days are apart, on a logarithmic scale up to LONG."""
    return 0.0 if left is None or right is None else min(math.log1p(abs(left - right)) / math.log1p(LONG), 1.0)
