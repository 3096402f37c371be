"""Flags told by one report's words: a table of sentences that raise one, and of others that do not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import report
from tests.weighing.test_weighing_flag_words import flags

from reportedly.vocabulary import Span
from reportedly.weighing.flags.loaded import _found, _openings


def rows():
    kind = ""
    for line in (Path(__file__).parent / "flag_sentences.txt").read_text(encoding="utf-8").splitlines():
        if line[:2] in {"+ ", "- "}:
            yield pytest.param(kind, line[2:], line[0] == "+", id=f"{kind}: {line}")
        elif line and not line.startswith("#"):
            kind = line


@pytest.mark.parametrize(("kind", "words", "raised"), list(rows()))
def test_a_sentence_raises_a_flag_or_none(kind, words, raised):
    undated = words.startswith("undated: ")
    *headline, body = words.removeprefix("undated: ").split(" | ")
    parts = [("headline", h) for h in headline]
    made = report("r1", *parts, *body.split(" // "), outlet="Lark", published=None if undated else "2024-03-05")
    assert bool(flags(kind, made)) is raised


OPENINGS = [
    ("fail(?:ed|s)? to", {"fai"}),
    ("(?:rob|loot)(?:s|bed)?", {"rob", "loo"}),
    ("(?:a |the )?motherland", {"a m", "the", "mot"}),
    ("(?<!natural )disasters?", {"dis"}),
    ("cat|dogs?", {"cat", "dog"}),
    (r"\w+ poison", {""}),
]


@pytest.mark.parametrize(("row", "expected"), OPENINGS)
def test_the_letters_that_a_row_of_words_opens_with(row, expected):
    assert _openings(row) == expected


@given(st.text(alphabet="so-called regime failed to warn Gang of ", max_size=60))
def test_words_that_lean_lie_within(text):
    within = Span(min(2, len(text)), len(text))
    assert all(within.covers(span) for span, _, _ in _found(text, within))
