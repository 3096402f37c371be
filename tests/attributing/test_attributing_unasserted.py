"""What of the page's own words asserts nothing, and what does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

NOTHING = [
    "How many were there?",
    "Could it have been the wind?",
    "Please do not feed the foxes.",
    "Close your windows until noon.",
    "[sound of a door]",
]
SOMETHING = [
    "Turnout: 61 per cent.",
    "Start 07:30 at the lock.",
    "Smoke over the quay.",
    "Nobody was on the bridge.",
]
HEADED = [
    ("River. The gauge at Holm stood at 4.1 metres.", "River."),
    ("HALDEN. By noon three boats had sunk.", "HALDEN."),
    ("7. The cable was cut on Monday.", "7."),
]
TITLES = ["Bulletin 12: State at noon", "Press note 4/2024", "NOTICE TO RESIDENTS", "Decision on the Tarn quarry"]
HEADLINES = ["Note found in a cell", "Fire at the quay, two hurt", "Is the dam safe?"]


def _own(read: Callable[..., Any], text: str) -> list[str]:
    report, found = read(text)
    return [report.words(a.content) for a in found if a.stance != "said"]


@pytest.mark.parametrize("text", NOTHING)
def test_asserts_nothing(read: Callable[..., Any], text: str) -> None:
    assert not _own(read, text)


@pytest.mark.parametrize("text", SOMETHING)
def test_asserts_something(read: Callable[..., Any], text: str) -> None:
    assert _own(read, text) == [text]


@pytest.mark.parametrize(("text", "heading"), HEADED)
def test_a_heading_before_its_paragraph(read: Callable[..., Any], text: str, heading: str) -> None:
    assert _own(read, text) == [text.removeprefix(heading).strip()]


@pytest.mark.parametrize("text", TITLES)
def test_what_a_document_calls_itself(read: Callable[..., Any], text: str) -> None:
    assert not _own(read, f"# {text}\n\nThe quarry is shut.")[1:]


@pytest.mark.parametrize("text", HEADLINES)
def test_a_headline_asserts(read: Callable[..., Any], text: str) -> None:
    assert _own(read, f"# {text}\n\nThe quarry is shut.")[0] == text
