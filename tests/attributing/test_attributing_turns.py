"""Who speaks in the turns of an interview, a broadcast, a hearing: label by label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

GAZETTE = """# The night shift at Orsk: a talk with Captain Lena Vance

Captain Lena Vance met our reporter, Piet Moran, on the quay.

HARBOUR GAZETTE: When did the alarm go off?

LENA VANCE: At ten. The mate told me the hold was dry.

I went down myself, and it was not.

HG: The owners say nobody was below.

VANCE: They were ashore.

The owners told the Gazette that they stood by their crew."""

LETTERS = """# The levy and you

Dr Mara Quill, an economist, answers.

Q: Who pays it?

A: Every household does. The minister told us in May that it was fair.

Q. And renters?

A. They pay as well."""

BROADCAST = """# Boats wait at Varga

The port has been shut for nine days.

TOM ILVES, HOST: You said in June that talks would start. Have they?

PETRA OLSEN: Well. Not yet. We wait.

ILVES: Thank you."""

NO_TRANSCRIPT = """# What we know

Who: Two drivers from Orsk.

Where: The bridge at Vell.

When: On Tuesday night a lorry turned over, police said."""

TALKS = [
    (
        GAZETTE,
        [
            ("At ten.", ["Lena Vance"]),
            ("the hold was dry", ["mate", "Lena Vance"]),
            ("I went down myself, and it was not.", ["Lena Vance"]),
            ("nobody was below", ["owners"]),
            ("They were ashore.", ["Lena Vance"]),
            ("they stood by their crew", ["owners"]),
        ],
    ),
    (
        LETTERS,
        [
            ("Every household does.", ["Mara Quill"]),
            ("it was fair", ["minister", "Mara Quill"]),
            ("They pay as well.", ["Mara Quill"]),
        ],
    ),
    (
        BROADCAST,
        [
            ("talks would start", ["PETRA OLSEN"]),
            ("Not yet.", ["PETRA OLSEN"]),
            ("We wait.", ["PETRA OLSEN"]),
        ],
    ),
    (NO_TRANSCRIPT, [("When: On Tuesday night a lorry turned over", ["police"])]),
]


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_turns(read: Callable[..., Any], text: str, expected: list[tuple[str, list[str]]]) -> None:
    report, found = read(text)
    said = [(report.words(a.content), [link.name for link in a.chain[:-1]]) for a in found if a.stance != "own-voice"]
    assert [(words, [n.lower() for n in names]) for words, names in said] == [
        (words, [n.lower() for n in names]) for words, names in expected
    ]


def test_a_question_asserts_nothing_and_labels_are_no_words_of_anybody(read: Callable[..., Any]) -> None:
    report, found = read(GAZETTE)
    own = [report.words(a.content) for a in found if a.stance == "own-voice"]
    assert "When did the alarm go off?" not in own
    assert not any("HARBOUR GAZETTE" in words or "VANCE" in words for words in own)
