"""Which sides oppose each other in this event, by what is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Passage, Reason

from .case import Case
from .origins import Traced

_HOSTILE = re.compile(
    r"\b(?:war|invaded|invasion|invaders?|occup(?:ied|iers?|ation|ying)|annex(?:ed|ation)|enemy|enemies|fighting|"
    r"shelled|shelling|offensive|frontline|ceasefire|truce|rebels?|insurgents?|besieged|blockade|militants?|"
    r"illegally|accused|accuses|blamed|blames|rival|opposition|versus|lawsuit|plaintiff|defendant)\b",
    re.IGNORECASE,
)


def opposed(case: Case, traced: Traced, origins: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], Reason]:
    """Pairs of sides, each pair sorted, with the reason.

    Two sides oppose where an origin of one denies what one of the other says, or where one sentence names both beside
    a word of hostility. `origins` has the reached origins of each claim.
    """
    out: dict[tuple[str, str], Reason] = {}
    for claim in case.claims:
        for relation in claim.relations:
            if relation.kind != "denies" or relation.to == claim.id:
                continue
            for a in origins.get(claim.id, ()):
                for b in origins.get(relation.to, ()):
                    one, other = traced.by_id[a].side, traced.by_id[b].side
                    if one and other and one != other:
                        pair = (min(one, other), max(one, other))
                        because = f"{one} and {other} deny each other's words"
                        out.setdefault(pair, Reason(because, 0.9, relation.shown_by))
    sides = sorted({o.side for o in traced.origins if o.side})
    if len(sides) < 2:
        return out
    stems = {s: _stem(s) for s in sides}
    for _, report in sorted(case.reports.items()):
        for match in _HOSTILE.finditer(report.text):
            start, end = _sentence(report.text, match.start())
            low = report.text[start:end].casefold()
            named = [s for s in sides if stems[s] in low]
            for place, one in enumerate(named):
                for other in named[:place]:
                    pair = (min(one, other), max(one, other))
                    if pair not in out:
                        shown = (Passage(report.id, start, end),)
                        out[pair] = Reason(f"{other} and {one} stand against each other in the reports", 0.8, shown)
    return out


def _stem(side: str) -> str:
    """The part of a country's name that its adjective shares: "ukrain" for Ukraine and Ukrainian."""
    low = side.casefold()
    return low[:-1] if len(low) > 5 and low[-1] in "aey" else low


def _sentence(text: str, at: int, reach: int = 300) -> tuple[int, int]:
    """The sentence around an offset, at most `reach` characters either way."""
    low, high = max(0, at - reach), min(len(text), at + reach)
    before = max(text.rfind(mark, low, at) for mark in (". ", "\n", "! ", "? "))
    after = min((i for mark in (". ", "\n", "! ", "? ") if (i := text.find(mark, at, high)) >= 0), default=high)
    return (before + 1 if before >= 0 else low), after
