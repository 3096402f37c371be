"""A line over sizes, drawn as SVG."""

from __future__ import annotations

import math
from collections.abc import Sequence


def line_plot(points: Sequence[tuple[int, float]], *, of: str, over: str) -> str:
    """`points` (size > 0, value >= 0), by size, over a logarithmic axis; `of` and `over` say what the axes are."""
    width, height, left, low = 640, 360, 60, 310
    top = max(value for _, value in points) * 1.25 or 1.0
    first, last = (math.log(points[i][0]) for i in (0, -1))

    def at(size: int, value: float) -> tuple[float, float]:
        step = (math.log(size) - first) / ((last - first) or 1.0)
        return round(left + 40 + step * (width - left - 100), 1), round(low - value / top * (low - 40), 1)

    line = " ".join(f"{x},{y}" for x, y in (at(*p) for p in points))
    marks = "".join(
        f'<circle cx="{x}" cy="{y}" r="4"/><text x="{x}" y="{y - 12}" text-anchor="middle">{value:.3g}</text>'
        f'<text x="{x}" y="{low + 20}" text-anchor="middle">{size:,}</text>'
        for size, value in points
        for x, y in [at(size, value)]
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        f'font-size="13"><title>{of}, over {over}</title>'
        f'<text x="{left}" y="22">{of}</text>'
        f'<path d="M{left} 35V{low}H{width - 30}" fill="none" stroke="#888"/>'
        f'<polyline points="{line}" fill="none" stroke="#15607a" stroke-width="2"/>{marks}'
        f'<text x="{width - 30}" y="{height - 8}" text-anchor="end">{over}</text></svg>\n'
    )
