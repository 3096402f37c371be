"""Align: one event's sayings to claims, its names to entities, its values to relations."""

from .align import align

__all__ = ["align"]
