"""Each report is read in its own language; one whose language cannot be read is kept, and says why."""

from __future__ import annotations

import hashlib

import pytest

import reportedly.pipeline as way
from reportedly.annotating import installed, load, reader
from reportedly.errors import MissingExtra
from reportedly.pipeline import examine
from reportedly.vocabulary import Analysis, Annotator, Metadata, Page

needs_french = pytest.mark.skipif("fr" not in installed(), reason="no French pipeline: pip install 'reportedly[fr]'")
FRENCH = "Le pont de Lanvère est fermé\n\n« Le pont a 40 ans », a déclaré mardi Ana Roux. Elle demande 3,5 millions."


def examined(text: str, language: str | None, annotator: Annotator) -> Analysis:
    data = text.encode()
    told = Metadata(outlet="La Gazette", language=language)
    page = Page("a.txt", data, hashlib.sha256(data).hexdigest(), "text/plain", text, "utf-8", told)
    done = examine(page, annotator, None)
    assert isinstance(done, Analysis)
    return done


@needs_french
@pytest.mark.parametrize("language", ["fr", "fr-CA", "FR"])
def test_a_french_report_is_read_by_the_french_pipeline(language: str) -> None:
    done = examined(FRENCH, language, load("fake"))
    assert done.report.state == "ok"
    assert [a.chain[0].name for a in done.attributions if a.stance == "said"] == ["Ana Roux", "Ana Roux"]
    assert {e.name for e in done.entities} >= {"Ana Roux", "La Gazette"}


@needs_french
def test_no_rule_of_english_reads_french_values(tmp_path: object) -> None:
    done = examined(FRENCH, "fr", load("fake"))
    assert not any(a.times or a.quantities or a.places for a in done.attributions)


def test_without_the_french_pipeline_a_french_report_is_kept_and_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(language: str) -> Annotator:
        raise MissingExtra("Reading", "fr_core_news_sm", language)

    monkeypatch.setattr(way, "reader", missing)
    done = examined(FRENCH, "fr", load("fake"))
    assert done.report.state == "partial"
    assert "pip install 'reportedly[fr]'" in (done.report.reason or "")
    assert done.attributions == ()


def test_a_language_without_words_is_kept_and_says_so() -> None:
    done = examined("Der Damm ist gebrochen, sagte der Bürgermeister.", "de", load("fake"))
    assert done.report.state == "partial"
    assert "sources are found in en, fr" in (done.report.reason or "")


def test_an_unknown_language_is_tried_with_the_pipeline_at_hand() -> None:
    assert examined("The dam broke, the mayor said.", None, load("fake")).report.state == "ok"


@needs_french
def test_a_pipeline_is_loaded_once() -> None:
    assert reader("fr") is reader("fr")
    assert reader("fr").language == "fr"
