"""Align: one event's sayings to claims, its names to entities, its values to relations."""

from .align import align
from .casualties import casualties
from .relating import relate_printed

__all__ = ["align", "casualties", "relate_printed"]
