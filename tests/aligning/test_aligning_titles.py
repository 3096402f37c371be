"""What papers set before a full name is no part of it."""

from __future__ import annotations

import pytest

from reportedly.aligning.names import person_tokens


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("Farmer Anna Held", ("anna", "held")),
        ("Councillor Grace Oduya", ("grace", "oduya")),
        ("Striker Luis da Costa", ("luis", "da costa")),
        ("Mother Teresa", ("mother", "teresa")),
        ("Farmer", ("farmer",)),
        ("Anna Farmer", ("anna", "farmer")),
    ],
)
def test_false_titles(name: str, tokens: tuple[str, ...]) -> None:
    assert person_tokens(name) == tokens
