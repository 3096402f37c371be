"""How likely two reports tell of one happening: a weighed sum of plain features through a logistic curve."""

from __future__ import annotations

import math
from collections.abc import Sequence

from .comparing import compare, handed_together
from .crossing import alike, crosses, long_words, odds_across
from .features import Features

WEIGHTS: dict[str, tuple[float, str]] = {
    "words": (4.8, "they use the same telling words"),
    "lead": (1.5, "they open with the same words"),
    "names": (2.1, "they share names"),
    "title_in_lead": (2.4, "one's headline is in the other's opening"),
    "phrases": (1.3, "they share phrases"),
    "rare_names": (3.2, "they share rare names"),
    "main": (1.1, "they speak most of the same person"),
    "main_in_one": (0.7, "one names the person the other speaks most of"),
    "other_matter": (-2.5, "both tell of a trial, a funeral or the like, each of a person the other does not name"),
    "other_people": (-0.7, "they speak of other people"),
    "other_headline": (-0.8, "each has a name in its headline that the other does not know"),
    "same_week": (1.3, "they appeared in the same week"),
    "days": (1.6, "they speak of the same day"),
    "days_apart": (-0.9, "they speak of days far apart"),
    "other_years": (-0.8, "they name other years"),
    "places": (0.5, "they are set in the same place"),
    "other_street": (-2.4, "they name other streets"),
    "other_ages": (-1.3, "they tell of people of other ages"),
    "counts": (1.6, "they count the same things, and as many"),
    "other_counts": (-2.3, "they count the same things, and not as many"),
    "no_names": (0.9, ""),
    "short": (2.1, ""),
    "folder": (3.0, "they were handed over in one folder"),
}
"""Feature -> (weight, its explanation; "" where it is no reason, but says how little could be shared). A logistic fit,
rounded: `python -m benchmarks.fit_grouping` makes it anew from collections of reports whose events are known. Only two
are set by hand: in no collection does a folder mean anything, and few pairs of them tell of two persons' trials."""

BIAS = -4.2

JOIN = 0.5
"""A report joins the event it fits best when its likelihood for the event reaches this."""

BEST = 0.5
"""Share of the best member in an event's odds. The best alone chains unlike reports; the mean alone refuses what is
like a few of many."""


def odds(left: Features, right: Features) -> tuple[float, dict[str, float]]:
    """Log odds that the pair is of one event, and each feature's part in the sum."""
    if crosses(left.across, right.across):
        gap = abs(left.day - right.day) if left.day is not None and right.day is not None else None
        one = left.across.language == right.across.language and left.across.script == right.across.script
        words = long_words(left.words, right.words) if one else None
        together, meaning = handed_together(left, right), alike(left.meaning, right.meaning)
        return odds_across(left.across, right.across, gap, together=together, words=words, meaning=meaning)
    parts = {name: WEIGHTS[name][0] * value for name, value in compare(left, right).items()}
    return BIAS + sum(parts.values()), parts


def likelihood(members: Sequence[float]) -> float:
    """Probability in (0, 1) that a report is of an event, by its log odds with the event's members."""
    return probability(BEST * max(members) + (1 - BEST) * sum(members) / len(members))


def probability(log_odds: float) -> float:
    """In (0, 1)."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))
