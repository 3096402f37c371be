"""How likely two reports tell of one happening: a weighed sum of plain features through a logistic curve."""

from __future__ import annotations

import math

from .crossing import crosses, likelihood_across, long_words
from .features import Features, compare, handed_together

WEIGHTS: dict[str, tuple[float, str]] = {
    "words": (11.5, "they use the same telling words"),
    "title": (0.4, "their headlines share words"),
    "people": (0.6, "they name the same people"),
    "a_person": (0.2, "they name the same person"),
    "officials": (1.5, "they quote the same officials"),
    "named": (1.0, "they name the same places or bodies"),
    "capitals": (2.5, "they share names"),
    "many_capitals": (1.3, "they share many names"),
    "numbers": (1.4, "they give the same numbers"),
    "gap": (-5.2, "they appeared far apart in time"),
    "same_week": (0.0, "they appeared in the same week"),
    "places": (0.6, "they are set in the same place"),
    "days": (0.6, "they speak of the same day"),
    "folder": (2.5, "they were handed over in one folder"),
    "other_days": (-0.4, "they speak of different days"),
}
"""Feature -> (weight, its explanation). Rounded by hand from a logistic fit over 32,000 candidate pairs of public
event collections; `places` and `days` (which need the parsed report) are set by hand. So is `folder`: people put what
belongs together into one folder, which says much, but not against the words; records of one file say nothing, for a
corpus is such a file."""

BIAS = -4.0


def likelihood(left: Features, right: Features) -> tuple[float, dict[str, float]]:
    """Probability in (0, 1) that the pair is of one event, and each feature's part in the sum."""
    if crosses(left.across, right.across):
        gap = abs(left.day - right.day) if left.day is not None and right.day is not None else None
        one = left.across.language == right.across.language and left.across.script == right.across.script
        words = long_words(left.words, right.words) if one else None
        return likelihood_across(left.across, right.across, gap, together=handed_together(left, right), words=words)
    parts = {name: WEIGHTS[name][0] * value for name, value in compare(left, right).items()}
    return 1 / (1 + math.exp(-(BIAS + sum(parts.values())))), parts
