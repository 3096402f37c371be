"""Tables of value pairs: what their words allow."""

import pytest

from reportedly.aligning.relating import relate_places
from reportedly.aligning.values import bounds, compare_places, compare_quantities, compare_times, distance
from reportedly.vocabulary import Place, Quantity, Span, Time

PERSON = "{person}"


def q(value, comparator="=", unit=PERSON, of="", high=None):
    return Quantity(Span(0, 1), float(value), None if high is None else float(high), comparator, unit, of)


def t(edtf, *alternatives):
    return Time(Span(0, 1), edtf, alternatives, "publication")


QUANTITIES = [
    # left, right, kind
    (q(20), q(20), "same"),
    (q(20, ">"), q(23), "precision"),
    (q(20, ">="), q(20), "precision"),
    (q(180, "~"), q(187), "precision"),
    (q(180, "~"), q(260), "conflict"),
    (q(12), q(14), "conflict"),
    (q(10, high=20), q(14), "precision"),
    (q(30, "<="), q(28), "precision"),
    (q(30, "<"), q(45), "conflict"),
    (q(30, "<"), q(45, ">"), "conflict"),
    (q(20, ">"), q(30, ">"), "precision"),
    (q(2000), q(1987), "precision"),
    (q(2000), q(1400), "conflict"),
    (q(1500, ">", "[mi_i]", "range"), q(2500, ">", "km", "range"), "conversion"),
    (q(230, "=", "[mi_i]", "range"), q(375, "=", "km", "range"), "conversion"),
    (q(100, "=", "[mi_i]"), q(100, "=", "km"), "conflict"),
    (q(1, "=", "[mi_i]"), q(2, "=", "km"), "conflict"),
    (q(13, "=", "[ft_i]", "waves"), q(4, "=", "m", "waves"), "conversion"),
    (q(50, "=", "[degF]"), q(10, "=", "Cel"), "conversion"),
    (q(2, "=", "t"), q(2000, "=", "kg"), "conversion"),
    (q(14, of="people aboard"), q(3, of="people missing"), "category"),
    (q(230, unit="{household}", of="without power"), q(600, unit=PERSON, of="without power"), "category"),
    (q(20, unit="{missile}"), q(20, unit="{drone}"), None),
    (q(20, unit="km"), q(20, unit="kg"), None),
]


@pytest.mark.parametrize(("left", "right", "kind"), QUANTITIES)
def test_quantities(left, right, kind):
    for pair in ((left, right), (right, left)):
        verdict = compare_quantities(*pair)
        assert (verdict.kind if verdict else None) == kind, verdict


def test_the_arithmetic_is_told():
    verdict = compare_quantities(q(1500, ">", "[mi_i]"), q(2500, ">", "km"))
    assert verdict is not None
    assert "1,500 mi = 2,414 km" in verdict.because
    assert "within rounding" in verdict.because


def test_a_rising_count_is_an_update_only_when_the_later_report_has_more():
    dates = ("2024-11-14", "2024-11-15")
    assert compare_quantities(q(12), q(14), dates).kind == "updates"
    assert compare_quantities(q(14), q(12), dates).kind == "conflict"
    assert compare_quantities(q(12), q(14), ("2024-11", "2024-11-15")).kind == "conflict"


TIMES = [
    (t("2023-03-20"), t("2023-03-20"), "same"),
    (t("2023-03-20/2023-03-26"), t("2023-03-20"), "precision"),
    (t("2023-03"), t("2023-03-20T23:10"), "precision"),
    (t("2023"), t("2023-03"), "precision"),
    (t("2023-03-20/2023-03-26", "2023-03-24/2023-03-31"), t("2023-03-28"), "precision"),
    (t("2023-03-20"), t("2023-03-22"), "conflict"),
    (t("2023-03-20/2023-03-26"), t("2023-03-24/2023-03-31"), "precision"),
    (t("2013/.."), t("2020"), "precision"),
    (t("202X"), t("2023"), "precision"),
    (t("2023-21"), t("2023-04"), None),
    (t(None), t("2023"), None),
    (t("2023-35"), t("2023-08"), "precision"),
    (t("2023-35"), t("2023-11"), "conflict"),
    (t("2023-40"), t("2023-05"), "precision"),
    (t("2023-03-20T15:14-04:00"), t("2023-03-20T19:14Z"), "same"),
    (t("2023-03-20T15:14-04:00"), t("2023-03-20T15:14Z"), "conflict"),
    (t("2023-03-20T03:10Z"), t("2023-03-20T05:10"), "precision"),
    (t("2023-03-20T03:10Z"), t("2023-03-20T05:23"), "conflict"),
]


@pytest.mark.parametrize(("left", "right", "kind"), TIMES)
def test_times(left, right, kind):
    for pair in ((left, right), (right, left)):
        verdict = compare_times(*pair)
        assert (verdict.kind if verdict else None) == kind, verdict


@pytest.mark.parametrize(
    "edtf", ["", "yesterday", "2023-13", "2023-02-30", "/", "2023-03-20T99:00", "((((", "2024/2023"]
)
def test_what_is_no_date_has_no_bounds_or_sane_ones(edtf):
    found = bounds(edtf)
    assert found is None or found[0] <= found[1]


def place(name, lat, lon, radius, ident=None):
    return Place(Span(0, 1), ident, name, lat, lon, radius)


def test_places():
    town = place("Dorn", 45.70, 34.39, 8000.0, "g:1")
    region = place("Vale", 45.30, 34.40, 150000.0, "g:2")
    far = place("Ost", 48.0, 37.8, 9000.0, "g:3")
    assert compare_places(town, town).kind == "same"
    assert compare_places(town, region).kind == "precision"
    assert compare_places(town, far).kind == "conflict"
    assert compare_places(town, place("Nowhere", None, None, None)) is None
    assert distance(place("a", 0, 0, 1), place("b", 0, 180, 1)) == pytest.approx(20015086.8, rel=1e-3)


def test_beside_a_place_is_not_in_it():
    shore = sea = place("Crimea", 45.3, 34.3, 170_000, "a")
    assert relate_places(shore, sea).kind == "same"
    assert relate_places(shore, sea, ("", "north of")).kind == "category"
    assert relate_places(shore, sea, ("north of", "")).kind == "category"
    assert relate_places(shore, sea, ("north of", "south of")).kind == "conflict"
    assert relate_places(shore, sea, ("north of", "North of")).kind == "same"
