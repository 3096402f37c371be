"""A likelihood's parts in words an editor can be told."""

from __future__ import annotations

from collections.abc import Mapping

from . import crossing, scorer

_WORDS = {name: words for name, (_, words) in (scorer.WEIGHTS | crossing.WEIGHTS).items()}


def explained(parts: Mapping[str, float]) -> str:
    """The three strongest features for, and the strongest against."""
    ordered = sorted(((n, v) for n, v in parts.items() if _WORDS[n]), key=lambda x: (-x[1], x[0]))
    words = "; ".join(_WORDS[name] for name, value in ordered[:3] if value > 0.2)
    name, value = ordered[-1]
    return f"{words}, though {_WORDS[name]}" if value < -1.0 else words
