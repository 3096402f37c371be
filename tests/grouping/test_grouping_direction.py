"""Who had a text first: a table of what pages say. A is the Alder Ledger of 2 May, B the Brindle Post of 1 May."""

from __future__ import annotations

import pytest

from reportedly.cleaning import clean
from reportedly.grouping.direction import first_of
from reportedly.vocabulary import Metadata, Page, Report, digest

STORY = (
    "A crack was found in the dam above Hernau on Monday, and four hundred people were told to leave their homes, the "
    "water board said.\n\nIts engineer, Ada Kell, told reporters that the gates would stay open until Friday.\n\nBuses "
    "took families to a school in Vorna, where the Red Cross had set up beds for the night."
)
LEDGER = "Alder Ledger"


def page(text: str, outlet: str | None, published: str | None, address: str | None = None) -> Report:
    told = Metadata(outlet=outlet, address=address, published=published, language="en")
    return clean(Page("p.txt", text.encode(), digest("s", text), "text/plain", text, "utf-8", told))


def at(above: str, below: str = "", opening: str = "") -> str:
    return "\n\n".join(x for x in ("Dam cracks above Hernau", above, opening + STORY, below) if x) + "\n"


# (line under the headline, line under the text, dateline of B's page) -> who had it first where B is dated earlier
CREDITS = [
    ("By Mira Holt, Alder Ledger", "", "", "A"),
    ("Alder Ledger", "", "", "A"),
    ("", "This article first appeared on Alder Ledger.", "", "A"),
    ("", "This story originally appeared in the Alder Ledger.", "", "A"),
    ("", "Originally published by Alder Ledger", "", "A"),
    ("", "Republished with permission from Alder Ledger.", "", "A"),
    ("", "Alder Ledger contributed to this report.", "", "A"),
    ("", "Via Alder Ledger", "", "A"),
    ("", "Source: Alder Ledger", "", "A"),
    ("", "Read the original at https://ledger.example/dam", "", "A"),
    ("", "", "HERNAU (Alder Ledger) — ", "A"),
    ("", "", "HERNAU, May 1 (AL) - ", "A"),
    ("By Mira Holt", "", "", "B"),
    ("By Mira Holt, Staff Writer", "", "", "B"),
    ("", "Subscribe to our newsletter", "", "B"),
]


@pytest.mark.parametrize(("above", "below", "opening", "first"), CREDITS)
def test_what_a_page_says_beats_its_date(above: str, below: str, opening: str, first: str) -> None:
    a = page(at(""), LEDGER, "2024-05-02", "https://ledger.example/dam")
    b = page(at(above, below, opening), "Brindle Post", "2024-05-01")
    for found in (first_of(a, b), first_of(b, a)):
        assert found is not None
        assert found[0] is {"A": a, "B": b}[first]


THIRD = [
    ("HERNAU (MPA) — ", "", "HERNAU (MPA) — ", ""),  # both carry the agency's text, its own page is not here
    ("", "This article first appeared on Meridian Press Agency.", "HERNAU (MPA) — ", ""),
    ("", "Copyright 2024 The Associated Press. All rights reserved.", "", ""),
    ("", "", "", "© 2024 Meridian News Agency. All rights reserved."),
    ("HERNAU (MPA) — ", "", "", ""),  # one says whose text it is: the other may have it from there too
]


@pytest.mark.parametrize(("opening_a", "below_a", "opening_b", "below_b"), THIRD)
def test_two_papers_with_a_third_ones_text(opening_a: str, below_a: str, opening_b: str, below_b: str) -> None:
    a = page(at("", below_a, opening_a), LEDGER, "2024-05-01")
    b = page(at("", below_b, opening_b), "Brindle Post", "2024-05-02")
    assert first_of(a, b) is None
    assert first_of(b, a) is None


def test_an_outlet_known_by_its_address_is_credited_by_it() -> None:
    a = page(at(""), "news.ledger.co.example", None)
    for b in (at("By Mira Holt, news.ledger.co.example"), at("", "Originally published by news.ledger.co.example")):
        found = first_of(a, page(b, "Brindle Post", None))
        assert found == (a, "credit")


def test_both_are_copies_of_the_agency_where_its_page_is_there() -> None:
    agency = page(at("", "", "HERNAU (MPA) — "), "Meridian Press Agency", "2024-05-03")
    for outlet in (LEDGER, "Brindle Post"):
        found = first_of(page(at("", "", "HERNAU (MPA) — "), outlet, "2024-05-01"), agency)
        assert found is not None
        assert found[0] is agency


@pytest.mark.parametrize(
    ("one", "other", "first"),
    [
        ("2024-05-01", "2024-05-02", "one"),
        ("2024-05-01T08:00", "2024-05-01T09:00", "one"),
        ("2024-05-01", "2024-05-01T09:00", None),
        ("2024-05", "2024-05-02", None),
        ("2024-05-01", None, None),
        (None, None, None),
    ],
)
def test_dates_decide_at_the_precision_both_have(one: str | None, other: str | None, first: str | None) -> None:
    a, b = page(at(""), LEDGER, one), page(at(""), "Brindle Post", other)
    found = first_of(a, b)
    assert (None if found is None else {a.id: "one", b.id: "other"}[found[0].id]) == first


def test_a_copy_that_gives_the_original_as_its_address() -> None:
    a = page(at(""), LEDGER, "2024-05-02", "https://www.alderledger.example/dam/")
    b = page(at(""), "Brindle Post", "2024-05-01", "https://alderledger.example/dam")
    found = first_of(a, b)
    assert found is not None
    assert found == (a, "address")
