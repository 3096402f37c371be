"""Whether two sayings are of other places, times, sides or people, by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.aligning.elsewhere import elsewhere

PAIRS = [
    ("A fire broke out in the kitchen", "There was no fire in the east wing", False, True),
    ("A fire broke out in the kitchen", "There was no fire", False, False),
    ("A fire broke out in the kitchen", "There was no fire in any kitchen", False, False),
    ("The gates were open at noon", "The gates were closed at night", False, True),
    ("The gates were open at noon", "The gates were closed in the park", False, False),
    ("The north gate was open", "The south gate was locked", False, True),
    ("There was no fire on board", "A fire broke out near the galley", False, False),
    ("The dead had a weapon in their hands", "The dead of Orl were unarmed", False, False),
    ("The driver was sober", "The passenger was drunk", True, True),
    ("The driver was sober", "The passenger was drunk", False, False),
    ("He was sober", "The driver was drunk", True, False),
]


@pytest.mark.parametrize(("left", "right", "people", "expected"), PAIRS)
def test_two_places_times_sides_or_people(left, right, people, expected):
    assert elsewhere(left, right, people=people) is expected
    assert elsewhere(right, left, people=people) is expected


@given(st.text(alphabet="at in the north gate of night Mon", max_size=60))
def test_nothing_is_elsewhere_than_itself(words):
    assert not elsewhere(words, words, people=True)
