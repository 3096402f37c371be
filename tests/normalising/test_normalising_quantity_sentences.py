"""Quantities of news of many kinds, from a table of sentences: the words, the bound, the value, the unit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.sentence_tables import table

from reportedly.normalising.edtf import read as read_edtf
from reportedly.normalising.measured import Parse
from reportedly.normalising.quantities import find_quantities
from reportedly.normalising.time_frame import Anchoring
from reportedly.normalising.times import elapsed, find_times
from reportedly.vocabulary import Annotated, Quantity

PATH = Path(__file__).with_name("quantity_sentences.txt")
WRONG = "what a bare figure counts is left to the reader's sense"


def printed(q: Quantity, text: str) -> str:
    upper = f"..{q.high:.10g}" if q.high is not None else ""
    return f"{q.span.of(text)} | {q.comparator} {q.value:.10g}{upper} {q.unit}"


@pytest.mark.parametrize(("sentence", "wanted"), table(PATH, WRONG))
def test_quantities(sentence: str, wanted: list[str], read: Callable[..., Annotated]) -> None:
    annotated = read(sentence)
    times, _ = find_times(sentence, Anchoring(read_edtf("2023-03-31"), "publication"))
    dated = [t.span for t in times if not elapsed(t.span.of(sentence))]
    found = find_quantities(sentence, 0, None, dated, Parse(annotated.tokens))
    told = {printed(q, sentence) for q in found}
    assert told == {_as_number(w) for w in wanted}


def _as_number(row: str) -> str:
    words, _, value = row.partition(" | ")
    comparator, number, unit = value.split(" ", 2)
    low, dots, high = number.partition("..")
    return f"{words} | {comparator} {float(low):.10g}{dots}{f'{float(high):.10g}' if high else ''} {unit}"
