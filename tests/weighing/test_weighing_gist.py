"""What an event is called, when and where it was."""

import pytest
from tests.factories import analysis, event, report, saying

from reportedly.aligning import align
from reportedly.gist import gist_of
from reportedly.weighing import weigh

LEAD = "A cargo ship struck the pier at Vorna on Monday"


def told(*rows):
    """rows: (headline, first paragraph, further paragraph, times and places of the first and of the further)."""
    made = []
    for i, (headline, first, further, one, other) in enumerate(rows):
        r = report(
            f"r{i}", ("headline", headline), first + ".", further + ".", outlet=f"O{i}", published=f"2024-05-0{i + 7}"
        )
        made.append(
            analysis(
                r, saying(r, headline), saying(r, first, "Ana Petrov", **one), saying(r, further, "Bo Hahn", **other)
            )
        )
    at = event(*made)
    aligned = align(at, made)
    weighed = weigh(at, made, aligned)
    reports = [a.report for a in made]
    found = gist_of(aligned.claims, weighed.findings, weighed.attributions, reports)
    assert gist_of(aligned.claims[::-1], weighed.findings, weighed.attributions, reports) == found
    return found


def test_what_is_shouted_names_no_event():
    gist, _, _ = told(
        ("PIER SMASHED TO PIECES BY GIANT SHIP", "The mayor of Vorna opened a school on Monday", LEAD, {}, {}),
        ("PIER SMASHED TO PIECES BY GIANT SHIP", "A market was held in Vorna on Sunday", LEAD, {}, {}),
    )
    assert not gist.isupper()


def test_the_gist_is_what_reports_open_with():
    day = {"times": [("Monday", "2024-05-06")], "places": [("Vorna", "geonames:1")]}
    week = {"times": [("last week", "2024-05-06/2024-05-12")]}
    gist, when, where = told(
        ("Ship strikes pier", LEAD, "Gusts reached the harbour light last week", day, week),
        ("Vorna pier struck", LEAD, "Gusts reached the harbour light last week", day, week),
        ("Harbour news", "The mayor opened a school", "Gusts reached the harbour light last week", {}, week),
    )
    assert gist == LEAD
    assert when == "2024-05-06"
    assert where is not None
    assert where.name == "Vorna"


TIMES = [
    (["2024-05-06", "2024-05-06/2024-05-12"], "2024-05-06"),
    (["2024-05-06T05:52"], "2024-05-06"),
    (["2024-05-06T23:00/2024-05-07T01:00"], "2024-05-06/2024-05-07"),
    (["2024"], None),
    (["../2024-05-09"], None),
    ([], None),
]


@pytest.mark.parametrize(("edtf", "expected"), TIMES)
def test_when(edtf, expected):
    times = {"times": [("Monday", e) for e in edtf]}
    assert told(("Ship strikes pier", LEAD, "The bell rang", times, {}))[1] == expected
