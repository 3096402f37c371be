"""What a text counts: number and thing, past a word or two between."""

import pytest

from reportedly.grouping.counted import counted_in
from reportedly.grouping.names import tokens_of


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Marines seized 23 pirates off the coast", {"23 pirates"}),
        ("Marines seized 23 heavily armed pirates", {"23 pirates"}),
        ("Rescuers freed five trapped miners", {"5 miners"}),
        ("The strike closed 14 schools and two libraries", {"14 schools", "2 libraries"}),
        ("A vote of 312 delegates", {"312 delegates"}),
        ("It took 14 hours", set()),  # a measure
        ("The 45-year-old singer", set()),
        ("In 2011 elections were held", set()),  # a year
        ("They won 3-2. Fans cheered", set()),  # another sentence
        ("Flight 370 of the airline", set()),
        ("She is 23. Pirates were seen", set()),
        ("One report counted no ships", set()),
    ],
)
def test_counted(text, counted):
    assert counted_in(tokens_of(text)) == counted
