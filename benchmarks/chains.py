"""Score chains: one annotation of a report against another, whoever made it.

Attributions are paired one to one by the token Jaccard of their contents (at least 0.5). What hangs on a pair (chain,
stance, source) is judged on the pairs ("of those found"); chain edges, stance and links between attributions are also
counted over everything annotated, what was not found being missed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.corpus import Node, Told
from benchmarks.measures import Tally, best_pairs, jaccard
from benchmarks.names import fold_name, same_any


@dataclass(slots=True)
class ChainScores:
    """Tallies by layer, stances by name, and what was wrong, in words."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    stances: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def decide(self, layer: str, right: bool, error: str) -> None:
        """One decision that is either right or wrong."""
        self.tallies[layer].add(int(right), 1, 1)
        if not right:
            self.errors[layer].append(error)

    def figures(self) -> dict[str, float]:
        """F1 by layer (accuracy where each is one decision), in per cent; "stance (mean by stance)" is macro F1."""
        out = {layer: 100 * t.f1 for layer, t in sorted(self.tallies.items())}
        if self.stances:
            out["stance (mean by stance)"] = 100 * sum(t.f1 for t in self.stances.values()) / len(self.stances)
        return out


def table(scores: ChainScores) -> str:
    """One line a layer, then one a stance."""
    rows = [*sorted(scores.tallies.items()), *((f"stance: {k}", t) for k, t in sorted(scores.stances.items()))]
    lines = [f"{layer:36s} {tally}" for layer, tally in rows]
    mean = scores.figures().get("stance (mean by stance)", 0.0)
    return "\n".join([*lines, f"{'stance (mean by stance)':36s} F1 {mean:5.1f}"])


def score(where: str, gold: Sequence[Told], got: Sequence[Told], into: ChainScores) -> None:
    """Add one report."""

    def sourced(a: Told, b: Told) -> bool:
        return bool(a.source & b.source) or not (a.source or b.source)

    pairs = best_pairs(
        len(gold),
        len(got),
        lambda i, j: jaccard(gold[i].content, got[j].content) + (0.001 if sourced(gold[i], got[j]) else 0),
        0.5,
    )
    found = [(gold[i], got[j]) for i, j in pairs]
    into.tallies["content"].add(len(pairs), len(got), len(gold))
    into.tallies["attributions"].add(sum(sourced(a, b) for a, b in found), len(got), len(gold))
    missed = [a for i, a in enumerate(gold) if i not in {i for i, _ in pairs}]
    extra = [b for j, b in enumerate(got) if j not in {j for _, j in pairs}]
    into.errors["attributions"] += [f"{where} missed {a.id} {_chain(a)}: {a.words[:110]!r}" for a in missed]
    into.errors["attributions"] += [f"{where} extra {_chain(b)}: {b.words[:110]!r}" for b in extra]
    for a, b in found:
        _pair(where, a, b, sourced(a, b), into)
    for a in missed:
        into.tallies["chain edges (all)"].add(0, 0, len(a.chain) - 1)
        into.stances[a.stance].add(0, 0, 1)
    for b in extra:
        into.tallies["chain edges (all)"].add(0, len(b.chain) - 1, 0)
        into.stances[b.stance].add(0, 1, 0)
    _links(where, gold, got, {b.id: a.id for a, b in found}, into)


def _pair(where: str, a: Told, b: Told, sourced: bool, into: ChainScores) -> None:
    shown = f"{where} {a.id} {_chain(b)}; gold {_chain(a)}: {a.words[:70]!r}"
    if not sourced:
        into.errors["attributions"].append(f"{where} source {a.id} {_chain(b)}; gold {_chain(a)}: {a.words[:70]!r}")
    whole = len(a.chain) == len(b.chain) and all(
        same_any(x.names, y.names) for x, y in zip(a.chain, b.chain, strict=True)
    )
    into.decide("whole chain", whole, shown)
    if len(a.chain) > 2:
        into.decide("whole chain (three links or more)", whole, shown)
    want, have = _edges(a.chain), _edges(_as_in(b.chain, a.chain))
    right = (want & have).total()
    for layer in ("chain edges", "chain edges (all)"):
        into.tallies[layer].add(right, have.total(), want.total())
    bare_want, bare_have = _bare(want), _bare(have)
    into.tallies["chain edges, kind aside"].add((bare_want & bare_have).total(), bare_have.total(), bare_want.total())
    into.errors["edge kind"] += [shown] if bare_want == bare_have and want != have else []
    if a.source and len(a.chain) > 1:
        root = bool(b.chain) and same_any(a.chain[0].names, b.chain[0].names)
        into.decide("source", root, shown)
        if a.chain[0].kind != "unnamed":
            into.decide("source (named ones)", root, shown)
        into.decide("source kind", a.chain[0].kind == b.chain[0].kind, f"{b.chain[0].kind} for {a.chain[0]} {shown}")
    into.decide("stance", a.stance == b.stance, f"{where} {a.id} {b.stance}, gold {a.stance}: {a.words[:90]!r}")
    into.stances[a.stance].add(int(a.stance == b.stance), 0, 1)
    into.stances[b.stance].add(0, 1, 0)


def _as_in(chain: Sequence[Node], gold: Sequence[Node]) -> list[Node]:
    """The chain with each name written as the gold writes it, where the two are the same name."""
    return [
        Node(next((g.names for g in gold if same_any(g.names, node.names)), node.names), node.kind, node.edge)
        for node in chain
    ]


def _edges(chain: Sequence[Node]) -> Counter[tuple[str, str, str]]:
    return Counter((fold_name(a.names[0]), str(a.edge), fold_name(b.names[0])) for a, b in pairwise(chain))


def _bare(edges: Counter[tuple[str, str, str]]) -> Counter[tuple[str, str]]:
    return Counter((a, b) for a, _, b in edges.elements())


def _links(where: str, gold: Sequence[Told], got: Sequence[Told], pairs: dict[str, str], into: ChainScores) -> None:
    """Who denies and who disclaims what: pairs of attributions, those not found being missed."""
    for layer in ("disclaimed_by", "denies"):
        want = {(a.id, t) for a in gold for t in getattr(a, layer)}
        have = {(pairs.get(b.id, b.id), pairs.get(t, t)) for b in got for t in getattr(b, layer)}
        into.tallies[layer].add(len(want & have), len(have), len(want))
        words = {a.id: a.words[:60] for a in gold} | {pairs.get(b.id, b.id): b.words[:60] for b in got}
        for told, links in (("missed", want - have), ("extra", have - want)):
            into.errors[layer] += sorted(f"{where} {told} {words.get(x)!r} > {words.get(y)!r}" for x, y in links)


def _chain(one: Told) -> str:
    return " -> ".join(node.names[0] if node.names else "?" for node in one.chain)
