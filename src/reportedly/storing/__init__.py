"""Where pages, analyses and dossiers are kept between runs."""

from reportedly.storing.embedded import FLAGS_BEGUN, EmbeddedStore
from reportedly.storing.placed import StoredIndex
from reportedly.storing.protocol import Store

__all__ = ["FLAGS_BEGUN", "EmbeddedStore", "Store", "StoredIndex"]
