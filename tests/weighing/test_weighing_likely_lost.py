"""A doubt that was likely lost: weighed by a learnt table where no rule is sure, and told as a note."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import analysis, event, link, report, saying

from reportedly.aligning import align
from reportedly.likelihood import chance, weights
from reportedly.vocabulary import Event, digest
from reportedly.weighing import weigh

TABLE = weights("reportedly.weighing.flags", "lost_hedges.tsv")

WIRE = "The army claimed that its guns had sunk two boats at the pier."
FLAT = "The army's guns sank two boats at the pier"
PAGES = [
    (f"{FLAT} in a daring raid.", "claimed", True),  # what was claimed, on a page that leans
    (f"{FLAT}.", "said", False),
    ("The army said its guns had sunk two boats at the pier.", "claimed", False),  # given to whom it is from
]


@pytest.mark.parametrize(("text", "stance", "lost"), PAGES)
def test_what_was_only_claimed_is_told_as_a_fact(text, stance, lost):
    wire = report("wire", WIRE, outlet="Union Wire", published="2024-05-01T08:00")
    local = report("local", text, outlet="Valley Post", published="2024-05-01T12:00")
    a = saying(wire, "its guns had sunk two boats at the pier", link("the army", "body"), stance=stance)
    b = (
        saying(local, text.rstrip("."))
        if text.startswith(FLAT)
        else saying(local, "its guns had sunk two boats at the pier", link("the army", "body"))
    )
    made = analysis(wire, a), analysis(local, b)
    at = Event(digest("e", "likely"), event(*made).reports, ())
    found = [f for f in weigh(at, made, align(at, made)).flags if f.kind == "hedge-lost"]
    assert [f.severity for f in found] == ["note"] * lost
    assert all("claimed in another report" in f.because for f in found)


@given(st.dictionaries(st.sampled_from(sorted(TABLE)), st.floats(0, 1)))
def test_a_chance_lies_between_none_and_sure_in_any_order(features):
    likely = chance(features, TABLE)
    assert 0 < likely < 1
    assert chance(dict(reversed(features.items())), TABLE) == likely


def test_nothing_known_is_an_even_chance_and_unknown_features_weigh_nothing():
    assert chance({}, TABLE) == chance({"of the moon": 3.0}, TABLE) == 0.5
    assert math.isclose(chance({"a": 1.0}, {"a": 2.0}), 1 / (1 + math.exp(-2)))
