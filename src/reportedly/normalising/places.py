"""stub"""
from __future__ import annotations
from collections.abc import Sequence
from reportedly.vocabulary import Annotated, Entity, Gazetteer, Place
def find_places(annotated: Annotated, gazetteer: Gazetteer | None, entities: Sequence[Entity]) -> tuple[Place, ...]:
    """Stub."""
    return ()
