"""Casualties of an event: what its reports' tolls come to together, and how they differ."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.factories import report

from reportedly.aligning import casualties
from reportedly.vocabulary import Analysis, Comparator, Span, Toll, TollBy, TollOf


def toll(value: int, sure: float = 0.8, by: TollBy = "figure", sign: Comparator = "=", what: TollOf = "killed") -> Toll:
    spans = () if by == "silence" else (Span(0, 4),)
    return Toll("", what, value, sign, by, sure, (), spans)


def told(*days: tuple[str, Toll]) -> list[Analysis]:
    out = []
    for n, (day, each) in enumerate(days):
        text = report(f"r{n}", "Some words of a report.", published=day)
        out.append(Analysis(text, (), (), (replace(each, report=text.id),)))
    return out


def test_no_report_tells_of_any() -> None:
    assert casualties([Analysis(report("a", "Rain fell."), (), ())]) == ()


@pytest.mark.parametrize(
    ("relation", "value", "days"),
    [
        (None, 4, [("2024-01-01", toll(4))]),
        (None, None, [("2024-01-01", toll(4, sure=0.6))]),  # not sure enough to name
        ("same", 4, [("2024-01-01", toll(4, sure=0.6)), ("2024-01-02", toll(4, sure=0.6))]),  # two are
        ("updates", None, [("2024-01-01", toll(3)), ("2024-01-02", toll(4))]),
        ("updates", None, [("2024-01-01", toll(4, what="injured")), ("2024-01-02", toll(3, what="injured"))]),
        ("conflict", None, [("2024-01-01", toll(3)), ("2024-01-01", toll(4))]),
        ("conflict", None, [("2024-01-01", toll(3)), ("2024-01-02", toll(4)), ("2024-01-03", toll(3))]),
        ("precision", 14, [("2024-01-01", toll(12, 0.6, sign=">=")), ("2024-01-02", toll(14, 0.9))]),
        ("precision", 103, [("2024-01-01", toll(100, 0.55, sign="~")), ("2024-01-01", toll(103, 0.95))]),
        # a later death outweighs that nobody was said to have died
        (None, 1, [("2024-01-01", toll(0, 0.96, "silence")), ("2024-01-03", toll(1, 0.95))]),
        (None, 0, [("2024-01-01", toll(0, 0.96, "silence"))]),
    ],
)
def test_together(relation: str | None, value: int | None, days: list[tuple[str, Toll]]) -> None:
    (killed,) = casualties(told(*days))
    assert (killed.relation, killed.value) == (relation, value)
    assert len(killed.tolls) == len(days)


def test_a_copy_adds_nothing_to_what_is_sure() -> None:
    two = told(("2024-01-01", toll(4, sure=0.6)), ("2024-01-02", toll(4, sure=0.6)))
    (alone,) = casualties(two[:1])
    (with_copy,) = casualties(two, frozenset({two[1].report.id}))
    (both,) = casualties(two)
    assert alone.sure == with_copy.sure < both.sure
    assert len(with_copy.tolls) == 2


def test_both_figures_stand_in_the_reason() -> None:
    (killed,) = casualties(told(("2024-01-01", toll(12, sign=">=")), ("2024-01-02", toll(9))))
    assert killed.relation == "conflict"  # nobody dies less
    assert "at least 12" in killed.because
    assert "9" in killed.because


def test_killed_stand_before_injured() -> None:
    found = casualties(told(("2024-01-01", toll(9, what="injured")), ("2024-01-02", toll(2))))
    assert [c.what for c in found] == ["killed", "injured"]
