"""Places of news of many kinds, from a table of sentences: the words, the gazetteer's name and point."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.normalising.names import entities_of
from reportedly.normalising.places import find_places
from reportedly.vocabulary import Annotated, Gazetteer

PATH = Path(__file__).with_name("place_sentences.txt")


def table() -> list[object]:
    rows: list[tuple[str, list[str]]] = []
    for line in PATH.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            rows[-1][1].append(line.strip())
        elif line and not line.startswith("#"):
            rows.append((line, []))
    wrong = pytest.mark.xfail(strict=True, reason="the recogniser takes a place's name for a person's or for nothing")
    return [pytest.param(s.removeprefix("! "), v, marks=wrong if s[0] == "!" else ()) for s, v in rows]


@pytest.mark.parametrize(("sentence", "wanted"), table())
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
