"""How two claims are related, from a table of pairs of sentences read the whole way from the words."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import factories

from reportedly.aligning import align
from reportedly.aligning.lexicon import LADDER
from reportedly.annotating import annotate
from reportedly.attributing import attribute
from reportedly.normalising import normalise
from reportedly.vocabulary import Analysis, Annotator

PATH = Path(__file__).with_name("related_pairs.txt")
ROWS = [line.split(" | ") for line in PATH.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def read(pipeline: Annotator, outlet: str, date: str, sentence: str) -> Analysis:
    report = factories.report(f"{outlet} {sentence}", sentence, outlet=outlet, published=date)
    annotated = annotate(report, pipeline)
    sayings, entities = normalise(annotated, attribute(annotated), None)
    return Analysis(report, tuple(sayings), tuple(entities))


@pytest.mark.parametrize("row", [pytest.param(r, id=" ".join(r)[:90]) for r in ROWS])
def test_related(row: list[str], pipeline: Annotator) -> None:
    wanted, first, left, second, right = row
    made = [read(pipeline, "The Lantern", first, left), read(pipeline, "Weekly Wren", second, right)]
    aligned = align(factories.event(*made), made)
    assert align(factories.event(*made), made[::-1]) == aligned
    between = [r for c in aligned.claims for r in c.relations if r.to != c.id]
    assert {r.kind for r in between} == ({wanted} - {"-"}), [r.because for r in between]
    assert all(r.because and len(r.shown_by) == 2 for r in between)


def test_each_ladder_has_two_rungs_at_least() -> None:
    rungs: dict[str, set[int]] = {}
    for ladder, height in LADDER.values():
        rungs.setdefault(ladder, set()).add(height)
    assert all(len(heights) > 1 for heights in rungs.values())


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Radio Wren reported that the old bridge had fallen. This is untrue.", 1),
        ("The Courier wrote that the bakery used chalk. That is simply false.", 1),
        ("Radio Wren reported that the old bridge had fallen. This is a busy road.", 0),
    ],
)
def test_what_is_called_untrue_is_what_was_said_before_it(text: str, denied: int, pipeline: Annotator) -> None:
    made = [read(pipeline, "Weekly Heron", "2024-05-02", text)]
    aligned = align(factories.event(*made), made)
    assert sum(r.kind == "denies" for c in aligned.claims for r in c.relations) == 2 * denied
