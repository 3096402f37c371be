"""Sayings led together by what their values are of, from a table of pairs of sentences read the whole way."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests import factories
from tests.aligning.test_aligning_related_pairs import read

from reportedly.aligning import align
from reportedly.vocabulary import Annotator

PATH = Path(__file__).with_name("linked_by_value.txt")
ROWS = [line.split(" | ") for line in PATH.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("row", [pytest.param(r, id=" ".join(r)[:90]) for r in ROWS])
def test_linked(row: list[str], pipeline: Annotator) -> None:
    wanted, first, left, second, right = row
    made = [read(pipeline, "The Lantern", first, left), read(pipeline, "Weekly Wren", second, right)]
    aligned = align(factories.event(*made), made)
    assert align(factories.event(*made), made[::-1]) == aligned
    between = [r for c in aligned.claims for r in c.relations]
    assert {r.kind for r in between} == ({wanted} - {"-"}), [r.because for r in between]
    assert all(r.because and len(r.shown_by) == 2 for r in between)


def test_one_claim_is_not_drowned_in_links(pipeline: Annotator) -> None:
    many = [read(pipeline, f"Paper {n}", "2024-05-02", f"Some {n}00 tickets were sold for it.") for n in range(21, 40)]
    made = [*many, read(pipeline, "The Lantern", "2024-05-02", "About 4,000 spectators saw it rain for an hour.")]
    aligned = align(factories.event(*made), made)
    ties = [r for c in aligned.claims if "spectators" in c.text for r in c.relations if r.kind == "category"]
    assert 0 < len(ties) <= 2


def test_what_one_report_tells_several_of_is_no_dispute_with_another(pipeline: Annotator) -> None:
    alone = "The Ostrows separated after eight years of marriage."
    several = "The Lunds separated after eleven years of marriage.\n\nThe Wicks separated after four years of marriage."
    kinds = []
    for text in (several.partition("\n")[0], several):
        made = [
            read(pipeline, "The Lantern", "2024-05-02", alone.replace("The Ostrows", "They")),
            read(pipeline, "Weekly Wren", "2024-05-02", text.replace("The Lunds", "They").replace("The Wicks", "They")),
        ]
        aligned = align(factories.event(*made), made)
        kinds.append({r.kind for c in aligned.claims for r in c.relations if r.to != c.id})
    assert kinds == [{"conflict"}, set()]
