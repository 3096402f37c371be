"""Where, by the words: places that published reports name, each with its precision as a circle, on a plain outline."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, floor, log10, radians

from reportedly.showing.lookup import Lookup
from reportedly.showing.outline import outline
from reportedly.showing.values import coordinates, distance

_WIDTH = 720
_LOW, _HIGH = 300, 520  # px of height
_LINE = 15  # px of a label
_LETTER, _GAP = 7.5, 6  # px of a letter at most, and from a point to its label
_TOP, _FOOT = 18, 8  # px at the edges in which no label's base line stands: on a phone its letters are larger
_M_PER_DEGREE = 111_320.0
_WIDE = 250_000.0  # m; a circle this large is a country or sea: listed and drawn, but it does not set the frame

Bounds = tuple[float, float, float, float]  # west, south, east, north


@dataclass(frozen=True, slots=True)
class Spot:
    """A place, its point on the map in px (None where it has no coordinates), and the words that name it."""

    number: int
    name: str
    id: str | None
    where: str
    precision: str
    x: float | None
    y: float | None
    r: float
    label_x: float
    label_y: float  # px; moved down, or up, where another label would be written over
    leftward: bool  # the label ends before the point, which lies too near the right edge
    wide: bool  # reaches over the edges: drawn as a line only
    mentions: tuple[tuple[str, str, str], ...]  # (anchor, words as printed, outlet)
    more: int


@dataclass(frozen=True, slots=True)
class Map:
    """The drawing; None of it when no place has coordinates (width 0)."""

    width: int
    height: int
    lines: tuple[tuple[str, float, float, str], ...]  # graticule: (path, label x, label y, label)
    coast: tuple[str, ...]
    spots: tuple[Spot, ...]
    scale_px: float
    scale_words: str


def _frame(points: list[tuple[float, float, float]]) -> Bounds:
    """West, south, east, north around (lon, lat, radius) with room to breathe."""
    set_by = [p for p in points if p[2] < _WIDE] or [(x, y, 0.0) for x, y, _ in points]
    tall = [r / _M_PER_DEGREE for _, _, r in set_by]
    broad = [t / max(cos(radians(y)), 0.15) for t, (_, y, _) in zip(tall, set_by, strict=True)]
    west = min(p[0] - b for p, b in zip(set_by, broad, strict=True))
    east = max(p[0] + b for p, b in zip(set_by, broad, strict=True))
    south = min(p[1] - t for p, t in zip(set_by, tall, strict=True))
    north = max(p[1] + t for p, t in zip(set_by, tall, strict=True))
    high = max(north - south, 0.8) * 1.25 + 0.4
    squeeze = max(cos(radians((south + north) / 2)), 0.15)
    wide = max((east - west) * 1.25 + 0.8 / squeeze, high / squeeze * 1.4)
    high = max(high, wide * squeeze * _LOW / _WIDTH)
    mid_x, mid_y = (west + east) / 2, (south + north) / 2
    return (
        max(mid_x - wide / 2, -180.0),
        max(mid_y - high / 2, -85.0),
        min(mid_x + wide / 2, 180.0),
        min(mid_y + high / 2, 85.0),
    )


def _graticule(bounds: Bounds, kx: float, ky: float, height: int) -> tuple[tuple[str, float, float, str], ...]:
    west, south, east, north = bounds
    span = max(east - west, north - south)
    step = next((s for s in (0.25, 0.5, 1, 2, 5, 10, 20, 30) if span / s <= 8), 45)
    out = []
    for n in range(floor(west / step) + 1, floor(east / step) + 1):
        x = round((n * step - west) * kx, 1)
        out.append((f"M{x} 0V{height}", x + 3, float(height - 5), f"{abs(n * step):g}°{'E' if n >= 0 else 'W'}"))
    for n in range(floor(south / step) + 1, floor(north / step) + 1):
        y = round((north - n * step) * ky, 1)
        out.append((f"M0 {y}H{_WIDTH}", 4.0, y - 3, f"{abs(n * step):g}°{'N' if n >= 0 else 'S'}"))
    return tuple(out)


def places(lookup: Lookup) -> Map:
    """All places in sayings about the event; the same gazetteer entry once, whatever it is called."""
    mentions: dict[tuple[str, str], dict[tuple[str, str], str]] = {}
    first: dict[tuple[str, str], tuple[str, str | None, float | None, float | None, float | None]] = {}
    for a in lookup.in_order(lookup.dossier.attributions):
        report = lookup.reports.get(a.report)
        if not a.about_event or report is None:
            continue
        for p in a.places:
            key = (p.id or "", "" if p.id else p.name)
            first.setdefault(key, (p.name, p.id, p.lat, p.lon, p.radius_m))
            said = (p.span.of(report.text), lookup.outlet(a.report))
            mentions.setdefault(key, {}).setdefault(said, lookup.anchor(a.id))
    points = [
        (lon, lat, radius or 0.0) for _, _, lat, lon, radius in first.values() if lat is not None and lon is not None
    ]
    bounds = _frame(points) if points else (0.0, 0.0, 1.0, 1.0)
    west, south, east, north = bounds
    kx = _WIDTH / (east - west)
    ky = kx / max(cos(radians((south + north) / 2)), 0.15)
    height = min(max(round((north - south) * ky), 1), _HIGH)
    south = north - height / ky
    bounds = (west, south, east, north)
    spots: list[Spot] = []
    for number, (key, (name, place_id, lat, lon, radius)) in enumerate(first.items(), 1):
        all_said = [(anchor, words, outlet) for (words, outlet), anchor in mentions[key].items()]
        x = round((lon - west) * kx, 1) if lon is not None and lat is not None else None
        y = round((north - lat) * ky, 1) if lon is not None and lat is not None else None
        label = (
            _label(x, y, f"{number} {name}", spots, height) if x is not None and y is not None else (0.0, 0.0, False)
        )
        spots.append(
            Spot(
                number,
                name,
                place_id,
                coordinates(lat, lon) if lat is not None and lon is not None else "not placed",
                f"within {distance(radius)}" if radius else "precision not given",
                x,
                y,
                round(min((radius or 0.0) / _M_PER_DEGREE * ky, 5000.0), 1),
                *label,
                (radius or 0.0) / _M_PER_DEGREE * ky > height / 2,
                tuple(all_said[:8]),
                max(len(all_said) - 8, 0),
            )
        )
    coast = tuple(
        "M" + "L".join(f"{(x - west) * kx:.1f} {(north - y) * ky:.1f}" for x, y in line[:-1]) + "Z"
        for line in (outline(bounds) if points else [])
        if len(line) > 3
    )
    metres = _nice((east - west) / 5 * _M_PER_DEGREE * max(cos(radians((south + north) / 2)), 0.15))
    return Map(
        _WIDTH if points else 0,
        height,
        _graticule(bounds, kx, ky, height) if points else (),
        coast,
        tuple(spots),
        round(metres / _M_PER_DEGREE * ky, 1),
        distance(metres),
    )


def _label(x: float, y: float, words: str, others: list[Spot], height: int) -> tuple[float, float, bool]:
    """Where the label of a point stands, within the drawing, and whether it ends there: right of the point where there
    is room; at the first height at or below the point's, else above it, where it meets no earlier one."""
    long = _LETTER * len(words)
    leftward = x + _GAP + long > _WIDTH and x - _GAP - long >= 0
    at = x - _GAP if leftward else max(min(x + _GAP, _WIDTH - long), 0.0)
    start = at - long if leftward else at
    taken = sorted(
        s.label_y for s in others if s.x is not None and (ends := _reach(s))[0] < start + long and start < ends[1]
    )
    base = min(max(y - 5, _TOP), height - _FOOT)
    lower = [t + _LINE for t in taken if t + _LINE >= base]
    upper = [t - _LINE for t in reversed(taken) if t - _LINE <= base]
    free = (
        h for h in (base, *lower, *upper) if _TOP <= h <= height - _FOOT and all(abs(t - h) >= _LINE for t in taken)
    )
    best = next(free, base)
    return round(at, 1), round(best, 1), leftward


def _reach(spot: Spot) -> tuple[float, float]:
    """From where to where a label is written."""
    long = _LETTER * len(f"{spot.number} {spot.name}")
    return (spot.label_x - long, spot.label_x) if spot.leftward else (spot.label_x, spot.label_x + long)


def _nice(metres: float) -> float:
    """The largest 1, 2 or 5 times a power of ten not above `metres`."""
    power = 10.0 ** floor(log10(max(metres, 1.0)))
    return max(m * power for m in (1, 2, 5) if m * power <= max(metres, 1.0))
