"""Whose the whole text is, by byline, dateline or the owner's line at the foot: the agency stands before the paper."""

from __future__ import annotations

import pytest

from reportedly.agencies import credited_agency, is_agency, one_agency
from reportedly.attributing.steps.chains import tail
from reportedly.cleaning import clean
from reportedly.vocabulary import Metadata, Page, Report, digest

STORY = (
    "Two ferries were held in the port of Lesna on Tuesday after a fire in an engine room, the coast guard said.\n\n"
    "Nobody was hurt, and the passengers left over the stern ramp within half an hour.\n\n"
    "The line said that crossings would go on from a second pier until the end of the week."
)


def page(above: str = "", below: str = "", opening: str = "", outlet: str = "Valley Post") -> Report:
    text = "\n\n".join(x for x in ("Ferries held in Lesna after fire", above, opening + STORY, below) if x) + "\n"
    told = Metadata(outlet=outlet, address=None, published="2024-05-02", language="en")
    return clean(Page("p.txt", text.encode(), digest("s", text), "text/plain", text, "utf-8", told))


CREDITS = [
    ("", "Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, "
     "rewritten or redistributed.", "", "Associated Press"),
    ("", "© 2024 Meridian News Agency. All rights reserved.", "", "Meridian News Agency"),
    ("", "Copyright 2024 Agence France-Presse. All rights reserved.", "", "Agence France-Presse"),
    ("By The Associated Press", "", "", "Associated Press"),
    ("By Mira Holt, Meridian News Agency", "", "", "Meridian News Agency"),
    ("", "", "LESNA, May 2 (Reuters) - ", "Reuters"),
    ("", "", "LESNA (AP) — ", "AP"),
    ("", "© 2024 Valley Post. All rights reserved.", "", None),
    ("", "Copyright 2024 Valley Media Ltd. All rights reserved.", "", None),
    ("", "© 2024 Bosun Free Press. All rights reserved.", "", None),
    ("By Mira Holt", "", "", None),
    ("By Mira Holt, Staff Writer", "", "", None),
    ("By Mira Holt and The Associated Press", "", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("above", "below", "opening", "agency"), CREDITS)
def test_the_agency_stands_before_the_paper(above: str, below: str, opening: str, agency: str | None) -> None:
    report = page(above, below, opening)
    names = [link.name for link in tail(report)]
    assert names == [*([agency] if agency else []), "Valley Post"]
    for link in tail(report)[:-1]:
        assert link.span is not None
        assert link.span.of(report.text) == agency


@pytest.mark.parametrize("outlet", ["Associated Press", "AP", "apnews.com"])
def test_on_its_own_page_an_agency_is_the_publisher(outlet: str) -> None:
    report = page("", "Copyright 2024 The Associated Press. All rights reserved.", "", outlet)
    assert [link.name for link in tail(report)] == [outlet]


def test_two_agencies_are_a_work_of_both() -> None:
    report = page("By Mira Holt, Reuters", "Copyright 2024 The Associated Press. All rights reserved.")
    assert credited_agency(report) is None


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("AFP", True),
        ("Kyodo News", True),
        ("Northern Press Association", True),
        ("Alder Press", False),
        ("Valley Post", False),
        ("Agency", False),
        ("Lesna Harbour Agency", False),
        ("National Security Agency", False),
        ("Press Service", False),
        ("Press Service of the Harbour Ministry", False),
    ],
)
def test_names_of_agencies(name: str, is_one: bool) -> None:
    assert is_agency(name) is is_one


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("AP", "The Associated Press", True),
        ("Reuters", "reuters.com", True),
        ("AP", "Reuters", False),
        ("AP", "Valley Post", False),
        ("Meridian News Agency", "the Meridian News Agency", True),
    ],
)
def test_writings_of_one_agency(one: str, other: str, same: bool) -> None:
    assert one_agency(one, other) is same
    assert one_agency(other, one) is same
