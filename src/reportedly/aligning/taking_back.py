"""What is called untrue right after it is said: "The Courier reports that … This is false." """

from __future__ import annotations

from collections.abc import Sequence

from reportedly.vocabulary import Attribution

from .likeness import Match
from .sayings import Saying


def taken_back(nodes: Sequence[Saying], members: Sequence[Sequence[Attribution]]) -> dict[tuple[int, int], Match]:
    """Pairs of sayings, by their numbers, of which one only says that what somebody else said just before it is untrue.

    Those that the report's own words lead to what they deny are left out.
    """
    out: dict[tuple[int, int], Match] = {}
    before: dict[str, tuple[int, Attribution]] = {}
    told = sorted(
        ((a.report, a.content[0].start if a.content else 0, a.id, i, a) for i, m in enumerate(members) for a in m),
        key=lambda t: t[:3],
    )
    for report, _, _, i, a in told:
        last = before.get(report)
        if nodes[i].points_back and last is not None and not a.denies and last[0] != i:
            j, said = last
            if nodes[j].family == nodes[i].family and said.chain[:1] != a.chain[:1]:
                out[min(i, j), max(i, j)] = Match(1.0, True, "denies", "said right after, it calls it untrue")
        if not nodes[i].points_back:
            before[report] = i, a
    return out
