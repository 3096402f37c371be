"""gazetteering: builds once, and opens, the gazetteer that `normalise` looks places up in. An edge: it has files."""

from reportedly.gazetteering.sqlite import SqliteGazetteer, open_gazetteer

__all__ = ["SqliteGazetteer", "open_gazetteer"]
