"""The outline of the world's land, for small maps: Natural Earth 1:50m (public domain), simplified to about 2 km.

Coastlines only: borders are what reports dispute. Lakes, and islands under 0.02 square degrees, are left out.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files

Point = tuple[float, float]
"""Longitude and latitude in degrees."""

_STEP = 0.01


@cache
def _land() -> tuple[tuple[tuple[float, float, float, float], tuple[Point, ...]], ...]:
    """All rings with their boxes (west, south, east, north), largest first."""
    data = zlib.decompress((files("reportedly") / "showing" / "outline" / "land.bin").read_bytes())
    at = 0

    def take() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value >> 1 if value & 1 == 0 else -((value + 1) >> 1)
            shift += 7

    out = []
    for _ in range(take()):
        x = y = 0
        ring: list[Point] = []
        for _ in range(take()):
            x, y = x + take(), y + take()
            ring.append((round(x * _STEP, 2), round(y * _STEP, 2)))
        # A ring over the 180th meridian is kept whole, and once more on the other side of the map.
        shifts = [0.0]
        shifts += [-360.0] if max(p[0] for p in ring) > 180 else []
        shifts += [360.0] if min(p[0] for p in ring) < -180 else []
        for shift_x in shifts:
            moved = tuple((px + shift_x, py) for px, py in ring)
            xs, ys = [p[0] for p in moved], [p[1] for p in moved]
            out.append(((min(xs), min(ys), max(xs), max(ys)), moved))
    return tuple(out)


def outline(bounds: tuple[float, float, float, float]) -> list[list[Point]]:
    """Closed rings of land inside `bounds` = (west, south, east, north), in degrees; first and last point are equal.

    A ring that reaches over the bounds is cut along them (Sutherland and Hodgman 1974). West greater than east crosses
    the 180th meridian: longitudes beyond it are then given as greater than 180.
    """
    west, south, east, north = bounds
    if west > east:
        over = [[(x + 360.0, y) for x, y in ring] for ring in outline((-180.0, south, east, north))]
        return outline((west, south, 180.0, north)) + over
    found = []
    for (left, low, right, high), ring in _land():
        if right < west or left > east or high < south or low > north:
            continue
        points = list(ring)
        for axis, limit, keep_less, reached in (
            (0, west, False, left < west),
            (0, east, True, right > east),
            (1, south, False, low < south),
            (1, north, True, high > north),
        ):
            if reached:
                points = _cut(points, axis, limit, keep_less)
        if len(set(points)) >= 3:  # a ring that only touches the bounds is cut to a point or a line
            found.append(points if points[0] == points[-1] else [*points, points[0]])
    return found


def _cut(points: list[Point], axis: int, limit: float, keep_less: bool) -> list[Point]:
    """The part of a ring on one side of a straight line along an axis."""
    out: list[Point] = []
    for before, here in zip((*points[-1:], *points[:-1]), points, strict=True):
        inside = here[axis] <= limit if keep_less else here[axis] >= limit
        was_inside = before[axis] <= limit if keep_less else before[axis] >= limit
        if inside != was_inside:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            out.append((limit, other) if axis == 0 else (other, limit))
        if inside:
            out.append(here)
    return out
