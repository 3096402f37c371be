"""normalise: the names, times, quantities and places of a report's attributions. Pure."""

from reportedly.normalising.normalise import normalise

__all__ = ["normalise"]
