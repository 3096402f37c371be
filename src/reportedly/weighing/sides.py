"""Which sides oppose each other in this event, by what is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportedly.vocabulary import Passage, Reason

from .case import Case
from .origins import Traced

_HOSTILE = re.compile(
    r"\b(?:war|wars|invaded|invades|invading|invasion|occupied|occupies|occupying|occupiers|occupation|annexed|annexation|"
    r"enemy|enemies|fighting|shelled|shelling|besieged|blockade|accused|accuses|accusing|blamed|blames|blaming|"
    r"sued|sues|lawsuit|rival|rivals|against)\b",
    re.IGNORECASE,
)
_FRIENDLY = re.compile(r"\b(?:ally|allies|allied|alliance|joint|jointly|partners?|together)\b", re.IGNORECASE)
BESIDE = 60
"""Characters between a side's name and the hostile word: further apart it is seldom between these two."""


def opposed(case: Case, traced: Traced, origins: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], Reason]:
    """Pairs of sides, each pair sorted, with the reason.

    Two sides oppose where an origin of one is printed denying what one of the other says, or where one sentence sets
    the two, and no third, beside a word of hostility; a sentence that calls the two allies undoes the latter.
    `origins` has the reached origins of each claim.
    """
    out = _denials(case, traced, origins)
    sides = sorted({o.side for o in traced.origins if o.side})
    if len(sides) < 2:
        return out
    stems = {s: _stem(s) for s in sides}
    hostile: dict[tuple[str, str], Reason] = {}
    allied: set[tuple[str, str]] = set()
    for _, report in sorted(case.reports.items()):
        for pattern in (_HOSTILE, _FRIENDLY):
            for match in pattern.finditer(report.text):
                start, end = _sentence(report.text, match.start())
                low = report.text[start:end].casefold()
                pair = _two(low, stems, match.start() - start)
                if pair is None:
                    continue
                if pattern is _FRIENDLY:
                    allied.add(pair)
                elif pair not in hostile:
                    shown = (Passage(report.id, start, end),)
                    hostile[pair] = Reason(
                        f"{pair[0]} and {pair[1]} stand against each other in the reports", 0.8, shown
                    )
    for pair, reason in sorted(hostile.items()):
        if pair not in allied:
            out.setdefault(pair, reason)
    return out


def _denials(case: Case, traced: Traced, origins: Mapping[str, Sequence[str]]) -> dict[tuple[str, str], Reason]:
    out: dict[tuple[str, str], Reason] = {}
    denying = {(a.claim, a.origin) for a in traced.attributions if a.stance == "denied"}
    for claim in case.claims:
        for relation in claim.relations:
            if relation.kind != "denies" or relation.to == claim.id:
                continue
            for a in origins.get(claim.id, ()):
                for b in origins.get(relation.to, ()):
                    one, other = traced.by_id[a].side, traced.by_id[b].side
                    if one and other and one != other and (claim.id, a) in denying:
                        pair = (min(one, other), max(one, other))
                        out.setdefault(pair, Reason(f"{one} denies what {other} says", 0.9, relation.shown_by))
    return out


def _two(low: str, stems: Mapping[str, str], at: int) -> tuple[str, str] | None:
    """The two sides, and no third, that a sentence names near the word at `at`; sorted."""
    places = {s: [m.start() for m in re.finditer(re.escape(stem), low)] for s, stem in stems.items()}
    named = sorted(s for s, found in places.items() if found)
    if len(named) != 2 or any(min(abs(i - at) for i in places[s]) > BESIDE for s in named):
        return None
    return (named[0], named[1])


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
