"""Lineage: details that several reports print alike and wrong, and reporters they share, as signs of one trail."""

from .shared import Lineage, Shared
from .trails import by_error, by_hand, taken_with_error, told

__all__ = ["Lineage", "Shared", "by_error", "by_hand", "taken_with_error", "told"]
