"""Group: which reports are of one event, and which repeat another's text."""

from .copies import copies
from .events import group

__all__ = ["copies", "group"]
