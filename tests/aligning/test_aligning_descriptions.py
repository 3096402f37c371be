"""Sources described rather than named, and bodies that must not be mixed."""

import pytest
from tests.factories import analysis, entity, report

from reportedly.aligning.descriptions import head
from reportedly.aligning.entities import merge


def merged(*rows):
    made = []
    for i, (name, kind, side, *roles) in enumerate(rows):
        r = report(f"r{i}", f"{name} spoke.")
        made.append(analysis(r, entities=[entity(r, name, kind, *roles, side=side)]))
    return merge(made)[0]


APART = [
    ("Ukrainian military", "Ukrainian military intelligence", "Ukraine"),
    ("Latvian police", "Latvian border guard", "Latvia"),
    ("Kenyan government", "Kenyan defence ministry", "Kenya"),
]
TOGETHER = [
    ("Ukrainian military intelligence", "Main Directorate of Intelligence", "Ukraine"),
    ("Ukrainian Defense Intelligence", "@DI_Ukraine", "Ukraine"),
    ("Kyiv", "Ukraine", "Ukraine"),
    ("Ukrainian government", "Kyiv government", "Ukraine"),
    ("Kenya", "Kenyan government", "Kenya"),
]


@pytest.mark.parametrize(("one", "other", "side"), APART)
def test_other_functions_stay_apart(one, other, side):
    assert len(merged((one, "body", side), (other, "body", side))) == 2


@pytest.mark.parametrize(("one", "other", "side"), TOGETHER)
def test_one_body(one, other, side):
    (found,) = merged((one, "body", side), (other, "body", side))
    assert found.merged_because


def test_three_names_do_not_bring_the_army_to_its_intelligence():
    rows = [(n, "body", "Ukraine") for n in ("Ukrainian military intelligence", "Ukrainian military", "military")]
    names = {e.name for e in merged(*rows)}
    assert "Ukrainian military" in names
    assert "Ukrainian military intelligence" in names


ROLES = [
    ("a shunter who has worked here for years", "shunter"),
    ("the plant director", "plant director"),
    ("its spokeswoman", "spokeswoman"),
    ("a satellite company in Oslo", "satellite company"),
]


@pytest.mark.parametrize(("role", "expected"), ROLES)
def test_head_of_a_role(role, expected):
    assert head(role) == expected


def test_a_role_alone_is_its_only_bearer():
    (found,) = merged(("Radu Moraru", "person", None, "plant director"), ("plant director", "person", None))
    assert found.name == "Radu Moraru"


def test_a_role_of_two_bearers_is_neither():
    assert len(merged(
        ("Radu Moraru", "person", None, "plant director"),
        ("Ion Vasile", "person", None, "plant director"),
        ("plant director", "person", None),
    )) == 3  # fmt: skip


def test_the_only_hospital():
    assert len(merged(("Vorna General Hospital", "body", None), ("local hospital", "body", None))) == 1
    assert len(merged(("Vorna General Hospital", "body", None), ("Elm Hospital", "body", None),
                      ("local hospital", "body", None))) == 3  # fmt: skip


def test_a_company_taken_for_a_person_is_a_body():
    (found,) = merged(("Lumen Aster", "person", None, "a satellite company in Oslo"))
    assert found.kind == "body"


WRITINGS = [("Pavel Drojin", "Pavel Drozhin"), ("Iulia Tirlea", "Iulia Țârlea")]


@pytest.mark.parametrize(("one", "other"), WRITINGS)
def test_transliterations(one, other):
    assert len(merged((one, "person", None), (other, "person", None))) == 1
