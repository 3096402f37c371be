"""Outlets known as such from the whole report, and what "the paper" means."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Part, Report, Span

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]


def chain_of(read: Read, text: str, content: str) -> list[tuple[str, str]]:
    report, found = read(text)
    one = next(a for a in found if content in report.words(a.content))
    return [(link.name, link.kind) for link in one.chain[:-1]]


@pytest.mark.parametrize(
    ("text", "content", "chain"),
    [
        (
            "The mayor told Brisa that the pier was unsafe.\nThe weekly Brisa has followed the case since May.",
            "pier was unsafe",
            [("mayor", "unnamed"), ("Brisa", "outlet")],
        ),
        (
            "Olga Hartmann told Canto 5 that the pier was unsafe.\nShe had earlier told the station the opposite.",
            "pier was unsafe",
            [("Olga Hartmann", "person"), ("Canto 5", "outlet")],
        ),
        (
            "The news agency Delta-Inform wrote about it first.\nA nurse told the agency that two wards were shut.",
            "two wards were shut",
            [("nurse", "unnamed"), ("Delta-Inform", "outlet")],
        ),
        (
            "The Morning Anchor published the list on Monday.\nThe paper said that four names were missing.",
            "four names were missing",
            [("Morning Anchor", "outlet")],
        ),
        (
            "Kestrel, citing two engineers, reported that the dam leaked.\nKestrel did not name them.",
            "the dam leaked",
            [("two engineers", "unnamed"), ("Kestrel", "outlet")],
        ),
        (
            "The space agency Orbis said that the launch was off.",
            "the launch was off",
            [("Orbis", "body")],
        ),
        ("A clerk told this newspaper that the safe was empty.", "the safe was empty", [("clerk", "unnamed")]),
        (
            "The Saltmere Health Agency said the well was clean.",
            "the well was clean",
            [("Saltmere Health Agency", "body")],
        ),
        ("The Corvane Mercury reported that the well was dry.", "the well was dry", [("Corvane Mercury", "outlet")]),
    ],
)
def test_outlet(read: Read, text: str, content: str, chain: list[tuple[str, str]]) -> None:
    assert chain_of(read, text, content) == chain


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("This article first appeared in the Evening Anchor.", "Evening Anchor"),
        ("Originally published by Radio Sorrel, 3 May 2021", "Radio Sorrel"),
        ("(Original published in Brisa de la Mar, 4 May)", "Brisa de la Mar"),
        ("This article was first published on Tuesday.", None),
        ("Additional reporting by Ana Ruiz", None),
        ("This article first appeared in the Harbour Gazette.", None),
    ],
)
def test_taken_over_whole(read: Read, line: str, name: str | None) -> None:
    text = f"The mayor said that the dam was leaking.\n{line}"
    cut = text.index("\n")
    parts = (Part("body", Span(0, cut)), Part("note", Span(cut + 1, len(text))))
    _, found = read(text, parts=parts)
    names = [link.name for link in found[0].chain]
    assert names == ["mayor", *([name] if name else []), "Harbour Gazette"]
