"""The provenance picture: sources, relays, outlets and sites in layers, laid out the same way each time.

Layers are longest paths from the roots (Sugiyama's first step); order within a layer is by barycentre sweeps.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log2

from reportedly.showing.labels import KINDS
from reportedly.showing.lookup import Lookup
from reportedly.vocabulary import Edge, SourceKind

_SHOWN = 48  # boxes a reader can still tell apart; the table below the picture has all
_BOX, _GAP, _TALL, _ROW = 196, 74, 34, 46
_LETTERS = 27  # fit a box at 12 px


@dataclass(frozen=True, slots=True)
class Node:
    """A box, in px; `x`, `y` its top left corner."""

    key: str
    name: str
    short: str
    kind: SourceKind
    kind_words: str
    anchor: str | None
    count: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Arrow:
    """A step that chains share."""

    kind: Edge
    count: int
    path: str
    width: float
    label_x: float
    label_y: float
    label: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The drawing, and the same as rows (from, to, kind, sayings)."""

    width: int
    height: int
    box: int
    tall: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    rows: tuple[tuple[str, str, str, int], ...]
    left_out: int


def _shorten(name: str) -> str:
    return name if len(name) <= _LETTERS else name[: _LETTERS - 1].rstrip() + "…"


def _acyclic(edges: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The edges without those that would close a circle, in the order given."""
    onward: dict[str, list[str]] = {}
    kept = []
    for a, b in edges:
        seen, todo = {b}, [b]
        while todo:
            for n in onward.get(todo.pop(), ()):
                if n not in seen:
                    seen.add(n)
                    todo.append(n)
        if a not in seen:
            onward.setdefault(a, []).append(b)
            kept.append((a, b))
    return kept


def _layers(keys: list[str], edges: list[tuple[str, str]], kinds: dict[str, SourceKind]) -> dict[str, int]:
    layer = dict.fromkeys(keys, 0)
    for _ in keys:  # longest path: at most as many rounds as nodes, usually three
        changed = False
        for a, b in edges:
            if layer[b] < layer[a] + 1:
                layer[b] = layer[a] + 1
                changed = True
        if not changed:
            break
    starts = {a for a, _ in edges}
    read = [k for k in keys if k not in starts and kinds[k] != "platform"]
    deepest = max((layer[k] for k in keys if kinds[k] != "platform"), default=0)
    for k in read:  # what was read stands in one column, whatever led to it
        if kinds[k] == "outlet":
            layer[k] = max(layer[k], deepest)
    last = max(layer.values(), default=0)
    for k in keys:
        if kinds[k] == "platform" and k not in starts:
            layer[k] = max(last, layer[k], deepest + 1)
    return layer


def _order(layer: dict[str, int], edges: list[tuple[str, str]], weight: Counter[str], names: dict[str, str]) -> dict[int, list[str]]:
    columns: dict[int, list[str]] = {}
    for key in sorted(layer, key=lambda k: (-weight[k], names[k], k)):
        columns.setdefault(layer[key], []).append(key)
    into: dict[str, list[str]] = {}
    out: dict[str, list[str]] = {}
    for a, b in edges:
        into.setdefault(b, []).append(a)
        out.setdefault(a, []).append(b)
    for sweep in range(6):
        at = {k: n / max(len(c), 1) for c in columns.values() for n, k in enumerate(c, 1)}
        near = into if sweep % 2 == 0 else out
        for number in sorted(columns, reverse=sweep % 2 == 1):
            places = {k: sum(at[n] for n in near[k]) / len(near[k]) if near.get(k) else at[k] for k in columns[number]}
            columns[number].sort(key=lambda k: (places[k], names[k], k))  # noqa: B023 (used at once)
            at.update({k: n / len(columns[number]) for n, k in enumerate(columns[number], 1)})
    return columns


def picture(lookup: Lookup) -> Picture:
    """Who passed what to whom, over all sayings about the event."""
    weight: Counter[str] = Counter()
    names: dict[str, str] = {}
    kinds: dict[str, SourceKind] = {}
    steps: Counter[tuple[str, str, Edge]] = Counter()
    for a in lookup.in_order(lookup.dossier.attributions):
        if not a.about_event:
            continue
        for n, link in enumerate(a.chain):
            weight[link.key] += 1
            names.setdefault(link.key, lookup.name(link))
            # A key can be seen as several kinds; being published under it says most.
            if kinds.get(link.key) not in {"outlet", "platform"}:
                kinds[link.key] = link.kind
            if n + 1 < len(a.chain) and a.chain[n + 1].key != link.key:
                steps[link.key, a.chain[n + 1].key, link.edge or "inferred"] += 1
    shown = {k for k, _ in sorted(weight.items(), key=lambda kv: (-kv[1], kv[0]))[:_SHOWN]}
    keys = sorted(shown, key=lambda k: (names[k], k))
    ordered = sorted(steps, key=lambda s: (-steps[s], s))
    drawn = [s for s in ordered if s[0] in shown and s[1] in shown]
    edges = _acyclic(list(dict.fromkeys((a, b) for a, b, _ in drawn)))
    columns = _order(_layers(keys, edges, kinds), edges, weight, names)
    tallest = max((len(c) for c in columns.values()), default=1)
    height = tallest * _ROW + 16
    at: dict[str, tuple[float, float]] = {}
    for column, number in enumerate(sorted(columns)):
        members = columns[number]
        step = min(_ROW * 1.6, (height - 16) / len(members))
        top = (height - step * len(members)) / 2
        for row, key in enumerate(members):
            at[key] = (8 + column * (_BOX + _GAP), round(top + row * step + (step - _TALL) / 2, 1))
    nodes = tuple(
        Node(k, names[k], _shorten(names[k]), kinds[k], KINDS[kinds[k]], lookup.entity_anchor(k), weight[k], *at[k])
        for k in keys
    )
    return Picture(
        max((int(n.x) for n in nodes), default=0) + _BOX + 8 + (40 if nodes else 0),
        height,
        _BOX,
        _TALL,
        nodes,
        tuple(_arrow(a, b, kind, steps[a, b, kind], at) for a, b, kind in drawn),
        tuple((names[a], names[b], kind, steps[a, b, kind]) for a, b, kind in ordered),
        len(weight) - len(shown),
    )


def _arrow(a: str, b: str, kind: Edge, count: int, at: dict[str, tuple[float, float]]) -> Arrow:
    x1, y1 = at[a][0] + _BOX, at[a][1] + _TALL / 2
    x2, y2 = at[b][0] - 7, at[b][1] + _TALL / 2
    if x2 > x1:
        bend = (x2 - x1) / 2
        path = f"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
        label_x, label_y = (x1 + x2) / 2, (y1 + y2) / 2 - 4
    else:  # back, or within a column: round the right-hand side
        x2 = at[b][0] + _BOX + 7
        out = max(x1, x2) + 30
        path = f"M{x1} {y1}C{out} {y1} {out} {y2} {x2} {y2}"
        label_x, label_y = out - 8, (y1 + y2) / 2
    label = ("" if kind == "explicit" else kind) + (f" ×{count}" if count > 1 else "")
    return Arrow(kind, count, path, round(1.2 + 0.6 * log2(count), 2), label_x, round(label_y, 1), label.strip())
