"""Two reports side by side: each feature of the pair is a number between 0 and 1 an editor can be told in words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Set

from .common import telling
from .features import Features

SOME = 0.1
"""Likeness of words from which a common folder counts in full: it says much, but not against the words."""

SEVERAL = 5
"""Shared rare names beyond which more say no more."""

RARE = 0.6
"""How telling a name is from which it counts as rare at all; the seldomest count 1."""

SHORT = 30
"""Telling words below which a report is short: less can be shared by it than by a longer one."""

LONG = 1000
"""Days after which a gap in time says no more: verdicts come years after a crime."""


def compare(left: Features, right: Features) -> dict[str, float]:
    """The features of a pair, the same whichever comes first; names as in `scorer.WEIGHTS`."""
    gap = None if left.day is None or right.day is None else abs(left.day - right.day)
    words, names, lead = cosine(left.stems, right.stems), cosine(left.names, right.names), cosine(left.lead, right.lead)
    mains = left.main is not None and right.main is not None
    found = (mains and left.main in right.words) + (mains and right.main in left.words)
    lacked = bool(_lacking(left, right)) and bool(_lacking(right, left))
    return {
        "words": words,
        "lead": lead,
        "names": names,
        "title_in_lead": max(cosine(left.title, right.lead), cosine(right.title, left.lead)),
        "phrases": min(math.log1p(len(left.phrases & right.phrases)) / math.log(100), 1.0),
        "rare_names": min(math.log1p(_rare_names(left, right)) / math.log1p(SEVERAL), 1.0),
        "main": float(found == 2),
        "main_in_one": float(found == 1),
        "other_matter": float(mains and not found and _same_stage(left, right)),
        "other_people": 1 - cosine(left.who, right.who) if left.who and right.who else 0.0,
        "other_headline": float(lacked),
        "same_week": float(gap is not None and gap <= 7),
        "days": float(bool(left.days & right.days)),
        "days_apart": _apart(left.first_day, right.first_day),
        "places": float(bool(left.places & right.places)),
        "other_street": float(_disjoint(left.streets, right.streets)),
        "other_ages": float(_disjoint(left.ages, right.ages)),
        "other_years": float(_disjoint(left.years, right.years)),
        "counts": min(len(left.counted & right.counted), 2) / 2,
        "other_counts": float(_counts_differ(left.counted, right.counted)),
        "no_names": float(not left.names or not right.names),
        "short": 1 - min(len(left.words), len(right.words), SHORT) / SHORT,
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


def _same_stage(left: Features, right: Features) -> bool:
    """Whether both tell of one kind of aftermath: a trial and a trial, a funeral and a funeral."""
    return left.stage is not None and right.stage is not None and left.stage.kind == right.stage.kind


def _rare_names(left: Features, right: Features) -> float:
    """How many rare names both have, but for officials': a judge speaks in many matters. Their order does not show."""
    officials = {word for name in left.officials & right.officials for word in name.split()}
    names = (left.capitals & right.capitals) - officials
    return math.fsum(max(0.0, (telling(name) - RARE) / (1 - RARE)) for name in names)


def _counts_differ(left: Set[str], right: Set[str]) -> bool:
    """Whether something is counted in both, and never alike."""
    here, there = _numbers(left), _numbers(right)
    return any(here[thing].isdisjoint(there[thing]) for thing in here.keys() & there.keys())


def _numbers(counted: Set[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for number, _, thing in (c.partition(" ") for c in counted):
        found.setdefault(thing, set()).add(number)
    return found


def _lacking(one: Features, other: Features) -> set[str]:
    """Names in a headline that the other report does not have at all."""
    return {w for w in one.headline if w in one.names and w not in other.words}


def _apart(left: int | None, right: int | None) -> float:
    """How far two days are apart, on a logarithmic scale up to LONG."""
    return 0.0 if left is None or right is None else min(math.log1p(abs(left - right)) / math.log1p(LONG), 1.0)
