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
APART = [
    ("# Four dead, dozens missing as levee gives way", ["Four dead", "dozens missing as levee gives way"]),
    ("# Bank taken over, accounts blocked until Friday", ["Bank taken over", "accounts blocked until Friday"]),
    ("# Nine dead at Orle: ferry had no licence", ["Nine dead at Orle", "ferry had no licence"]),
    ("# Harbour shut; ferries moved to Lisk", ["Harbour shut", "ferries moved to Lisk"]),
    ("The hall is closed; the school has moved.", ["The hall is closed", "the school has moved."]),
    ("Rates rose in May; shares fell by a tenth.", ["Rates rose in May", "shares fell by a tenth."]),
]
ONE = [
    "# Truck hits bridge, killing two",
    "# Tarn quarry: two dead",
    "# The hours nobody owns: how a lunch made 200 ill",
    "# Mayor Ann Roe, 61, dies",
    "# Rain, wind and snow close the pass",
    "He sold the boat; a mistake.",
    "The list (two are safe; one is not) hangs on the door.",
    "The mill, the lock and the quay were under water; so the map.",
]
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


@pytest.mark.parametrize(("text", "statements"), APART)
def test_two_statements_of_one_sentence_are_two(read: Callable[..., Any], text: str, statements: list[str]) -> None:
    assert _own(read, text) == statements


@pytest.mark.parametrize("text", ONE)
def test_what_hangs_on_the_statement_before_stays_with_it(read: Callable[..., Any], text: str) -> None:
    assert _own(read, text) == [text.removeprefix("# ")]
