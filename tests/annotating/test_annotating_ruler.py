"""What a ruler's patterns meet, looked up, is what spaCy's own matcher meets."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import pytest

if find_spec("spacy") is None:
    pytest.skip("spacy is not installed", allow_module_level=True)

from hypothesis import given
from hypothesis import strategies as st
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

from reportedly.annotating.ruler import Lookup

PATTERNS: tuple[list[list[dict[str, Any]]], ...] = (
    [[{"TAG": "NN"}]],
    [[{"TAG": "VBZ"}]],
    [[{"TAG": "VBZ", "LOWER": "is"}]],
    [[{"TAG": "VBZ", "LOWER": {"IN": ["has", "'s"]}}]],
    [[{"LOWER": "it", "DEP": {"IN": ["dobj", "pobj"]}}]],
    [[{"TAG": {"NOT_IN": ["TO", ""]}, "DEP": {"IN": ["aux", "auxpass"]}}]],
    [[{"DEP": {"NOT_IN": ["det", ""]}, "TAG": {"IN": ["DT", "WDT"]}}]],
    [[{"LOWER": {"REGEX": "^n[ou]thin'$"}}]],
    [[{"LOWER": {"REGEX": "^(let|i)"}}, {"LOWER": {"REGEX": "'?s$"}}]],
    [[{"LOWER": "let", "TAG": "VBD"}]],
    [[{"LOWER": "it"}, {"TAG": {"NOT_IN": ["VBZ"]}}, {"IS_SPACE": True}]],
    [[{"LOWER": "let"}, {"LOWER": "'s"}]],
    [[{"DEP": "expl"}, {"LOWER": {"IN": ["is", "'s"]}}]],
    [[{"TAG": "VBZ", "LOWER": "gets"}], [{"TAG": "VBD", "LOWER": "got"}]],
    [[{"TAG": "_SP", "IS_SPACE": False}]],
    [[{"IS_SPACE": True, "DEP": {"NOT_IN": [""]}}]],
    [[{"TAG": "DT", "OP": "+"}]],
    [[{"TAG": {"NOT_IN": ["NN"]}}]],
)
WORDS = ("It", "it", "is", "Is", "'s", "let", "Let", "has", "the", "nothin'", "gets", "got", "tide", "\n", " ", "İs")
TAGS = ("NN", "VBZ", "VBD", "DT", "WDT", "TO", "MD", "_SP", "PRP")
LABELS = ("nsubj", "dobj", "pobj", "aux", "auxpass", "det", "expl", "ROOT", "dep")
token = st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS), st.sampled_from(LABELS))


@pytest.fixture(scope="module")
def ruler() -> AttributeRuler:
    made = AttributeRuler(Vocab())
    for number, patterns in enumerate(PATTERNS):
        made.add(patterns, {"LEMMA": f"lemma {number}"})
    return made


@given(st.lists(token, min_size=1, max_size=12))
def test_looked_up_is_matched(ruler: AttributeRuler, told: list[tuple[str, str, str]]) -> None:
    words, tags, labels = (list(column) for column in zip(*told, strict=True))
    doc = Doc(ruler.vocab, words=words, tags=tags, deps=labels, heads=[0] * len(words))
    assert Lookup(ruler).match(doc) == ruler.match(doc)


@given(st.lists(token, min_size=1, max_size=12))
def test_what_is_met_is_written_where_the_ruler_writes_it(told: list[tuple[str, str, str]]) -> None:
    words, tags, labels = (list(column) for column in zip(*told, strict=True))
    written = []
    for looked_up in (False, True):
        made = AttributeRuler(Vocab())
        made.add([[{"TAG": "NN"}]], {"POS": "NOUN", "MORPH": "Number=Sing"})
        made.add([[{"LOWER": "let"}, {"LOWER": "'s"}]], {"LEMMA": "us"}, index=1)
        made.add([[{"TAG": "DT", "OP": "+"}]], {"LEMMA": "last"}, index=-1)
        doc = Doc(made.vocab, words=words, tags=tags, deps=labels, heads=[0] * len(words))
        if looked_up:
            found = Lookup(made)
            found.write(doc, found.match(doc))
        else:
            made(doc)
        written.append([(t.pos_, t.lemma_, str(t.morph)) for t in doc])
    assert written[0] == written[1]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
def test_a_text_that_nobody_parsed_is_met_by_its_forms_alone(ruler: AttributeRuler, words: list[str]) -> None:
    doc = Doc(ruler.vocab, words=words)
    assert Lookup(ruler).match(doc) == ruler.match(doc)
