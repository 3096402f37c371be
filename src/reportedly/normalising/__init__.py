"""normalise: the names, times, quantities and places of a report's attributions, and its tolls. Pure."""

from reportedly.normalising.casualties import read_tolls
from reportedly.normalising.normalise import normalise

__all__ = ["normalise", "read_tolls"]
