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


SHORT = {
    "de": "Der Damm bei Moorlach ist am Dienstag gebrochen, sagte Bürgermeisterin Ana Roth der Presse.",
    "es": "El puente fue cerrado el lunes tras el choque de doce camiones, dijo el portavoz de la policía.",
    "it": "Il ponte di Lanvera è stato chiuso lunedì dopo lo scontro di dodici camion, ha detto la polizia.",
    "pl": "Most w Lanwerze zamknięto w poniedziałek po zderzeniu dwunastu ciężarówek, powiedział rzecznik policji.",
    "ru": "Мост в Ланвере закрыли в понедельник после столкновения двенадцати машин, сказал представитель полиции.",
}


@pytest.mark.parametrize("language", SHORT)
def test_one_sentence_in_a_language_nobody_told_is_not_read_by_english_rules(language: str) -> None:
    done = examined(SHORT[language], None, load("fake"))
    assert done.report.language == language
    assert (done.report.state, done.attributions) == ("partial", ())


@pytest.mark.parametrize(
    "text",
    [
        "Karvelia's deputy health minister, Ljerka Vidovic, resigned on Tuesday, Tagesblick said.",
        "Señor Núñez of Cártama met Mme Lefèvre at the Café de la Gare in Saint-Étienne on Monday.",
        "Drones hit bridge in disputed Sarn valley; Oberst Kjell Åkerström: 'Nein'",
    ],
)
def test_foreign_names_make_no_foreign_report(text: str) -> None:
    assert examined(text, None, load("fake")).report.state == "ok"


@needs_french
def test_a_pipeline_is_loaded_once() -> None:
    assert reader("fr") is reader("fr")
    assert reader("fr").language == "fr"
