"""Places of news of many kinds, from a table of sentences: the words, the gazetteer's name and point."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sentence_tables import table

from reportedly.normalising.names import entities_of
from reportedly.normalising.places import find_places
from reportedly.vocabulary import Annotated, Gazetteer

PATH = Path(__file__).with_name("place_sentences.txt")
WRONG = "the recogniser takes a place's name for a person's or for nothing"


@pytest.mark.parametrize(("sentence", "wanted"), table(PATH, WRONG))
def test_places(sentence: str, wanted: list[str], read: Callable[..., Annotated], gazetteer: Gazetteer) -> None:
    annotated = read(sentence)
    found = find_places(annotated, gazetteer, entities_of(annotated, ()))
    told = [
        f"{p.span.of(sentence)} = {p.name} {p.lat:.1f},{p.lon:.1f}"
        if p.lat is not None and p.lon is not None
        else f"{p.span.of(sentence)} = ?"
        for p in found
    ]
    assert told == wanted
