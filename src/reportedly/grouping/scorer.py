"""How likely two reports tell of one happening: a weighed sum of plain features through a logistic curve."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .comparing import compare, handed_together
from .crossing import crosses, long_words, odds_across
from .features import Features

WEIGHTS: dict[str, tuple[float, str]] = {
    "words": (4.9, "they use the same telling words"),
    "lead": (2.8, "they open with the same words"),
    "names": (1.0, "they share names"),
    "title_in_lead": (4.3, "one's headline is in the other's opening"),
    "phrases": (2.5, "they share phrases"),
    "rare_name": (0.7, "they share a rare name"),
    "person": (0.6, "they name the same person"),
    "officials": (0.4, "they quote the same officials"),
    "main": (0.4, "they speak most of the same person"),
    "main_in_one": (0.2, "one names the person the other speaks most of"),
    "other_main": (-0.7, "each speaks most of a person the other does not name"),
    "other_headline": (-1.2, "each has a name in its headline that the other does not know"),
    "same_week": (1.1, "they appeared in the same week"),
    "days": (1.6, "they speak of the same day"),
    "days_apart": (-1.4, "they speak of days far apart"),
    "places": (0.7, "they are set in the same place"),
    "street": (0.2, "they name the same street"),
    "other_street": (-2.2, "they name other streets"),
    "other_ages": (-1.5, "they tell of people of other ages"),
    "folder": (3.0, "they were handed over in one folder"),
}
"""Feature -> (weight, its explanation). A logistic fit, rounded: `python -m benchmarks.fit_grouping` makes it anew from
collections of reports whose events are known; only `folder` is set by hand, for in no collection does a folder mean
anything."""

BIAS = -4.5

JOIN = 0.5
"""A report joins the event it fits best when its likelihood for the event reaches this."""

ALIKE = 0.6
"""Two events that a report fits are one when the mean odds of their reports give this likelihood: more than a join
takes, for more is moved by it."""

BEST = 0.5
"""Share of the best member in an event's odds. The best alone chains unlike reports; the mean alone refuses what is
like a few of many."""


def odds(left: Features, right: Features) -> tuple[float, dict[str, float]]:
    """Log odds that the pair is of one event, and each feature's part in the sum."""
    if crosses(left.across, right.across):
        gap = abs(left.day - right.day) if left.day is not None and right.day is not None else None
        one = left.across.language == right.across.language and left.across.script == right.across.script
        words = long_words(left.words, right.words) if one else None
        return odds_across(left.across, right.across, gap, together=handed_together(left, right), words=words)
    parts = {name: WEIGHTS[name][0] * value for name, value in compare(left, right).items()}
    return BIAS + sum(parts.values()), parts


def likelihood(members: Sequence[float]) -> float:
    """Probability in (0, 1) that a report is of an event, by its log odds with the event's members."""
    return probability(BEST * max(members) + (1 - BEST) * sum(members) / len(members))


def probability(log_odds: float) -> float:
    """In (0, 1)."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
