"""The provenance picture: sources, relays, outlets and sites in layers, laid out the same way each time.

Layers are longest paths from the roots (Sugiyama's first step); order within a layer is by barycentre sweeps.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from reportedly.showing.labels import KINDS
from reportedly.showing.lookup import Lookup
from reportedly.vocabulary import Edge, SourceKind

_SHOWN = 48  # boxes a reader can still tell apart; the table below the picture has all
_PAGE, _BROAD, _NARROW, _GAP = 956, 200, 136, 62  # px: what a desktop column holds, a box's width, room between columns
_TALL, _ROW, _PASS = 34, 46, 14  # px: a box, a box with its margin, a step passing by


@dataclass(frozen=True, slots=True)
class Node:
    """A box, in px; `x`, `y` its top left corner."""

    key: str
    name: str
    lines: tuple[str, ...]  # the name, in one or two
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


def _lines(name: str, letters: int) -> tuple[str, ...]:
    """The name on one line, or broken at a blank onto two, the second cut to leave room for the count."""
    if len(name) <= letters:
        return (name,)
    cut = name.rfind(" ", 0, letters + 1)
    if cut <= 0:
        return (name[: letters - 1] + "…",)
    rest = name[cut + 1 :]
    room = letters - 4
    return name[:cut], rest if len(rest) <= room else rest[: room - 1].rstrip() + "…"


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


def _order(
    layer: dict[str, int], edges: list[tuple[str, str]], weight: Counter[str], names: dict[str, str]
) -> dict[int, list[str]]:
    """Keys by column, ordered by barycentre sweeps; a step over several columns has a point in each between."""
    columns: dict[int, list[str]] = {}
    for key in sorted(layer, key=lambda k: (-weight[k], names[k], k)):
        columns.setdefault(layer[key], []).append(key)
    into: dict[str, list[str]] = {}
    out: dict[str, list[str]] = {}
    for a, b in edges:
        points = _points(a, b, layer)
        for number, point in zip(range(layer[a] + 1, layer[b]), points[1:-1], strict=True):
            columns.setdefault(number, []).append(point)
        for left, right in pairwise(points):
            into.setdefault(right, []).append(left)
            out.setdefault(left, []).append(right)
    at = {k: n / len(c) for c in columns.values() for n, k in enumerate(c, 1)}
    for sweep in range(8):
        near = into if sweep % 2 == 0 else out
        for number in sorted(columns, reverse=sweep % 2 == 1):
            places = {k: sum(at[n] for n in near[k]) / len(near[k]) if near.get(k) else at[k] for k in columns[number]}
            columns[number].sort(key=lambda k: (places[k], names.get(k, k), k))
            at.update({k: n / len(columns[number]) for n, k in enumerate(columns[number], 1)})
    return columns


def _points(a: str, b: str, layer: dict[str, int]) -> list[str]:
    between = [f"{a}\x1f{b}\x1f{n}" for n in range(layer[a] + 1, layer[b])]
    return [a, *between, b]


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
    layer = _layers(keys, edges, kinds)
    columns = _order(layer, edges, weight, names)
    box = min(max((_PAGE - _GAP * (len(columns) - 1)) // max(len(columns), 1), _NARROW), _BROAD)
    at, height = _place(columns, shown, box)
    nodes = tuple(
        Node(
            k,
            names[k],
            _lines(names[k], (box - 18) // 7),
            kinds[k],
            KINDS[kinds[k]].partition(":")[0],
            lookup.entity_anchor(k),
            weight[k],
            *at[k],
        )
        for k in keys
    )
    return Picture(
        max((int(n.x) for n in nodes), default=0) + box + 8,
        height,
        box,
        _TALL,
        nodes,
        tuple(_arrow(_points(a, b, layer), kind, steps[a, b, kind], at, box) for a, b, kind in drawn),
        tuple((names[a], names[b], kind, steps[a, b, kind]) for a, b, kind in ordered),
        len(weight) - len(shown),
    )


def _place(columns: dict[int, list[str]], boxes: set[str], box: int) -> tuple[dict[str, tuple[float, float]], int]:
    """Top left corners, and the height of the whole: columns centred, passing steps take little room."""
    room = {n: sum(_ROW if k in boxes else _PASS for k in c) for n, c in columns.items()}
    height = max(room.values(), default=_ROW) + 16
    at: dict[str, tuple[float, float]] = {}
    for column, number in enumerate(sorted(columns)):
        stretch = min(1.7, (height - 16) / room[number])
        y = (height - room[number] * stretch) / 2
        for key in columns[number]:
            step = (_ROW if key in boxes else _PASS) * stretch
            tall = _TALL if key in boxes else 0
            at[key] = (8 + column * (box + _GAP), round(y + (step - tall) / 2, 1))
            y += step
    return at, height


def _arrow(points: list[str], kind: Edge, count: int, at: dict[str, tuple[float, float]], box: int) -> Arrow:
    x, y = at[points[0]][0] + box, at[points[0]][1] + _TALL / 2
    path = f"M{x} {y}"
    last_x, last_y = at[points[-1]][0] - 7, at[points[-1]][1] + _TALL / 2
    label_x, label_y = x + _GAP / 2, y
    if last_x > x:
        for n, point in enumerate(points[1:], 1):
            end = n == len(points) - 1
            to_x, to_y = (last_x, last_y) if end else at[point]
            bend = (to_x - x) / 2
            path += f"C{x + bend} {y} {to_x - bend} {to_y} {to_x} {to_y}"
            if n == 1:
                label_x, label_y = (x + to_x) / 2, (y + to_y) / 2 - 4
            x, y = to_x, to_y
            if not end:  # straight past the boxes of this column
                x = to_x + box
                path += f"H{x}"
    else:  # back, or within a column: round the right-hand side
        last_x = at[points[-1]][0] + box + 7
        out = max(x, last_x) + _GAP * 0.6
        path += f"C{out} {y} {out} {last_y} {last_x} {last_y}"
        label_x, label_y = out - 8, (y + last_y) / 2
    label = ("" if kind == "explicit" else kind) + (f" ×{count}" if count > 1 else "")
    return Arrow(kind, count, path, round(1.2 + 0.6 * log2(count), 2), label_x, round(label_y, 1), label.strip())
