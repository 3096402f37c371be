"""Told dates to EDTF."""

import pytest

from reportedly.reading.published import to_edtf

TOLD = [
    ("2024-10-22", "2024-10-22"),
    ("2024-10-22/2024-10-23", "2024-10-23"),
    ("2024-10-22T08:00/2024-10-22T12:30", "2024-10-22T12:30:00"),
    ("2024-10-23/2024-10-22", None),
    ("2024/25", None),
    ("2024/10/22", None),
    ("03/04/2024", None),
]


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_a_told_date_or_the_end_of_an_interval(words, expected):
    assert to_edtf(words) == expected
