"""How alike two sayings are by their words, and by little else; and which of two says more on a ladder of strength."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.vocabulary import RelationKind

from .lexicon import LADDER, OUTCOMES, concept
from .sayings import ADVERB, PRINTED, Saying
from .values import Verdict, compare_places, things

WHOLE = 5
"""Concepts at which a content is a sentence rather than a fragment."""

ALONE = 0.7
"""What sharing a single concept is worth: enough beside an agreeing figure, not by itself."""


@dataclass(frozen=True, slots=True)
class Match:
    """How alike two sayings are, in [0, 1]; `apart` where they must not be one claim, with the relation and why."""

    score: float
    apart: bool = False
    kind: RelationKind | None = None
    because: str = ""
    valued: bool = False  # what sets them apart is a figure or a time


def likeness(left: Saying, right: Saying, weight: Mapping[str, float]) -> float:
    """Weighed Jaccard, and how much of the shorter saying is in the longer; two shared concepts at least.

    Containment counts half for a whole sentence and less for a fragment: "a drone attack" is in everything said of
    one.
    """
    shared = left.concepts & right.concepts
    least = min(2, len(left.concepts), len(right.concepts))
    if len(shared) < least or not shared:
        return 0.0
    # fsum: the same sum whatever order a set is walked in.
    common = math.fsum(weight[c] for c in shared)
    a, b = (math.fsum(weight[c] for c in x.concepts) for x in (left, right))
    contained, jaccard = common / min(a, b), common / (a + b - common)
    if len(shared) == 1:
        # One word in common, be it the only one, needs the light words around it to agree as well.
        every = (left.concepts | left.light) | (right.concepts | right.light)
        both = (left.concepts | left.light) & (right.concepts | right.light)
        if both == every and len(every) == 1:
            # Nothing but one word left of either: the printed words must bear it out.
            if bool(left.quantities) != bool(right.quantities):
                return ALONE / 2  # "It was dead", "Twelve dead"
            mine, theirs = (set(PRINTED.findall(x.words.casefold())) for x in (left, right))
            return 0.4 + 0.6 * len(mine & theirs) / (len(mine | theirs) or 1)
        return 1.0 if both == every else ALONE * len(both) / len(every)
    share = 0.5 * min(1.0, min(len(left.concepts), len(right.concepts)) / WHOLE)
    return share * contained + (1 - share) * jaccard


def one_outcome(left: Saying, right: Saying) -> float:
    """What it adds that both count the dead, the hurt, the missing: that count is what is asserted."""
    mine = frozenset[str]().union(*(things(q) for q in left.quantities))
    theirs = frozenset[str]().union(*(things(q) for q in right.quantities))
    return 0.25 if mine & theirs & OUTCOMES else 0.0


def agreement(left: Saying, valued: Sequence[tuple[Verdict, tuple[int, int], tuple[int, int]]]) -> float:
    """What agreeing figures add: much for a measure, less for a count, little for a small one."""
    by_start = {q.span.start: q for q in left.quantities}
    best = 0.0
    for verdict, span, _ in valued:
        q = by_start.get(span[0])
        if q is None or verdict.kind not in {"same", "conversion"}:
            continue
        counted = q.unit == "1" or q.unit.startswith("{")
        # Small counts agree by chance; a measure, or a large count, of the same thing hardly does.
        best = max(best, 0.3 if not counted else 0.05 if q.value < 10 else 0.12 if q.value < 100 else 0.22)
    return best


def place_factor(left: Saying, right: Saying) -> float:
    """Sayings set in places that exclude each other are less alike."""
    mine, theirs = left.attribution.places, right.attribution.places
    if not mine or not theirs:
        return 1.0
    kinds = {v.kind for a in mine for b in theirs if (v := compare_places(a, b))}
    return 0.8 if kinds == {"conflict"} else 1.0


def stronger(left: Saying, right: Saying, weight: Mapping[str, float], score: float) -> Match | None:
    """Whether the two say more and less of one thing: the same, but for words on two rungs of one ladder."""
    if left.negative or right.negative or not left.rungs or not right.rungs:
        return None
    for ladder in sorted(set(left.rungs) & set(right.rungs)):
        if not left.rungs[ladder] & right.rungs[ladder]:
            score = max(score, likeness(_on_ladder(left, ladder), _on_ladder(right, ladder), weight))
            return Match(min(1.0, score), True, "strength", _ladder_words(left, right, ladder))
    return None


def _on_ladder(saying: Saying, ladder: str) -> Saying:
    """The saying with a ladder's words as one concept: what is told to be damaged here and destroyed there."""
    others = {c for c in saying.concepts if LADDER.get(c, ("", 0))[0] != ladder}
    others -= {concept(t) for t in saying.attribution.terms if LADDER.get(t, ("", 0))[0] == ladder}
    return replace(saying, concepts=frozenset({*others, f"={ladder}"}))


def _ladder_words(left: Saying, right: Saying, ladder: str) -> str:
    def strongest(node: Saying) -> str:
        words: tuple[str, ...] = (*node.attribution.terms, *ADVERB.findall(node.words.casefold()))
        at = [t for t in words if LADDER.get(t) == (ladder, max(node.rungs[ladder]))]
        # As printed: the word of the text that begins as the lemma does.
        stem = at[0][: max(3, len(at[0]) - 2)]
        return next((w for w in PRINTED.findall(node.words) if w.casefold().startswith(stem)), at[0])

    weak, strong = sorted((left, right), key=lambda n: max(n.rungs[ladder]))
    return f"“{strongest(weak)}” says less than “{strongest(strong)}”"
