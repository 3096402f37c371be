"""A likelihood's parts in words an editor can be told."""

from __future__ import annotations

from collections.abc import Mapping

from .scorer import WEIGHTS


def explained(parts: Mapping[str, float]) -> str:
    """The three strongest features for, and the strongest against."""
    ordered = sorted(parts.items(), key=lambda x: (-x[1], x[0]))
    words = "; ".join(WEIGHTS[name][1] for name, value in ordered[:3] if value > 0.2)
    name, value = ordered[-1]
    return f"{words}, though {WEIGHTS[name][1]}" if value < -1.0 else words
