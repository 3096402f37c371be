"""French, by words that are data: each sentence of french_sentences.txt, and what holds of any text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.attributing.conftest import make_report

import reportedly.attributing.languages as words_of
from reportedly.annotating import annotate, installed, load
from reportedly.attributing import LANGUAGES, attribute
from reportedly.attributing.languages.lexicon import known_languages, lexicon
from reportedly.vocabulary import Annotated, Annotator, Attribution, Report

Row = tuple[str, str, str, str]  # content, source, chain without the publisher, stance
needs_french = pytest.mark.skipif("fr" not in installed(), reason="no French pipeline: pip install 'reportedly[fr]'")


@pytest.fixture(scope="module")
def french() -> Annotator:
    return load("fr")


def rows(text: str, annotator: Annotator) -> list[Row]:
    report = make_report(text, language="fr")
    return [_row(report, a) for a in attribute(annotate(report, annotator))]


def _row(report: Report, one: Attribution) -> Row:
    chain = " > ".join(link.name for link in one.chain[:-1])
    return report.words(one.content).rstrip(" ."), report.words(one.source), chain, one.stance


def _sentences() -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    text = ""
    for line in Path(__file__).with_name("french_sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            content, source, chain, stance = (field.strip() for field in line.split("|"))
            found[text].append((content, source, chain, stance))
        elif line and not line.startswith("#"):
            text = line
            found[text] = []
    return found


SENTENCES = _sentences()


@needs_french
@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_of_the_press(text: str, french: Annotator) -> None:
    assert rows(text, french) == SENTENCES[text]


@needs_french
def test_an_entry_of_a_live_page_stands_alone(french: Annotator) -> None:
    text = "11h20 - Le pont est fermé, annonce Voltane.\n11h05 - La compagnie assure que tout va bien."
    assert rows(text, french) == [
        ("Le pont est fermé", "Voltane", "Voltane", "said"),
        ("tout va bien", "La compagnie", "compagnie", "said"),
    ]


@needs_french
def test_a_disclaimer_is_bound_to_the_saying_before_it(french: Annotator) -> None:
    text = "Des habitants disent avoir vu un char. La Gazette n'a pas pu vérifier ces témoignages."
    report = make_report(text, language="fr", outlet="La Gazette")
    said, disclaimer = attribute(annotate(report, french))
    assert said.disclaimed_by == (disclaimer.id,)
    assert [link.name for link in disclaimer.chain] == ["La Gazette"]


@needs_french
def test_a_bare_denial_means_the_accusation_before_it(french: Annotator) -> None:
    text = "Le maire accuse l'entreprise d'avoir menti. La directrice Ana Roux rejette ces accusations."
    accused, denied = attribute(annotate(make_report(text, language="fr"), french))
    assert denied.denies == (accused.id,)


@needs_french
def test_typographic_apostrophes_are_read_as_straight_ones(french: Annotator) -> None:
    straight = "L'ONG affirme qu'un enfant est mort, d'après l'AFP."
    assert [r[2:] for r in rows(straight.replace("'", "’"), french)] == [r[2:] for r in rows(straight, french)]


MARKS = ["« ", " »", ", a dit", "selon", "\n", "d'après ", "\u202e", "-t-il", "((((", "\x00"]
PIECES = [*SENTENCES, *MARKS, *sorted({word for text in SENTENCES for word in text.split()})]


@needs_french
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30))
@example(["Pour"])
@example(["Selon"])
def test_any_text_gives_spans_inside_it(french: Annotator, pieces: list[str]) -> None:
    report = make_report(" ".join(pieces), language="fr")
    found = attribute(annotate(report, french))
    assert len({a.id for a in found}) == len(found)
    for one in found:
        assert one.content
        assert one.chain[-1].edge is None
        for span in (*one.content, *one.cue, *one.source, *one.utterance, *one.stance_words):
            assert 0 <= span.start < span.end <= len(report.text)


@pytest.mark.parametrize("language", sorted(known_languages()))
def test_a_language_is_one_file_that_reads(language: str) -> None:
    found = lexicon(language)
    assert found.language == language
    assert language in LANGUAGES
    assert found.infinitive | found.object | set(found.governed) <= set(found.verbs) | set(found.negated)
    assert all("cue" in pattern.groupindex for pattern in (*found.refusals, *found.disclaimers))


def test_no_words_no_attributions() -> None:
    report = make_report("Der Bürgermeister sagte nichts.", language="de")
    assert words_of.attribute_by_words(Annotated(report, (), (), (), "de")) == ()


def test_every_table_of_a_file_is_read() -> None:
    path = Path(words_of.__file__).with_name("fr.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    code = "".join(p.read_text(encoding="utf-8") for p in path.parent.glob("*.py"))
    words = {name for name in tables["grammar"] if f'"{name}"' not in code}
    assert not words, "words nothing reads"
