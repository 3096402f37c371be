"""The outline of the land, cut to a map's bounds."""

from __future__ import annotations

from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.showing.outline import outline


def inside(ring: list[tuple[float, float]], x: float, y: float) -> bool:
    """Even-odd rule."""
    odd = False
    for (x0, y0), (x1, y1) in pairwise(ring):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            odd = not odd
    return odd


def on_land(bounds: tuple[float, float, float, float], x: float, y: float) -> bool:
    return any(inside(ring, x, y) for ring in outline(bounds))


@pytest.mark.parametrize(
    ("bounds", "x", "y", "land"),
    [
        ((-10, 35, 30, 60), 2.35, 48.85, True),
        ((30, 43, 40, 48), 34.3, 45.3, True),
        ((30, 43, 40, 48), 34.0, 43.6, False),
        ((-130, 20, -60, 50), -98.0, 39.0, True),
        ((-40, 10, -20, 40), -30.0, 25.0, False),
        ((110, -45, 160, -10), 134.0, -25.0, True),
        ((-180, -90, 180, 90), 0.0, -85.0, True),
        ((160, 60, -165, 70), 182.0, 67.5, True),
        ((-179, 60, -165, 70), -177.0, 67.5, True),
    ],
)
def test_land_and_sea(bounds: tuple[float, float, float, float], x: float, y: float, land: bool) -> None:
    assert on_land(bounds, x, y) is land


@settings(max_examples=80, deadline=None)
@given(st.floats(-180, 175), st.floats(-89, 85), st.floats(0.5, 90), st.floats(0.5, 60))
def test_rings_are_closed_and_within_bounds(west: float, south: float, width: float, height: float) -> None:
    east, north = min(180.0, west + width), min(90.0, south + height)
    for ring in outline((west, south, east, north)):
        assert ring[0] == ring[-1]
        assert len(ring) >= 4
        assert all(west - 1e-6 <= x <= east + 1e-6 and south - 1e-6 <= y <= north + 1e-6 for x, y in ring)


def test_the_data_is_small() -> None:
    assert len((files("reportedly") / "showing" / "outline" / "land.bin").read_bytes()) < 100_000
