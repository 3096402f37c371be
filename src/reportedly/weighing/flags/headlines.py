"""Headlines that assert more than the report below them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Attribution
from reportedly.weighing.case import content_passage

from .ladders import RUNGS
from .look import Found, Look, part_kind

ABOUT_THE_SAME = 2
"""Content words that a headline and a sentence share, rungs aside, to be about the same thing."""


def headline_stronger(look: Look) -> Iterator[Found]:
    """A headline on a higher rung than everything its own report says of the same thing."""
    body: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.case.attributions:
        if part_kind(look.case, a) in {"body", "post"}:
            body[a.report].append(a)
    for a in look.case.attributions:
        if part_kind(look.case, a) != "headline":
            continue
        terms = _terms(a)
        plain = {t for t in terms if t not in RUNGS}
        for term in sorted(terms & RUNGS.keys()):
            ladder, height = RUNGS[term]
            below: list[tuple[int, int, Attribution]] = []
            for said in body[a.report]:
                shared = len(plain & _terms(said))
                rungs = [RUNGS[t][1] for t in sorted(_terms(said) & RUNGS.keys()) if RUNGS[t][0] == ladder]
                if shared >= ABOUT_THE_SAME and rungs:
                    below.append((max(rungs), shared, said))
            # What a named person is printed saying outweighs the outlet's own summing-up of it.
            spoken = [x for x in below if x[2].chain and x[2].chain[0].kind == "person"]
            below = spoken or below
            if below and max(top for top, _, _ in below) < height:
                shown = max(below, key=lambda x: (x[1], x[0]))[2]
                because = f"“{term}” is stronger than what the report says below: “{look.case.words(shown)[:120]}”"
                yield "headline-stronger-than-words", "warning", content_passage(a), because, a.claim


def _terms(a: Attribution) -> set[str]:
    """Terms with their commonest endings cut too: a headline's participles are not always lemmatised."""
    out = set(a.terms)
    for term in a.terms:
        if term.endswith("ed") and len(term) > 4:
            out |= {term[:-1], term[:-2]}
    return out
