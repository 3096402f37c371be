"""Times of news of many kinds, from a table of sentences: the words, EDTF, other readings."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sentence_tables import table

from reportedly.normalising.edtf import read
from reportedly.normalising.time_frame import Anchoring
from reportedly.normalising.times import find_times

FRIDAY = Anchoring(read("2023-03-31"), "publication")
PATH = Path(__file__).with_name("time_sentences.txt")
WRONG = "two expressions that make one, or a time nothing sets apart"


@pytest.mark.parametrize(("sentence", "wanted"), table(PATH, WRONG))
def test_times(sentence: str, wanted: list[str]) -> None:
    found, _ = find_times(sentence, FRIDAY)
    told = [
        " | ".join([t.span.of(sentence), t.edtf or "-", *[" ".join(t.alternatives)][: len(t.alternatives)]])
        for t in found
    ]
    assert told == wanted
