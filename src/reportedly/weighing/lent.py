"""Sayings put in another's mouth than the one whose words they are."""

from __future__ import annotations

from collections import defaultdict

from reportedly.vocabulary import Attribution

from .case import Case
from .echoes import echoes
from .eyes import saw_itself
from .voice import is_sourceless


def lend(case: Case, key_of: dict[str, str | None]) -> dict[str, tuple[str, str]]:
    """Give sayings that are one act of speech one root, that of the first in reading order; those that changed mouths
    thereby, with the saying they repeat and why.

    A copy that names a source where its original names none keeps it, and the other way about is `_silent`.
    """
    found = echoes(case)

    def original(saying: str) -> str:
        while saying in found:  # `echoes` has no circles
            saying = found[saying][0]
        return saying

    families: dict[str, list[Attribution]] = defaultdict(list)
    for a in case.attributions:
        families[original(a.id)].append(a)
    out: dict[str, tuple[str, str]] = {}
    for _, family in sorted(families.items()):
        counting = [a for a in family if _counts(case, a) and key_of[a.id] is not None]
        for a in counting[1:]:
            if key_of[a.id] != key_of[counting[0].id]:
                key_of[a.id] = key_of[counting[0].id]
                out[a.id] = (counting[0].id, found[a.id][1] if a.id in found else "others print it in its words")
    return out


def _counts(case: Case, a: Attribution) -> bool:
    """Whether somebody is named behind the saying, or the outlet's reporter saw it."""
    return not is_sourceless(a) or saw_itself(case, a)
