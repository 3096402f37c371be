"""Whom a pronoun means, among several who are told of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.attributing.sources import referents
from reportedly.attributing.sources.given_names import given_gender
from reportedly.vocabulary import Attribution, Report

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

PRONOUNS = [
    # given names tell he from she
    ("Margaret Oduya met Stephen Wyle at the lock. Two boats sank, she said.", "Margaret Oduya"),
    ("Margaret Oduya met Stephen Wyle at the lock. Two boats sank, he said.", "Stephen Wyle"),
    ("Giulia Renn spoke first.\nPeter Vass answered Giulia Renn at length. Two boats sank, she said.", "Giulia Renn"),
    # the paragraph's own person before whoever spoke last above it
    (
        "Mr Quill said the pier was shut.\nMr Aldous Brandt has fished here for years. Two boats sank, he said.",
        "Aldous Brandt",
    ),
    # who is told of without speaking or doing anything
    ("Vera Lund waited at home. Nobody had asked Mr Idris Thole. Two boats sank, he said.", "Idris Thole"),
    # whose lawyer it is that speaks is not the lawyer
    ("Vera Lund stayed at home. Through her lawyer she said two boats sank.", "Vera Lund"),
    # nobody is nobody, and a place is no person
    ("Vera Lund wrote two books. Has anyone at Gull Cottage read them? Two boats sank, she said.", "Vera Lund"),
    # it: who can speak, not where it happened
    ("Plavi Lines runs ferries from Veltshorn. It said two boats sank.", "Plavi Lines"),
]


@pytest.mark.parametrize(("text", "name"), PRONOUNS)
def test_means(read: Read, text: str, name: str) -> None:
    report, found = read(text)
    one = next(a for a in found if "boats sank" in report.words(a.content) and a.stance != "own-voice")
    assert one.chain[0].name == name


@pytest.mark.parametrize(
    ("key", "gender"),
    [("margaret oduya", "f"), ("jean luc stephen wyle", "m"), ("oduya", ""), ("robin oduya", ""), ("", "")],
)
def test_given_names(key: str, gender: str) -> None:
    assert given_gender(key) == gender


def test_weights_are_read_once_and_are_finite() -> None:
    table = referents.learnt()
    assert table is referents.learnt()
    assert table["same gender"] > 0 > table["far"]
