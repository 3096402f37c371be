"""Tolls: how many were killed and hurt, by a table of invented sentences and by small reports."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factories import report

from reportedly.normalising import read_tolls
from reportedly.vocabulary import PartKind, Toll

TABLE = Path(__file__).with_name("casualty_sentences.txt").read_text(encoding="utf-8").splitlines()
ROWS = [tuple(line.split(" | ", 2)) for line in TABLE if line and not line.startswith("#")]


def tolls(*paragraphs: str | tuple[PartKind, str]) -> dict[str, Toll]:
    return {t.what: t for t in read_tolls(report("a", *paragraphs))}


def shown(toll: Toll | None) -> str:
    if toll is None:
        return "-"
    sign = "" if toll.comparator == "=" else toll.comparator
    return f"{sign}{toll.value}{'?' if toll.by == 'silence' else ''}"


def test_the_table_is_long_enough() -> None:
    assert len(ROWS) >= 130


@pytest.mark.parametrize(("killed", "injured", "sentence"), ROWS)
def test_a_sentence_alone(killed: str, injured: str, sentence: str) -> None:
    found = tolls(sentence)
    assert (shown(found.get("killed")), shown(found.get("injured"))) == (killed, injured)


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(
    ("killed", "injured", "sentence"),
    [
        ("1", "0?", "The poet died at home, aged 81."),  # a noun for people that no list has
        ("0?", "26", "The hospital said it had treated 26 people for burns."),
        ("0?", "14", "Gas leak sends 14 to hospital"),
        ("2", "0?", "The second of two victims to die has been named."),
    ],
)
def test_known_failures(killed: str, injured: str, sentence: str) -> None:
    found = tolls(sentence)
    assert (shown(found.get("killed")), shown(found.get("injured"))) == (killed, injured)


FLOWS: list[tuple[str, str, tuple[str | tuple[PartKind, str], ...]]] = [
    # the same people told of again are not counted twice
    ("1", "2", (("headline", "Miner dies, two hurt"), "A miner died on Monday.", "Ola Berg, 44, was pronounced dead.")),
    # what is rumoured is no figure of the report
    (
        "1",
        "0?",
        (
            "A track worker was killed when two wagons collided.",
            "A claim that nine rail workers had been killed went round social networks.",
            "Rumours of a dozen dead were untrue, the mayor said.",
        ),
    ),
    # people told of one by one
    ("0?", "2", ("A 31-year-old man was stabbed in the arm.", "A 27-year-old woman was stabbed in the hand.")),
    # somebody hurt who dies is killed
    ("1", "0?", ("A woman was struck by a tram on Friday.", "She died in hospital.")),
    ("1", "4", ("Five people were injured in the blast.", "One of the five people injured has died, the clinic said.")),
    # what is left of those shot
    ("2", "3", (("headline", "Five shot at market"), "Five people were shot.", "Two of them died.")),
    # the killer's own death is added to those killed, and not to those found dead
    ("4", "0?", ("A guard killed three colleagues.", "The guard killed himself.")),
    ("3", "0?", ("Three people were found dead on Monday.", "Police believe that the father killed himself.")),
    # other happenings are set apart
    ("1", "0?", ("A climber was killed on Sunday.", "In an unrelated accident, six people were killed.")),
    ("2", "0?", ("Two people died in the flood.", "Forty people have died on this road so far this year.")),
    # what was long ago weighs little
    ("3", "0?", ("Three people died in the fire.", "Nine people were killed in a fire here ten years ago.")),
    # "at least" speaks for a figure that is given
    ("7", "0?", (("headline", "At least five dead in storm"), "Seven people died in the storm.")),
    # furniture tells nothing
    ("1", "0?", (("furniture", "Nine killed in plane crash"), "A swimmer drowned on Tuesday.")),
]


@pytest.mark.parametrize(("killed", "injured", "paragraphs"), FLOWS)
def test_a_report(killed: str, injured: str, paragraphs: tuple[str | tuple[PartKind, str], ...]) -> None:
    found = tolls(*paragraphs)
    assert (shown(found.get("killed")), shown(found.get("injured"))) == (killed, injured)


def test_words_lead_to_the_figure_and_doubt_lowers_it() -> None:
    text = report("a", ("headline", "Crash kills four"), "Four people were killed.")
    (killed, _) = read_tolls(text)
    assert [s.of(text.text) for s in killed.spans] == ["kills four", "Four people were killed"]
    other = tolls(("headline", "Crash kills four"), "Four people were killed.", "Nine people were killed, one said.")
    assert other["killed"].value == 4
    assert other["killed"].because == ("another figure",)
    assert other["killed"].sure < killed.sure


@given(st.text(), st.lists(st.sampled_from(["two", "men", "a", "killed", "were", ",", "and", "him", "of", "12", "."])))
def test_any_words_give_tolls_within_the_text(text: str, words: list[str]) -> None:
    source = report("a", text, " ".join(words))
    for toll in read_tolls(source):
        assert toll.value >= 0
        assert 0 <= toll.sure <= 1
        assert all(0 <= s.start < s.end <= len(source.text) for s in toll.spans)
        assert toll.spans or toll.by == "silence"
