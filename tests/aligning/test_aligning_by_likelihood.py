"""Values that agree are told to where they are likely of one matter, from a table of pairs read the whole way."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import factories
from tests.aligning.test_aligning_related_pairs import read

from reportedly.aligning import align
from reportedly.vocabulary import Annotator

PATH = Path(__file__).with_name("by_likelihood.txt")
ROWS = [line.split(" | ") for line in PATH.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("row", [pytest.param(r, id=" ".join(r)[:90]) for r in ROWS])
def test_told(row: list[str], pipeline: Annotator) -> None:
    wanted, left, right = row
    made = [
        read(pipeline, "The Lantern", "2024-05-02", left),
        read(pipeline, "Weekly Wren", "2024-05-02", right),
    ]
    aligned = align(factories.event(*made), made)
    assert align(factories.event(*made), made[::-1]) == aligned
    told = [r for c in aligned.claims for r in c.relations]
    assert {r.kind for r in told} == ({wanted} - {"-"}), [r.because for r in told]
    assert all(r.because and len(r.shown_by) == 2 for r in told)


def test_one_claim_is_not_drowned_in_figures_that_agree(pipeline: Annotator) -> None:
    made = [read(pipeline, f"Paper {n}", "2024-05-02", f"Farm {n} grew 2,310 tonnes of rye.") for n in range(30)]
    made.append(read(pipeline, "The Lantern", "2024-05-02", "Mills bought 2,310,000 kilos of flour."))
    aligned = align(factories.event(*made), made)
    ties = [r for c in aligned.claims if "flour" in c.text for r in c.relations]
    assert len(ties) <= 10
