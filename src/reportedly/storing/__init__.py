"""Where pages, analyses and dossiers are kept between runs."""

from reportedly.storing.embedded import EmbeddedStore
from reportedly.storing.placed import StoredIndex
from reportedly.storing.protocol import Store

__all__ = ["EmbeddedStore", "Store", "StoredIndex"]
