"""How many were killed and hurt, as a report's words tell it. Own grammar over words, without a parse: headlines and
broken sentences are read as sentences are, and nothing but the report is needed."""

from reportedly.normalising.casualties.tolls import read_tolls

__all__ = ["read_tolls"]
