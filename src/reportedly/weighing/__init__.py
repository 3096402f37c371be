"""Weigh: what stands behind each claim, counted by origins, and what an editor should look at."""

from .weigh import weigh

__all__ = ["weigh"]
