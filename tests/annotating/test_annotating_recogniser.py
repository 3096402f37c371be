"""What the recogniser finds with its steps taken at once is what spaCy's own finds step by step."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import pytest

if find_spec("spacy") is None:
    pytest.skip("spacy is not installed", allow_module_level=True)

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.util import fix_random_seed

from reportedly.annotating.recogniser import Recogniser, reads_as

LABELS = ("PERSON", "GPE", "ORG", "DATE")
WORDS = ("Lenna", "Varden", "Oso", "the", "ferry", "left", "on", "Monday", "at", "9", ".", ",", "\n", " ")
MODEL: dict[str, Any] = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "hidden_width": 16,
    "maxout_pieces": 2,
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "pretrained_vectors": None,
        "width": 16,
        "depth": 1,
        "embed_size": 100,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
    },
}
word = st.tuples(st.sampled_from(WORDS), st.sampled_from((True, False, False, False, None)))


def untaught(kind: str = "ner", **model: Any) -> Any:
    """A recogniser of random weights, which sees names everywhere."""
    fix_random_seed(7)
    pipeline = spacy.blank("en")
    recogniser: Any = pipeline.add_pipe(kind, config={"model": MODEL | model})
    for label in LABELS:
        recogniser.add_label(label)
    pipeline.initialize()
    if recogniser.model.attrs["has_upper"]:  # its weights begin as nothings
        weights = recogniser.model.get_ref("upper").get_param("W")
        weights[:] = recogniser.model.ops.xp.random.default_rng(7).normal(size=weights.shape)
    return recogniser


@pytest.fixture(scope="module")
def recogniser() -> Any:
    return untaught()


@given(texts=st.lists(st.lists(word, max_size=14), min_size=1, max_size=4))
def test_all_at_once_is_step_by_step(recogniser: Any, texts: list[list[tuple[str, bool | None]]]) -> None:
    def docs() -> list[Doc]:
        return [Doc(recogniser.vocab, words=[w for w, _ in t], sent_starts=[s for _, s in t]) for t in texts]

    stepped, at_once = docs(), docs()
    recogniser.set_annotations(stepped, recogniser.predict(stepped))
    Recogniser(recogniser)(at_once)
    for one, other in zip(stepped, at_once, strict=True):
        assert [(t.ent_type_, t.ent_iob_) for t in one] == [(t.ent_type_, t.ent_iob_) for t in other]


def test_a_long_text_is_read_in_stretches(recogniser: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, cut = (Doc(recogniser.vocab, words=[*WORDS] * 9) for _ in range(2))
    Recogniser(recogniser)([whole])
    monkeypatch.setattr("reportedly.annotating.recogniser._AT_ONCE", 10)
    Recogniser(recogniser)([cut])
    names = [(e.start, e.end, e.label_) for e in whole.ents]
    assert names
    assert names == [(e.start, e.end, e.label_) for e in cut.ents]


@pytest.mark.parametrize(
    ("kind", "model", "known"),
    [
        ("ner", {}, True),
        ("ner", {"use_upper": False}, False),
        ("ner", {"extra_state_tokens": True}, False),
        ("ner", {"maxout_pieces": 1}, False),
        ("beam_ner", {}, False),
    ],
)
def test_only_a_kind_that_is_known_is_read_so(kind: str, model: dict[str, Any], known: bool) -> None:
    assert reads_as(untaught(kind, **model)) is known
