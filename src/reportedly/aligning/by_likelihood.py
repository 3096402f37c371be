"""Values of two reports that agree and are likely told of one matter, though no rule before says so.

Of each pair of values the features of `one_matter` are weighed. Only agreement is told here: that values which exclude
one another are in dispute, or that they are of two matters, would be wrong too often on events not learnt from. Each
two claims are given the surest of a kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from .claim_pairs import claims_of, few
from .facing import Facing
from .one_matter import Values, arithmetic, candidates, may_agree, of_one_matter, printed_alike
from .sayings import Saying
from .values import AGREEING

AGREE = 0.3
"""Chance from which values that agree are told to."""

MOST = 6
"""Relations of this kind that one claim is given."""


def by_likelihood(
    nodes: Sequence[Saying],
    values: Values,
    of_node: Mapping[int, int],
    told: Sequence[Facing],
    weight: Mapping[str, float],
) -> list[Facing]:
    """What is to be said of values in two claims of which `told` says nothing yet, the surest of each pair."""
    taken: dict[tuple[int, int], set[str]] = defaultdict(set)
    for f in told:
        taken[claims_of(of_node, f.left, f.right)].add(f.kind)
    held, reports = values
    best: dict[tuple[int, int, str], Facing] = {}
    for a, b in candidates(held):
        pair = claims_of(of_node, a.node, b.node)
        sides = nodes[a.node], nodes[b.node]
        if pair[0] == pair[1] or sides[0].negative != sides[1].negative:
            continue
        verdict = arithmetic(a.slot, b.slot)
        if verdict is None or verdict.kind not in AGREEING or {verdict.kind, "category"} & taken.get(pair, set()):
            continue
        if not may_agree(a.slot, b.slot, sides) or (printed_alike(a.slot, b.slot) and pair in taken):
            continue
        likely = of_one_matter(a, b, sides, weight, reports, verdict)
        key = (*pair, verdict.kind)
        if likely >= AGREE and likely > (best[key].score if key in best else 0.0):
            best[key] = Facing(a.node, b.node, verdict.kind, verdict.because, likely)
    surest = sorted(best.items(), key=lambda item: (-item[1].score, item[0]))
    return few([((a, b), facing) for (a, b, _), facing in surest], MOST)
