"""Word lists written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, split at white space."""
    return frozenset(text.split())
