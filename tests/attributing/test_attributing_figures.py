"""Figures, names and words given without "said"; what asks or leaves open gives nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

GIVEN = [
    (
        "The ward put the number of people who sought help at 61.",
        "The ward",
        "the number of people who sought help at 61",
    ),
    (
        "A sample count puts Mayor Lindqvist at 41.2 percent, with a margin of error of 2 points.",
        "A sample count",
        "Mayor Lindqvist at 41.2 percent, with a margin of error of 2 points",
    ),
    ("A second nurse gave seven as the number of beds.", "A second nurse", "seven as the number of beds"),
    ("The Tarn Courier named the driver as Ivo Marsh.", "The Tarn Courier", "the driver as Ivo Marsh"),
    ("The owner called the spill limited.", "The owner", "the spill limited"),
    ("The commander accepted the finding.", "The commander", "the finding"),
]
NOT_GIVEN = [
    "The recount gave 2,212 to other candidates.",
    "The club called the player injured in May.",
    "The police could not find out who had the key.",
    "The log does not tell what part was steam.",
]


@pytest.mark.parametrize(("text", "source", "content"), GIVEN)
def test_what_is_given(read: Callable[..., Any], text: str, source: str, content: str) -> None:
    report, found = read(text)
    assert [(report.words(a.source), report.words(a.content)) for a in found if a.source] == [(source, content)]


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_what_is_not(read: Callable[..., Any], text: str) -> None:
    _, found = read(text)
    assert [a.stance for a in found] == ["own-voice"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The cause is not known.", "own-voice"),
        ("How many were below is unclear.", "own-voice"),
        ("Where this figure comes from is unclear.", "unverified"),
    ],
)
def test_only_what_somebody_gave_is_disclaimed(read: Callable[..., Any], text: str, stance: str) -> None:
    _, found = read(text)
    assert [a.stance for a in found] == [stance]
