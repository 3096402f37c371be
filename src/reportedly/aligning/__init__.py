"""Align: one event's sayings to claims, its names to entities, its values to relations."""

from .align import align
from .casualties import casualties

__all__ = ["align", "casualties"]
