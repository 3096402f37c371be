"""Figures and clock times where words alone do not tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import analysis, entity, event, report, saying

from reportedly.aligning import align
from reportedly.aligning.figures import handles
from reportedly.aligning.tolls import outcome
from reportedly.vocabulary import Quantity, Span

COUNTED = [
    ("14 persons are confirmed dead, 180 have been rescued", "14", "{person}", "persons", "kill"),
    ("Dead: 12", "12", "1", "Dead", "kill"),
    ("divers recovered 12 bodies", "12", "{body}", "recovered", "kill"),
    ("nine people were hurt", "nine", "{person}", "people hurt", "injure"),
    ("27 people needed treatment", "27", "{person}", "people needed", "treat"),
    ("40 cows were injured", "40", "{cow}", "cows injured", None),
    ("12 ministers met", "12", "{minister}", "ministers met", None),
]


@pytest.mark.parametrize(("text", "words", "unit", "of", "befell"), COUNTED)
def test_what_befell_those_counted(text, words, unit, of, befell):
    at = text.index(words)
    q = Quantity(Span(at, at + len(words)), 12, None, "=", unit, of)
    assert outcome(q, text) == befell


def two(one, other, left, right):
    r1 = report("r1", one + ".", outlet="Lark", published="2024-05-01")
    r2 = report("r2", other + ".", outlet="Wren", published="2024-05-01")
    a, b = saying(r1, one, "Ana Petrov", **left), saying(r2, other, "Boris Hahn", **right)
    made = [analysis(r1, a, entities=[entity(r1, "Ana Petrov")]), analysis(r2, b, entities=[entity(r2, "Boris Hahn")])]
    aligned = align(event(*made), made)
    assert align(event(*made), made[::-1]) == aligned
    return aligned


def q(words, value, unit, of, comparator="="):
    return (words, value, comparator, unit, of)


PAIRS = [
    # sayings, quantities, claims, relations
    ("14 persons are confirmed dead after the storm", "At least 14 people perished",
     [q("14", 14, "{person}", "persons")], [q("14", 14, "{person}", "people perished", ">=")], 1, {"precision"}),
    ("12 persons are confirmed dead", "41 people died in the hospitals",
     [q("12", 12, "{person}", "persons")], [q("41", 41, "{person}", "people died")], 2, {"conflict"}),
    ("Waves reached 13 feet", "Seas of four metres were running",
     [q("13 feet", 13, "[ft_i]", "Waves")], [q("four metres", 4, "m", "Seas running")], 1, {"conversion"}),
    ("The rocket reaches more than 1,500 miles on land and 230 miles at sea",
     "Such weapons fly more than 2,500km, and 375km over water",
     [q("1,500 miles", 1500, "[mi_i]", "land", ">"), q("230 miles", 230, "[mi_i]", "sea")],
     [q("2,500km", 2500, "km", "weapons", ">"), q("375km", 375, "km", "water")], 1, {"conversion"}),
    ("The loss was put at 1,100 kg", "Some 1.1 tonnes of chlorine escaped the tank",
     [q("1,100 kg", 1100, "kg", "loss")], [q("1.1 tonnes", 1.1, "t", "chlorine")], 1, {"conversion"}),
    ("The walk is 1 mile", "The tower stands 2 km away",
     [q("1 mile", 1, "[mi_i]", "walk")], [q("2 km", 2, "km", "tower")], 2, set()),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "left", "right", "claims", "kinds"), PAIRS)
def test_figures(one, other, left, right, claims, kinds):
    aligned = two(one, other, {"quantities": left}, {"quantities": right})
    assert len(aligned.claims) == claims
    assert {r.kind for c in aligned.claims for r in c.relations} == kinds
    assert all(r.because for c in aligned.claims for r in c.relations)


CLOCKS = [
    ("The siren sounded at 5:52", "The alarm was raised at 6:40",
     "2024-05-01T05:52", "2024-05-01T06:40", 2, "conflict"),
    ("The siren sounded at 5:52", "The alarm was raised at 6:40", "2024-05-01T05:52", "2024-05-02T06:40", 2, None),
    ("The siren sounded at 5:52", "An alarm went off just before 6", "2024-05-01T05:52",
     "2024-05-01T05:45/2024-05-01T06:00", 1, "precision"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "left", "right", "claims", "kind"), CLOCKS)
def test_clock_times(one, other, left, right, claims, kind):
    here = one[one.index(" at ") + 4 :]
    there = other.rsplit(" ", 1)[1]
    aligned = two(one, other, {"times": [(here, left)]}, {"times": [(there, right)]})
    assert len(aligned.claims) == claims
    assert {r.kind for c in aligned.claims for r in c.relations} == ({kind} if kind else set())


NEGATIVES = [
    ("No siren sounded in the harbour", "The siren sounded in the harbour", {"negated": True}, "conflict"),
    ("The siren sounded in the harbour", "The siren sounded in the harbour", {"stance": "denied"}, "denies"),
    ("There was no evidence that chlorine escaped the tank", "Chlorine escaped the tank", {}, "denies"),
]


@pytest.mark.parametrize(("one", "other", "left", "kind"), NEGATIVES)
def test_a_denial_is_told_from_a_contradiction(one, other, left, kind):
    aligned = two(one, other, left, {})
    assert {r.kind for c in aligned.claims for r in c.relations} == {kind}


@given(st.floats(min_value=1e-6, max_value=1e12), st.floats(min_value=0.97, max_value=1.03))
def test_values_that_agree_are_found_under_one_handle(value, drift):
    a = Quantity(Span(0, 1), value, None, "=", "km", "")
    b = Quantity(Span(0, 1), value * drift, None, "=", "km", "")
    assert handles([a]) & handles([b])
