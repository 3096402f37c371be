"""annotate: which parts are read, and that offsets are the report's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import annotating
from reportedly.annotating import annotate, installed, load
from reportedly.annotating.boundaries import sentence_starts
from reportedly.annotating.fake import FakeAnnotator
from reportedly.errors import MissingExtra, UnknownName
from reportedly.vocabulary import Annotator, Part, PartKind, Post, Report, Span


def report(text: str, parts: tuple[Part, ...]) -> Report:
    return Report("r1", "f", None, None, None, None, None, None, "en", "0", "ok", None, text, parts, ())


def whole(text: str, kind: PartKind = "body") -> Report:
    return report(text, (Part(kind, Span(0, len(text))),) if text else ())


@pytest.fixture(scope="module")
def english() -> Annotator:
    pytest.importorskip("spacy")
    return load("en")


@pytest.mark.parametrize("kind", ["byline", "dateline", "credit", "furniture", "syndication", "note"])
def test_silent_parts_give_no_tokens(kind: PartKind) -> None:
    assert annotate(whole("A mast fell.", kind), FakeAnnotator()).tokens == ()


@pytest.mark.parametrize("kind", ["headline", "body", "caption"])
def test_asserting_parts_give_tokens_of_the_text(kind: PartKind) -> None:
    text = "A mast fell. Nobody was hurt."
    annotated = annotate(whole(text, kind), FakeAnnotator())
    assert [t.text for t in annotated.tokens] == ["A", "mast", "fell", ".", "Nobody", "was", "hurt", "."]
    assert [(s.first, s.last) for s in annotated.sentences] == [(0, 4), (4, 8)]


def test_of_a_post_only_its_words_are_read() -> None:
    text = "Ann Roe @roe A mast fell. 3 May"
    post = Post("Ann Roe", "@roe", None, None, None, False, Span(13, 25))
    annotated = annotate(report(text, (Part("post", Span(0, len(text)), post),)), FakeAnnotator())
    assert [t.text for t in annotated.tokens] == ["A", "mast", "fell", "."]


def test_a_part_that_repeats_another_is_not_read_again() -> None:
    text = "A mast fell. A mast fell."
    parts = (Part("caption", Span(0, 12)), Part("caption", Span(13, 25), repeats=Span(0, 12)))
    assert len(annotate(report(text, parts), FakeAnnotator()).tokens) == 4


def test_sentences_do_not_cross_parts(english: Annotator) -> None:
    text = "The mast\nfell on the pier"
    parts = (Part("headline", Span(0, 8)), Part("body", Span(9, len(text))))
    annotated = annotate(report(text, parts), english)
    assert [s.part for s in annotated.sentences] == [0, 1]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Gov. Hale met Sen. Ruiz on Monday. They talked.", 2),
        ('"The pier is gone." He looked away.', 2),
        ("“It fell. Nobody saw it,” said the guard.", 2),
        ("The mast fell at No. 9 Quay Street. It was old.", 2),
        ("A crane fell – @portoffice It is reported that two men were hurt.", 2),
    ],
)
def test_sentence_boundaries(english: Annotator, text: str, sentences: int) -> None:
    assert len(annotate(whole(text), english).sentences) == sentences


def test_names_carry_a_label(english: Annotator) -> None:
    names = annotate(whole("Angela Merkel visited Paris on Friday."), english).names
    assert ("PERSON", Span(0, 13)) in [(n.label, n.span) for n in names]


@pytest.mark.parametrize("run", ["(" * 30_000, "a" * 30_000, "(a" * 1_500, "“" * 5_000])
def test_long_runs_cost_little_and_keep_offsets(english: Annotator, run: str) -> None:
    text = f"The mast fell. {run} Nobody was hurt."
    annotated = annotate(whole(text), english)
    assert all(t.text == text[t.start : t.end] for t in annotated.tokens)
    assert annotated.tokens[-2].text == "hurt"
    assert max(s.last - s.first for s in annotated.sentences) <= 300


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_keeps_offsets_in_spacy(text: str) -> None:
    pytest.importorskip("spacy")
    annotated = annotate(whole(text), _english())
    assert all(0 <= t.start < t.end <= len(text) for t in annotated.tokens)
    assert all(t.text == text[t.start : t.end] for t in annotated.tokens)
    assert all(0 <= t.head < len(annotated.tokens) for t in annotated.tokens)
    assert [t for s in annotated.sentences for t in range(s.first, s.last)] == list(range(len(annotated.tokens)))


_LOADED: list[Annotator] = []


def _english() -> Annotator:
    if not _LOADED:
        _LOADED.append(load("en"))
    return _LOADED[0]


def test_no_such_pipeline_is_named() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(UnknownName, match="xx_no_such_pipeline"):
        load("xx_no_such_pipeline")


def test_name_and_language_are_told(english: Annotator) -> None:
    assert english.language == "en"
    assert "3.8" in english.name
    assert (FakeAnnotator().name, FakeAnnotator().language) == ("fake-1", "en")


def test_starts_leave_doubt_to_the_parser() -> None:
    assert sentence_starts(["He ", "left", "? ", "She ", "stayed", "."]) == [None, False, None, None, False, None]


@pytest.mark.skipif("fr" not in installed(), reason="no French pipeline: pip install 'reportedly[fr]'")
def test_a_pipeline_of_parts_of_speech_tells_the_verbs_form() -> None:
    (tokens, sentences), *_ = load("fr").parse(["Paul Durand a dit, en partant, vouloir l’eau."])
    tags = {t.text: t.tag for t in tokens}
    assert [tags[w] for w in ("a", "dit", "partant", "vouloir")] == [
        "AUX.Fin",
        "VERB.Part",
        "VERB.PresPart",
        "VERB.Inf",
    ]
    assert tokens[0].entity == "PERSON"
    assert len(sentences) == 1


def test_a_post_without_capitals_ends_its_sentences_at_full_stops() -> None:
    words = ["we ", "saw ", "it", ". ", "no ", "st", ". ", "bernard", ". "]
    assert sentence_starts(words) == [None, False, False, None, True, False, None, False, None]
    assert sentence_starts(["We ", "saw ", "it", ". ", "no "])[4] is False
    assert sentence_starts(["Registered", ": ", "604", ". ", "Voted"])[2:] == [False, None, True]


def test_without_a_signs_end_no_sentence_starts_where_signs_decide() -> None:
    words = ["La ", "députée ", "Élise ", "part", ". ", "Il ", "reste", "."]
    assert sentence_starts(words, signed=True) == [None, False, False, False, False, True, False, False]


def test_a_missing_pipeline_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "DEFAULT", {"fr": ("no_such_package_anywhere",)})
    with pytest.raises(MissingExtra, match=r"reportedly\[fr\]"):
        load("fr")
