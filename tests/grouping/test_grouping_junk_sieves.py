"""What a sieve lets through: nothing that its pattern matches is held back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.grouping import junk_elsewhere, junk_phrases
from reportedly.grouping.junk_sentences import sentence_of
from reportedly.sieve import Sieve, WordSieve

PIECES = {
    "wall": junk_phrases.WALL,
    "certain": junk_phrases.CERTAIN,
    "in words of many endings": junk_elsewhere.SPEAKS_BY_STEM,
}
WORDS = {
    "speaks": junk_phrases.SPEAKS,
    "corrects": junk_phrases.CORRECTS,
    "speaks another language": junk_elsewhere.SPEAKS,
}
SLOW = [HealthCheck.too_slow, HealthCheck.filter_too_much]


@settings(suppress_health_check=SLOW, max_examples=300)
@pytest.mark.parametrize("sieve", PIECES.values(), ids=PIECES)
@given(data=st.data())
def test_each_match_has_a_piece(sieve: Sieve, data: st.DataObject) -> None:
    lower = data.draw(st.from_regex(sieve.pattern)).lower()
    assert (sieve.search(lower) is None) == (sieve.pattern.search(lower) is None)


@settings(suppress_health_check=SLOW, max_examples=300)
@pytest.mark.parametrize("sieve", WORDS.values(), ids=WORDS)
@given(data=st.data())
def test_each_match_has_a_word(sieve: WordSieve, data: st.DataObject) -> None:
    sentence = sentence_of(data.draw(st.from_regex(sieve.pattern)))
    assert (sieve.search(sentence.lower, sentence.words) is None) == (sieve.pattern.search(sentence.lower) is None)


@pytest.mark.parametrize(
    ("text", "words", "count"),
    [
        ("The ferry left.", {"the", "ferry", "left"}, 3),
        ('{"message":"article_not_found"}', {"message", "article_not_found"}, 4),
        ("", set(), 0),
    ],
)
def test_words_are_whole_and_counted_apart(text: str, words: set[str], count: int) -> None:
    sentence = sentence_of(text)
    assert (sentence.words, sentence.count) == (words, count)


def test_a_very_long_line_is_read_and_not_remembered() -> None:
    line = "sea " * 2000
    assert sentence_of(line).count == 2000
    assert sentence_of(line) is not sentence_of(line)
    assert sentence_of("sea") is sentence_of("sea")
