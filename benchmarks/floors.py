"""Floors of figures: what has been reached, and may not be lost. They only go up."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

FLOORS = Path(__file__).with_name("floors.toml")


def below_floor(section: str, figures: dict[str, float]) -> int:
    """Print each floor of a section of floors.toml that is not reached; 1 if any. KeyError for no such section."""
    floors: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))[section]
    low = [f"{k}: {figures.get(k, 0):.1f} is below the floor {v}" for k, v in floors.items() if figures.get(k, 0) < v]
    print("\n".join(low) or f"{section}: all {len(floors)} floors hold", file=sys.stderr)
    return int(bool(low))
