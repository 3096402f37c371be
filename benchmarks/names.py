"""When two printed names count as one in the benchmarks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from anyascii import anyascii


def fold_name(name: str | list[Any]) -> str:
    """A name or words of the gold (["words", n] where they stand more than once), made comparable."""
    name = name if isinstance(name, str) else str(name[0])
    return " ".join(anyascii(name).lower().replace("'s", "").split()).removeprefix("the ")


def same_name(gold: str | None, got: str | None) -> bool:
    """The same name, or one a shorter form of the other ("Humeniuk"); determiners, accents and case aside."""
    if gold == "":
        return True
    if not gold or not got:
        return not gold and not got
    a, b = fold_name(gold).split(), fold_name(got).split()
    return set(a) <= set(b) or set(b) <= set(a)


def same_any(gold: Iterable[str], got: Iterable[str]) -> bool:
    """Whether one of the names on one side is one of those on the other."""
    theirs = tuple(got)
    return any(same_name(a, b) for a in gold for b in theirs)
