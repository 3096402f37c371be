"""Align: one event's sayings to claims, its names to entities, its values to relations."""

from .align import align
from .casualties import casualties
from .values import compare_places, compare_quantities, compare_times

__all__ = ["align", "casualties", "compare_places", "compare_quantities", "compare_times"]
